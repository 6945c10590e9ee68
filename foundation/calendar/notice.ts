import { z } from 'zod'
import { CalendarYear } from '#foundation/calendar/calendar.ts'
import { PlainDay, weekday } from '#foundation/calendar/day.ts'

/** One year's notice as the public holiday-cn files write it; other keys (source papers, schema) are left alone. */
export const HolidayNotice = z.object({
  year: z.int(),
  days: z
    .array(z.object({ name: z.string(), date: PlainDay, isOffDay: z.boolean() }))
    .min(1, '放假表是空的，通知可能还没有发布'),
})
export type HolidayNotice = z.infer<typeof HolidayNotice>

/** A notice as a calendar year, so that next year is loaded from a file and not from a release. Throws `ZodError`. */
export function calendarYearOf(notice: unknown): CalendarYear {
  const { year, days } = HolidayNotice.parse(notice)
  const listed = (off: boolean) => days.filter(({ isOffDay }) => isOffDay === off).map(({ date }) => date)
  // Some notices also say that an ordinary Monday is worked; only weekend work is make-up work.
  return CalendarYear.parse({ year, holidays: listed(true), workdays: listed(false).filter((day) => weekday(day) > 5) })
}
