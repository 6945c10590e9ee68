import { addDays, dayOfNumber, dayNumber, plainDay, type PlainDay, weekday } from '#foundation/calendar/day.ts'

/** Days from one to another, both included. */
export type Span = { from: PlainDay; to: PlainDay }
export type CalendarPeriod = 'week' | 'month' | 'quarter' | 'half-year' | 'year'

/** Weeks begin on Monday; the other periods are those of the calendar. The key is the first day, so keys sort by time. */
export function periodOf(every: CalendarPeriod, day: PlainDay): Span {
  if (every === 'week') {
    const from = addDays(day, 1 - weekday(day))
    return { from, to: addDays(from, 6) }
  }
  const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 }[every]
  const year = Number(day.slice(0, 4))
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months
  return { from: firstOf(year, first), to: addDays(firstOf(year, first + months), -1) }
}

/** All periods that have a day in the span. */
export function periodsIn(every: CalendarPeriod, span: Span): Span[] {
  const periods: Span[] = []
  for (let period = periodOf(every, span.from); period.from <= span.to; period = periodOf(every, addDays(period.to, 1)))
    periods.push(period)
  return periods
}

export function daysIn({ from, to }: Span): PlainDay[] {
  const days: PlainDay[] = []
  for (let number = dayNumber(from), last = dayNumber(to); number <= last; number++) days.push(dayOfNumber(number))
  return days
}

const firstOf = (year: number, month: number): PlainDay =>
  plainDay(`${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`)
