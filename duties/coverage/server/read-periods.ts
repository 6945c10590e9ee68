import { dayOf } from '#foundation/calendar/day.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { coverageContract } from '#duties/coverage/coverage.contract.ts'
import { periodsAt } from '#duties/coverage/period.ts'
import { mayCover } from '#duties/coverage/who-may.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'

/** The spans of today, by the calendar of the programme. */
export async function readCoveragePeriods(ask: Ask<typeof coverageContract.readCoveragePeriods>) {
  if (!mayCover(ask.actor)) ask.refuse('coverage-not-yours')
  const { by } = await dutyRulesFor(ask.house.db, ask.actor.district)
  return { periods: periodsAt(dayOf(ask.now), by.calendar) }
}
