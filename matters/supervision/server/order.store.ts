import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { send } from '#foundation/server/database.ts'
import type { Asking } from '#foundation/server/record.ts'
import { columnsOf, named } from '#foundation/server/rows.ts'
import { type Order, RUNNING } from '#matters/supervision/order.ts'

/** What the store keeps beside the order itself. */
export type KeptOrder = Order & {
  number: number | null
  year: number | null
  ladderKey: string | null
  remindedFor: string | null
  programme: string
  audience: string[]
}

/** Rows come from our own writes under checks of the database. */
export const toOrder = (row: Selectable<Tables['supervision_order']>): KeptOrder => {
  const { district: _, ...rest } = named(row)
  return rest as KeptOrder
}

const orders = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) =>
  tx.selectFrom('supervision_order').selectAll().where('district', '=', actor.district)

export async function findOrder(asking: Asking, id: string): Promise<KeptOrder | undefined> {
  const row = await orders(asking).where('id', '=', id).executeTakeFirst()
  return row && toOrder(row)
}
export async function findOrderForUpdate(asking: Asking, id: string): Promise<KeptOrder | undefined> {
  const row = await orders(asking).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toOrder(row)
}

/** What still runs about one thing, drafts included, the newest round first. */
export async function openOrdersAbout(asking: Asking, kind: Order['aboutKind'], about: string): Promise<KeptOrder[]> {
  const rows = await orders(asking)
    .where('about_kind', '=', kind)
    .where('about', '=', about)
    .where('state', 'in', ['drafted', ...RUNNING])
    .orderBy('round', 'desc')
    .forUpdate()
    .execute()
  return rows.map(toOrder)
}

export function insertOrder({ tx, actor }: Asking, order: Partial<KeptOrder>): void {
  const row = { ...columnsOf(order), district: actor.district } as Insertable<Tables['supervision_order']>
  send(tx, tx.insertInto('supervision_order').values(row))
}

export type OrderChange = Partial<
  Omit<KeptOrder, 'id' | 'round' | 'follows' | 'aboutKind' | 'about' | 'lead' | 'version'>
>

/** Writes a change and moves the version on: whoever looked at the version before must look again. */
export async function saveOrder({ tx, actor }: Asking, order: KeptOrder, change: OrderChange): Promise<KeptOrder> {
  const version = order.version + 1
  const done = await tx
    .updateTable('supervision_order')
    .set({ ...columnsOf(change), version })
    .where('district', '=', actor.district)
    .where('id', '=', order.id)
    .where('version', '=', order.version)
    .executeTakeFirstOrThrow()
  if (Number(done.numUpdatedRows) !== 1) throw new Error('an order was not written by whoever may write it')
  return { ...order, ...change, version }
}
