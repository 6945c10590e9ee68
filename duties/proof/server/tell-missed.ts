import { addDays, dayOf } from '#foundation/calendar/day.ts'
import { withinWorkingHours } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import { givenIn } from '#duties/coverage/server/given-in.ts'
import { expectedId } from '#duties/duty/expected.ts'
import { subjectsIn } from '#duties/duty/server/subjects.ts'
import { type Named, missedNotice } from '#duties/proof/proof.notices.ts'
import { dutyPosts, toldOfMissed } from '#duties/proof/server/duty-posts.ts'
import { markTold, type UntoldMiss, untoldMisses } from '#duties/proof/server/missed.store.ts'
import type { Sweeping } from '#duties/proof/server/sweep-duties.ts'

const AT_ONCE = 20_000

/**
 * Tells those the programme names, each post once and everything that waited in one notice. Nobody is told outside working hours:
 * what was missed in the evening or over a holiday waits, as lines, for the next morning an office is open.
 */
export async function tellMissed({ asking, rules, senders }: Sweeping): Promise<number> {
  const { now } = asking
  if (!withinWorkingHours(rules.by.calendar, now, rules.pack.deadlines.workingHours)) return 0
  const missed = await untoldMisses(asking, AT_ONCE)
  const [oldest] = missed
  if (!oldest) return 0
  const span = { from: addDays(dayOf(oldest.due_at), -400), to: dayOf(now) }
  const subjects = new Map((await subjectsIn(asking, rules, span)).map((each) => [each.id, each]))
  const posts = await dutyPosts(asking)
  const bundles = new Map<string, { id: string; things: Named[] }>()
  const entered = await enteredSince(asking, rules, missed)
  for (const { id, duty: code, subject: of, slot, due_at } of missed) {
    const [duty, subject] = [rules.find(code), subjects.get(of)]
    if (!duty || !subject || entered.has(id)) continue
    const named = { subject: of, subjectName: subject.short, duty: code, dutyName: duty.name }
    for (const post of new Set(toldOfMissed(duty, subject, posts))) {
      const bundle = bundles.get(post) ?? { id, things: [] }
      bundles.set(post, bundle)
      bundle.things.push({ ...named, slotName: rules.windowName(slot), to: due_at })
    }
  }
  for (const [post, { id, things }] of bundles)
    await notify(
      asking,
      // A thing is told once, so the first of a bundle names the bundle.
      {
        posts: [post],
        subject: id,
        kind: 'duty-missed',
        ...missedNotice(things),
        once: `duty-missed|${id}`,
        dueAt: now,
      },
      senders,
    )
  await markTold(asking, missed)
  return missed.length
}

/** What was missed in the evening and entered before anybody was told: it stays missed, and nobody is called about it. */
async function enteredSince(
  asking: Sweeping['asking'],
  rules: Sweeping['rules'],
  missed: readonly UntoldMiss[],
): Promise<Set<string>> {
  const all = (key: 'period' | 'duty' | 'subject') => [...new Set(missed.map((each) => each[key]))]
  const given = await givenIn(asking, { periods: all('period'), duties: all('duty'), subjects: all('subject') })
  const timesOf = (code: string): number => {
    const recurs = rules.find(code)?.recurs
    return recurs && 'times' in recurs ? recurs.times : 1
  }
  const isEntered = ({ duty, subject, period, slot }: UntoldMiss): boolean => {
    const said = given.get(expectedId(duty, subject, period, slot)) ?? []
    const done = said.filter(({ outcome }) => outcome !== 'impossible').length
    return done >= timesOf(duty) || done < said.length
  }
  return new Set(missed.filter(isEntered).map(({ id }) => id))
}
