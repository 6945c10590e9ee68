import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { widenAudience } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { keyTargetContract } from '#matters/key-target/key-target.contract.ts'
import { leadersFor } from '#matters/key-target/server/leaders.ts'
import { beginStep, endStep, type Refuse, stepped } from '#matters/key-target/server/take-step.ts'
import { addMilestones, writeEntry } from '#matters/key-target/server/target.store.ts'
import { findOpenUnits } from '#registry/unit/server/find-unit.ts'

type Contract = typeof keyTargetContract
type Plan = Contract['planTarget']
type Accept = Contract['acceptTarget']
type Back = Contract['sendTargetBack']

/** 定方案: who leads and helps, who answers for it, what is done by when. Revised, it leaves what was reached. Source: 8.9–8.11. */
export async function planTarget(ask: Ask<Plan>, input: Input<Plan>) {
  const { tx, actor, now } = ask
  const { lead, assists, leader, measures, milestones } = input
  const refuse = ask.refuse as Refuse
  const said = { measures: measures.join('\n'), milestones: milestones.map(({ what }) => what).join('\n') }
  const target = await beginStep(ask, 'plan', { targetId: input.targetId, version: input.version, ...said })
  const helping = [...new Set(assists)]
  if (helping.includes(lead)) refuse('target-lead-assists')
  if ((await findOpenUnits(ask, [lead, ...helping])).length < helping.length + 1) refuse('target-unit')
  if (!(await leadersFor(ask, lead)).some(({ id }) => id === leader)) refuse('target-leader')
  const today = dayOf(now)
  if (milestones.some(({ dueOn }) => dueOn < today)) refuse('target-day-past')
  await tx
    .deleteFrom('key_target_milestone')
    .where('district', '=', actor.district)
    .where('target', '=', target.id)
    .where('reached_on', 'is', null)
    .execute()
  await addMilestones(ask, target.id, milestones)
  const audience = [...new Set([...target.audience, lead, ...helping])]
  await widenAudience(ask, target.id, audience)
  const begun = { plannedAt: target.plannedAt ?? now, progressOn: target.progressOn ?? today }
  const change = { state: 'working', lead, assists: helping, leader, measures, audience, ...begun } as const
  const detail = { lead, assists: helping, measures, milestones: milestones.length }
  return stepped(await endStep(ask, target, change, { kind: 'target-planned', detail }))
}

/** 验收合格: the Office looked at it. What follows, off the list or on, the leading group decides. Source: clause 8.13. */
export async function acceptTarget(ask: Ask<Accept>, input: Input<Accept>) {
  const target = await beginStep(ask, 'accept', input)
  const { finding } = input
  writeEntry(ask, target.id, { kind: 'acceptance', onDay: dayOf(ask.now), words: finding, good: true })
  const change = { state: 'accepted', finding, acceptedAt: ask.now, acceptedBy: ask.actor.post } as const
  return stepped(await endStep(ask, target, change, { kind: 'target-accepted', detail: { finding } }))
}

/** 验收不合格: back to work, and the month starts anew. */
export async function sendTargetBack(ask: Ask<Back>, input: Input<Back>) {
  const target = await beginStep(ask, 'sendBack', input)
  const { finding } = input
  const today = dayOf(ask.now)
  writeEntry(ask, target.id, { kind: 'acceptance', onDay: today, words: finding, good: false })
  const change = { state: 'working', finding, progressOn: today } as const
  return stepped(await endStep(ask, target, change, { kind: 'target-sent-back', detail: { finding } }))
}
