import { addDays, dayOf, type PlainDay } from '#foundation/calendar/day.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import { freshId } from '#foundation/server/id.ts'
import { judgeAsked } from '#duties/coverage/server/judge-span.ts'
import { type Expected, expectedOf } from '#duties/duty/expected.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import { type NamedSubject, subjectsIn } from '#duties/duty/server/subjects.ts'
import { doneBy } from '#duties/duty/subject.ts'
import type { Span } from '#duties/duty/span.ts'
import { type Named, reminderNotice } from '#duties/proof/proof.notices.ts'
import { isReminding } from '#duties/proof/remind.ts'
import { dutyPosts } from '#duties/proof/server/duty-posts.ts'
import { claimReminders } from '#duties/proof/server/missed.store.ts'
import type { Sweeping } from '#duties/proof/server/sweep-duties.ts'

/** Reminds the posts of a duty before it is too late, once for each thing, everything that is near in one notice for each post. */
export async function remindDue({ asking, rules, senders }: Sweeping): Promise<number> {
  const { now } = asking
  const duties = rules.duties.filter(({ missed }) => missed.remindMinutesBefore !== undefined)
  if (duties.length === 0) return 0
  const furthest = Math.max(...duties.map(({ missed }) => missed.remindMinutesBefore ?? 0))
  const span = inKnownYears({ from: dayOf(now), to: addDays(dayOf(now), Math.ceil(furthest / 1440) + 1) }, rules)
  const subjects = await subjectsIn(asking, rules, span)
  const near = nearIn(rules, expectedOf(duties, subjects, span, rules.by), now)
  if (near.length === 0) return 0
  const { judged } = await judgeAsked(asking, near, { duties, subjects })
  const open = judged.filter(({ standing }) => standing === 'due' || standing === 'begun').map(({ asked }) => asked)
  const fresh = await claimReminders(
    asking,
    open.map(({ id }) => id),
  )
  const told = open.filter(({ id }) => fresh.has(id))
  if (told.length === 0) return 0
  const posts = await dutyPosts(asking)
  const named = namer(rules, subjects)
  const bundles = new Map<string, { id: string; things: Named[] }>()
  for (const each of told)
    for (const post of dueFrom(rules, each).flatMap(({ unit, who }) => posts.inUnit(unit, who))) {
      const bundle = bundles.get(post) ?? { id: each.id, things: [] }
      bundles.set(post, bundle)
      bundle.things.push(named(each))
    }
  for (const [post, { id, things }] of bundles)
    await notify(
      asking,
      // Nothing is kept about a reminder but that it was sent, so it belongs to no subject.
      {
        ...reminderNotice(things),
        posts: [post],
        subject: freshId(),
        kind: 'duty-due',
        once: `duty-due|${id}`,
        dueAt: now,
      },
      senders,
    )
  return told.length
}

/** Who is to do a thing: the posts of the school or unit on which it falls, or of the units that do it there. */
function dueFrom(rules: DutyRules, { duty: code, subject }: Expected): { unit: string; who: readonly string[] }[] {
  const duty = rules.find(code)
  if (!duty) return []
  const by = doneBy(duty)
  return (by.length > 0 ? by : [subject]).map((unit) => ({ unit, who: duty.who }))
}

const nearIn = (rules: DutyRules, asked: readonly Expected[], now: Date): Expected[] => {
  const setting = { by: rules.by, hours: rules.pack.deadlines.workingHours }
  return asked.filter((each) => {
    const duty = rules.find(each.duty)
    return duty !== undefined && isReminding(duty, each, now, setting)
  })
}

const namer = (rules: DutyRules, subjects: readonly NamedSubject[]) => {
  const names = new Map(subjects.map(({ id, short }) => [id, short]))
  return ({ duty, subject, slot, to }: Expected): Named => ({
    subject,
    subjectName: names.get(subject) ?? subject,
    duty,
    dutyName: rules.find(duty)?.name ?? duty,
    slotName: rules.windowName(slot),
    to,
  })
}

/** At the end of the last year with a calendar one looks no further than it reaches. */
function inKnownYears({ from, to }: Span, { by }: DutyRules): Span {
  const last = `${Math.max(...by.calendar.years.map(({ year }) => year))}-12-31` as PlainDay
  return { from, to: to > last && from <= last ? last : to }
}
