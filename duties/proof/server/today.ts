import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { type DutyRules, dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { type NamedSubject, subjectsIn } from '#duties/duty/server/subjects.ts'
import { type OpenToday, openOn } from '#duties/duty/open-on.ts'
import { recurrenceWords } from '#duties/duty/duty.words.ts'
import { standingOf } from '#duties/duty/standing.ts'
import type { proofContract, TodayItem } from '#duties/proof/proof.contract.ts'
import { exemptionsOf, isExempt } from '#duties/proof/server/exemption.store.ts'
import { type GivenBy, givenFor } from '#duties/proof/server/given-for.ts'
import { schoolsToVisit, sheetsOfVisits } from '#duties/proof/server/schools-to-visit.ts'
import { doneBy } from '#duties/duty/subject.ts'
import { pointsOf } from '#duties/proof/server/points.ts'
import { sheetFor } from '#duties/proof/server/sheet.ts'
import { mayGive } from '#duties/proof/who-may.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type Today = typeof proofContract.today

/** What the asker's post is to do today, with everything a phone needs to do it without a network. */
export async function today(ask: Ask<Today>) {
  const { actor, now } = ask
  const day = dayOf(now)
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const [subject] = await subjectsIn(ask, rules, { from: day, to: day }, [actor.unit])
  if (!subject) return { at: now, day, items: [], sheets: [], points: [] }
  const mine = rules.duties.filter((duty) => mayGive(duty, subject.id, actor))
  const [own, away] = [mine.filter((duty) => doneBy(duty).length === 0), mine.filter((duty) => doneBy(duty).length > 0)]
  const open = own.flatMap((duty) => openOn(duty, subject, day, rules.by))
  const visited = away.length > 0 ? await schoolsToVisit(ask, rules, away, day) : []
  const subjects = new Map([subject, ...visited.map((each) => each.subject)].map((each) => [each.id, each]))
  open.push(...visited.flatMap((each) => each.open))
  const given = await givenFor(ask, [...subjects.keys()], open)
  const exemptions = await exemptionsOf(ask, [...subjects.keys()], { from: day, to: day })
  const whose = await titlesOf(ask, [...given.values()].flat())
  const items = open.map((each) => {
    const exempt = isExempt(exemptions, each.expected, day)
    return itemOf(rules, subjects.get(each.expected.subject) ?? subject, each, {
      given: given.get(each.expected.id) ?? [],
      exempt,
      now,
      whose,
    })
  })
  const codes = [...new Set(own.flatMap((duty) => (isOpen(open, duty) ? (duty.proof.checklist ?? []) : [])))]
  const sheets = [
    ...codes.flatMap((code) => sheetFor(rules, code, subject, day) ?? []),
    ...sheetsOfVisits(rules, visited, day),
  ]
  return { at: now, day, items, sheets, points: subject.kind === 'school' ? await pointsOf(ask, subject.id) : [] }
}

const isOpen = (open: readonly OpenToday[], { code }: OpenToday['duty']): boolean =>
  open.some(({ duty }) => duty.code === code)

/** One line of somebody's list, or the head of a form. */
export function itemOf(
  rules: DutyRules,
  subject: NamedSubject,
  { duty, expected }: OpenToday,
  { given, exempt, now, whose }: { given: readonly GivenBy[]; exempt: boolean; now: Date; whose: Map<string, string> },
): TodayItem {
  const last = given.at(-1)
  const { id, period, slot, from, to, until, times } = expected
  const { checklist = null, fields, photos, place } = duty.proof
  return {
    id,
    duty: duty.code,
    // Somebody who goes to many schools looks for the school first.
    name: doneBy(duty).length > 0 ? `${subject.short} ${duty.name}` : duty.name,
    group: duty.group,
    groupName: rules.groupName(duty.group),
    subject: subject.id,
    subjectName: subject.short,
    period,
    slot,
    slotName: rules.windowName(slot),
    from,
    to,
    until,
    times,
    recurs: recurrenceWords(duty.recurs, rules.windowName),
    given: given.filter(({ outcome }) => outcome !== 'impossible').length,
    standing: standingOf(expected, given, exempt, now),
    last: last
      ? {
          proof: last.id,
          who: whose.get(last.post) ?? '',
          at: last.observedAt,
          outcome: last.outcome,
        }
      : null,
    occasional: duty.recurs.every === 'event',
    checklist,
    fields,
    photos,
    place,
    completionOnly: duty.completionOnly,
    unsure: duty.unsure ?? false,
  }
}

/** The posts that gave something, by name, each asked for once. */
export async function titlesOf(
  ask: Pick<Asking, 'tx' | 'actor'>,
  given: readonly Pick<GivenBy, 'post'>[],
): Promise<Map<string, string>> {
  const posts = [...new Set(given.map(({ post }) => post))]
  return new Map(await Promise.all(posts.map(async (post) => [post, await postTitle(ask, post)] as const)))
}
