import { isWorkingDay, type WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, dayOf, daysBetween, endOf, type PlainDay } from '#foundation/calendar/day.ts'
import { workingDayFrom } from '#foundation/calendar/working-days.ts'

/** When something is due. `until` is the last millisecond that is on time: of the whole day, or the given minute. */
export type Due = { on: PlainDay; until: Date; wholeDay: boolean }

/** A due day lasts to 24:00 in China. */
export const dueOnDay = (on: PlainDay): Due => ({ on, until: endOf(on), wholeDay: true })

export const dueAtMoment = (until: Date): Due => ({ on: dayOf(until), until, wholeDay: false })

export const isPast = (due: Due, now: Date): boolean => now > due.until

/**
 * A due moved by the time it stood still. A whole day moves by as many calendar days as lie between the days of pausing and
 * resuming (nothing, when both are on one day), then forward to a working day if it was one before. A moment moves to the millisecond.
 * Throws `CalendarYearMissing`.
 */
export function shiftedBy(due: Due, from: Date, to: Date, calendar: WorkCalendar): Due {
  if (!due.wholeDay) return dueAtMoment(new Date(due.until.getTime() + Math.max(0, to.getTime() - from.getTime())))
  const days = Math.max(0, daysBetween(dayOf(from), dayOf(to)))
  if (days === 0) return due
  const moved = addDays(due.on, days)
  return dueOnDay(isWorkingDay(calendar, due.on) ? workingDayFrom(calendar, moved) : moved)
}
