import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { ClauseId } from '#programme/clause/clause.ts'
import { Line, mayBeUnsure, Slug } from '#programme/pack/sections/common.ts'

export const ReportKind = z.enum(['half-year', 'annual'])
export type ReportKind = z.infer<typeof ReportKind>

/** 定期报送: what every body of the roster hands in by a day of the year, on paper and as a file. */
export const AskedReport = z.strictObject({
  code: Slug,
  kind: ReportKind,
  name: Line,
  clause: ClauseId,
  /** The days it tells of; figures stop at the second. */
  from: PlainDay,
  cutOff: PlainDay,
  /** As the notice writes it: 「6月21日前」. Whether the day itself still counts is the setting `due-day-inclusive`. */
  dueOn: PlainDay,
  opensOn: PlainDay,
  members: z.boolean(),
  schools: z.boolean(),
  /** Whether a town sees how far the schools of its territory are. */
  townsSee: z.boolean().default(false),
  ...mayBeUnsure,
})
export type AskedReport = z.infer<typeof AskedReport>

const Article = z.int().min(0)
export const Reports = z.strictObject({
  reports: z.array(AskedReport),
  /** Days before the day reminders aim at. */
  remindDaysBefore: z.array(z.int().min(1).max(60)).min(1).max(6),
  /** Under which article figures stand that no clause of a duty, roster or visit places. */
  articles: z.strictObject({ hazards: Article, risks: Article, orders: Article, campaigns: Article }),
})
export type Reports = z.infer<typeof Reports>

/** For a pack from before there were reports in it. */
export const noReports: Reports = {
  reports: [],
  remindDaysBefore: [14, 7, 3, 1],
  articles: { hazards: 6, risks: 6, orders: 3, campaigns: 8 },
}
