import { z } from 'zod'
import { Moment } from '#foundation/moment.ts'
import { RosterKind, ShiftState } from '#duties/roster/roster.ts'

const Day = z.iso.date()

/** A shift as every screen shows it: names beside codes, posts and never persons. */
export const Shift = z.object({
  id: z.uuid(),
  roster: z.uuid(),
  rosterName: z.string(),
  kind: RosterKind,
  unit: z.string(),
  unitName: z.string(),
  school: z.string(),
  schoolName: z.string(),
  place: z.string(),
  day: Day,
  from: Moment,
  to: Moment,
  post: z.string(),
  postTitle: z.string(),
  originalPost: z.string().nullable(),
  originalTitle: z.string().nullable().describe('换班或替班前的岗位'),
  state: ShiftState,
  touched: z.boolean(),
  onAt: Moment.nullable().describe('现场签到时间'),
  onReceivedAt: Moment.nullable().describe('服务器收到签到的时间'),
  distance: z.int().nullable().describe('签到点与岗位点的直线距离，米'),
  accuracy: z.int().nullable().describe('手机定位误差，米'),
  near: z.boolean().nullable().describe('是否在岗位点范围内；不知道时为空'),
  noPlace: z.string().nullable().describe('没有定位的原因'),
  lateMinutes: z.int().nullable(),
  lateAfter: z.int(),
  offAt: Moment.nullable(),
  equipmentComplete: z.boolean().nullable(),
  openMatters: z.string(),
  receivedAt: Moment.nullable(),
})
export type Shift = z.infer<typeof Shift>

/** A post of the own unit that can be put on a shift. */
export const PostChoice = z.object({ post: z.string(), title: z.string() })
export type PostChoice = z.infer<typeof PostChoice>

export const Swap = z.object({
  id: z.uuid(),
  shift: Shift,
  other: Shift,
  askedBy: z.string(),
  askedByTitle: z.string(),
  otherPost: z.string(),
  otherTitle: z.string(),
  reason: z.string(),
  consented: z.boolean().nullable(),
  approved: z.boolean().nullable(),
  note: z.string(),
})
export type Swap = z.infer<typeof Swap>
