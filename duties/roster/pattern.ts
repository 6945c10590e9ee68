import { z } from 'zod'
import { dayKind, timetableOf, type WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, dayNumber, type PlainDay, TimeOfDay } from '#foundation/calendar/day.ts'
import { spanOn, wantedOn } from '#duties/roster/demand.ts'
import type { Span } from '#duties/roster/gaps.ts'
import type { DutyDays } from '#duties/roster/roster.ts'

/** Stands for a public holiday among the weekdays of a line. */
export const HOLIDAY = 8

/** One shift of the week. Several posts take turns, day by day or week by week. */
export const PatternLine = z
  .strictObject({
    weekdays: z.array(z.int().min(1).max(HOLIDAY)).min(1, '请至少选一天'),
    from: TimeOfDay,
    to: TimeOfDay,
    posts: z.array(z.string().min(1)).min(1, '请选择上岗的岗位').max(12),
    turn: z.enum(['day', 'week']).default('day'),
  })
  .refine(({ from, to }) => from !== to, '班次的开始和结束不能相同')
export type PatternLine = z.infer<typeof PatternLine>

export const Pattern = z.strictObject({ lines: z.array(PatternLine).min(1, '请至少写一个班次').max(20) })
export type Pattern = z.infer<typeof Pattern>

export type PlannedShift = Span & { day: PlainDay; post: string }

const FRIDAY = 5
const weekNumber = (day: PlainDay): number => Math.floor((dayNumber(day) + 3) / 7)

/**
 * Which lines a day follows. A holiday has its own when the pattern has any; a worked weekend takes the timetable it makes up
 * for, or Friday's when no notice names one, because the pattern of a gate has no Saturday.
 */
function weekdayFor(pattern: Pattern, calendar: WorkCalendar, day: PlainDay, days: DutyDays): number {
  const timetable = timetableOf(calendar, day)
  const kind = dayKind(calendar, day)
  const hasHoliday = pattern.lines.some(({ weekdays }) => weekdays.includes(HOLIDAY))
  if (kind === 'holiday' && hasHoliday) return HOLIDAY
  return kind === 'make-up' && days === 'school-day' && timetable > FRIDAY ? FRIDAY : timetable
}

type Rule = { days: DutyDays; schoolType?: string | undefined }

/**
 * The shifts a pattern makes between two days, both included. Whose turn it is depends on the day alone, so that planning the
 * same days again gives the same posts; two lines that call the same post to the same hours make one shift. Throws `CalendarYearMissing` where nobody knows which days are off.
 */
export function planOf(
  pattern: Pattern,
  { days, schoolType }: Rule,
  calendar: WorkCalendar,
  first: PlainDay,
  last: PlainDay,
): PlannedShift[] {
  const found: PlannedShift[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!wantedOn(calendar, day, days, schoolType)) continue
    const on = weekdayFor(pattern, calendar, day, days)
    const called = new Set<string>()
    for (const { weekdays, posts, turn, ...hours } of pattern.lines) {
      if (!weekdays.includes(on)) continue
      const post = posts[(turn === 'day' ? dayNumber(day) : weekNumber(day)) % posts.length]
      const key = `${hours.from}|${hours.to}|${post}`
      if (post && !called.has(key)) found.push({ day, post, ...spanOn(day, hours) })
      called.add(key)
    }
  }
  return found
}
