import { isWorkingDay, isWorkingNumber, type WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, dayNumber, dayOfNumber, type PlainDay } from '#foundation/calendar/day.ts'

/** Counting in working days. Every function throws `CalendarYearMissing` when it would have to enter a year without a table. */

/** The day itself when it is worked, else the first worked day after it. */
export function workingDayFrom(calendar: WorkCalendar, day: PlainDay): PlainDay {
  let found = day
  while (!isWorkingDay(calendar, found)) found = addDays(found, 1)
  return found
}

/** The first worked day after this one. */
export const nextWorkingDay = (calendar: WorkCalendar, day: PlainDay): PlainDay =>
  workingDayFrom(calendar, addDays(day, 1))

/**
 * The n-th working day after a day (before it, when negative). The day itself is not counted: three working days from Friday is
 * Wednesday. Zero is `workingDayFrom`. The answer is always a working day.
 */
export function addWorkingDays(calendar: WorkCalendar, day: PlainDay, n: number): PlainDay {
  if (!Number.isInteger(n)) throw new RangeError(`Working days come whole: ${n}`)
  if (n === 0) return workingDayFrom(calendar, day)
  let found = dayNumber(day)
  for (let left = Math.abs(n); left > 0;) {
    found += Math.sign(n)
    if (isWorkingNumber(calendar, found)) left -= 1
  }
  return dayOfNumber(found)
}

/**
 * Working days after `from`, up to and including `to`; when `to` is the earlier, those before `from` down to it, negative.
 * Undoes `addWorkingDays` between working days.
 */
export function workingDaysBetween(calendar: WorkCalendar, from: PlainDay, to: PlainDay): number {
  const [start, end] = [dayNumber(from), dayNumber(to)]
  const step = Math.sign(end - start)
  let count = 0
  for (let day = start; day !== end;) {
    day += step
    if (isWorkingNumber(calendar, day)) count += step
  }
  return count
}
