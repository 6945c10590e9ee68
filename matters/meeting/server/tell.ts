import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { postsOf } from '#matters/hazard/server/recipients.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { ToldFact } from '#matters/hazard/server/tell.ts'
import type { MeetingFactKind, ResolutionFactKind } from '#matters/meeting/meeting.facts.ts'
import { findMeeting, inviteesOf } from '#matters/meeting/server/meeting.store.ts'
import { findResolution, type KeptResolution } from '#matters/meeting/server/resolution.store.ts'
import type { Recipient } from '#programme/pack/sections/deadlines.ts'

type Told = { house: Pick<House, 'db'>; senders: readonly string[] }

const ofMeeting: Partial<Record<MeetingFactKind, { to: 'invited' | 'office'; says: string }>> = {
  'meeting-called': { to: 'invited', says: '会议通知' },
  'meeting-changed': { to: 'invited', says: '会议安排有变' },
  'meeting-cancelled': { to: 'invited', says: '会议取消' },
  'meeting-begun': { to: 'invited', says: '会议开始签到' },
  'meeting-leave-asked': { to: 'office', says: '请假' },
  'minutes-issued': { to: 'invited', says: '会议纪要已印发' },
}

/** Tells those invited, by the post that must come, the one it sends, and the liaison of the unit. */
export async function tellOfMeeting(asking: Asking, fact: ToldFact, { house, senders }: Told): Promise<void> {
  const rule = ofMeeting[fact.kind as MeetingFactKind]
  const meeting = rule && (await findMeeting(asking, fact.subject))
  if (!rule || !meeting) return
  const office = rule.to === 'office'
  const posts = office ? await postsOf(asking, nobody, ['office']) : await invited(asking, meeting.id)
  const when = `${monthDayWords(plainDay(meeting.heldOn))}${meeting.startsAt}`
  await deliver(asking, fact, house, senders, {
    posts,
    title: `${rule.says}：${meeting.title}（${when}）`,
    link: `/meetings/${meeting.id}`,
  })
}

const nobody = { lead: null, assists: [], school: '', town: null }

async function invited(asking: Asking, meeting: string): Promise<string[]> {
  const { tx, actor, now } = asking
  const invitees = await inviteesOf(asking, meeting)
  const liaisons = await tx
    .selectFrom('post')
    .select('id')
    .where('district', '=', actor.district)
    .where('role', '=', 'liaison')
    .where(
      'unit',
      'in',
      invitees.map(({ unit }) => unit),
    )
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', dayOf(now))]))
    .execute()
  const named = invitees.flatMap(({ post, delegate }) => (delegate ? [post, delegate] : [post]))
  return [...named, ...liaisons.map(({ id }) => id)]
}

const ofResolution: Record<ResolutionFactKind, { to: readonly Recipient[]; says: string }> = {
  'resolution-opened': { to: ['lead-liaison', 'lead-leader', 'assist-liaison'], says: '联席会议议定事项' },
  'resolution-reported': { to: ['office'], says: '议定事项报办结，待核实' },
  'resolution-sent-back': { to: ['lead-liaison', 'lead-leader'], says: '议定事项退回补办' },
  'resolution-verified': { to: ['lead-liaison'], says: '议定事项已核实' },
  'resolution-closed': { to: ['lead-liaison'], says: '议定事项办结' },
  'resolution-more-asked': { to: ['office'], says: '议定事项申请延期' },
  'resolution-more-granted': { to: ['lead-liaison'], says: '议定事项同意延期' },
  'resolution-more-refused': { to: ['lead-liaison'], says: '议定事项不同意延期' },
}

/** A resolution has no school and no territory of its own. */
export const concerned = ({ lead, assists }: Pick<KeptResolution, 'lead' | 'assists'>) => ({
  lead,
  assists,
  school: '',
  town: null,
})

export async function tellOfResolution(asking: Asking, fact: ToldFact, { house, senders }: Told): Promise<void> {
  const resolution = await findResolution(asking, fact.subject)
  if (!resolution) return
  const { to, says } = ofResolution[fact.kind as ResolutionFactKind]
  await deliver(asking, fact, house, senders, {
    posts: await postsOf(asking, concerned(resolution), to),
    title: `${says}：${resolution.matter}`.slice(0, 160),
    link: `/resolutions/${resolution.id}`,
  })
}

type Message = { posts: readonly string[]; title: string; link: string }

/** In working hours, once per fact, and never to the one who did it. */
async function deliver(
  asking: Asking,
  fact: ToldFact,
  { db }: Pick<House, 'db'>,
  senders: readonly string[],
  { posts, title, link }: Message,
): Promise<void> {
  const rules = await rulesFor(db, asking.actor.district)
  const message = {
    posts: posts.filter((post) => post !== fact.post),
    subject: fact.subject,
    kind: fact.kind,
    title,
    link,
    once: `fact|${fact.id}`,
    dueAt: nextWorkingMoment(rules.calendar, fact.at, rules.hours),
  }
  await notify({ ...asking, now: fact.at }, message, senders)
}
