import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { findHazard } from '#matters/hazard/server/hazard.store.ts'
import { linkRebound as tie } from '#matters/hazard/server/rebound.ts'
import { beginStep } from '#matters/hazard/server/take-step.ts'

type Link = typeof hazardContract.linkRebound

/** 认定反弹: what was struck off has come back; the new one is counted against it and graded one step higher. Source: clause 8.8. */
export async function linkRebound(ask: Ask<Link>, input: Input<Link>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'linkRebound', input)
  const before = await findHazard(ask, input.of)
  if (!before || before.state !== 'struck' || before.school !== hazard.school)
    return ask.refuse('rebound-not-struck-off')
  return tie(ask, hazard, before)
}
