import type { Tx } from '#foundation/server/database.ts'

/** Posts a person holds on a day, the one that answers for most first. */
export const heldPosts = (tx: Tx, district: string, person: string, day: string) =>
  tx
    .selectFrom('holding as h')
    .innerJoin('post as p', (on) => on.onRef('p.district', '=', 'h.district').onRef('p.id', '=', 'h.post'))
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'p.district').onRef('u.id', '=', 'p.unit'))
    .select(['p.id', 'p.title', 'p.role', 'p.unit', 'u.name as unitName', 'u.short as unitShort', 'u.kind as unitKind'])
    .where('h.district', '=', district)
    .where('h.person', '=', person)
    .where('h.valid_from', '<=', day)
    .where(({ or, eb }) => or([eb('h.valid_until', 'is', null), eb('h.valid_until', '>', day)]))
    .where(({ or, eb }) => or([eb('p.valid_until', 'is', null), eb('p.valid_until', '>', day)]))
    .orderBy('p.mandatory', 'desc')
    .orderBy('h.valid_from')
    .orderBy('p.id')
    .execute()
