import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { addClockEvents } from '#matters/deadline/server/clock.store.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type Done = typeof hazardContract.reportHazardDone

/** 报整改完成: with a photo of the same spot. It is a claim until somebody else has looked. Source: clause 2.4. */
export async function reportHazardDone(ask: Ask<Done>, input: Input<Done>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'reportDone', input)
  if (input.photos.length === 0) ask.refuse('after-photo-missing')
  await attachPhotos(ask, hazard.id, input.photos, 'after', ask.refuse)
  await addClockEvents(ask, hazard.id, [{ kind: 'met', clock: 'resolve', at: ask.now }])
  const { result, measures, precaution, funds } = input
  const change = {
    state: 'done',
    doneAt: ask.now,
    result,
    passes: 0,
    ...(measures !== undefined && { measures }),
    ...(precaution !== undefined && { precaution }),
    ...(funds !== undefined && { funds }),
  } as const
  return endStep(ask, hazard, change, {
    kind: 'hazard-done',
    detail: { result, measures, funds, photos: input.photos },
  })
}
