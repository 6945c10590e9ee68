import { sql } from 'kysely'
import type { Tx } from '#foundation/server/database.ts'
import { Role } from '#registry/post/role.ts'
import type { PostOfUnit } from '#registry/unit/unit.contract.ts'
import { isStale } from '#registry/unit/unit.ts'

export type Holder = PostOfUnit & { unit: string }

/** Every post that exists on a day, with whoever holds it then; a vacant post comes once, with nobody. */
export async function holdersOn(tx: Tx, district: string, day: string, units?: readonly string[]): Promise<Holder[]> {
  if (units?.length === 0) return []
  const rows = await tx
    .selectFrom('post as p')
    .leftJoin('holding as h', (on) =>
      on
        .onRef('h.district', '=', 'p.district')
        .onRef('h.post', '=', 'p.id')
        .on('h.valid_from', '<=', day)
        .on(sql<boolean>`(h.valid_until is null or h.valid_until > ${day})`),
    )
    .leftJoin('person as x', (on) => on.onRef('x.district', '=', 'h.district').onRef('x.id', '=', 'h.person'))
    .select([
      'p.id as post',
      'p.unit',
      'p.role',
      'p.title',
      'p.mandatory',
      'h.person',
      'x.label',
      'h.valid_from as since',
    ])
    .select(['x.phone_masked as phoneMasked', 'x.verified_on as verifiedOn'])
    .where('p.district', '=', district)
    .where('p.valid_from', '<=', day)
    .where(sql<boolean>`(p.valid_until is null or p.valid_until > ${day})`)
    .$if(units !== undefined, (q) => q.where('p.unit', 'in', [...(units ?? [])]))
    .orderBy('p.unit')
    .orderBy('p.mandatory', 'desc')
    .orderBy('p.id')
    .orderBy('h.valid_from')
    .execute()
  return rows.map((row) => ({
    ...row,
    role: Role.parse(row.role),
    stale: row.person !== null && isStale(row.verifiedOn, day),
  }))
}

/** A holder where the unit is already known. */
export function withinUnit(holder: Holder): PostOfUnit {
  const { post, role, title, mandatory, person, label, phoneMasked, verifiedOn, since, stale } = holder
  return { post, role, title, mandatory, person, label, phoneMasked, verifiedOn, since, stale }
}
