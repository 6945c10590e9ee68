import type { Actor } from '#foundation/actor.ts'
import { systemActor } from '#foundation/actor.ts'
import { become, type Tx } from '#foundation/server/database.ts'
import { ADMINISTRATORS } from '#registry/post/audience.ts'
import { isAdministrator, seesDistrict } from '#registry/post/role.ts'

type InPost = { district: string; person: string; post: string; role: string; unit: string; unitKind: string }

/**
 * The person in the post, and the units it answers for: a town has its schools and communities, a community and a police
 * station the schools assigned to them. Other units see a school's matter only when they lead or assist in it.
 * Leaves the transaction asking as the house itself; the caller goes on as the actor, or ends it.
 */
export async function actorOf(tx: Tx, { district, person, post, role, unit, unitKind }: InPost): Promise<Actor> {
  if (isAdministrator(role)) return { district, person, post, role, unit, units: [ADMINISTRATORS], scope: 'units' }
  const territory = await territoryOf(tx, district, unit, unitKind)
  return {
    district,
    person,
    post,
    role,
    unit,
    units: [unit, ...territory],
    scope: seesDistrict(role) ? 'district' : 'units',
  }
}

async function territoryOf(tx: Tx, district: string, unit: string, kind: string): Promise<string[]> {
  if (kind === 'town') {
    const rows = await tx
      .selectFrom('unit')
      .select('id')
      .where('district', '=', district)
      .where('parent', '=', unit)
      .orderBy('id')
      .execute()
    return rows.map(({ id }) => id)
  }
  if (kind !== 'community' && kind !== 'station') return []
  await become(tx, systemActor(district))
  const rows = await tx
    .selectFrom('school')
    .select('unit')
    .where('district', '=', district)
    .where(kind, '=', unit)
    .orderBy('unit')
    .execute()
  return rows.map((row) => row.unit)
}
