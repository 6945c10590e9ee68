import { dayOf, type PlainDay } from '#foundation/calendar/day.ts'
import { addDays } from '#foundation/calendar/day.ts'
import { type Expected, expected, expectedId } from '#duties/duty/expected.ts'
import type { DutyCalendar } from '#duties/duty/slots.ts'
import type { DutySubject } from '#duties/duty/subject.ts'
import { fallsOn } from '#duties/duty/subject.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

export type OpenToday = { duty: Duty; expected: Expected }

/** How far ahead a period may end that is open today: a year, and for what comes daily only the day itself. */
const AHEAD: Record<Duty['recurs']['every'], number> = {
  'school-day': 0,
  'working-day': 0,
  day: 0,
  week: 7,
  month: 31,
  quarter: 92,
  'half-year': 184,
  year: 366,
  term: 220,
  opening: 61,
  once: 366,
  event: 0,
}

/** What may be done on a day: it has begun, or begins that day, and is not yet past being late. */
export function openOn(duty: Duty, subject: DutySubject, day: PlainDay, by: DutyCalendar): OpenToday[] {
  if (duty.recurs.every === 'event')
    return fallsOn(duty.for, subject) ? [{ duty, expected: onOccasion(duty, subject, day) }] : []
  const lateDays = Math.ceil(duty.lateMinutes / 1440)
  const span = { from: addDays(day, -lateDays), to: addDays(day, AHEAD[duty.recurs.every]) }
  return expected(duty, subject, withKnownYears(span, by), by)
    .filter(({ from, until }) => dayOf(from) <= day && day <= dayOf(new Date(until.getTime() - 1)))
    .map((each) => ({ duty, expected: each }))
}

/** Done when the occasion comes, as often as it comes. */
export const onOccasion = (duty: Duty, subject: DutySubject, day: PlainDay): Expected => ({
  id: expectedId(duty.code, subject.id, day),
  duty: duty.code,
  subject: subject.id,
  period: day,
  slot: '',
  times: 1,
  from: new Date(`${day}T00:00:00+08:00`),
  to: new Date(`${addDays(day, 1)}T00:00:00+08:00`),
  until: new Date(`${addDays(day, 1)}T00:00:00+08:00`),
})

/** A period that reaches into a year without a holiday table is looked at only as far as the tables go. */
function withKnownYears({ from, to }: { from: PlainDay; to: PlainDay }, { calendar }: DutyCalendar) {
  const last = `${Math.max(...calendar.years.map(({ year }) => year))}-12-31` as PlainDay
  return { from, to: to > last ? last : to }
}
