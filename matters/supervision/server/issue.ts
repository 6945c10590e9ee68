import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { stateAllows } from '#matters/supervision/order.ts'
import { findPressed } from '#matters/supervision/server/find-pressed.ts'
import { findOrderForUpdate, type KeptOrder, openOrdersAbout } from '#matters/supervision/server/order.store.ts'
import { beginStep, endStep, type Refuse, stepped } from '#matters/supervision/server/take-step.ts'
import { draftOrder, issueDrafted } from '#matters/supervision/server/write-order.ts'
import { checkLeader, lookOver } from '#matters/supervision/server/written.ts'
import type { supervisionContract } from '#matters/supervision/supervision.contract.ts'
import { isOffice } from '#matters/supervision/who-may.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type Issue = typeof supervisionContract.issueOrder
type IssueDraft = typeof supervisionContract.issueDraft
type Follow = typeof supervisionContract.followOrder
type Drop = typeof supervisionContract.dropDraft

/** 签发督办单: the Office presses a hazard, a missed duty, a visit, or what it writes itself. Source: clause 3.5. */
export async function issueOrder(ask: Ask<Issue>, { about, school: given, ...written }: Input<Issue>) {
  const refuse = ask.refuse as Refuse
  if (!isOffice(ask.actor)) refuse('order-step-not-yours')
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  guardText(refuse, { matter: written.matter, demand: written.demand })
  await lookOver(ask, refuse, rules, written)
  const { kind, ref, school, town } = await findPressed(ask, refuse, rules, about, given)
  const [open] = ref === null ? [] : await openOrdersAbout(ask, kind, ref)
  if (open) refuse('order-open-already', { number: open.numberText, order: open.id })
  const order = { ...written, aboutKind: kind, about: ref, school, town }
  return stepped(await issueDrafted(ask, rules, draftOrder(ask, rules, order, true)))
}

/** One tap: what the ladder drafted is issued as it stands, or with what the Office changed on it. */
export async function issueDraft(ask: Ask<IssueDraft>, { orderId, version, ...changed }: Input<IssueDraft>) {
  const refuse = ask.refuse as Refuse
  const draft = await beginStep(ask, 'issue', { orderId, version, ...changed })
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  const change = {
    demand: changed.demand ?? draft.demand,
    dueOn: changed.dueOn ?? draft.dueOn,
    assists: changed.assists ?? draft.assists,
    leader: changed.leader ?? draft.leader,
  }
  await lookOver(ask, refuse, rules, { lead: draft.lead, assists: change.assists, dueOn: change.dueOn })
  if (change.leader) await checkLeader(ask, refuse, draft.lead, change.leader)
  else if (draft.round > 1) refuse('order-leader')
  const before = draft.follows ? await findOrderForUpdate(ask, draft.follows) : undefined
  if (before && !stateAllows(before.state, 'follow')) refuse('order-not-now-follow')
  const after = await issueDrafted(ask, rules, draft, change)
  if (before) await succeed(ask, before, after)
  return stepped(after)
}

/** 不签发: the Office decides otherwise; the rung stays counted as drafted, and why stays readable. */
export async function dropDraft(ask: Ask<Drop>, input: Input<Drop>) {
  const draft = await beginStep(ask, 'drop', input)
  const { aboutKind, about, rung } = draft
  const detail = { reason: input.reason, aboutKind, about, rung }
  return stepped(
    await endStep(ask, draft, { state: 'dropped', reason: input.reason }, { kind: 'order-dropped', detail }),
  )
}

/** 二次督办: a new order with a number of its own, to the same unit, its leader named; the first ends in it. */
export async function followOrder(ask: Ask<Follow>, { orderId, version, ...given }: Input<Follow>) {
  const refuse = ask.refuse as Refuse
  const before = await beginStep(ask, 'follow', { orderId, version, ...given })
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  await lookOver(ask, refuse, rules, { lead: before.lead, assists: before.assists, dueOn: given.dueOn })
  await checkLeader(ask, refuse, before.lead, given.leader)
  const drafted = before.about === null ? [] : await openOrdersAbout(ask, before.aboutKind, before.about)
  const [draft] = drafted.filter(({ follows }) => follows === before.id)
  const { aboutKind, about, school, town, matter, basis, lead, assists } = before
  const words = { aboutKind, about, school, town, matter, basis, lead, assists, round: 2, follows: before.id }
  const next = draft ?? draftOrder(ask, rules, { ...words, ...given }, true)
  const after = await issueDrafted(ask, rules, next, given)
  await succeed(ask, before, after)
  return stepped(after)
}

/** The first order ends in the second. */
export const succeed = (ask: Asking, before: KeptOrder, { id, numberText }: KeptOrder) =>
  endStep(
    ask,
    before,
    { state: 'succeeded' },
    { kind: 'order-succeeded', detail: { next: id, nextNumber: numberText } },
  )
