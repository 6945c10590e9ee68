import { dayOf, plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import { freshId } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import { nextNumber } from '#foundation/server/counter.ts'
import type { DemoAsk } from '#apps/server/demo/ask.ts'
import { addClockEvents } from '#matters/deadline/server/clock.store.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import { startClocks } from '#matters/hazard/server/assign.ts'
import { acceptBy } from '#matters/hazard/server/due.ts'
import type { KeptHazard } from '#matters/hazard/server/hazard.store.ts'
import { stepLine } from '#matters/hazard/server/look-again.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { endStep } from '#matters/hazard/server/take-step.ts'
import type { DemoHazard } from '#programme/pack/sections/demo.ts'

/**
 * What the story's past did before today's rules were asked: deadlines set longer than a grade now allows, or on a Sunday,
 * are entered as they were. Everything a rule would not refuse goes through the verbs instead.
 */
export async function dispatch(
  ask: DemoAsk,
  now: KeptHazard,
  { hazard, lead, assists }: { hazard: DemoHazard; lead: string; assists: string[] },
): Promise<Hazard> {
  const dueOn = plainDay(hazard.originalDue ?? hazard.due ?? dayOf(ask.now))
  const acceptDueAt = acceptBy(await rulesFor(ask.house.db, ask.actor.district), ask.now)
  const grade = hazard.grade ?? 'general'
  record(ask, { kind: 'hazard-verified', subject: now.id })
  record(ask, { kind: 'hazard-graded', subject: now.id, detail: { before: now.grade, grade, reason: '' } })
  await addClockEvents(ask, now.id, startClocks(ask.now, dueOn, acceptDueAt))
  const change = {
    state: 'assigned',
    grade,
    lead,
    assists,
    demand: hazard.measures ?? '',
    dueOn,
    originalDueOn: dueOn,
    acceptDueAt,
    assignedAt: ask.now,
  } as const
  return endStep(ask, now, change, { kind: 'hazard-assigned', detail: { lead, assists, dueOn, demand: change.demand } })
}

export async function rule(ask: DemoAsk, now: KeptHazard, said: string): Promise<Hazard> {
  const { tx, actor } = ask
  const number = await nextNumber(ask, 'ruling', 2000)
  await tx
    .updateTable('ruling')
    .set({ number, decided_at: ask.now, lead: now.lead, basis: said })
    .where('district', '=', actor.district)
    .where('hazard', '=', now.id)
    .execute()
  const detail = { lead: now.lead, assists: now.assists, basis: said, precedent: number, dueOn: now.dueOn }
  return endStep(ask, now, { state: 'assigned' }, { kind: 'hazard-ruled', detail })
}

export function plan(
  ask: DemoAsk,
  now: KeptHazard,
  { assurances, funds, measures = '按要求整改' }: DemoHazard,
): Promise<Hazard> {
  const told = assurances ?? {
    responsibility: '本单位分管领导',
    measures,
    funds: 0,
    fundsFrom: funds?.source ?? '单位经费',
    contingency: '整改期间停用并警戒，专人值守',
  }
  const five = { ...told, funds: funds?.tenThousandYuan ?? told.funds, deadline: now.dueOn ?? dayOf(ask.now) }
  const change = {
    plan: five,
    responsible: five.responsibility,
    measures: five.measures,
    funds: five.funds,
    precaution: five.contingency,
  }
  return endStep(ask, now, change, { kind: 'hazard-planned', detail: { plan: five, before: null } })
}

export async function askExtension(ask: DemoAsk, now: KeptHazard, { extension }: DemoHazard): Promise<Hazard> {
  if (!extension) return now
  const { actor } = ask
  const dueOn = now.dueOn ?? dayOf(ask.now)
  await ask.tx
    .insertInto('extension')
    .values({
      district: actor.district,
      id: freshId(),
      hazard: now.id,
      asked_at: ask.now,
      asked_by: actor.person,
      asked_by_unit: actor.unit,
      due_on: dueOn,
      wanted: extension.until,
      reason: extension.reason,
    })
    .execute()
  return endStep(
    ask,
    now,
    { extensionAsked: true },
    { kind: 'hazard-extension-asked', detail: { from: dueOn, to: extension.until, reason: extension.reason } },
  )
}

export async function grantExtension(ask: DemoAsk, now: KeptHazard, { extension }: DemoHazard): Promise<Hazard> {
  if (!extension) return now
  const { actor } = ask
  const from = plainDay(now.dueOn ?? dayOf(ask.now))
  const asked = await ask.tx
    .updateTable('extension')
    .set({ decided_at: ask.now, decided_by: actor.person, granted: extension.until, note: extension.reason })
    .where('district', '=', actor.district)
    .where('hazard', '=', now.id)
    .returning('asked_at')
    .executeTakeFirstOrThrow()
  await addClockEvents(ask, now.id, [
    {
      kind: 'extended',
      clock: 'resolve',
      at: ask.now,
      from,
      to: extension.until,
      askedAt: asked.asked_at,
      by: actor.post,
      reason: extension.reason,
    },
  ])
  const change = { extensionAsked: false, dueOn: extension.until, extensions: now.extensions + 1, ladder: [] }
  return endStep(ask, now, change, {
    kind: 'hazard-extension-granted',
    detail: { from, to: extension.until, wanted: extension.until, reason: extension.reason },
  })
}

/** The rungs of the ladder the story had already climbed, so that the sweep goes on from there. */
export function escalate(ask: DemoAsk, now: KeptHazard, what: 'order' | 'list'): Promise<Hazard> {
  const step = what === 'list' ? 'listed' : now.orders === 0 ? 'order-1' : 'order-2'
  const name = { 'order-1': '督办单', 'order-2': '二次督办', listed: '挂牌督办' }[step]
  const before = what === 'list' ? [] : ['remind', 'overdue', step]
  const dueOn = plainDay(now.dueOn ?? dayOf(ask.now))
  const ladder = [...new Set([...now.ladder, ...before.map((each) => stepLine({ step: each, dueOn, at: ask.now }))])]
  const change = what === 'list' ? { listed: true } : { orders: now.orders + 1, ladder }
  return endStep(ask, now, change, { kind: 'hazard-escalated', detail: { step, name, dueOn } })
}

export async function fail(ask: DemoAsk, now: KeptHazard, again: PlainDay): Promise<Hazard> {
  const { district, person, post, unit } = ask.actor
  await ask.tx
    .insertInto('reinspection')
    .values({
      district,
      id: freshId(),
      hazard: now.id,
      round: now.sendBacks,
      person,
      post,
      unit,
      at: ask.now,
      passed: false,
      finding: '现场查看，尚未整改到位',
    })
    .execute()
  await addClockEvents(ask, now.id, [
    { kind: 'reopened', clock: 'resolve', at: ask.now, dueOn: again, reason: '复查不合格' },
  ])
  const change = { state: 'rectifying', doneAt: null, passes: 0, sendBacks: now.sendBacks + 1 } as const
  return endStep(ask, now, change, {
    kind: 'hazard-failed',
    detail: { finding: '现场查看，尚未整改到位', dueOn: again },
  })
}
