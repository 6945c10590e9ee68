import { CalendarYearMissing, dayKind, type WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, daysBetween, type PlainDay } from '#foundation/calendar/day.ts'

export type Holiday = { from: PlainDay; to: PlainDay }

/** A weekend is none: from so many days off in a row, with a public holiday among them, a gate is easily forgotten. */
const LONG = 3
const AHEAD = 200

/** The next long holiday that is not over, or nothing as far as the calendar is known. */
export function nextHoliday(calendar: WorkCalendar, today: PlainDay): Holiday | undefined {
  let run: Holiday | undefined
  let isPublic = false
  for (let n = 0; n <= AHEAD; n++) {
    const day = addDays(today, n)
    const kind = kindOf(calendar, day)
    if (kind === 'holiday' || kind === 'weekend') {
      run = { from: run?.from ?? day, to: day }
      isPublic ||= kind === 'holiday'
    } else if (run) {
      if (isPublic && daysBetween(run.from, run.to) + 1 >= LONG) return run
      run = undefined
      isPublic = false
    }
    if (kind === undefined) return undefined
  }
  return undefined
}

function kindOf(calendar: WorkCalendar, day: PlainDay) {
  try {
    return dayKind(calendar, day)
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined
    throw error
  }
}
