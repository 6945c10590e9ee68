import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { unitContract } from '#registry/unit/unit.contract.ts'
import { getUnitToChange } from '#registry/unit/server/get-unit.ts'
import { renameFrom } from '#registry/unit/server/rename-from.ts'

type RenameUnit = typeof unitContract.renameUnit

export async function renameUnit(
  ask: Ask<RenameUnit>,
  { unit: id, name, short, from, reason }: Input<RenameUnit>,
): Promise<{ done: true }> {
  const { tx, actor, refuse } = ask
  const unit = await getUnitToChange(ask, id)
  if (unit.name === name && unit.short === short) return refuse('name-same')
  const taken = await tx
    .selectFrom('unit_name')
    .select('name')
    .where('district', '=', actor.district)
    .where('unit', '=', id)
    .where('valid_from', '=', from)
    .executeTakeFirst()
  if (taken) return refuse('name-day-taken')
  await renameFrom(ask, id, { name, short }, from, reason)
  return { done: true }
}
