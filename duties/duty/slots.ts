import { isWorkingDay, type Term, timetableOf, type WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, instantAt, type PlainDay, startOf } from '#foundation/calendar/day.ts'
import { isSchoolDay } from '#foundation/calendar/school-days.ts'
import { type CalendarPeriod, daysIn, periodsIn, type Span } from '#duties/duty/span.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

/** A peak window by the name the duties use; the calendar knows it by its words. */
export type Window = { code: string; name: string; from: string; to: string }
/** Everything about time that a duty is counted by. */
export type DutyCalendar = { calendar: WorkCalendar; windows: readonly Window[] }

/**
 * One time a duty is to be done, for everybody of one school type alike. `period` is the first day it may be done (`2017-05-10`),
 * with the kind before it where days could be confused; `slot` is the peak window, or nothing.
 */
export type Slot = {
  period: string
  slot: string
  times: number
  from: Date
  to: Date
  first: PlainDay
  last: PlainDay
}

/**
 * The times a duty falls due in a span: those whose last day lies in it. Nothing falls due in a period without a day to do it on,
 * so July asks nothing of a school. Pure; the same question always has the same answer, on a phone as on the server.
 * Source: clause 5.12 and the recurrences of the pack; school days by the calendar rule (teaching calendar, holidays, 调休).
 */
export function slotsOf(duty: Duty, span: Span, by: DutyCalendar, schoolType?: string): Slot[] {
  const { recurs } = duty
  switch (recurs.every) {
    case 'school-day':
    case 'working-day':
    case 'day':
      return daysIn(span).flatMap((day) => slotsOfDay(recurs, day, by, schoolType))
    case 'week':
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'year':
      return periodsIn(recurs.every, span)
        .map((period) => worked(duty, period, by, schoolType))
        .filter((period): period is Span => period !== null && within(span, period.to))
        .map((period) => slotOf(`${recurs.every}-${keyDay(period, recurs.every)}`, recurs.times, period))
    case 'term':
      return termsOf(by.calendar, schoolType)
        .map(({ from, to }) => ({ from, to: recurs.within ? earlier(addDays(from, recurs.within - 1), to) : to }))
        .filter(({ to }) => within(span, to))
        .map((period) => slotOf(`term-${period.from}`, recurs.times, period))
    case 'opening':
      return termsOf(by.calendar, schoolType)
        .filter(({ from }) => !recurs.season || recurs.season === seasonOf(from))
        .map(({ from }) => ({ opens: from, from: addDays(from, -recurs.before), to: addDays(from, -1) }))
        .filter(({ to }) => within(span, to))
        .map(({ opens, ...period }) => slotOf(`opening-${opens}`, 1, period))
    case 'once':
      return within(span, recurs.to) ? [slotOf(`once-${recurs.from}`, 1, recurs)] : []
    case 'event':
      return []
  }
}

type Daily = Extract<Duty['recurs'], { every: 'school-day' | 'working-day' | 'day' }>
function slotsOfDay(recurs: Daily, day: PlainDay, { calendar, windows }: DutyCalendar, schoolType?: string): Slot[] {
  if (!isDay(recurs.every, calendar, day, schoolType)) return []
  if (recurs.weekdays && !recurs.weekdays.includes(timetableOf(calendar, day))) return []
  const at = (slot: string, from: string, to: string): Slot => ({
    period: day,
    slot,
    times: recurs.times,
    first: day,
    last: day,
    from: instantAt(day, from),
    to: instantAt(day, to),
  })
  if (!recurs.windows) return [at('', recurs.from ?? '00:00', recurs.to ?? '24:00')]
  return windows.filter(({ code }) => recurs.windows?.includes(code)).map(({ code, from, to }) => at(code, from, to))
}

const isDay = (every: Daily['every'], calendar: WorkCalendar, day: PlainDay, schoolType?: string): boolean =>
  every === 'day' || (every === 'school-day' ? isSchoolDay(calendar, day, schoolType) : isWorkingDay(calendar, day))

/** The part of a period in which it can be done: for a school its first to its last school day, for a unit the working days. */
function worked(duty: Duty, period: Span, { calendar }: DutyCalendar, schoolType?: string): Span | null {
  const every = duty.for.on === 'school' ? 'school-day' : 'working-day'
  const days = daysIn(period).filter((day) => isDay(every, calendar, day, schoolType))
  const [from, to] = [days[0], days.at(-1)]
  return from && to && days.length >= LEAST_DAYS[duty.recurs.every as CalendarPeriod] ? { from, to } : null
}

/** Two days of lessons in July make no month: less than so many days ask for nothing. */
const LEAST_DAYS = { week: 1, month: 5, quarter: 10, 'half-year': 20, year: 20 } as const satisfies Record<
  CalendarPeriod,
  number
>

const slotOf = (period: string, times: number, { from, to }: Span): Slot => ({
  period,
  slot: '',
  times,
  first: from,
  last: to,
  from: startOf(from),
  to: instantAt(to, '24:00'),
})
const keyDay = ({ from }: Span, every: string): string =>
  every === 'week' ? from : every === 'year' ? from.slice(0, 4) : from.slice(0, 7)
const within = ({ from, to }: Span, day: PlainDay): boolean => from <= day && day <= to
const earlier = (a: PlainDay, b: PlainDay): PlainDay => (a < b ? a : b)
/** The terms of one school type. For units, schools of all kinds that begin together are one term, which ends when the last one does. */
function termsOf(calendar: WorkCalendar, schoolType?: string): Pick<Term, 'from' | 'to'>[] {
  if (schoolType !== undefined)
    return calendar.terms.filter((term) => !term.schoolTypes || term.schoolTypes.includes(schoolType))
  const last = new Map<PlainDay, PlainDay>()
  for (const { from, to } of calendar.terms) last.set(from, later(to, last.get(from) ?? to))
  return [...last].map(([from, to]) => ({ from, to }))
}
const seasonOf = (day: PlainDay): 'spring' | 'autumn' => (day.slice(5, 7) < '07' ? 'spring' : 'autumn')
const later = (a: PlainDay, b: PlainDay): PlainDay => (a > b ? a : b)
