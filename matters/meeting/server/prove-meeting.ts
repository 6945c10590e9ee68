import { attemptAs, doerOf } from '#foundation/server/attempt-as.ts'
import type { Database } from '#foundation/server/database.ts'
import type { Asking } from '#foundation/server/record.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { attendanceOf, quarterOf } from '#matters/meeting/meeting.ts'
import { findMeeting, inviteesOf, markProved } from '#matters/meeting/server/meeting.store.ts'
import type { GiveDuty } from '#matters/risk/server/prove-review.ts'

/** Somebody gave it already, on paper or by hand: the duty is proved, and the meeting says nothing against it. */
const ALREADY = 'duty-already-done'

/** A full meeting that was held proves the duties the programme names, once a quarter, in the figures it came to. */
export async function proveMeeting(asking: Asking, db: Database, meetingId: string, give: GiveDuty): Promise<void> {
  const meeting = await findMeeting(asking, meetingId)
  if (!meeting?.overAt || meeting.kind !== 'full' || meeting.proved.length + meeting.notProved.length > 0) return
  const actor = await doerOf(asking, meetingId, 'meeting-held', 'district')
  if (!actor) return
  const { pack } = await rulesFor(db, asking.actor.district)
  const { due, came } = attendanceOf(await inviteesOf(asking, meetingId))
  const figures = { 'held-on': meeting.heldOn, due, came, topics: meeting.topics.length }
  const proved: string[] = []
  const notProved: string[] = []
  for (const { duty, fields } of pack.meetings.proves) {
    const filled = Object.fromEntries(Object.entries(fields).map(([field, figure]) => [field, figures[figure]]))
    const given = { duty, subject: actor.unit, period: quarterOf(meeting.heldOn), fields: filled }
    const at = meeting.overAt
    const refused = await attemptAs(asking, actor, (as) => give(as, at, given))
    if (refused === null || refused.code === ALREADY) proved.push(duty)
    else notProved.push(`${duty}|${refused.message}`)
  }
  markProved(asking, meetingId, proved, notProved)
}
