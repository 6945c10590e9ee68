import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { addClockEvents } from '#matters/deadline/server/clock.store.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type Fix = typeof hazardContract.fixHazardOnSpot

/** 立行立改: fixed as soon as found. Somebody else still looks at it before it is struck off. */
export async function fixHazardOnSpot(ask: Ask<Fix>, input: Input<Fix>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'fixOnSpot', input)
  if (hazard.grade === 'major') ask.refuse('major-not-on-spot')
  if (input.photos.length === 0) ask.refuse('after-photo-missing')
  await attachPhotos(ask, hazard.id, input.photos, 'after', ask.refuse)
  const dueOn = dayOf(ask.now)
  await addClockEvents(ask, hazard.id, [
    { kind: 'set', clock: 'resolve', at: ask.now, dueOn },
    { kind: 'met', clock: 'resolve', at: ask.now },
  ])
  const change = {
    state: 'done',
    grade: 'general',
    lead: ask.actor.unit,
    onSpot: true,
    assignedAt: ask.now,
    acceptedAt: ask.now,
    dueOn,
    originalDueOn: dueOn,
    doneAt: ask.now,
    result: input.result,
    measures: input.result,
  } as const
  return endStep(ask, hazard, change, {
    kind: 'hazard-fixed-on-spot',
    detail: { result: input.result, photos: input.photos },
  })
}
