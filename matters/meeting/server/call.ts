import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { type Asking, openSubject, record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { meetingContract } from '#matters/meeting/meeting.contract.ts'
import { insertMeeting, invite } from '#matters/meeting/server/meeting.store.ts'
import { chairsOf, postsInvited } from '#matters/meeting/server/posts-invited.ts'
import { beginStep, endStep, type Refuse, stepped } from '#matters/meeting/server/take-step.ts'
import { isOffice } from '#matters/supervision/who-may.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import { findOpenUnits } from '#registry/unit/server/find-unit.ts'

type Call = typeof meetingContract.callMeeting
type Change = typeof meetingContract.changeMeeting
type Cancel = typeof meetingContract.cancelMeeting

/** 召开联席会议: day, place, chair, agenda, and who must come by the register of today. Source: clause 3.1. */
export async function callMeeting(ask: Ask<Call>, { units: asked, ...given }: Input<Call>) {
  const refuse = ask.refuse as Refuse
  const { actor, now } = ask
  if (!isOffice(actor)) refuse('meeting-step-not-yours')
  guardText(refuse, { ...given, topics: given.topics.map(({ title }) => title) })
  await lookOver(ask, refuse, given)
  const units = [...new Set(asked)]
  const known = await findOpenUnits(ask, units)
  if (known.length < units.length) refuse('meeting-unit')
  const posts = await postsInvited(ask, units)
  const without = known.find(({ id }) => !posts.has(id))
  if (without) refuse('meeting-no-post', { unit: without.short })
  const { version: programme } = await rulesFor(ask.house.db, actor.district)
  const id = freshId()
  openSubject(ask, { id, kind: 'meeting', audience: units })
  const called = { state: 'called', calledAt: now, calledBy: actor.post, programme, audience: units } as const
  insertMeeting(ask, { id, ...given, ...called })
  invite(
    ask,
    id,
    units.map((unit) => ({ unit, post: posts.get(unit) ?? '' })),
  )
  const { kind, title, heldOn, topics } = given
  const detail = { state: 'called', kind, title, heldOn, units: units.length, topics: topics.length }
  record(ask, { kind: 'meeting-called', subject: id, detail })
  return { id, state: 'called' as const, numberText: null, version: 1 }
}

/** 更改安排: those invited are told again; what they answered stands unless the day moved. */
export async function changeMeeting(ask: Ask<Change>, { meetingId, version, ...given }: Input<Change>) {
  const refuse = ask.refuse as Refuse
  const meeting = await beginStep(ask, 'change', { meetingId, version, ...given })
  await lookOver(ask, refuse, given)
  const { tx, actor } = ask
  if (given.heldOn !== meeting.heldOn)
    await tx
      .updateTable('meeting_invitee')
      .set({ answer: 'none', reason: '', delegate: null, answered_at: null, answered_by: null })
      .where('district', '=', actor.district)
      .where('meeting', '=', meetingId)
      .execute()
  const detail = { wasOn: meeting.heldOn }
  return stepped(await endStep(ask, meeting, given, { kind: 'meeting-changed', detail }))
}

/** 取消会议: why stays readable. */
export async function cancelMeeting(ask: Ask<Cancel>, input: Input<Cancel>) {
  const { reason } = input
  const meeting = await beginStep(ask, 'cancel', input)
  return stepped(
    await endStep(ask, meeting, { state: 'cancelled', reason }, { kind: 'meeting-cancelled', detail: { reason } }),
  )
}

async function lookOver(asking: Asking, refuse: Refuse, { heldOn, chair }: { heldOn: string; chair: string }) {
  if (heldOn < dayOf(asking.now)) refuse('meeting-day-past')
  const chairs = await chairsOf(asking)
  if (!chairs.some(({ id }) => id === chair)) refuse('meeting-chair')
}
