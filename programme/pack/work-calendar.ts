import { WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, type PlainDay } from '#foundation/calendar/day.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { Stage } from '#programme/pack/sections/school-types.ts'

/** Every day of a span, both ends included. */
export function daysFrom({ from, to }: { from: PlainDay; to: PlainDay }): PlainDay[] {
  const days: PlainDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** The pack's calendar in the form that counts days. Terms speak of stages there and of school type codes here. */
export function workCalendarOf({ calendar, schoolTypes }: Pick<Pack, 'calendar' | 'schoolTypes'>): WorkCalendar {
  const typesOf = (stages: readonly Stage[]) =>
    schoolTypes.types.filter((type) => stages.includes(type.stage)).map((type) => type.code)
  return WorkCalendar.parse({
    years: calendar.years.map(({ year, holidays, workdays }) => ({
      year,
      holidays: holidays.flatMap(daysFrom),
      workdays: workdays.map(({ date }) => date),
    })),
    terms: calendar.terms.map(({ name, from, to, stages }) => ({ name, from, to, schoolTypes: typesOf(stages) })),
    peaks: calendar.peaks.map(({ name, from, to }) => ({ name, from, to })),
  })
}
