import type { Asking } from '#foundation/server/record.ts'
import { registerUnits } from '#registry/unit/server/register-units.ts'

export type NewUnit = {
  id: string
  kind: string
  name: string
  short: string
  parent: string | null
  line: string | null
  sort?: number
}

/** Adds units with their first name; the facts say they were registered. Parents must stand before those below them. */
export async function addUnits(asking: Asking, units: readonly NewUnit[], from: string): Promise<void> {
  if (units.length === 0) return
  const { tx, actor } = asking
  const { district } = actor
  await tx
    .insertInto('unit')
    .values(units.map((unit) => ({ district, ...unit, valid_from: from })))
    .execute()
  await tx
    .insertInto('unit_name')
    .values(units.map(({ id, name, short }) => ({ district, unit: id, name, short, valid_from: from })))
    .execute()
  await registerUnits(asking, units)
}
