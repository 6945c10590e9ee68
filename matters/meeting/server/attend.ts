import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import { codeOf } from '#foundation/server/secret.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { type Meeting, MOST_TRIES } from '#matters/meeting/meeting.ts'
import type { meetingContract } from '#matters/meeting/meeting.contract.ts'
import { findInviteeForUpdate, saveInvitee } from '#matters/meeting/server/meeting.store.ts'
import { delegatesOf } from '#matters/meeting/server/posts-invited.ts'
import { beginOwn, beginStep, type Refuse, stepped } from '#matters/meeting/server/take-step.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type Contract = typeof meetingContract
type Reply = Contract['answerInvitation']
type Sign = Contract['signInAtMeeting']
type SignFor = Contract['signFor']

/** The code on the screen of the hall: good for this meeting, from its beginning until it is over. */
export const signInCode = ({ id, begunAt }: Pick<Meeting, 'id' | 'begunAt'>): string =>
  codeOf(`meeting|${id}|${begunAt?.toISOString() ?? ''}`)

/** 回复参会: comes; or asks leave with a reason, and sends somebody of the same unit. */
export async function answerInvitation(ask: Ask<Reply>, { meetingId, comes, reason, delegate }: Input<Reply>) {
  const refuse = ask.refuse as Refuse
  const { actor, now } = ask
  const meeting = await beginOwn(ask, 'answer', meetingId)
  guardText(refuse, { reason })
  const mine = (await findInviteeForUpdate(ask, meetingId, actor.unit)) ?? refuse('meeting-not-invited')
  if (mine.signedAt) refuse('meeting-signed-already')
  if (!comes && reason.length < 4) refuse('meeting-leave-reason')
  const sent = comes ? null : (delegate ?? null)
  if (sent !== null) {
    const able = await delegatesOf(ask, actor.unit, mine.post)
    if (!able.some(({ id }) => id === sent)) refuse('meeting-delegate')
  }
  const answer = comes ? 'comes' : 'leave'
  const said = { answer, reason: comes ? '' : reason, delegate: sent } as const
  await saveInvitee(ask, mine, { ...said, answeredAt: now, answeredBy: actor.post })
  record(ask, {
    kind: comes ? 'meeting-answered' : 'meeting-leave-asked',
    subject: meetingId,
    detail: { ...said, unit: actor.unit },
  })
  return stepped(meeting)
}

/** 签到 by phone: the post invited, or the one it sent, with the code on the screen. */
export async function signInAtMeeting(ask: Ask<Sign>, { meetingId, code }: Input<Sign>) {
  const { actor, now, refuse } = ask
  const meeting = await beginOwn(ask, 'signIn', meetingId)
  const mine = (await findInviteeForUpdate(ask, meetingId, actor.unit)) ?? refuse('meeting-not-invited')
  if (mine.signedAt) refuse('meeting-signed-already')
  if (actor.post !== mine.post && actor.post !== mine.delegate) refuse('meeting-not-named')
  if (mine.tries >= MOST_TRIES) refuse('meeting-too-many-tries')
  if (code !== signInCode(meeting)) {
    const tries = mine.tries + 1
    await saveInvitee(ask, mine, { tries })
    if (tries >= MOST_TRIES) return ask.refuseButKeep('meeting-too-many-tries')
    return ask.refuseButKeep('meeting-code-wrong', { left: MOST_TRIES - tries })
  }
  await saveInvitee(ask, mine, { signedAt: now, signedPost: actor.post, signedHow: 'code' })
  const detail = { unit: actor.unit, post: actor.post, delegated: actor.post !== mine.post }
  record(ask, { kind: 'meeting-signed-in', subject: meetingId, detail })
  return stepped(meeting)
}

/** 代为签到: the Office sees who is in the hall, and writes down whoever has no phone. */
export async function signFor(ask: Ask<SignFor>, { meetingId, version, unit, delegate }: Input<SignFor>) {
  const { now, refuse } = ask
  const meeting = await beginStep(ask, 'signFor', { meetingId, version })
  const theirs = (await findInviteeForUpdate(ask, meetingId, unit)) ?? refuse('meeting-not-invited')
  if (theirs.signedAt) refuse('meeting-signed-already')
  const post = delegate ? (theirs.delegate ?? refuse('meeting-no-delegate')) : theirs.post
  await saveInvitee(ask, theirs, { signedAt: now, signedPost: post, signedHow: 'office' })
  const detail = { unit, post, delegated: delegate, byOffice: true }
  record(ask, { kind: 'meeting-signed-in', subject: meetingId, detail })
  return stepped(meeting)
}
