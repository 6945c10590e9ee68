import { z } from 'zod'
import { isWorkingDay, type WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, dayOf, instantAt, minuteOf, minutesOf, TimeOfDay } from '#foundation/calendar/day.ts'

/** When an office answers, on working days: windows in order that do not touch. The end is not part of a window. */
export const WorkingHours = z
  .array(
    z.strictObject({ from: TimeOfDay, to: TimeOfDay }).refine(({ from, to }) => from < to, '上班时间应早于下班时间'),
  )
  .min(1, '请至少写一段上班时间')
  .refine(
    (windows) => windows.every(({ from }, i) => i === 0 || (windows[i - 1]?.to ?? '') <= from),
    '各段上班时间应先后排列、互不重叠',
  )
export type WorkingHours = z.output<typeof WorkingHours>

/** Whether an office is open at a moment. Throws `CalendarYearMissing`. */
export function withinWorkingHours(calendar: WorkCalendar, instant: Date, hours: WorkingHours): boolean {
  const minute = minuteOf(instant)
  const open = hours.some(({ from, to }) => minutesOf(from) <= minute && minute < minutesOf(to))
  return open && isWorkingDay(calendar, dayOf(instant))
}

/** The moment itself when an office is open, else the next opening. Throws `CalendarYearMissing`. */
export function nextWorkingMoment(calendar: WorkCalendar, instant: Date, hours: WorkingHours): Date {
  if (withinWorkingHours(calendar, instant, hours)) return instant
  for (let day = dayOf(instant); ; day = addDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) continue
    const opening = hours.map(({ from }) => instantAt(day, from)).find((at) => at >= instant)
    if (opening) return opening
  }
}
