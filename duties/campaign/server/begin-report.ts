import type { Working } from '#foundation/server/verb.ts'
import { reportAllows, type ReportStep } from '#duties/campaign/report.ts'
import { type CampaignPlan, findPlan } from '#duties/campaign/server/campaign-plan.ts'
import { findReportForUpdate, type KeptReport, openReport } from '#duties/campaign/server/report.store.ts'
import { type Writer, writersOf } from '#duties/campaign/server/writers.ts'
import { mayDecide, mayWrite } from '#duties/campaign/who-may.ts'
import { type DutyRules, dutyRulesFor } from '#duties/duty/server/duty-rules.ts'

type StepAsk = Working & { refuse: (code: never, detail?: Record<string, unknown>) => never }
type AnyRefuse = (code: string, detail?: Record<string, unknown>) => never
type Named = { campaign: string; unit: string; version: number }
export type Begun = { report: KeptReport; plan: CampaignPlan; writer: Writer; rules: DutyRules }

/** Finds and locks the report, and refuses what its life refuses: the first half of every step. */
export async function beginReportStep(
  ask: StepAsk,
  step: ReportStep,
  { campaign, unit, version }: Named,
): Promise<Begun> {
  const { actor, house } = ask
  const refuse = ask.refuse as AnyRefuse
  const writes = step === 'save' || step === 'submit'
  if (writes && !mayWrite(actor, unit)) refuse('report-not-yours')
  if (!writes && !mayDecide(actor)) refuse('report-decision-not-yours')
  const rules = await dutyRulesFor(house.db, actor.district)
  const plan = (await findPlan(ask, rules, campaign)) ?? refuse('campaign-not-found')
  const writer = (await writersOf(ask, rules, plan)).find((each) => each.unit === unit) ?? refuse('report-not-asked')
  const known = await findReportForUpdate(ask, campaign, unit)
  if (!known && !writes) refuse('report-not-submitted')
  const report = known ?? openReport(ask, { plan, unit, parent: writer.parent, programme: rules.version })
  if (!reportAllows(report.state, step)) refuse(writes ? 'report-not-open' : 'report-not-submitted')
  // The house may have opened it while somebody was writing the first word.
  const isSame = report.version === version || (version === 0 && report.version === 1)
  if (!isSame) refuse('report-changed')
  return { report, plan, writer, rules }
}
