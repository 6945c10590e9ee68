import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { keyTargetContract } from '#matters/key-target/key-target.contract.ts'
import { beginStep, endStep, stepped } from '#matters/key-target/server/take-step.ts'
import { writeEntry } from '#matters/key-target/server/target.store.ts'

type Contract = typeof keyTargetContract
type Progress = Contract['reportProgress']
type Reach = Contract['reachMilestone']
type Submit = Contract['submitTarget']
type Look = Contract['lookBackAtTarget']

/** 报进展: what was done since, with photographs from the place. At least once a month. Source: clause 8.12. */
export async function reportProgress(ask: Ask<Progress>, input: Input<Progress>) {
  const target = await beginStep(ask, 'progress', input)
  const { words, photos } = input
  if (photos.length === 0) ask.refuse('target-photos')
  await attachPhotos(ask, target.id, photos, 'evidence', ask.refuse, { note: '进展' })
  const today = dayOf(ask.now)
  writeEntry(ask, target.id, { kind: 'progress', onDay: today, words, photos })
  return stepped(
    await endStep(ask, target, { progressOn: today }, { kind: 'target-progress', detail: { words, photos } }),
  )
}

/** 节点办完: said by the unit that leads; on plan or late shows by the day. */
export async function reachMilestone(ask: Ask<Reach>, input: Input<Reach>) {
  const { tx, actor, now } = ask
  const target = await beginStep(ask, 'reach', input)
  const { seq, reachedOn, note } = input
  if (reachedOn > dayOf(now) || (target.plannedAt && reachedOn < dayOf(target.plannedAt)))
    ask.refuse('target-day-ahead')
  const reached = await tx
    .updateTable('key_target_milestone')
    .set({ reached_on: reachedOn, reached_by: actor.post, note })
    .where('district', '=', actor.district)
    .where('target', '=', target.id)
    .where('seq', '=', seq)
    .where('reached_on', 'is', null)
    .returning('what')
    .executeTakeFirst()
  if (!reached) return ask.refuse('target-milestone')
  const detail = { seq, what: reached.what, reachedOn, note }
  return stepped(await endStep(ask, target, {}, { kind: 'target-milestone', detail }))
}

/** 申请验收: every milestone done, and pictures of before and after. */
export async function submitTarget(ask: Ask<Submit>, input: Input<Submit>) {
  const target = await beginStep(ask, 'submit', input)
  const { result, before, after } = input
  if (before.length === 0 || after.length === 0) ask.refuse('target-before-after')
  await attachPhotos(ask, target.id, before, 'before', ask.refuse)
  await attachPhotos(ask, target.id, after, 'after', ask.refuse)
  const change = { state: 'submitted', result, submittedAt: ask.now, submittedBy: ask.actor.post } as const
  return stepped(await endStep(ask, target, change, { kind: 'target-submitted', detail: { result } }))
}

/** 回头看 by somebody who did not put it right. What came back is counted on the target. Source: clause 8.12. */
export async function lookBackAtTarget(ask: Ask<Look>, input: Input<Look>) {
  const target = await beginStep(ask, 'lookBack', input)
  const { held, words, photos } = input
  if (!held && photos.length === 0) ask.refuse('target-photos')
  await attachPhotos(ask, target.id, photos, 'evidence', ask.refuse, { note: '回头看' })
  writeEntry(ask, target.id, { kind: 'look-back', onDay: dayOf(ask.now), words, good: held, photos })
  record(ask, { kind: 'target-looked-back', subject: target.id, detail: { held, words, photos, state: target.state } })
  return stepped(target)
}
