import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type Plan = typeof hazardContract.planHazard

/** 五落实: responsibility, measures, funds, deadline, contingency. A major hazard cannot be reported done without them. */
export async function planHazard(ask: Ask<Plan>, input: Input<Plan>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'plan', input)
  const { plan } = input
  if (hazard.dueOn && plan.deadline > hazard.dueOn) ask.refuse('plan-after-deadline')
  const change = {
    plan,
    responsible: plan.responsibility,
    measures: plan.measures,
    funds: plan.funds,
    precaution: plan.contingency,
  }
  return endStep(ask, hazard, change, { kind: 'hazard-planned', detail: { plan, before: hazard.plan } })
}
