import type { WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, dayOf, instantAt, type PlainDay } from '#foundation/calendar/day.ts'
import { isSchoolDay } from '#foundation/calendar/school-days.ts'
import { Refused } from '#foundation/refused.ts'
import type { DutyDays, DutyWindow } from '#duties/roster/roster.ts'
import type { Span } from '#duties/roster/gaps.ts'

/** One stretch that must be staffed. */
export type Wanted = Span & { day: PlainDay; name: string }

export type Hours = Pick<DutyWindow, 'from' | 'to'>

/** Hours of a day as moments; an end that is not after the beginning lies on the next day. */
export const spanOn = (day: PlainDay, { from, to }: Hours): Span => ({
  from: instantAt(day, from),
  to: instantAt(to <= from ? addDays(day, 1) : day, to),
})

/** Whether a day has to be staffed; nothing when no calendar says so yet. */
export function wantedOn(
  calendar: WorkCalendar,
  day: PlainDay,
  days: DutyDays,
  schoolType: string | undefined,
): boolean | undefined {
  if (days === 'day') return true
  try {
    return isSchoolDay(calendar, day, schoolType)
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}

type Rule = { days: DutyDays; windows: readonly DutyWindow[]; schoolType?: string | undefined }

/** Everything that must be staffed between two days, and the days of which nobody knows. */
export function demandOf(
  calendar: WorkCalendar,
  { days, windows, schoolType }: Rule,
  first: PlainDay,
  last: PlainDay,
): { wanted: Wanted[]; unknown: PlainDay[] } {
  const wanted: Wanted[] = []
  const unknown: PlainDay[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const open = wantedOn(calendar, day, days, schoolType)
    if (open === undefined) unknown.push(day)
    if (open) for (const window of windows) wanted.push({ day, name: window.name, ...spanOn(day, window) })
  }
  return { wanted: wanted.toSorted((a, b) => a.from.getTime() - b.from.getTime()), unknown }
}

export const FORECAST_DAYS = 14

/** What must be staffed from now on for two weeks. Yesterday's night reaches into today. */
export const forecastOf = (calendar: WorkCalendar, rule: Rule, now: Date) =>
  demandOf(calendar, rule, addDays(dayOf(now), -1), addDays(dayOf(now), FORECAST_DAYS - 1))
