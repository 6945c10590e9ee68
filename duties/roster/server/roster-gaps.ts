import { addDays, dayOf, startOf } from '#foundation/calendar/day.ts'
import type { WorkCalendar } from '#foundation/calendar/calendar.ts'
import type { Asking } from '#foundation/server/record.ts'
import { demandOf, FORECAST_DAYS, forecastOf, type Wanted } from '#duties/roster/demand.ts'
import { gaps, type Span } from '#duties/roster/gaps.ts'
import type { KeptRoster } from '#duties/roster/server/roster.store.ts'

/** The two weeks ahead, as far as the roster lasts. */
const aheadOf = ({ openedOn, closedOn }: KeptRoster, now: Date): Span => {
  const end = startOf(addDays(dayOf(now), FORECAST_DAYS))
  const closes = closedOn ? startOf(closedOn as ReturnType<typeof dayOf>) : end
  const opens = startOf(openedOn as ReturnType<typeof dayOf>)
  return { from: now > opens ? now : opens, to: closes < end ? closes : end }
}

export type RosterGaps = { roster: KeptRoster; demand: Wanted[]; found: Wanted[]; unknown: string[] }

/** What each of these rosters will leave uncovered in the next two weeks. */
export async function gapsAhead(
  { tx, actor, now }: Asking,
  calendar: WorkCalendar,
  rosters: readonly KeptRoster[],
): Promise<RosterGaps[]> {
  if (rosters.length === 0) return []
  const rows = await tx
    .selectFrom('shift')
    .select(['roster', 'from_at as from', 'to_at as to'])
    .where('district', '=', actor.district)
    .where(
      'roster',
      'in',
      rosters.map(({ id }) => id),
    )
    .where('state', '<>', 'missed')
    .where('to_at', '>', now)
    .where('from_at', '<', startOf(addDays(dayOf(now), FORECAST_DAYS)))
    .execute()
  const shifts = Map.groupBy(rows, ({ roster }) => roster)
  return rosters.map((roster) => {
    const { wanted, unknown } = forecastOf(calendar, roster, now)
    return { roster, demand: wanted, found: gaps(shifts.get(roster.id) ?? [], wanted, aheadOf(roster, now)), unknown }
  })
}

/** The same for days one looks at: what lies behind is shown by its shifts, so only what is still to come counts. */
export function gapsBetween(
  calendar: WorkCalendar,
  roster: KeptRoster,
  shifts: readonly Span[],
  first: ReturnType<typeof dayOf>,
  last: ReturnType<typeof dayOf>,
  now: Date,
): Wanted[] {
  const { wanted } = demandOf(calendar, roster, addDays(first, -1), last)
  const start = startOf(first)
  const end = startOf(addDays(last, 1))
  const closes = roster.closedOn ? startOf(roster.closedOn as ReturnType<typeof dayOf>) : end
  return gaps(shifts, wanted, { from: start > now ? start : now, to: closes < end ? closes : end })
}
