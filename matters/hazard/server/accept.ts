import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { addClockEvents } from '#matters/deadline/server/clock.store.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type Accept = typeof hazardContract.acceptHazard

/** 签收: received, and ours to do. It stops the first clock and not the second. */
export async function acceptHazard(ask: Ask<Accept>, input: Input<Accept>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'accept', input)
  await addClockEvents(ask, hazard.id, [{ kind: 'met', clock: 'accept', at: ask.now }])
  const responsible = input.responsible ?? (await postTitle(ask, ask.actor.post))
  const change = { state: 'rectifying', acceptedAt: ask.now, responsible } as const
  return endStep(ask, hazard, change, { kind: 'hazard-accepted', detail: { responsible } })
}
