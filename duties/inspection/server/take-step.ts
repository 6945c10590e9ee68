import type { Asking } from '#foundation/server/record.ts'
import { record } from '#foundation/server/record.ts'
import type { Working } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { InspectionFactKind } from '#duties/inspection/inspection.facts.ts'
import type { VisitStep } from '#duties/inspection/inspection.ts'
import { isPlannerOf, takesSteps, whyNot } from '#duties/inspection/who-may.ts'
import {
  findPlanForUpdate,
  findVisitForUpdate,
  type KeptVisit,
  type Plan,
  saveVisit,
  type VisitChange,
} from '#duties/inspection/server/inspection.store.ts'

/** The part of an ask every step needs; its `refuse` takes any code because the rules decide which. */
export type StepAsk = Working & { refuse: (code: never, detail?: Record<string, unknown>) => never }
type AnyRefuse = (code: string, detail?: Record<string, unknown>) => never
type Named = { visitId: string; version: number }

/** Finds and locks the visit, and refuses what the rules refuse: the first half of every step. */
export async function beginStep(
  ask: StepAsk,
  step: VisitStep,
  { visitId, version, ...said }: Named,
): Promise<KeptVisit> {
  const refuse = ask.refuse as AnyRefuse
  if (!takesSteps(ask.actor.role)) refuse('inspection-not-yours')
  const visit = (await findVisitForUpdate(ask, visitId)) ?? refuse('visit-not-found')
  const reason = whyNot(step, visit, ask.actor)
  if (reason) refuse(reason)
  if (visit.version !== version) refuse('visit-changed')
  guardText(refuse, said)
  return visit
}

/** Saves the change and writes the fact: the second half. */
export async function endStep(
  asking: Asking,
  visit: KeptVisit,
  change: VisitChange,
  fact: { kind: InspectionFactKind; detail?: Record<string, unknown> },
): Promise<KeptVisit> {
  const after = await saveVisit(asking, visit, change)
  record(asking, {
    subject: visit.id,
    kind: fact.kind,
    detail: { ...fact.detail, was: visit.state, state: after.state, version: after.version },
  })
  return after
}

export const stepped = ({ id, state, version }: KeptVisit): Pick<KeptVisit, 'id' | 'state' | 'version'> => ({
  id,
  state,
  version,
})

/** Finds and locks a plan for whoever may work on it. */
export async function beginOnPlan(ask: StepAsk, planId: string, { asInspector = false } = {}): Promise<Plan> {
  const refuse = ask.refuse as AnyRefuse
  if (!takesSteps(ask.actor.role)) refuse('inspection-not-yours')
  const plan = (await findPlanForUpdate(ask, planId)) ?? refuse('plan-not-found')
  const may = asInspector ? plan.pool.includes(ask.actor.post) : isPlannerOf([plan.unit], ask.actor)
  if (!may) refuse('plan-step-not-yours')
  return plan
}
