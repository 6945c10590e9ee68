import { dayOf } from '#foundation/calendar/day.ts'
import { type Asking, record } from '#foundation/server/record.ts'
import type { Working } from '#foundation/server/verb.ts'
import { findHazard } from '#matters/hazard/server/hazard.store.ts'
import { isOpen } from '#matters/hazard/hazard.ts'
import type { OrderStep } from '#matters/supervision/order.ts'
import {
  findOrder,
  findOrderForUpdate,
  type KeptOrder,
  type OrderChange,
  saveOrder,
} from '#matters/supervision/server/order.store.ts'
import type { OrderFactKind } from '#matters/supervision/supervision.facts.ts'
import { takesSteps, whyNot } from '#matters/supervision/who-may.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

/** The part of an ask every step needs; its `refuse` takes any code because the rules decide which. */
export type StepAsk = Working & { refuse: (code: never, detail?: Record<string, unknown>) => never }
export type Refuse = (code: string, detail?: Record<string, unknown>) => never
type Named = { orderId: string; version: number }

export const DONE_ALREADY: readonly OrderStep[] = ['issue', 'follow', 'list']

/** Finds and locks the order, and refuses what the rules refuse: the first half of every step. */
export async function beginStep(
  ask: StepAsk,
  step: OrderStep,
  { orderId, version, ...said }: Named,
): Promise<KeptOrder> {
  const refuse = ask.refuse as Refuse
  if (!takesSteps(ask.actor, step)) refuse('order-step-not-yours')
  const seen = (await findOrder(ask, orderId)) ?? refuse('order-not-found')
  const pressed = await pressedBy(ask, seen)
  const reason = whyNot(step, { ...seen, ...pressed, today: dayOf(ask.now) }, ask.actor)
  if (reason) refuse(reason)
  if (pressed.done && DONE_ALREADY.includes(step)) refuse('order-about-done')
  // Locked after it was judged: whoever may not step may not lock either, and a change between the two shows in the version.
  const order = await findOrderForUpdate(ask, orderId)
  if (order?.version !== version) return refuse('order-changed')
  guardText(refuse, said)
  return order
}

export type Pressed = { grave: boolean; done: boolean; struck: boolean }

/** How what an order presses stands now: a hazard may be grave, or dealt with meanwhile. */
export async function pressedBy(
  asking: Asking,
  { aboutKind, about }: Pick<KeptOrder, 'aboutKind' | 'about'>,
): Promise<Pressed> {
  const hazard = aboutKind === 'hazard' && about ? await findHazard(asking, about) : undefined
  if (!hazard) return { grave: false, done: false, struck: false }
  return {
    grave: hazard.grade === 'major' || hazard.listed,
    done: !isOpen(hazard.state),
    struck: hazard.state === 'struck',
  }
}

/** Saves the change and writes the fact: the second half. */
export async function endStep(
  asking: Asking,
  order: KeptOrder,
  change: OrderChange,
  fact: { kind: OrderFactKind; detail?: Record<string, unknown> },
): Promise<KeptOrder> {
  const after = await saveOrder(asking, order, change)
  const { state, dueOn, version, numberText } = after
  record(asking, {
    subject: order.id,
    kind: fact.kind,
    detail: { ...fact.detail, was: order.state, state, dueOn, version, number: numberText },
  })
  return after
}

export const stepped = ({ id, state, numberText, dueOn, version }: KeptOrder) => ({
  id,
  state,
  numberText,
  dueOn,
  version,
})
