import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { meetingFactWords } from '#matters/meeting/meeting.facts.ts'
import { attendanceOf, type Meeting, meetingSteps, type Topic } from '#matters/meeting/meeting.ts'
import { sayMeeting } from '#matters/meeting/meeting.words.ts'
import type { InviteeRow, MeetingPage, meetingReadsContract } from '#matters/meeting/meeting-reads.contract.ts'
import { draftBody, minutesPaper } from '#matters/meeting/minutes-paper.ts'
import { signInCode } from '#matters/meeting/server/attend.ts'
import { findMeeting, inviteesOf, type KeptInvitee, type KeptMeeting } from '#matters/meeting/server/meeting.store.ts'
import { postTitles, unitNames } from '#matters/meeting/server/names.ts'
import { chairsOf, delegatesOf } from '#matters/meeting/server/posts-invited.ts'
import { selectResolutions, toResolutionRow } from '#matters/meeting/server/resolution-rows.ts'
import { whyNot } from '#matters/meeting/who-may.ts'
import { isOffice, maySee } from '#matters/supervision/who-may.ts'
import { postTitle } from '#registry/post/server/post-title.ts'
import { timelineOf } from '#registry/post/server/timeline.ts'
import { unitsOn } from '#registry/unit/server/units-on.ts'

type Read = typeof meetingReadsContract.readMeeting
const MOST = 60

/** Everything one page shows about a meeting; the code of the hall and the draft of the minutes are the Office's alone. */
export async function readMeeting(ask: Ask<Read>, { meetingId }: Input<Read>): Promise<MeetingPage> {
  const { actor, now, refuse } = ask
  if (!maySee(actor.role)) refuse('meetings-not-yours')
  const found = (await findMeeting(ask, meetingId)) ?? refuse('meeting-not-found')
  const office = isOffice(actor)
  const { pack } = await rulesFor(ask.house.db, actor.district)
  const meeting = shownTo(office, found)
  const invitees = await inviteeRows(ask, await inviteesOf(ask, meetingId))
  const chairName = await postTitle(ask, meeting.chair)
  const rows = await selectResolutions(ask).where('r.meeting', '=', meetingId).orderBy('r.nr').limit(MOST).execute()
  const resolutions = rows.map((row) => toResolutionRow(row, now))
  const mine = invitees.find(({ unit }) => unit === actor.unit) ?? null
  const steps = meetingSteps.map((step) => {
    const reason = whyNot(step, { ...meeting, today: dayOf(now), invited: mine !== null }, actor)
    return [step, reason && sayMeeting(reason)] as const
  })
  const nameOf = await unitNames(
    ask,
    meeting.draft.flatMap(({ lead, assists }) => [lead, ...assists]),
  )
  const names = (units: readonly string[]) => units.map((unit) => nameOf.get(unit) ?? unit)
  const drafted = meeting.draft.map(({ matter, lead, assists, dueOn }) => {
    return { matter, leadName: nameOf.get(lead) ?? lead, assistNames: names(assists), dueOn }
  })
  // Minutes say what the meeting resolved; a day that was moved later is told on the resolution itself.
  const issued = resolutions.map((row) => ({ ...row, dueOn: row.firstDueOn }))
  const resolved = meeting.state === 'issued' ? issued : drafted
  return {
    meeting,
    chairName,
    district: pack.head.district.name,
    invitees,
    attendance: attendanceOf(invitees),
    topics: await withLinks(ask, meeting.topics),
    resolutions,
    mine,
    delegates: mine ? (await delegatesOf(ask, actor.unit, mine.post)).map(({ id, name }) => ({ id, name })) : [],
    units:
      office && meeting.state === 'held'
        ? (await unitsOn(ask, dayOf(now))).map(({ id, short }) => ({ id, name: short }))
        : [],
    posts: office && meeting.state === 'called' ? (await chairsOf(ask)).map(({ id, name }) => ({ id, name })) : [],
    steps: Object.fromEntries(steps),
    code: office && meeting.state === 'begun' ? signInCode(meeting) : null,
    suggestedBody: draftBody(meeting, chairName, invitees),
    paper: minutesPaper({ meeting, office: pack.head.document.issuer, chairName, invitees, resolved }),
    proved: [...meeting.proved.map((code) => [code, null] as const), ...meeting.notProved.map(splitBar)].map(
      ([code, why]) => ({ name: pack.duties.duties.find((duty) => duty.code === code)?.name ?? code, why }),
    ),
    timeline: await timelineOf(ask, [meetingId], { words: meetingFactWords, moreOf }),
  }
}

const splitBar = (text: string) => {
  const [code = '', ...why] = text.split('|')
  return [code, why.join('|')] as const
}

function shownTo(office: boolean, kept: KeptMeeting): Meeting {
  const { audience: _a, programme: _p, number: _n, year: _y, overBy: _o, issuedBy: _i, ...meeting } = kept
  // A draft is the Office's own paper.
  return office || meeting.state === 'issued' ? meeting : { ...meeting, body: '', draft: [] }
}

async function inviteeRows(asking: Asking, invitees: readonly KeptInvitee[]): Promise<InviteeRow[]> {
  const titles = await postTitles(
    asking,
    invitees.flatMap(({ post, delegate, signedPost }) => [post, delegate, signedPost]),
  )
  const units = await unitNames(
    asking,
    invitees.map(({ unit }) => unit),
  )
  const title = (post: string | null) => (post ? (titles.get(post) ?? '已撤销的职务') : null)
  return invitees.map(({ unit, post, answer, reason, delegate, signedAt, signedPost, signedHow }) => ({
    unit,
    post,
    answer,
    reason,
    delegate,
    signedAt,
    signedPost,
    signedHow,
    unitName: units.get(unit) ?? unit,
    postTitle: title(post) ?? '',
    delegateTitle: title(delegate),
    signedTitle: title(signedPost),
  }))
}

/** A point of the agenda leads to what it is about, as far as the asker may go there. */
async function withLinks({ tx, actor }: Asking, topics: readonly Topic[]): Promise<MeetingPage['topics']> {
  const refs = topics.flatMap(({ ref }) => (ref ? [ref] : []))
  if (refs.length === 0) return topics.map((topic) => ({ ...topic, href: null }))
  const seen = await tx
    .selectFrom('subject')
    .select('id')
    .where('district', '=', actor.district)
    .where('id', 'in', refs)
    .execute()
  const open = new Set(seen.map(({ id }) => id))
  return topics.map((topic) => ({
    ...topic,
    href: topic.ref && open.has(topic.ref) ? `/${topic.kind === 'order' ? 'orders' : 'hazards'}/${topic.ref}` : null,
  }))
}

/** The timeline says how many came and how much was resolved. */
function moreOf(detail: Readonly<Record<string, unknown>>): string {
  const text = (key: string) => (typeof detail[key] === 'string' ? detail[key] : '')
  const count = (key: string) => (typeof detail[key] === 'number' ? detail[key] : null)
  const came = count('came')
  const said = [
    text('reason'),
    typeof detail['delegate'] === 'string' && '已委派',
    detail['delegated'] === true && '委派',
    detail['byOffice'] === true && '办公室代签',
    came !== null && `应到${count('due') ?? 0}家，实到${came}家`,
    count('units') !== null && `通知${count('units')}家`,
    count('resolved') !== null && `议定${count('resolved')}项`,
    text('number'),
  ]
  return said.filter(Boolean).join(' · ')
}
