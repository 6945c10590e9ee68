import { z } from 'zod'

/** A short stable name used in references and addresses; it never changes when the printed name does. */
export const Slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '代码用小写字母、数字和连字符，以字母开头')
export type Slug = z.infer<typeof Slug>

/** Wall-clock time in Asia/Shanghai, as people write it in a log book. */
export const PlainDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} ([01][0-9]|2[0-3]):[0-5][0-9]$/, '时间写作 2017-05-10 08:00')
export type PlainDateTime = z.infer<typeof PlainDateTime>

export const Line = z
  .string()
  .min(1)
  .regex(/^[^\n]+$/, '只写一行')

/** A fact that nobody has confirmed yet: the screen badges it 「待确认」 and shows the note. */
export const mayBeUnsure = { unsure: z.boolean().optional(), note: Line.optional() }
