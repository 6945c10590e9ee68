import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { UnitRow } from '#registry/district/server/layout.ts'
import { registerUnits } from '#registry/unit/server/register-units.ts'
import { renameFrom } from '#registry/unit/server/rename-from.ts'

/** Adds the units that are not there, and gives those that are there the name they have now. */
export async function openUnits(
  asking: Asking,
  rows: readonly UnitRow[],
): Promise<{ opened: number; renamed: number }> {
  const { tx, actor } = asking
  const { district } = actor
  const known = new Map(
    (await tx.selectFrom('unit').select(['id', 'name', 'short']).where('district', '=', district).execute()).map(
      (row) => [row.id, row],
    ),
  )
  const fresh = rows.filter(({ id }) => !known.has(id))
  // Towns come before what lies in them, so the foreign key to the parent holds row by row.
  if (fresh.length > 0) {
    await tx
      .insertInto('unit')
      .values(
        fresh.map(({ id, kind, name, short, parent, line, sort, valid_from }) => ({
          district,
          id,
          kind,
          name,
          short,
          parent,
          line,
          sort,
          valid_from,
        })),
      )
      .execute()
    await tx
      .insertInto('unit_name')
      .values(fresh.flatMap(({ id, names }) => names.map((name) => ({ district, unit: id, ...name }))))
      .execute()
    await registerUnits(asking, fresh)
  }
  return { opened: fresh.length, renamed: await rename(asking, rows, known) }
}

async function rename(
  asking: Asking,
  rows: readonly UnitRow[],
  known: Map<string, { name: string; short: string }>,
): Promise<number> {
  const changed = rows.filter(({ id, name, short }) => {
    const before = known.get(id)
    return before && (before.name !== name || before.short !== short)
  })
  for (const { id, name, short } of changed)
    await renameFrom(asking, id, { name, short }, dayOf(asking.now), '工作要点更新')
  return changed.length
}
