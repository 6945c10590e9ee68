import { dayOf } from '#foundation/calendar/day.ts'
import { type Asking, record } from '#foundation/server/record.ts'
import type { Working } from '#foundation/server/verb.ts'
import type { MeetingStep } from '#matters/meeting/meeting.ts'
import type { MeetingFactKind } from '#matters/meeting/meeting.facts.ts'
import {
  findMeeting,
  findMeetingForUpdate,
  type KeptMeeting,
  type MeetingChange,
  saveMeeting,
} from '#matters/meeting/server/meeting.store.ts'
import { takesSteps, whyNot } from '#matters/meeting/who-may.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

/** The part of an ask every step needs; its `refuse` takes any code because the rules decide which. */
export type StepAsk = Working & { refuse: (code: never, detail?: Record<string, unknown>) => never }
export type Refuse = (code: string, detail?: Record<string, unknown>) => never

/** Finds and locks the meeting, and refuses what the rules refuse: the first half of every step of the Office. */
export async function beginStep(
  ask: StepAsk,
  step: MeetingStep,
  { meetingId, version, ...said }: { meetingId: string; version: number },
): Promise<KeptMeeting> {
  const refuse = ask.refuse as Refuse
  if (!takesSteps(ask.actor, step)) refuse('meeting-step-not-yours')
  const meeting = (await findMeetingForUpdate(ask, meetingId)) ?? refuse('meeting-not-found')
  const reason = whyNot(step, { ...meeting, today: dayOf(ask.now), invited: true }, ask.actor)
  if (reason) refuse(reason)
  if (meeting.version !== version) refuse('meeting-changed')
  guardText(refuse, said)
  return meeting
}

/** The same for a unit that is invited; nothing of the meeting itself changes, so it is not locked. */
export async function beginOwn(ask: StepAsk, step: 'answer' | 'signIn', meetingId: string): Promise<KeptMeeting> {
  const refuse = ask.refuse as Refuse
  const { actor, now, tx } = ask
  if (!takesSteps(actor, step)) refuse('meeting-step-not-yours')
  const meeting = (await findMeeting(ask, meetingId)) ?? refuse('meeting-not-found')
  const invited = await tx
    .selectFrom('meeting_invitee')
    .select('unit')
    .where('district', '=', actor.district)
    .where('meeting', '=', meetingId)
    .where('unit', '=', actor.unit)
    .executeTakeFirst()
  const reason = whyNot(step, { ...meeting, today: dayOf(now), invited: invited !== undefined }, actor)
  return reason ? refuse(reason) : meeting
}

/** Saves the change and writes the fact: the second half. */
export async function endStep(
  asking: Asking,
  meeting: KeptMeeting,
  change: MeetingChange,
  fact: { kind: MeetingFactKind; detail?: Record<string, unknown> },
): Promise<KeptMeeting> {
  const after = await saveMeeting(asking, meeting, change)
  const { state, version, numberText, heldOn, kind } = after
  const detail = { ...fact.detail, was: meeting.state, state, version, number: numberText, heldOn, kind }
  record(asking, { subject: meeting.id, kind: fact.kind, detail })
  return after
}

export const stepped = ({ id, state, numberText, version }: KeptMeeting) => ({ id, state, numberText, version })
