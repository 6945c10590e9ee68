import { concludeHere } from '#foundation/server/command.ts'
import { record, type Asking } from '#foundation/server/record.ts'
import type { Working } from '#foundation/server/verb.ts'
import { type Hazard, raised } from '#matters/hazard/hazard.ts'
import { findHazard, type KeptHazard, saveHazard } from '#matters/hazard/server/hazard.store.ts'
import { reportHazard } from '#matters/hazard/server/report.ts'

type Found = { finding: string; photos: readonly string[] }

/** A hazard that came back: a new number, tied to the old one, one grade graver, and therefore decided higher up. */
export async function openRebound(ask: Working, before: KeptHazard, { finding, photos }: Found): Promise<Hazard> {
  const { id } = await reportHazard({ ...ask, conclude: concludeHere } as never, {
    school: before.school,
    spot: before.spot,
    detail: before.detail,
    title: `${before.title.slice(0, 70)}（反弹）`,
    description: finding,
    channel: 'look-back',
    photos: [...photos],
    confidential: false,
    ...(before.lat !== null && { lat: before.lat }),
    ...(before.lng !== null && { lng: before.lng }),
  })
  const opened = await findHazard(ask, id)
  if (!opened) throw new Error('a hazard just reported cannot be seen by its reporter')
  return linkRebound(ask, opened, before)
}

/** Ties a new hazard to the struck-off one it repeats: counted, and raised by one grade. */
export async function linkRebound(asking: Asking, hazard: KeptHazard, before: KeptHazard): Promise<KeptHazard> {
  const grade = before.grade ? raised(before.grade) : hazard.grade
  const rebounds = before.rebounds + 1
  const after = await saveHazard(asking, hazard, { reboundOf: before.id, rebounds, grade })
  const detail = { of: before.id, number: before.numberText, rebounds, grade, version: after.version }
  record(asking, { kind: 'hazard-rebound-linked', subject: hazard.id, detail })
  return after
}
