import type { Ask } from '#foundation/server/verb.ts'
import type { coverageContract } from '#duties/coverage/coverage.contract.ts'
import { isTooLong, longestSpan } from '#duties/coverage/span-limit.ts'
import { mayCover, maySee } from '#duties/coverage/who-may.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import { type NamedSubject, subjectsIn } from '#duties/duty/server/subjects.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'
import type { Span } from '#duties/duty/span.ts'

type Asking = Pick<Ask<typeof coverageContract.readCoverage>, 'tx' | 'actor' | 'now' | 'refuse'>

/** Those the asker may look at in a span; refuses administrators, and a span too long for so many. */
export async function whose(
  ask: Asking,
  rules: DutyRules,
  span: Span,
  ids?: readonly string[],
  duty?: Duty,
): Promise<NamedSubject[]> {
  if (!mayCover(ask.actor)) ask.refuse('coverage-not-yours')
  if (span.to < span.from || isTooLong(span, 1)) ask.refuse('coverage-span', { days: longestSpan(1) })
  const mine = ask.actor.scope === 'district' ? ids : (ids ?? ask.actor.units)
  const found = (await subjectsIn(ask, rules, span, mine)).filter(({ id }) => maySee(ask.actor, id, duty))
  if (isTooLong(span, found.length)) ask.refuse('coverage-span', { days: longestSpan(found.length) })
  return found
}
