import { freshId } from '#foundation/server/id.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Working } from '#foundation/server/verb.ts'
import { metresBetween } from '#registry/identifier/coordinate.ts'
import type { Shift } from '#duties/roster/shift.ts'
import { findRoster } from '#duties/roster/server/roster.store.ts'

export type Where = {
  lat?: number | undefined
  lng?: number | undefined
  accuracy?: number | undefined
  noPlace?: string | undefined
}
export type Placed = { distance: number | null; accuracy: number | null; near: boolean | null; no_place: string | null }

/** When it was seen on site: a moment that has not come yet is a wrong clock. */
export const seenAt = ({ observedAt, now }: Pick<Working, 'observedAt' | 'now'>): Date =>
  observedAt && observedAt < now ? observedAt : now

export const saysWhere = ({ lat, lng, noPlace }: Where): boolean =>
  (lat !== undefined && lng !== undefined) || noPlace !== undefined

/** How far from the post. The coordinates end here: only the distance is kept, for a track of somebody's days is nobody's business. */
export async function placed(asking: Asking, shift: Shift, where: Where): Promise<Placed> {
  const roster = await findRoster(asking, shift.roster)
  const { lat, lng } = where
  const known = lat !== undefined && lng !== undefined && roster?.lat != null && roster.lng != null
  const distance = known ? Math.round(metresBetween({ lat, lng }, { lat: roster.lat!, lng: roster.lng! })) : null
  return {
    distance,
    accuracy: where.accuracy === undefined ? null : Math.round(where.accuracy),
    near: distance === null || !roster ? null : distance <= roster.radius,
    no_place: where.noPlace ?? null,
  }
}

export async function sign(
  { tx, actor, now }: Asking,
  shift: Shift,
  kind: 'in' | 'here' | 'out',
  at: Date,
  place: Placed,
): Promise<void> {
  await tx
    .insertInto('shift_sign')
    .values({
      district: actor.district,
      id: freshId(),
      shift: shift.id,
      kind,
      post: actor.post,
      at,
      received_at: now,
      ...place,
    })
    .execute()
}
