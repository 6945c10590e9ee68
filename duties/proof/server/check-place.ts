import type { Ask } from '#foundation/server/verb.ts'
import { isFar, metresFrom } from '#duties/proof/place.ts'
import type { GiveProof, proofContract } from '#duties/proof/proof.contract.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

/**
 * How far from the school it was given. Far away, or without a position, a reason must stand: it stops nobody, because positions
 * fail behind walls, and a rule that stops people is met with faked ones.
 */
export async function checkPlace(
  { tx, actor, refuse }: Pick<Ask<typeof proofContract.giveProof>, 'tx' | 'actor' | 'refuse'>,
  duty: Duty,
  { subject, outcome, lat, lng, accuracy, placeReason }: GiveProof,
): Promise<number | null> {
  if (duty.proof.place === 'none' || outcome !== 'done') return null
  const here = lat !== undefined && lng !== undefined ? { lat, lng } : null
  if (!here) return placeReason ? null : refuse('duty-place-reason-needed')
  const known = await tx
    .selectFrom('place')
    .select(['lat', 'lng'])
    .where('district', '=', actor.district)
    .where('school', '=', subject)
    .where('kind', '=', 'gate')
    .where('lat', 'is not', null)
    .where('lng', 'is not', null)
    .unionAll(
      tx
        .selectFrom('patrol_point')
        .select(['lat', 'lng'])
        .where('district', '=', actor.district)
        .where('school', '=', subject)
        .where('closed_on', 'is', null)
        .where('lat', 'is not', null)
        .where('lng', 'is not', null),
    )
    .execute()
  const metres = metresFrom(here, known)
  if (metres !== null && isFar(metres, accuracy) && !placeReason) return refuse('duty-place-reason-needed', { metres })
  return metres
}
