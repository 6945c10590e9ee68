import { z } from 'zod'
import { Moment } from '#foundation/moment.ts'

/** A proof against its window, a shift against its beginning, and a visit whose notice has gone out. */
export const ShownStanding = z.enum(['done', 'late', 'made-up', 'impossible', 'on-time', 'came-late', 'released'])
export type ShownStanding = z.infer<typeof ShownStanding>

/** One proof, shift or visit that a clause rests on. */
export const Shown = z.object({
  id: z.uuid(),
  what: z.string(),
  whereName: z.string(),
  postName: z.string().describe('哪个岗位'),
  seenAt: Moment.describe('现场时间'),
  receivedAt: Moment.nullable().describe('收到时间'),
  standing: ShownStanding,
  href: z.string(),
})
export type Shown = z.infer<typeof Shown>
