import { sql } from 'kysely'
import type { Actor } from '#foundation/actor.ts'
import { Refused } from '#foundation/refused.ts'
import { become } from '#foundation/server/database.ts'
import type { Asking } from '#foundation/server/record.ts'

/**
 * Does something as a person, under that person's own rights and not the house's: null when it was done, else why it was refused.
 * What was refused leaves nothing behind.
 */
export async function attemptAs(
  asking: Asking,
  actor: Actor,
  work: (as: Asking) => Promise<unknown>,
): Promise<Refused | null> {
  const { tx } = asking
  await sql`savepoint attempt`.execute(tx)
  try {
    await become(tx, actor)
    await work({ ...asking, actor })
    await become(tx, asking.actor)
    return null
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(tx)
    await become(tx, asking.actor)
    if (error instanceof Refused) return error
    throw error
  }
}

/** Whoever last left a fact of this kind, in the post it was done in, with the role that post has today; the house itself is nobody. */
export async function doerOf(
  { tx, actor }: Asking,
  subject: string,
  kind: string,
  units: 'own' | 'district' = 'own',
): Promise<Actor | null> {
  const said = await tx
    .selectFrom('fact as f')
    .innerJoin('post as p', (on) => on.onRef('p.district', '=', 'f.district').onRef('p.id', '=', 'f.post'))
    .select(['f.person', 'f.post', 'p.role', 'p.unit'])
    .where('f.district', '=', actor.district)
    .where('f.subject', '=', subject)
    .where('f.kind', '=', kind)
    .orderBy('f.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!said?.person || !said.post) return null
  const { person, post, role, unit } = said
  return {
    district: actor.district,
    person,
    post,
    role,
    unit,
    units: [unit],
    scope: units === 'own' ? 'units' : 'district',
  }
}
