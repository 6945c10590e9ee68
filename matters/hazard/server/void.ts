import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { addClockEvents, clocksOf } from '#matters/deadline/server/clock.store.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type Propose = typeof hazardContract.proposeVoid
type Decide = typeof hazardContract.decideVoid

/** 提出作废: it is not true. Nothing is dropped on one person's word. */
export async function proposeVoid(ask: Ask<Propose>, input: Input<Propose>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'proposeVoid', input)
  const change = {
    state: 'void-proposed',
    stateBefore: hazard.state,
    voidProposedBy: ask.actor.person,
    remark: input.reason,
  } as const
  return endStep(ask, hazard, change, { kind: 'hazard-void-proposed', detail: { reason: input.reason } })
}

/** 同意或不同意作废: by a second person. Refused, it goes on from where it stood. */
export async function decideVoid(ask: Ask<Decide>, input: Input<Decide>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'decideVoid', input)
  const detail = { reason: input.reason }
  if (!input.agree) {
    const change = {
      state: hazard.stateBefore ?? 'reported',
      stateBefore: null,
      voidProposedBy: null,
      remark: '',
    } as const
    return endStep(ask, hazard, change, { kind: 'hazard-void-refused', detail })
  }
  if ((await clocksOf(ask, hazard.id)).length > 0)
    await addClockEvents(ask, hazard.id, [{ kind: 'stopped', clock: 'resolve', at: ask.now, reason: '作废' }])
  return endStep(ask, hazard, { state: 'void' }, { kind: 'hazard-voided', detail })
}
