import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { attendanceOf } from '#matters/meeting/meeting.ts'
import type { meetingContract } from '#matters/meeting/meeting.contract.ts'
import { inviteesOf } from '#matters/meeting/server/meeting.store.ts'
import { beginStep, endStep, stepped } from '#matters/meeting/server/take-step.ts'

type Begin = typeof meetingContract.beginMeeting
type Finish = typeof meetingContract.finishMeeting

/** 开始签到: on the day of the meeting; from now on the code stands on the screen. */
export async function beginMeeting(ask: Ask<Begin>, input: Input<Begin>) {
  const meeting = await beginStep(ask, 'begin', input)
  return stepped(await endStep(ask, meeting, { state: 'begun', begunAt: ask.now }, { kind: 'meeting-begun' }))
}

/** 散会: signing in is closed, and the meeting counts as held with whoever came. */
export async function finishMeeting(ask: Ask<Finish>, input: Input<Finish>) {
  const meeting = await beginStep(ask, 'finish', input)
  const attendance = attendanceOf(await inviteesOf(ask, meeting.id))
  if (attendance.came === 0) ask.refuse('meeting-nobody-came')
  const change = { state: 'held', overAt: ask.now, overBy: ask.actor.post } as const
  return stepped(await endStep(ask, meeting, change, { kind: 'meeting-held', detail: attendance }))
}
