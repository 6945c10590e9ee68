import { isWorkingDay } from '#foundation/calendar/calendar.ts'
import { dayOf, minuteOf, minutesOf } from '#foundation/calendar/day.ts'
import type { WorkingHours } from '#foundation/calendar/working-hours.ts'
import type { Expected } from '#duties/duty/expected.ts'
import type { DutyCalendar } from '#duties/duty/slots.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

/** How long before its end a thing without hours of its own is reminded of at the latest: in the afternoon, not at midnight. */
const LAST_CALL = 8 * 60 * 60_000
const MINUTE = 60_000

type Due = Pick<Expected, 'from' | 'to'>
type Hours = { by: DutyCalendar; hours: WorkingHours }

/**
 * Whether a thing asked is to be reminded of at a moment: near enough to its end, inside the hours it is due, and, where it may be
 * done all day, inside the hours of an office. After its end nobody is reminded: then it is missed, which is another notice.
 */
export function isReminding(
  duty: Pick<Duty, 'missed' | 'recurs'>,
  { from, to }: Due,
  now: Date,
  { by, hours }: Hours,
): boolean {
  const before = duty.missed.remindMinutesBefore
  if (before === undefined || now < from || now >= to) return false
  if (hasHours(duty)) return now.getTime() >= to.getTime() - before * MINUTE
  const begins = to.getTime() - Math.max(before * MINUTE, LAST_CALL)
  const minute = minuteOf(now)
  const open = hours.some((window) => minutesOf(window.from) <= minute && minute < minutesOf(window.to))
  // On the last day somebody is asked to be there; on the days before it only when an office is open.
  const day = dayOf(now)
  const isLast = day === dayOf(new Date(to.getTime() - 1))
  return now.getTime() >= begins && open && (isLast || isWorkingDay(by.calendar, day))
}

/** A peak window, or hours the programme names. */
const hasHours = ({ recurs }: Pick<Duty, 'recurs'>): boolean =>
  (recurs.every === 'school-day' || recurs.every === 'working-day' || recurs.every === 'day') &&
  (recurs.windows !== undefined || recurs.from !== undefined || recurs.to !== undefined)
