import { addDays, plainDay } from '#foundation/calendar/day.ts'
import { type CalendarPeriod, periodOf, type Span } from '#duties/duty/span.ts'

/** A term ends within so many days of its first, and a sweep begins within so many before a term opens. */
const TERM_DAYS = 200
const SWEEP_DAYS = 60
const ONCE_DAYS = 366

/** The days a period spans, from its name alone. What is asked stands under its last day. */
export function daysOfPeriod(period: string): Span {
  // A day, or the kind and as much of its first day as tells it from others: `2017-05-10`, `week-2017-05-08`, `month-2017-05`.
  const [, kind = '', first = ''] = /^(?:([a-z-]+)-)?(\d{4}[\d-]*)$/.exec(period) ?? []
  const day = plainDay(`${first}-01-01`.slice(0, 10))
  if (isCalendarPeriod(kind)) return periodOf(kind, day)
  if (kind === 'term') return { from: day, to: addDays(day, TERM_DAYS) }
  if (kind === 'once') return { from: day, to: addDays(day, ONCE_DAYS) }
  if (kind === 'opening') return { from: addDays(day, -SWEEP_DAYS), to: addDays(day, -1) }
  return { from: day, to: day }
}

const isCalendarPeriod = (kind: string): kind is CalendarPeriod =>
  ['week', 'month', 'quarter', 'half-year', 'year'].includes(kind)
