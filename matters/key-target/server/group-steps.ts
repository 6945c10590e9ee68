import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { nextNumber } from '#foundation/server/counter.ts'
import { widenAudience } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { type Rules, rulesFor } from '#matters/hazard/server/rules.ts'
import type { keyTargetContract } from '#matters/key-target/key-target.contract.ts'
import { beginStep, endStep, stepped } from '#matters/key-target/server/take-step.ts'
import { addMilestones, writeEntry } from '#matters/key-target/server/target.store.ts'

type Contract = typeof keyTargetContract
type Confirm = Contract['confirmTarget']
type Decline = Contract['declineTarget']
type Delist = Contract['delistTarget']
type Keep = Contract['keepTarget']

/** 确认列入: the leading group puts it on the list, and it gets its number; school and town see it from now on. */
export async function confirmTarget(ask: Ask<Confirm>, input: Input<Confirm>) {
  const target = await beginStep(ask, 'confirm', input)
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  const audience = [target.school, target.town].filter((unit) => unit !== null)
  await widenAudience(ask, target.id, audience)
  const pattern = patternOf(rules, target.year)
  const number = await nextNumber(ask, 'project', target.year)
  const confirmed = { confirmedAt: ask.now, confirmedBy: ask.actor.post }
  const numbered = { number, numberText: pattern.replaceAll('{n}', String(number)) }
  const change = { state: 'listed', audience, ...confirmed, ...numbered } as const
  const { school, category, problem, basis } = target
  const detail = { note: input.note, school, category, problem, basis }
  return stepped(await endStep(ask, target, change, { kind: 'target-confirmed', detail }))
}

/** 不列入: the leading group decides otherwise, and why stays readable. */
export async function declineTarget(ask: Ask<Decline>, input: Input<Decline>) {
  const target = await beginStep(ask, 'decline', input)
  const { reason } = input
  const decided = { decisionReason: reason, decidedAt: ask.now, decidedBy: ask.actor.post }
  return stepped(
    await endStep(ask, target, { state: 'declined', ...decided }, { kind: 'target-declined', detail: { reason } }),
  )
}

/** 摘牌: accepted, and off the list. */
export async function delistTarget(ask: Ask<Delist>, input: Input<Delist>) {
  const target = await beginStep(ask, 'delist', input)
  const { reason } = input
  const decided = { decision: 'delist', decisionReason: reason, decidedAt: ask.now, decidedBy: ask.actor.post } as const
  writeEntry(ask, target.id, { kind: 'decision', onDay: dayOf(ask.now), words: `摘牌：${reason}`, good: true })
  return stepped(
    await endStep(ask, target, { state: 'delisted', ...decided }, { kind: 'target-delisted', detail: { reason } }),
  )
}

/** 继续列入: better, but not yet safe; with what is still to be reached, so that the work goes on by the same clock. */
export async function keepTarget(ask: Ask<Keep>, input: Input<Keep>) {
  const target = await beginStep(ask, 'keep', input)
  const { reason, what, dueOn } = input
  const today = dayOf(ask.now)
  if (dueOn < today) ask.refuse('target-day-past')
  await addMilestones(ask, target.id, [{ what, dueOn }])
  const decided = { decision: 'keep', decisionReason: reason, decidedAt: ask.now, decidedBy: ask.actor.post } as const
  writeEntry(ask, target.id, { kind: 'decision', onDay: today, words: `继续列入：${reason}`, good: false })
  const change = { state: 'working', progressOn: today, ...decided } as const
  return stepped(await endStep(ask, target, change, { kind: 'target-kept', detail: { reason, what, dueOn } }))
}

/** 「湖校周治〔2017〕{n}号」: the year is known before the number is. */
function patternOf({ pack }: Rules, year: number): string {
  const series = pack.head.series.find(({ code }) => code === 'project')
  if (!series) throw new Error('the pack has no number series for rectification projects')
  return series.pattern.replaceAll('{year}', String(year))
}
