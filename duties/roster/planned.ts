import { z } from 'zod'
import { Moment } from '#foundation/moment.ts'
import { Pattern } from '#duties/roster/pattern.ts'
import { DutyDays, DutyWindow, RosterKind } from '#duties/roster/roster.ts'

export const Roster = z.object({
  id: z.uuid(),
  kind: RosterKind,
  name: z.string(),
  unit: z.string(),
  unitName: z.string(),
  school: z.string(),
  schoolName: z.string(),
  place: z.string(),
  placed: z.boolean().describe('岗位点是否已标在图上'),
  radius: z.int(),
  days: DutyDays,
  windows: z.array(DutyWindow),
  police: z.boolean(),
  lateAfter: z.int(),
  pattern: Pattern.nullable(),
  plannedUntil: z.iso.date().nullable(),
  openedOn: z.iso.date(),
  closedOn: z.iso.date().nullable(),
  mine: z.boolean().describe('本人可以排班、指定替班、批准换班'),
})
export type Roster = z.infer<typeof Roster>

export const Gap = z.object({
  roster: z.uuid(),
  day: z.iso.date(),
  name: z.string(),
  from: Moment,
  to: Moment,
  minutes: z.int(),
})
export type Gap = z.infer<typeof Gap>

const Planned = z.object({ day: z.iso.date(), from: Moment, to: Moment, post: z.string(), postTitle: z.string() })

export const PlanPreview = z.object({
  fingerprint: z.string(),
  add: z.array(Planned),
  remove: z.array(Planned),
  kept: z.int(),
  touched: z.int().describe('已换班、替班或已开始，保持不动的班次'),
  gaps: z.array(Gap),
  skipped: z.array(z.object({ day: z.iso.date(), why: z.enum(['holiday', 'weekend', 'vacation', 'unknown']) })),
  makeUp: z.array(z.iso.date()).describe('调休上班，照常排班的日子'),
  clashes: z.array(z.object({ postTitle: z.string(), from: Moment, to: Moment, where: z.string() })),
})
export type PlanPreview = z.infer<typeof PlanPreview>
