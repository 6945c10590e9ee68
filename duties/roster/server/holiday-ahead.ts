import type { WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, dayOf, startOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { nextHoliday } from '#duties/roster/holiday.ts'
import type { Gap } from '#duties/roster/planned.ts'
import { gapsOf } from '#duties/roster/server/gap-rows.ts'
import { gapsBetween } from '#duties/roster/server/roster-gaps.ts'
import type { KeptRoster } from '#duties/roster/server/roster.store.ts'

/** The next long holiday, and the hours of it nobody stands: a forecast of two weeks sees it too late. */
export async function holidayAhead(
  { tx, actor, now }: Asking,
  calendar: WorkCalendar,
  rosters: readonly KeptRoster[],
): Promise<{ from: string; to: string; gaps: Gap[] } | null> {
  const holiday = nextHoliday(calendar, dayOf(now))
  if (!holiday) return null
  const { from, to } = holiday
  const rows =
    rosters.length === 0
      ? []
      : await tx
          .selectFrom('shift')
          .select(['roster', 'from_at as from', 'to_at as to'])
          .where('district', '=', actor.district)
          .where(
            'roster',
            'in',
            rosters.map(({ id }) => id),
          )
          .where('state', '<>', 'missed')
          .where('to_at', '>', startOf(from))
          .where('from_at', '<', startOf(addDays(to, 1)))
          .execute()
  const shifts = Map.groupBy(rows, ({ roster }) => roster)
  const gaps = rosters.flatMap((roster) =>
    gapsOf(roster.id, gapsBetween(calendar, roster, shifts.get(roster.id) ?? [], from, to, now)),
  )
  return { from, to, gaps }
}
