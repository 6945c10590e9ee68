import { isWorkingDay, type Peak, type Term, type WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, dayOf, minuteOf, minutesOf, type PlainDay } from '#foundation/calendar/day.ts'
import { Refused } from '#foundation/refused.ts'

/** No term is written down for that school year, so nobody can say whether lessons are given. */
export class CalendarTermsMissing extends Refused {
  override name = 'CalendarTermsMissing'
  constructor(from: number) {
    super('calendar-terms-missing', 409, `还没有${from}—${from + 1}学年的学期安排，请先录入校历`, { schoolYear: from })
  }
}

/** The school year of a day by its first calendar year: 1 September to 31 August. */
export const schoolYearOf = (day: PlainDay): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0)

const holdsFor = (of: Term | Peak, schoolType: string | undefined): boolean =>
  !of.schoolTypes || schoolType === undefined || of.schoolTypes.includes(schoolType)

/** The term a day lies in; nothing in the holidays. Throws `CalendarTermsMissing` when its school year has no term at all. */
export function findTerm(calendar: WorkCalendar, day: PlainDay, schoolType?: string): Term | undefined {
  const terms = calendar.terms.filter((term) => holdsFor(term, schoolType))
  const term = terms.find(({ from, to }) => from <= day && day <= to)
  const year = schoolYearOf(day)
  if (!term && !terms.some(({ from, to }) => schoolYearOf(from) <= year && year <= schoolYearOf(to)))
    throw new CalendarTermsMissing(year)
  return term
}

/**
 * Whether lessons are given: in term and not off, or in term on a make-up day. `timetableOf` says which weekday's lessons.
 * Without `schoolType` it asks whether any school has lessons.
 * Throws `CalendarTermsMissing` and `CalendarYearMissing`.
 */
export const isSchoolDay = (calendar: WorkCalendar, day: PlainDay, schoolType?: string): boolean =>
  findTerm(calendar, day, schoolType) !== undefined && isWorkingDay(calendar, day)

/** School days from one day to another, both included. */
export function schoolDays(calendar: WorkCalendar, from: PlainDay, to: PlainDay, schoolType?: string): PlainDay[] {
  const found: PlainDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (isSchoolDay(calendar, day, schoolType)) found.push(day)
  return found
}

/** The gate peak going on at a moment, on a school day; nothing otherwise. The end is not part of it. */
export function findPeak(calendar: WorkCalendar, at: Date, schoolType?: string): Peak | undefined {
  const minute = minuteOf(at)
  const peak = calendar.peaks.find(
    (one) => holdsFor(one, schoolType) && minutesOf(one.from) <= minute && minute < minutesOf(one.to),
  )
  return peak && isSchoolDay(calendar, dayOf(at), schoolType) ? peak : undefined
}
