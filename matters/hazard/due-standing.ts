import { CalendarYearMissing, type WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, dayOf, daysBetween, plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import { addWorkingDays, workingDaysBetween } from '#foundation/calendar/working-days.ts'
import { dueOnDay, isPast } from '#matters/deadline/due.ts'
import type { DueStanding } from '#matters/hazard/hazard-reads.contract.ts'
import { DROPPED_STATES, type Hazard } from '#matters/hazard/hazard.ts'

/** States in which the clock runs for whoever has to fix it. */
export const RUNNING_STATES = ['assigned', 'contested', 'rectifying'] as const

type Dated = Pick<Hazard, 'state' | 'dueOn' | 'doneAt'>
export type StandingRules = { calendar: WorkCalendar; soon: number }

/** How the deadline of a row stands: from its day and its state, by the same rules that the clock events are counted with. */
export function dueStandingOf(
  { state, dueOn, doneAt }: Dated,
  now: Date,
  { calendar, soon }: StandingRules,
): DueStanding {
  if (dueOn === null) return { state: 'none', daysLeft: null }
  const due = dueOnDay(plainDay(dueOn))
  if ((DROPPED_STATES as readonly string[]).includes(state)) return { state: 'stopped', daysLeft: null }
  const daysLeft = daysBetween(dayOf(doneAt ?? now), due.on)
  if (doneAt) return { state: isPast(due, doneAt) ? 'met-late' : 'met', daysLeft }
  if (isPast(due, now)) return { state: 'late', daysLeft }
  return { state: isSoon(due.on, dayOf(now), { calendar, soon }) ? 'soon' : 'running', daysLeft }
}

/** The accept clock: signed for or not, against the moment the programme allows. */
export function acceptStandingOf(
  { acceptDueAt, acceptedAt }: Pick<Hazard, 'acceptDueAt' | 'acceptedAt'>,
  now: Date,
): DueStanding {
  if (!acceptDueAt) return { state: 'none', daysLeft: null }
  const daysLeft = daysBetween(dayOf(acceptedAt ?? now), dayOf(acceptDueAt))
  if (acceptedAt) return { state: acceptedAt > acceptDueAt ? 'met-late' : 'met', daysLeft }
  return { state: now > acceptDueAt ? 'late' : daysLeft === 0 ? 'soon' : 'running', daysLeft }
}

// A due in a year nobody has a table for is far enough away not to be soon.
function isSoon(due: PlainDay, today: PlainDay, { calendar, soon }: StandingRules): boolean {
  try {
    return workingDaysBetween(calendar, today, due) <= soon
  } catch (error) {
    if (error instanceof CalendarYearMissing) return false
    throw error
  }
}

/** The last day that counts as soon, so that a list can ask for it by range. */
export function lastSoonDay(today: PlainDay, { calendar, soon }: StandingRules): PlainDay {
  try {
    return addDays(addWorkingDays(calendar, today, soon + 1), -1)
  } catch (error) {
    if (error instanceof CalendarYearMissing) return addDays(today, soon)
    throw error
  }
}
