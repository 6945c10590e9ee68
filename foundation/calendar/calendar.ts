import { z } from 'zod'
import { dayOfNumber, PlainDay, TimeOfDay, weekday, type Weekday } from '#foundation/calendar/day.ts'
import { Refused } from '#foundation/refused.ts'

/** A weekend day that is worked (调休). `follows` is the weekday whose timetable it takes, when the school has said. */
export const MakeUpDay = z.union([
  PlainDay.transform((day) => ({ day, follows: undefined })),
  z.strictObject({ day: PlainDay, follows: z.int().min(1).max(5).optional() }),
])
export type MakeUpDay = z.output<typeof MakeUpDay>

/**
 * One yearly notice of the State Council (国务院办公厅关于部分节假日安排的通知): the days off and the make-up working days.
 * A notice may reach back into the last days of the year before (2019's names 2018-12-29).
 */
export const CalendarYear = z
  .strictObject({
    year: z.int().min(1992).max(2100),
    holidays: z.array(PlainDay),
    workdays: z.array(MakeUpDay).default([]),
  })
  .superRefine(({ year, holidays, workdays }, ctx) => {
    for (const day of [...holidays, ...workdays.map((made) => made.day)])
      if (![year, year - 1].includes(Number(day.slice(0, 4))))
        ctx.addIssue(`${day}不属于${year}年，请放到所属年份的表里`)
    for (const { day } of workdays) if (holidays.includes(day)) ctx.addIssue(`${day}既列为放假又列为上班，请核对通知`)
  })
export type CalendarYear = z.output<typeof CalendarYear>

const SchoolTypes = z.array(z.string().min(1)).min(1).optional()

/** Days on which lessons are given, both ends included; without `schoolTypes` it holds for all. */
export const Term = z
  .strictObject({ name: z.string().min(1), from: PlainDay, to: PlainDay, schoolTypes: SchoolTypes })
  .refine(({ from, to }) => from <= to, '学期的结束日期早于开始日期')
export type Term = z.output<typeof Term>

/** A stretch of the day when the gate is crowded. */
export const Peak = z
  .strictObject({ name: z.string().min(1), from: TimeOfDay, to: TimeOfDay, schoolTypes: SchoolTypes })
  .refine(({ from, to }) => from < to, '高峰时段的结束应晚于开始')
export type Peak = z.output<typeof Peak>

export const WorkCalendar = z.strictObject({
  years: z
    .array(CalendarYear)
    .refine((years) => new Set(years.map(({ year }) => year)).size === years.length, '同一年份的放假表只能有一份'),
  terms: z.array(Term).default([]),
  peaks: z.array(Peak).default([]),
})
export type WorkCalendar = z.output<typeof WorkCalendar>

/** Nobody knows yet which days of that year are off; guessing weekends would be wrong about twenty times a year. */
export class CalendarYearMissing extends Refused {
  override name = 'CalendarYearMissing'
  constructor(year: number) {
    super('calendar-year-missing', 409, `还没有${year}年的放假安排，请先录入国务院办公厅的放假通知`, { year })
  }
}

type Table = { years: Set<number>; off: Set<string>; made: Map<string, MakeUpDay>; worked: Map<number, boolean> }
// A calendar is data that does not change once parsed, so its look-up table is built once per calendar.
const tables = new WeakMap<WorkCalendar, Table>()

function tableOf(calendar: WorkCalendar): Table {
  const known = tables.get(calendar)
  if (known) return known
  const table: Table = {
    years: new Set(calendar.years.map(({ year }) => year)),
    off: new Set(calendar.years.flatMap(({ holidays }) => holidays)),
    made: new Map(calendar.years.flatMap(({ workdays }) => workdays.map((made) => [made.day, made] as const))),
    worked: new Map(),
  }
  tables.set(calendar, table)
  return table
}

/** What a day is to the State Council. Throws `CalendarYearMissing`. */
export function dayKind(calendar: WorkCalendar, day: PlainDay): 'working' | 'make-up' | 'weekend' | 'holiday' {
  const { years, off, made } = tableOf(calendar)
  const year = Number(day.slice(0, 4))
  if (!years.has(year)) throw new CalendarYearMissing(year)
  if (made.has(day)) return 'make-up'
  if (off.has(day)) return 'holiday'
  return weekday(day) > 5 ? 'weekend' : 'working'
}

/** The same by `dayNumber`, remembered, for counting over many days. Throws `CalendarYearMissing`. */
export function isWorkingNumber(calendar: WorkCalendar, number: number): boolean {
  const { worked } = tableOf(calendar)
  const known = worked.get(number)
  if (known !== undefined) return known
  const found = isWorkingDay(calendar, dayOfNumber(number))
  worked.set(number, found)
  return found
}

/** Throws `CalendarYearMissing`. */
export const isWorkingDay = (calendar: WorkCalendar, day: PlainDay): boolean =>
  ['working', 'make-up'].includes(dayKind(calendar, day))

/** The weekday whose timetable a day follows: its own, or on a make-up day the one it replaces when that is known. */
export const timetableOf = (calendar: WorkCalendar, day: PlainDay): Weekday =>
  (tableOf(calendar).made.get(day)?.follows as Weekday | undefined) ?? weekday(day)
