import { dayOf } from '#foundation/calendar/day.ts'
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
  given: ReadonlyMap<string, readonly Given[]>
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
  const periods = new Set(asked.map(({ period }) => period))
  if (occasional.length > 0) for (const day of daysIn(span)) periods.add(day)
  const ids = subjects.map(({ id }) => id)
  const given = await givenIn(asking, {
    periods: [...periods],
    duties: duties.map(({ code }) => code),
    subjects: asking.actor.scope === 'district' && ids.length > 1 ? null : ids,
  })
  const known = { given, isExempt: await excusing(asking, ids, span), now: asking.now }
  return { judged: judge(asked, known), occasions: countOccasions(occasional, subjects, span, given), given }
}

/** Whether a thing asked is excused, looked up by whom and what: a whole district is judged against the few that concern it. */
async function excusing(asking: Asking, ids: readonly string[], span: Span): Promise<(asked: Expected) => boolean> {
  const today = dayOf(asking.now)
  // What may still be done is excused when it is today, even when its period ends later.
  const around = { from: span.from < today ? span.from : today, to: span.to > today ? span.to : today }
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
  span: Span,
  given: ReadonlyMap<string, readonly Given[]>,
): Map<string, number> {
  const found = new Map<string, number>()
  const days = daysIn(span)
  for (const { code } of duties)
    for (const { id } of subjects) {
      const times = days.reduce((sum, day) => sum + (given.get(expectedId(code, id, day))?.length ?? 0), 0)
      if (times > 0) found.set(`${code}:${id}`, times)
    }
  return found
}
