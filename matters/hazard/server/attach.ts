import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type Attach = typeof hazardContract.attachToHazard

/** 补材料: a photo that arrived later than the words, or a paper somebody asked for. */
export async function attachToHazard(ask: Ask<Attach>, input: Input<Attach>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'attach', input)
  const confidential = hazard.confidential && hazard.mine
  await attachPhotos(ask, hazard.id, input.photos, input.role, ask.refuse, { note: input.note, confidential })
  return endStep(
    ask,
    hazard,
    {},
    { kind: 'hazard-attached', confidential, detail: { photos: input.photos, role: input.role, note: input.note } },
  )
}
