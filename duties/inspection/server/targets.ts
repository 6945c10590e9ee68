import type { Asking } from '#foundation/server/record.ts'
import { unitsOn, type UnitOn } from '#registry/unit/server/units-on.ts'
import type { TargetKind } from '#duties/inspection/inspection.ts'

/** Everything that can be inspected on a day: schools of every kind, or the member units with the towns. */
export const possibleTargets = async (asking: Asking, kind: TargetKind, day: string): Promise<UnitOn[]> =>
  (await unitsOn(asking, day)).filter((unit) =>
    kind === 'school' ? unit.kind === 'school' : unit.kind === 'member' || unit.kind === 'town',
  )

/** What the units of these codes are called, also those that no longer exist. */
export async function unitNames({ tx, actor }: Asking, ids: readonly string[]): Promise<(id: string) => string> {
  const wanted = [...new Set(ids)]
  const rows =
    wanted.length === 0
      ? []
      : await tx
          .selectFrom('unit')
          .select(['id', 'name'])
          .where('district', '=', actor.district)
          .where('id', 'in', wanted)
          .execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}
