import { systemActor } from '#foundation/actor.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import { asActor } from '#foundation/server/database.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { postsOf } from '#matters/hazard/server/recipients.ts'
import { type Rules, rulesFor } from '#matters/hazard/server/rules.ts'
import { UNANSWERED } from '#matters/supervision/order.ts'
import { toOrder } from '#matters/supervision/server/order.store.ts'
import { concerned } from '#matters/supervision/server/tell.ts'

const AT_ONCE = 100

/**
 * Says once of each order that its day has passed without an answer: to the unit, its leader and the Office, who decide on a
 * second order. Harmless when run again.
 * @returns how many orders were told of
 */
export async function sweepOrders(
  { db, clock }: Pick<House, 'db' | 'clock'>,
  district: string,
  senders: readonly string[],
): Promise<number> {
  const system = systemActor(district)
  const as = <T>(work: (asking: Asking) => Promise<T>) =>
    asActor(db, system, (tx) => work({ tx, actor: system, now: clock.now() }))
  let told = 0
  let some = 0
  do {
    some = await as(async (asking) => {
      const rows = await late(asking)
      // A district without orders needs no programme to be swept.
      const rules = rows.length > 0 ? await rulesFor(db, district) : undefined
      if (rules) for (const row of rows) await tell(asking, rules, toOrder(row), senders)
      return rows.length
    })
    told += some
  } while (some === AT_ONCE)
  return told
}

const late = ({ tx, actor, now }: Asking) =>
  tx
    .selectFrom('supervision_order')
    .selectAll()
    .where('district', '=', actor.district)
    .where('state', 'in', [...UNANSWERED])
    .where('due_on', '<', dayOf(now))
    .where((is) => is.or([is('reminded_for', 'is', null), is('reminded_for', '<', is.ref('due_on'))]))
    .orderBy('due_on')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()

async function tell(
  asking: Asking,
  rules: Rules,
  order: ReturnType<typeof toOrder>,
  senders: readonly string[],
): Promise<void> {
  const { tx, actor, now } = asking
  await tx
    .updateTable('supervision_order')
    .set({ reminded_for: order.dueOn })
    .where('district', '=', actor.district)
    .where('id', '=', order.id)
    .execute()
  await notify(
    asking,
    {
      posts: await postsOf(asking, concerned(order), ['lead-liaison', 'lead-leader', 'office']),
      subject: order.id,
      kind: 'order-late',
      title: `督办逾期未反馈：${order.matter}`,
      link: `/orders/${order.id}`,
      once: `order-late|${order.id}|${order.dueOn}`,
      dueAt: nextWorkingMoment(rules.calendar, now, rules.hours),
    },
    senders,
  )
}
