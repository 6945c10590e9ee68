import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import { UnitKind } from '#registry/unit/unit.ts'

export type UnitOn = {
  id: string
  kind: UnitKind
  name: string
  short: string
  parent: string | null
  line: string | null
}

/** Units that exist on a day, under the names of that day. */
export async function unitsOn({ tx, actor }: Asking, day: string): Promise<UnitOn[]> {
  const rows = await tx
    .selectFrom('unit as u')
    .leftJoin('unit_name as n', (on) =>
      on
        .onRef('n.district', '=', 'u.district')
        .onRef('n.unit', '=', 'u.id')
        .on('n.valid_from', '<=', day)
        .on(sql<boolean>`(n.valid_until is null or n.valid_until > ${day})`),
    )
    .select(['u.id', 'u.kind', 'u.parent', 'u.line'])
    .select(({ fn }) => [fn.coalesce('n.name', 'u.name').as('name'), fn.coalesce('n.short', 'u.short').as('short')])
    .where('u.district', '=', actor.district)
    .where('u.valid_from', '<=', day)
    .where(sql<boolean>`(u.valid_until is null or u.valid_until > ${day})`)
    .orderBy('u.sort')
    .orderBy('u.id')
    .execute()
  return rows.map((row) => ({ ...row, kind: UnitKind.parse(row.kind) }))
}
