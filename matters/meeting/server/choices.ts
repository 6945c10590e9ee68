import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { sayMeeting } from '#matters/meeting/meeting.words.ts'
import type { MeetingChoices, meetingReadsContract } from '#matters/meeting/meeting-reads.contract.ts'
import { chairsOf, postsInvited } from '#matters/meeting/server/posts-invited.ts'
import { suggestTopics } from '#matters/meeting/server/suggestions.ts'
import { isOffice, maySee } from '#matters/supervision/who-may.ts'
import { unitsOn } from '#registry/unit/server/units-on.ts'

type Choose = typeof meetingReadsContract.meetingChoices
const MEMBERS = ['member', 'town']

/** What may be chosen when a meeting is called: the member units by the register of today, and what presses most. */
export async function meetingChoices(ask: Ask<Choose>): Promise<MeetingChoices> {
  const { actor, now } = ask
  if (!maySee(actor.role)) ask.refuse('meetings-not-yours')
  const nothing = { title: '', units: [], chairs: [], suggestions: [] }
  if (!isOffice(actor)) return { ...nothing, mayCall: sayMeeting('meeting-step-not-yours') }
  const { pack } = await rulesFor(ask.house.db, actor.district)
  const members = (await unitsOn(ask, dayOf(now))).filter(({ kind }) => MEMBERS.includes(kind))
  const posts = await postsInvited(
    ask,
    members.map(({ id }) => id),
  )
  const quarter = '一二三四'[Math.floor((Number(plainDay(dayOf(now)).slice(5, 7)) - 1) / 3)]
  return {
    mayCall: null,
    title: `${pack.head.district.name}学校及周边治安综合治理第${quarter}季度联席会议`,
    units: members.map(({ id, short }) => ({ id, name: short, post: posts.get(id) ?? null })),
    chairs: (await chairsOf(ask)).map(({ id, name }) => ({ id, name })),
    suggestions: await suggestTopics(ask),
  }
}
