import { isWorkingDay, type WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, daysBetween, type PlainDay } from '#foundation/calendar/day.ts'

const lastWorkingDay = (calendar: WorkCalendar, day: PlainDay): PlainDay =>
  isWorkingDay(calendar, day) ? day : lastWorkingDay(calendar, addDays(day, -1))

/**
 * The reminder that is due on a day: the nearest mark whose day has come. A mark that falls on a day off is due on the working
 * day before it, so that nobody learns of Saturday's on Monday. Nothing before the first mark and after the day itself.
 */
export function markOn(
  calendar: WorkCalendar,
  marks: readonly number[],
  { aimOn, today }: { aimOn: PlainDay; today: PlainDay },
): number | undefined {
  if (today > aimOn) return undefined
  return marks
    .toSorted((a, b) => a - b)
    .find((mark) => daysBetween(lastWorkingDay(calendar, addDays(aimOn, -mark)), today) >= 0)
}
