import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { orderSteps } from '#matters/supervision/order.ts'
import { orderText } from '#matters/supervision/order-text.ts'
import { aboutOf } from '#matters/supervision/server/about.ts'
import { selectOrders, toOrderRow } from '#matters/supervision/server/order-rows.ts'
import { DONE_ALREADY, pressedBy } from '#matters/supervision/server/take-step.ts'
import { orderTelling } from '#matters/supervision/server/timeline.ts'
import { unitNames } from '#registry/unit/server/unit-names.ts'
import { timelineOf } from '#registry/post/server/timeline.ts'
import { leadersOf } from '#matters/supervision/server/written.ts'
import type { OrderPage, OrderRow, supervisionReadsContract } from '#matters/supervision/supervision-reads.contract.ts'
import { sayOrder } from '#matters/supervision/supervision.words.ts'
import { isOffice, maySee, whyNot } from '#matters/supervision/who-may.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type Read = typeof supervisionReadsContract.readOrder

/** Everything one page shows about an order, and for every step whether it is possible now or why not. */
export async function readOrder(ask: Ask<Read>, { orderId }: Input<Read>): Promise<OrderPage> {
  const { actor, now, refuse } = ask
  if (!maySee(actor.role)) refuse('orders-not-yours')
  const found = await selectOrders(ask).where('o.id', '=', orderId).executeTakeFirst()
  if (!found) return refuse('order-not-found')
  const rules = await rulesFor(ask.house.db, actor.district)
  const order = toOrderRow(found, now)
  const pressed = await pressedBy(ask, order)
  const { leadFull, ...names } = await namesOf(ask, order)
  const files = await filesOf(ask, orderId)
  const clause = rules.pack.clauses.find(({ id }) => id === order.basis)
  const basisText = `工作要点第${order.basis}条${clause ? `：${clause.statement}` : ''}`
  const before = order.follows ? await numbered(ask, 'id', order.follows) : null
  const steps = orderSteps.map((step) => {
    const reason = whyNot(step, { ...order, grave: pressed.grave, today: dayOf(now) }, actor)
    const done = !reason && pressed.done && DONE_ALREADY.includes(step)
    return [step, done ? sayOrder('order-about-done') : reason && sayOrder(reason)] as const
  })
  return {
    order,
    ...names,
    basisText,
    about: await aboutOf(ask, rules, order),
    aboutStruck: pressed.struck,
    before,
    after: await numbered(ask, 'follows', orderId),
    steps: Object.fromEntries(steps),
    files,
    interviews: await interviewsOf(ask, orderId),
    leaders: isOffice(actor) ? await leadersOf(ask, order.lead) : [],
    text: orderText({
      order,
      ...names,
      office: rules.pack.head.document.issuer,
      leadName: leadFull,
      basisText,
      before: before?.numberText ?? null,
      evidence: files.length,
    }),
    timeline: await timelineOf(ask, [orderId], orderTelling),
  }
}

async function namesOf(asking: Asking, order: OrderRow) {
  const nameOf = await unitNames(asking, [order.lead, ...order.assists])
  const post = async (id: string | null) => (id ? postTitle(asking, id) : null)
  return {
    leadFull: nameOf(order.lead),
    assistNames: order.assists.map(nameOf),
    leaderName: await post(order.leader),
    issuedByName: await post(order.issuedBy),
    repliedByName: await post(order.repliedBy),
    judgedByName: await post(order.judgedBy),
  }
}

async function numbered({ tx, actor }: Asking, by: 'id' | 'follows', order: string) {
  const row = await tx
    .selectFrom('supervision_order')
    .select(['id', 'number_text as numberText'])
    .where('district', '=', actor.district)
    .where(by, '=', order)
    .where('state', '<>', 'dropped')
    .executeTakeFirst()
  return row ?? null
}

async function filesOf({ tx, actor }: Asking, subject: string): Promise<OrderPage['files']> {
  const rows = await tx
    .selectFrom('attachment as a')
    .innerJoin('file as f', (on) => on.onRef('f.district', '=', 'a.district').onRef('f.id', '=', 'a.file'))
    .leftJoin('unit as u', (on) => on.onRef('u.district', '=', 'a.district').onRef('u.id', '=', 'a.by_unit'))
    .select(['a.file', 'f.name', 'f.type', 'u.short as by', 'a.received_at as at'])
    .where('a.district', '=', actor.district)
    .where('a.subject', '=', subject)
    .orderBy('a.received_at')
    .limit(60)
    .execute()
  return rows.map(({ by, name, ...row }) => ({ ...row, name: name ?? '', by: by ?? '' }))
}

async function interviewsOf(asking: Asking, order: string): Promise<OrderPage['interviews']> {
  const { tx, actor } = asking
  const rows = await tx
    .selectFrom('supervision_interview')
    .select(['id', 'held_on', 'post', 'notes', 'result', 'by_post'])
    .where('district', '=', actor.district)
    .where('supervision_order', '=', order)
    .orderBy('held_on')
    .limit(20)
    .execute()
  const shown: OrderPage['interviews'] = []
  for (const { id, held_on, post, notes, result, by_post } of rows)
    shown.push({
      id,
      heldOn: held_on,
      postName: await postTitle(asking, post),
      notes,
      result,
      byName: await postTitle(asking, by_post),
    })
  return shown
}
