import { z } from 'zod'
import { Line } from '#programme/pack/sections/common.ts'

/** The chapter headings (一、二、三) and the articles under them, in our own short words. */
export const Articles = z.strictObject({
  headings: z.array(
    z.strictObject({ code: z.string().regex(/^[一二三四五六七八九十]+$/, '标题序号用汉字'), name: Line }),
  ),
  articles: z
    .array(
      z.strictObject({
        no: z.int().min(0).max(9),
        name: Line,
        /** Absent for article 0, which stands before the first heading. */
        heading: z.string().optional(),
        clauses: z.int().min(1),
      }),
    )
    .min(1),
})
export type Articles = z.infer<typeof Articles>
