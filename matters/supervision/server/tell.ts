import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { postsOf } from '#matters/hazard/server/recipients.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { ToldFact } from '#matters/hazard/server/tell.ts'
import { findOrder, type KeptOrder } from '#matters/supervision/server/order.store.ts'
import type { OrderFactKind } from '#matters/supervision/supervision.facts.ts'
import type { Recipient } from '#programme/pack/sections/deadlines.ts'

/** Which facts are told to whom; the rest is seen on the page. */
const notices: Partial<Record<OrderFactKind, { to: readonly Recipient[]; says: string }>> = {
  'order-drafted': { to: ['office'], says: '督办单待签发' },
  'order-issued': { to: ['lead-liaison', 'lead-leader', 'assist-liaison', 'territory-liaison'], says: '督办单' },
  'order-replied': { to: ['office'], says: '督办已反馈，待核实' },
  'order-sent-back': { to: ['lead-liaison', 'lead-leader'], says: '督办反馈退回补办' },
  'order-verified': { to: ['lead-liaison'], says: '督办已核实' },
  'order-closed': { to: ['lead-liaison'], says: '督办办结' },
  'order-listed': { to: ['lead-liaison', 'lead-leader', 'territory-liaison', 'district'], says: '挂牌督办' },
  'order-unlisted': { to: ['office', 'lead-liaison', 'lead-leader'], says: '已摘牌' },
}

export const concerned = ({ lead, assists, school, town }: KeptOrder) => ({ lead, assists, school: school ?? '', town })

/** Tells those concerned what happened, never the one who did it, in working hours. */
export async function tellOfOrder(
  asking: Asking,
  { db }: Pick<House, 'db'>,
  fact: ToldFact,
  senders: readonly string[],
): Promise<void> {
  const rule = notices[fact.kind as OrderFactKind]
  const order = rule && (await findOrder(asking, fact.subject))
  if (!rule || !order) return
  const rules = await rulesFor(db, asking.actor.district)
  const posts = await postsOf(asking, concerned(order), rule.to)
  const named = fact.kind === 'order-listed' || fact.kind === 'order-issued' ? order.leader : null
  await notify(
    { ...asking, now: fact.at },
    {
      posts: [...posts, ...(named ? [named] : [])].filter((post) => post !== fact.post),
      subject: order.id,
      kind: fact.kind,
      title: `${fact.kind === 'order-issued' && order.round > 1 ? '二次督办单' : rule.says}：${order.matter}`,
      link: `/orders/${order.id}`,
      once: `fact|${fact.id}`,
      dueAt: nextWorkingMoment(rules.calendar, fact.at, rules.hours),
    },
    senders,
  )
}
