import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { unitContract } from '#registry/unit/unit.contract.ts'
import { addUnits } from '#registry/unit/server/add-unit.ts'
import { findUnit } from '#registry/unit/server/get-unit.ts'
import { keepsRegistry } from '#registry/unit/keeps-registry.ts'

type OpenUnit = typeof unitContract.openUnit

export async function openUnit(ask: Ask<OpenUnit>, { from, ...given }: Input<OpenUnit>): Promise<{ done: true }> {
  const { tx, actor, refuse } = ask
  if (!keepsRegistry(actor.role)) return refuse('registry-not-yours')
  if (await findUnit(tx, actor.district, given.id)) return refuse('unit-exists', { id: given.id })
  for (const above of [given.parent, given.line])
    if (above && !(await findUnit(tx, actor.district, above))) return refuse('parent-not-found')
  await addUnits(ask, [{ ...given, parent: given.parent ?? null, line: given.line ?? null }], from)
  return { done: true }
}
