import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { dayOf, daysBetween, plainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { isListed, isUnanswered, wasLate } from '#matters/supervision/order.ts'
import { toOrder } from '#matters/supervision/server/order.store.ts'
import { type OrderRow } from '#matters/supervision/supervision-reads.contract.ts'

type Names = { lead_name: string; school_name: string | null }
export type SelectedOrder = Selectable<Tables['supervision_order']> & Names

/** Orders with the names a reader needs, in one query; conditions and order are the caller's. */
export const selectOrders = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) =>
  tx
    .selectFrom('supervision_order as o')
    .innerJoin('unit as l', (on) => on.onRef('l.district', '=', 'o.district').onRef('l.id', '=', 'o.lead'))
    .leftJoin('unit as s', (on) => on.onRef('s.district', '=', 'o.district').onRef('s.id', '=', 'o.school'))
    .selectAll('o')
    .select(['l.short as lead_name', 's.short as school_name'])
    .where('o.district', '=', actor.district)

export function toOrderRow({ lead_name, school_name, ...row }: SelectedOrder, now: Date): OrderRow {
  const { number: _, year: _y, ladderKey: _l, remindedFor: _r, programme: _p, audience: _a, ...order } = toOrder(row)
  const today = dayOf(now)
  const repliedOn = order.repliedAt && dayOf(order.repliedAt)
  const late = wasLate({ state: order.state, dueOn: order.dueOn, repliedOn }, today)
  const until = isUnanswered(order.state) || !repliedOn ? today : repliedOn
  return {
    ...order,
    leadName: lead_name,
    schoolName: school_name,
    listed: isListed(order),
    late,
    lateDays: late ? daysBetween(plainDay(order.dueOn), plainDay(until)) : 0,
  }
}
