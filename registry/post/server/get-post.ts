import type { Actor } from '#foundation/actor.ts'
import type { Tx } from '#foundation/server/database.ts'

/** A post that has not been closed, with its unit. */
export const findPost = (tx: Tx, { district }: Pick<Actor, 'district'>, id: string) =>
  tx
    .selectFrom('post as p')
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'p.district').onRef('u.id', '=', 'p.unit'))
    .select(['p.id', 'p.unit', 'p.role', 'p.title', 'p.valid_from', 'u.kind as unitKind', 'u.name as unitName'])
    .where('p.district', '=', district)
    .where('p.id', '=', id)
    .where('p.valid_until', 'is', null)
    .executeTakeFirst()
export type FoundPost = NonNullable<Awaited<ReturnType<typeof findPost>>>
