import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type Withdraw = typeof hazardContract.withdrawHazard

/** 撤回: the reporter takes it back before anybody has taken it up. The number stays used. */
export async function withdrawHazard(ask: Ask<Withdraw>, input: Input<Withdraw>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'withdraw', input)
  const fact = { kind: 'hazard-withdrawn', confidential: hazard.confidential, detail: { reason: input.reason } }
  return endStep(ask, hazard, { state: 'withdrawn', remark: input.reason }, fact)
}
