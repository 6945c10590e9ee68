import { CalendarYearMissing, isWorkingDay, type WorkCalendar } from '#foundation/calendar/calendar.ts'
import { dayOf, type PlainDay } from '#foundation/calendar/day.ts'
import { nextWorkingDay } from '#foundation/calendar/working-days.ts'
import type { ClockEvent } from '#matters/deadline/clock-event.ts'
import { deadlineOf, type Deadline } from '#matters/deadline/deadline.ts'
import { deadlineRefusalWords, notWorkingDayWords } from '#matters/deadline/deadline.words.ts'

export const deadlineRefusals = [
  'due-in-past',
  'due-not-working-day',
  'extension-without-deadline',
  'extension-after-expiry',
  'extension-by-own-unit',
  'extension-not-later',
  'calendar-year-missing',
] as const
export type DeadlineRefusal = (typeof deadlineRefusals)[number]

/** Why not, in words, with the day to take instead when there is one. */
export type WhyNot = { code: DeadlineRefusal; message: string; suggestion?: PlainDay }

const why = (code: DeadlineRefusal): WhyNot => ({ code, message: deadlineRefusalWords[code] })

/**
 * Why a day cannot be a deadline; nothing when it can. Urgent matters may fall due on a day off, never in the past.
 * A year without a table is a refusal here, so that no deadline is set that nobody could count.
 */
export function refuseDue(day: PlainDay, now: Date, calendar: WorkCalendar, urgent = false): WhyNot | null {
  if (day < dayOf(now)) return why('due-in-past')
  try {
    if (urgent || isWorkingDay(calendar, day)) return null
    return {
      code: 'due-not-working-day',
      message: notWorkingDayWords(day, calendar),
      suggestion: nextWorkingDay(calendar, day),
    }
  } catch (error) {
    if (error instanceof CalendarYearMissing) return { code: 'calendar-year-missing', message: error.message }
    throw error
  }
}

export type AskedExtension = {
  to: PlainDay
  askedAt: Date
  /** Ids of units: who does the work, and who decides. */
  unit: string
  decidedBy: string
  urgent?: boolean
}

/**
 * Why an extension cannot be granted; nothing when it can. The deadline is judged at the moment of asking: a decision that comes
 * after the old day ran out is still lawful when the question came before.
 */
export function refuseExtension(
  events: readonly ClockEvent[],
  asked: AskedExtension,
  now: Date,
  calendar: WorkCalendar,
  clock: Deadline['clock'] = 'resolve',
): WhyNot | null {
  const then = deadlineOf(events, asked.askedAt, calendar, { clock })
  const { current, state } = deadlineOf(events, now, calendar, { clock })
  if (!current || state === 'met' || state === 'met-late' || state === 'stopped')
    return why('extension-without-deadline')
  if (then.state === 'late' || then.state === 'none') return why('extension-after-expiry')
  if (asked.decidedBy === asked.unit) return why('extension-by-own-unit')
  if (asked.to <= current.on) return why('extension-not-later')
  return refuseDue(asked.to, now, calendar, asked.urgent)
}
