import { record } from '#foundation/server/record.ts'
import type { Working } from '#foundation/server/verb.ts'
import { reportAllows, type ReportStep } from '#accounts/report/report.ts'
import type { ReportFactKind } from '#accounts/report/report.facts.ts'
import { changeReport, findReport, findReportForUpdate, type KeptReport } from '#accounts/report/server/report.store.ts'
import { isWriting, mayDecide, mayWrite, refusalOf, writesReports } from '#accounts/report/who-may.ts'

export type StepAsk = Working & { refuse: (code: never, detail?: Record<string, unknown>) => never }
export type AnyRefuse = (code: string, detail?: Record<string, unknown>) => never
type On = { reportId: string; version: number }

/** Finds and locks the report, and refuses what its life refuses: the first half of every step. */
export async function beginStep(ask: StepAsk, step: ReportStep, { reportId, version }: On): Promise<KeptReport> {
  const { actor } = ask
  const refuse = ask.refuse as AnyRefuse
  if (!isWriting(step) && !mayDecide(actor)) refuse('report-decision-not-yours')
  if (isWriting(step) && !writesReports(actor)) refuse('report-not-yours')
  // Who may only look at it finds it, and cannot lock it.
  const report =
    (await findReportForUpdate(ask, reportId)) ??
    refuse((await findReport(ask, reportId)) ? 'report-not-yours' : 'report-not-found')
  if (isWriting(step) && !mayWrite(actor, report.unit)) refuse('report-not-yours')
  if (!reportAllows(report.state, step)) refuse(refusalOf(report.state, step))
  if (report.version !== version) refuse('report-changed')
  return report
}

type Change = Parameters<typeof changeReport>[2]
type Told = { kind: ReportFactKind; detail?: Record<string, unknown> }

/** The second half: what changes, the fact of it, and what is answered. */
export async function endStep(ask: StepAsk, report: KeptReport, change: Change, { kind, detail = {} }: Told) {
  const done = await changeReport(ask, report, change)
  const { id, state, version } = done
  record(ask, { kind, subject: id, detail: { was: report.state, state, version, ...detail } })
  return { id, state, version, done }
}

export const steppedOf = ({ id, state, version }: Awaited<ReturnType<typeof endStep>>) => ({ id, state, version })
