import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { Moment } from '#foundation/moment.ts'
import { ReportKind } from '#programme/pack/sections/reports.ts'

export const ReportState = z.enum(['owed', 'drafting', 'handed-in', 'returned', 'accepted', 'exempt'])
export type ReportState = z.infer<typeof ReportState>

/**
 * 应报 → 在写 → 已报 → （退回 → 再报）→ 收下锁定. What was accepted is opened again only by the Office, with a reason; the paper
 * may come before or after the file.
 */
export const reportCan = {
  owed: ['save', 'submit', 'receivePaper', 'revokePaper', 'exempt'],
  drafting: ['save', 'submit', 'receivePaper', 'revokePaper', 'exempt'],
  'handed-in': ['return', 'accept', 'receivePaper', 'revokePaper'],
  returned: ['save', 'submit', 'receivePaper', 'revokePaper'],
  accepted: ['reopen'],
  exempt: ['require'],
} as const satisfies Record<ReportState, readonly string[]>
export type ReportStep = (typeof reportCan)[ReportState][number]
export const reportSteps = [...new Set(Object.values(reportCan).flat())] as ReportStep[]

export const reportAllows = (state: ReportState, step: ReportStep): boolean =>
  (reportCan[state] as readonly string[]).includes(step)

/** Which of the two has arrived: the file, the paper. Complete only with both. */
export const ReportTrack = z.enum(['none', 'electronic', 'paper', 'both'])
export type ReportTrack = z.infer<typeof ReportTrack>
/** Against the day it is due, both counted; a report that was returned is not late for it. */
export const ReportTime = z.enum(['open', 'overdue', 'on-time', 'late', 'exempt'])
export type ReportTime = z.infer<typeof ReportTime>

type Standing = { state: ReportState; paperOn: PlainDay | null }
/** A file that was returned is not there until it is handed in again. */
export const trackOf = ({ state, paperOn }: Standing): ReportTrack => {
  const file = state === 'handed-in' || state === 'accepted'
  return file ? (paperOn ? 'both' : 'electronic') : paperOn ? 'paper' : 'none'
}

type Timed = { state: ReportState; dueOn: PlainDay; firstSubmittedOn: PlainDay | null; paperOn: PlainDay | null }
export function timeOfReport({ state, dueOn, firstSubmittedOn, paperOn }: Timed, today: PlainDay): ReportTime {
  if (state === 'exempt') return 'exempt'
  if (!firstSubmittedOn || !paperOn) return today > dueOn ? 'overdue' : 'open'
  return firstSubmittedOn > dueOn || paperOn > dueOn ? 'late' : 'on-time'
}

/** The tabs of the table of reports; the counts of the first four add up to all that are asked for. */
export const ReportView = z.enum([
  'all',
  'none',
  'electronic',
  'paper',
  'both',
  'late',
  'returned',
  'waiting',
  'accepted',
  'exempt',
])
export type ReportView = z.infer<typeof ReportView>

/** One line of the table of reports (报送情况表). */
export const ReportRow = z.object({
  id: z.uuid(),
  code: z.string(),
  kind: ReportKind,
  name: z.string(),
  unit: z.string(),
  unitName: z.string(),
  townName: z.string().describe('学校所在镇街'),
  isSchool: z.boolean(),
  state: ReportState,
  track: ReportTrack,
  time: ReportTime,
  dueOn: PlainDay,
  firstSubmittedAt: Moment.nullable(),
  paperOn: PlainDay.nullable(),
  reason: z.string().describe('退回、免报的原因'),
  version: z.int(),
})
export type ReportRow = z.infer<typeof ReportRow>

/** One report of the year: what it is and by when. */
export const ReportPeriod = z.object({
  code: z.string(),
  kind: ReportKind,
  name: z.string(),
  from: PlainDay,
  cutOff: PlainDay,
  dueOn: PlainDay,
})
export type ReportPeriod = z.infer<typeof ReportPeriod>

/** Where reports go: by post and number of the office, set by it. Source: clause 9.7. */
export const OfficeContact = z.object({
  post: z.string().trim().min(2, '请写联系岗位').max(40),
  phone: z.string().trim().min(5, '请写电话').max(30),
  mail: z.string().trim().max(80),
  fax: z.string().trim().max(30),
  address: z.string().trim().max(100),
})
export type OfficeContact = z.infer<typeof OfficeContact>
