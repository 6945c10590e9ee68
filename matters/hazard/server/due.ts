import { addDays, dayOf, endOf, plainDay } from '#foundation/calendar/day.ts'
import { addWorkingDays, nextWorkingDay } from '#foundation/calendar/working-days.ts'
import { CalendarYearMissing, isWorkingDay } from '#foundation/calendar/calendar.ts'
import { refuseDue } from '#matters/deadline/refusals.ts'
import type { HazardGrade } from '#matters/hazard/hazard.ts'
import { gradeWords } from '#matters/hazard/hazard.words.ts'
import { gradeOf, type Rules } from '#matters/hazard/server/rules.ts'

type Refuse = (code: 'due-too-late' | 'due-in-past' | 'due-not-working-day', detail?: Record<string, unknown>) => never

/** The last day the grade allows, counted from dispatch; on a day off, the working day before it that is not in the past. */
export function latestDue(rules: Rules, grade: HazardGrade, now: Date): string {
  const days = gradeOf(rules, grade)?.resolveDays ?? 7
  const today = dayOf(now)
  for (let day = addDays(today, days); day > today; day = addDays(day, -1))
    if (isWorkingDay(rules.calendar, day)) return day
  return nextWorkingDay(rules.calendar, today)
}

/** Refuses a day that cannot be a deadline of this grade. A day off is refused with the day to take instead. */
export function checkDue(
  refuse: Refuse,
  rules: Rules,
  day: string,
  now: Date,
  options: { grade?: HazardGrade; urgent?: boolean } = {},
): void {
  const due = plainDay(day)
  const why = refuseDue(due, now, rules.calendar, options.urgent)
  if (why?.code === 'calendar-year-missing') throw new CalendarYearMissing(Number(day.slice(0, 4)))
  if (why?.code === 'due-in-past') refuse('due-in-past')
  if (why?.code === 'due-not-working-day') refuse('due-not-working-day', { day, next: why.suggestion ?? day })
  const latest = options.grade && latestDue(rules, options.grade, now)
  if (latest && day > latest && day > addDays(dayOf(now), 1))
    refuse('due-too-late', { grade: options.grade && gradeWords[options.grade], latest })
}

/** Until when an assignment must be signed for: the end of the working day the programme names. */
export const acceptBy = (rules: Rules, now: Date): Date =>
  endOf(addWorkingDays(rules.calendar, dayOf(now), rules.pack.deadlines.acceptWorkingDays))
