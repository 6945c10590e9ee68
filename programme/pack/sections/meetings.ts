import { z } from 'zod'
import { Line, mayBeUnsure, Slug } from '#programme/pack/sections/common.ts'

/** What a meeting that was held says in the fields of a duty. */
export const MeetingFigure = z.enum(['held-on', 'due', 'came', 'topics'])
export type MeetingFigure = z.infer<typeof MeetingFigure>

/** Joint meetings of the member units: by which rule, and which duties a full meeting proves. */
export const Meetings = z.strictObject({
  basis: Line.default('联席会议制度'),
  ...mayBeUnsure,
  proves: z.array(z.strictObject({ duty: Slug, fields: z.record(Slug, MeetingFigure) })).default([]),
})
export type Meetings = z.infer<typeof Meetings>
