import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import { openRebound } from '#matters/hazard/server/rebound.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type LookBack = typeof hazardContract.lookBackAtHazard

/** 回头看, thirty and ninety days on: it held, or it came back. What came back is a new hazard tied to the old one. */
export async function lookBackAtHazard(ask: Ask<LookBack>, input: Input<LookBack>): Promise<Hazard> {
  const { tx, actor, now, refuse } = ask
  const hazard = await beginStep(ask, 'lookBack', input)
  const round = await tx
    .selectFrom('look_back')
    .selectAll()
    .where('district', '=', actor.district)
    .where('hazard', '=', hazard.id)
    .where('held', 'is', null)
    .orderBy('round')
    .executeTakeFirst()
  // Finding it back is welcome on any day; saying that it held is only worth something when the day has come.
  if (!round || (input.held && round.due_on > dayOf(now))) refuse('look-back-not-due', { dueOn: round?.due_on })
  await attachPhotos(ask, hazard.id, input.photos, 'evidence', refuse, { note: '回头看' })
  const again = input.held ? null : await openRebound(ask, hazard, input)
  await tx
    .updateTable('look_back')
    .set({ held: input.held, finding: input.finding, person: actor.person, at: now, found_again: again?.id ?? null })
    .where('district', '=', actor.district)
    .where('hazard', '=', hazard.id)
    .where('round', '=', round?.round ?? 1)
    .execute()
  const detail = {
    finding: input.finding,
    round: round?.round,
    photos: input.photos,
    again: again?.id ?? null,
    number: again?.numberText ?? null,
  }
  return endStep(ask, hazard, {}, { kind: input.held ? 'hazard-held' : 'hazard-rebounded', detail })
}
