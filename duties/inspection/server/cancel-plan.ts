import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import { savePlan, visitsOfPlan } from '#duties/inspection/server/inspection.store.ts'
import { beginOnPlan, endStep } from '#duties/inspection/server/take-step.ts'

type Cancel = typeof inspectionContract.cancelPlan

/** 取消: what has begun is finished all the same; what has not, falls away with the plan. */
export async function cancelPlan(ask: Ask<Cancel>, { planId, reason }: Input<Cancel>) {
  const plan = await beginOnPlan(ask, planId)
  if (plan.state === 'cancelled') ask.refuse('plan-cancelled-already')
  guardText(ask.refuse, { reason })
  for (const visit of await visitsOfPlan(ask, plan.id))
    if (visit.state === 'planned')
      await endStep(ask, visit, { state: 'cancelled', reason }, { kind: 'inspection-cancelled', detail: { reason } })
  const after = await savePlan(ask, plan, { state: 'cancelled', reason })
  const detail = { was: plan.state, state: 'cancelled', reason, version: after.version }
  record(ask, { kind: 'inspection-plan-cancelled', subject: plan.id, detail })
  return { id: plan.id, version: after.version }
}
