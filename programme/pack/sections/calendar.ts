import { z } from 'zod'
import { PlainDay, TimeOfDay } from '#foundation/calendar/day.ts'
import { Line, Slug, mayBeUnsure } from '#programme/pack/sections/common.ts'
import { Stage } from '#programme/pack/sections/school-types.ts'

export const Holiday = z.strictObject({ name: Line, from: PlainDay, to: PlainDay })
export type Holiday = z.infer<typeof Holiday>

/** A weekend day on which everybody works in exchange for a holiday (调休上班). */
export const AdjustedWorkday = z.strictObject({ date: PlainDay, name: Line })
export type AdjustedWorkday = z.infer<typeof AdjustedWorkday>

export const Term = z.strictObject({
  code: z.string().regex(/^\d{4}-(spring|autumn)(-[a-z]+)?$/, '学期代码写作 2017-spring，可加学段'),
  name: Line,
  stages: z.array(Stage).min(1),
  from: PlainDay,
  to: PlainDay,
  ...mayBeUnsure,
})
export type Term = z.infer<typeof Term>

export const PeakWindow = z.strictObject({ code: Slug, name: Line, from: TimeOfDay, to: TimeOfDay, ...mayBeUnsure })
export type PeakWindow = z.infer<typeof PeakWindow>

export const CalendarYear = z.strictObject({
  year: z.int().min(2000).max(2100),
  holidays: z.array(Holiday).min(1),
  workdays: z.array(AdjustedWorkday).default([]),
})
export type CalendarYear = z.infer<typeof CalendarYear>

/** Days and hours that everything expected is counted from; years load as data. */
export const Calendar = z.strictObject({
  years: z.array(CalendarYear).min(1),
  terms: z.array(Term).min(1),
  peaks: z.array(PeakWindow).min(1),
})
export type Calendar = z.infer<typeof Calendar>
