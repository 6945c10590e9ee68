import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { Moment } from '#foundation/moment.ts'
import { CampaignFinding } from '#duties/campaign/campaign.ts'

/** 写 → 报 → （退回 → 再报）→ 收. What was accepted is closed. */
export const reportCan = {
  drafting: ['save', 'submit'],
  submitted: ['return', 'accept'],
  returned: ['save', 'submit'],
  accepted: [],
} as const satisfies Record<string, readonly string[]>
export const ReportState = z.enum(['drafting', 'submitted', 'returned', 'accepted'])
export type ReportState = z.infer<typeof ReportState>
export type ReportStep = (typeof reportCan)[ReportState][number]

export const reportAllows = (state: ReportState, step: ReportStep): boolean =>
  (reportCan[state] as readonly string[]).includes(step)

/** Against the day it is due: what was handed in first counts, and a report that was returned is not late for it. */
export const ReportTime = z.enum(['open', 'overdue', 'on-time', 'late'])
export type ReportTime = z.infer<typeof ReportTime>
export const timeOfReport = (
  { dueOn, firstSubmittedOn }: { dueOn: PlainDay; firstSubmittedOn: PlainDay | null },
  today: PlainDay,
): ReportTime =>
  firstSubmittedOn === null ? (today > dueOn ? 'overdue' : 'open') : firstSubmittedOn > dueOn ? 'late' : 'on-time'

const Count = z.int().min(0)

/** One school in the report of a unit. */
export const ReportLine = z.object({
  school: z.string(),
  short: z.string(),
  asked: Count,
  done: Count,
  found: Count,
  fixed: Count,
  open: Count,
})
export type ReportLine = z.infer<typeof ReportLine>

/** The figures of a report, with the rows they count: frozen when it is submitted. */
export const ReportFigures = z.object({
  asked: Count,
  done: Count,
  found: Count,
  fixed: Count,
  open: Count,
  unreported: Count,
  lines: z.array(ReportLine),
  unfixed: z.array(CampaignFinding),
  proofs: z.array(z.uuid()).describe('数到的检查单'),
  hazards: z.array(z.uuid()).describe('数到的隐患'),
  at: Moment,
})
export type ReportFigures = z.infer<typeof ReportFigures>

export const reportTexts = {
  situation: z.string().trim().max(3000),
  problems: z.string().trim().max(3000),
  plans: z.string().trim().max(3000),
}

/** One line of the table of reports. */
export const ReportRow = z.object({
  unit: z.string(),
  unitName: z.string(),
  isSchool: z.boolean(),
  state: ReportState.nullable().describe('还没动笔的没有'),
  dueOn: PlainDay,
  submittedAt: Moment.nullable(),
  time: ReportTime,
  reason: z.string().describe('退回原因'),
})
export type ReportRow = z.infer<typeof ReportRow>
