import { addDays, dayOf, type PlainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { judge, type Judged } from '#duties/coverage/judge.ts'
import { givenIn } from '#duties/coverage/server/given-in.ts'
import { type Expected, expectedId, expectedOf } from '#duties/duty/expected.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import type { NamedSubject } from '#duties/duty/server/subjects.ts'
import { daysIn, type Span } from '#duties/duty/span.ts'
import type { Given } from '#duties/duty/standing.ts'
import { exemptionsOf, isExempt } from '#duties/proof/server/exemption.store.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

export type JudgedSpan = {
  judged: Judged[]
  /** How often something was done in the span that comes only with an occasion. */
  occasions: Map<string, number>
}

/** Everything asked of some in a span with how it stands, in two questions: what was given, and who was let off. */
export async function judgeSpan(
  asking: Asking,
  rules: DutyRules,
  duties: readonly Duty[],
  subjects: readonly NamedSubject[],
  span: Span,
): Promise<JudgedSpan> {
  const asked = expectedOf(duties, subjects, span, rules.by)
  const occasional = duties.filter(({ recurs }) => recurs.every === 'event')
  const days = occasional.length > 0 ? daysIn(span) : []
  const { judged, given } = await judgeAsked(asking, asked, { duties, subjects, days })
  return { judged, occasions: countOccasions(occasional, subjects, days, given) }
}

type Among = { duties: readonly Duty[]; subjects: readonly NamedSubject[]; days?: readonly PlainDay[] }

/** How things asked of some stand; `days` are read besides, for what comes with an occasion. */
export async function judgeAsked(asking: Asking, asked: readonly Expected[], { duties, subjects, days = [] }: Among) {
  const ids = subjects.map(({ id }) => id)
  const given = await givenIn(asking, {
    periods: [...new Set([...asked.map(({ period }) => period), ...days])],
    duties: duties.map(({ code }) => code),
    subjects: asking.actor.scope === 'district' && ids.length > 1 ? null : ids,
  })
  return { judged: judge(asked, { given, isExempt: await excusing(asking, ids, asked), now: asking.now }), given }
}

/** Whether a thing asked is excused, looked up by whom and what: a whole district is judged against the few that concern it. */
async function excusing(
  asking: Asking,
  ids: readonly string[],
  things: readonly Expected[],
): Promise<(asked: Expected) => boolean> {
  const today = dayOf(asking.now)
  // What may still be done is excused when it is today, even when its period ends later.
  const first = things.reduce((least, { to }) => (to < least ? to : least), asking.now)
  const around = { from: addDays(dayOf(first), -1), to: today }
  const all = await exemptionsOf(asking, ids, around)
  if (all.length === 0) return () => false
  const of = Map.groupBy(all, ({ duty, subject }) => `${duty}:${subject}`)
  return (asked) => {
    const those = of.get(`${asked.duty}:${asked.subject}`)
    return those !== undefined && isExempt(those, asked, today)
  }
}

function countOccasions(
  duties: readonly Duty[],
  subjects: readonly NamedSubject[],
  days: readonly PlainDay[],
  given: ReadonlyMap<string, readonly Given[]>,
): Map<string, number> {
  const found = new Map<string, number>()
  for (const { code } of duties)
    for (const { id } of subjects) {
      const times = days.reduce((sum, day) => sum + (given.get(expectedId(code, id, day))?.length ?? 0), 0)
      if (times > 0) found.set(`${code}:${id}`, times)
    }
  return found
}
