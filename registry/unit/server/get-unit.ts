import type { Actor } from '#foundation/actor.ts'
import type { Tx } from '#foundation/server/database.ts'
import { keepsRegistry } from '#registry/unit/keeps-registry.ts'

type Asking = { tx: Tx; actor: Actor; refuse: (code: 'registry-not-yours' | 'unit-not-found') => never }

/** A unit to be changed, locked, for those who keep the registry. */
export async function getUnitToChange({ tx, actor, refuse }: Asking, id: string) {
  if (!keepsRegistry(actor.role)) return refuse('registry-not-yours')
  const unit = await tx
    .selectFrom('unit')
    .selectAll()
    .where('district', '=', actor.district)
    .where('id', '=', id)
    .where('valid_until', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return unit ?? refuse('unit-not-found')
}

export const findUnit = (tx: Tx, district: string, id: string) =>
  tx.selectFrom('unit').selectAll().where('district', '=', district).where('id', '=', id).executeTakeFirst()
