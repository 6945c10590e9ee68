import type { Ask } from '#foundation/server/verb.ts'
import type { GiveProof, proofContract } from '#duties/proof/proof.contract.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'
import { metresBetween } from '#registry/identifier/coordinate.ts'

/** Metres from a gate within which one is at the school; a phone's own error is added. */
export const AT_SCHOOL_METRES = 200

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
  if (known.length === 0) return null
  const metres = Math.round(
    Math.min(...known.map(({ lat, lng }) => metresBetween(here, { lat: lat ?? 0, lng: lng ?? 0 }))),
  )
  if (metres - (accuracy ?? 0) > AT_SCHOOL_METRES && !placeReason) return refuse('duty-place-reason-needed', { metres })
  return metres
}
