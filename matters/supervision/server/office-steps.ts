import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { send } from '#foundation/server/database.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { beginStep, endStep, type Refuse, stepped } from '#matters/supervision/server/take-step.ts'
import { checkLeader } from '#matters/supervision/server/written.ts'
import type { supervisionContract } from '#matters/supervision/supervision.contract.ts'

type Contract = typeof supervisionContract
type Verify = Contract['verifyOrder']
type Back = Contract['sendOrderBack']
type List = Contract['listOrder']
type Unlist = Contract['unlistOrder']
type Interview = Contract['interviewForOrder']
type Close = Contract['closeOrder']

/** 核实: the Office looked, and the answer is true. */
export async function verifyOrder(ask: Ask<Verify>, input: Input<Verify>) {
  const order = await beginStep(ask, 'verify', input)
  const { finding } = input
  const change = { state: 'verified', finding, judgedAt: ask.now, judgedBy: ask.actor.post } as const
  return stepped(await endStep(ask, order, change, { kind: 'order-verified', detail: { finding } }))
}

/** 退回补办: not done, or not shown; a new day, and the first one stays readable. */
export async function sendOrderBack(ask: Ask<Back>, input: Input<Back>) {
  const order = await beginStep(ask, 'sendBack', input)
  const { finding, dueOn } = input
  if (dueOn < dayOf(ask.now)) ask.refuse('order-due-past')
  const judged = { finding, judgedAt: ask.now, judgedBy: ask.actor.post }
  const change = { state: 'sent-back', dueOn, sendBacks: order.sendBacks + 1, ...judged } as const
  return stepped(await endStep(ask, order, change, { kind: 'order-sent-back', detail: { finding } }))
}

/** 挂牌督办: on the board, a leader named by post, and one plan for this one matter. Source: domain practice 一事一策. */
export async function listOrder(ask: Ask<List>, input: Input<List>) {
  const order = await beginStep(ask, 'list', input)
  const { leader, plan } = input
  await checkLeader(ask, ask.refuse as Refuse, order.lead, leader)
  const change = { leader, listedOn: dayOf(ask.now), listedPlan: plan }
  const { aboutKind, about } = order
  return stepped(
    await endStep(ask, order, change, { kind: 'order-listed', detail: { plan, leader, aboutKind, about } }),
  )
}

/** 摘牌 of what is no hazard: the Office says that the matter is dealt with. A hazard takes its order down itself. */
export async function unlistOrder(ask: Ask<Unlist>, input: Input<Unlist>) {
  const order = await beginStep(ask, 'unlist', input)
  const detail = { note: input.note }
  return stepped(await endStep(ask, order, { unlistedOn: dayOf(ask.now) }, { kind: 'order-unlisted', detail }))
}

/** 约谈: when, whom by post, what was said and what came of it. The order itself goes on as it stands. */
export async function interviewForOrder(ask: Ask<Interview>, input: Input<Interview>) {
  const { tx, actor, now, refuse } = ask
  const order = await beginStep(ask, 'interview', input)
  const { heldOn, post, notes, result } = input
  if (heldOn > dayOf(now)) refuse('interview-in-future')
  if (order.issuedAt && heldOn < dayOf(order.issuedAt)) refuse('interview-too-early')
  await checkLeader(ask, refuse as Refuse, order.lead, post)
  const { district } = actor
  const on = { district, id: freshId(), supervision_order: order.id, held_on: heldOn }
  send(tx, tx.insertInto('supervision_interview').values({ ...on, post, notes, result, by_post: actor.post, at: now }))
  record(ask, { kind: 'order-interviewed', subject: order.id, detail: { heldOn, post, result, state: order.state } })
  return stepped(order)
}

/** 办结归档. */
export async function closeOrder(ask: Ask<Close>, input: Input<Close>) {
  const order = await beginStep(ask, 'close', input)
  const change = { state: 'closed', closedAt: ask.now } as const
  return stepped(await endStep(ask, order, change, { kind: 'order-closed', detail: { note: input.note } }))
}
