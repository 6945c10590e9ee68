import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type Take = typeof hazardContract.takeTemporaryMeasure

/** 临时措施: cordon, stop using, guard it. An honest step that is not the fix: the clock goes on. */
export async function takeTemporaryMeasure(ask: Ask<Take>, input: Input<Take>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'takeTemporaryMeasure', input)
  await attachPhotos(ask, hazard.id, input.photos, 'evidence', ask.refuse, { note: '临时措施' })
  const detail = { measure: input.measure, photos: input.photos }
  return endStep(ask, hazard, { temporary: input.measure }, { kind: 'hazard-temporary-measure', detail })
}
