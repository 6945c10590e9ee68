import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { type ReportRow, timeOfReport } from '#duties/campaign/report.ts'
import type { CampaignPlan } from '#duties/campaign/server/campaign-plan.ts'
import { reportsOf } from '#duties/campaign/server/report.store.ts'
import { writersOf } from '#duties/campaign/server/writers.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'

/** Every report that is asked for, as far as the asker may see it, also those nobody has begun. */
export async function reportRows(asking: Asking, rules: DutyRules, plan: CampaignPlan): Promise<ReportRow[]> {
  const { actor, now } = asking
  const writers = (await writersOf(asking, rules, plan)).filter(
    ({ unit }) => actor.scope === 'district' || actor.units.includes(unit),
  )
  const kept = new Map((await reportsOf(asking, plan.card.code)).map((report) => [report.unit, report]))
  return writers.map(({ unit, name, isSchool }) => {
    const report = kept.get(unit)
    const first = report?.firstSubmittedAt ?? null
    const dueOn = first && report ? report.dueOn : plan.card.dueOn
    return {
      unit,
      unitName: name,
      isSchool,
      state: report && (report.version > 1 || report.state !== 'drafting') ? report.state : null,
      dueOn,
      submittedAt: report?.submittedAt ?? null,
      time: timeOfReport({ dueOn, firstSubmittedOn: first && dayOf(first) }, dayOf(now)),
      reason: report?.state === 'returned' ? report.reason : '',
    }
  })
}

/** 及时率: on time of those handed in or due by now. Nothing is divided by while nothing is due. */
export const onTimeRatio = (rows: readonly ReportRow[]): { part: number; whole: number } => ({
  part: rows.filter(({ time }) => time === 'on-time').length,
  whole: rows.filter(({ time }) => time !== 'open').length,
})
