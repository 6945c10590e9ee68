import { z } from 'zod'
import type { WorkCalendar } from '#foundation/calendar/calendar.ts'
import { dayOf, daysBetween } from '#foundation/calendar/day.ts'
import { workingDaysBetween } from '#foundation/calendar/working-days.ts'
import type { ClockEvent, ClockEventKind, ClockName } from '#matters/deadline/clock-event.ts'
import { isPast, shiftedBy, type Due } from '#matters/deadline/due.ts'
import { timelineOf, type Timeline } from '#matters/deadline/timeline.ts'
import { onTimeVerdict, type Verdict } from '#matters/deadline/verdict.ts'

export const DeadlineState = z.enum(['none', 'running', 'soon', 'late', 'paused', 'met', 'met-late', 'stopped'])
export type DeadlineState = z.infer<typeof DeadlineState>

/** What may happen to a clock, in each state. Late is extended only when it was asked in time; `refuseExtension` looks. */
export const clockCan = {
  none: ['set'],
  running: ['paused', 'extended', 'resent', 'met', 'stopped'],
  soon: ['paused', 'extended', 'resent', 'met', 'stopped'],
  late: ['extended', 'resent', 'met', 'stopped'],
  paused: ['resumed', 'extended', 'resent', 'met', 'stopped'],
  met: ['reopened', 'resent'],
  'met-late': ['reopened', 'resent'],
  stopped: [],
} as const satisfies Record<DeadlineState, readonly ClockEventKind[]>

export type Deadline = {
  clock: ClockName
  state: DeadlineState
  /** The first commitment; nothing ever moves it. */
  original: Due | null
  /** What holds now, after extensions, pauses and reopening. */
  current: Due | null
  extensions: number
  reopenings: number
  paused: boolean
  metAt: Date | null
  /** Calendar days to the current due (to the day it was met, once it was); negative when late. */
  daysLeft: number | null
}

export type DeadlineOptions = {
  clock?: ClockName
  /** From how many working days before the due it counts as soon. */
  soon?: number
}

/**
 * A deadline as it was known at `now`. Later events are left out, so the same list also tells how it stood on a past day.
 * Throws `CalendarYearMissing` when the due lies in a year without a table.
 */
export function deadlineOf(
  events: readonly ClockEvent[],
  now: Date,
  calendar: WorkCalendar,
  { clock = 'resolve', soon = 3 }: DeadlineOptions = {},
): Deadline {
  const line = timelineOf(events, clock, now, calendar)
  const current = currentDue(line, now, calendar)
  return {
    clock,
    state: stateOf({ ...line, current }, now, calendar, soon),
    original: line.original,
    current,
    extensions: line.extensions,
    reopenings: line.reopenings,
    paused: line.standsSince !== null && line.metAt === null,
    metAt: line.metAt,
    daysLeft: current && !line.stopped ? daysBetween(dayOf(line.metAt ?? now), current.on) : null,
  }
}

// While it stands still, the due moves away day by day.
const currentDue = ({ current, standsSince }: Timeline, now: Date, calendar: WorkCalendar): Due | null =>
  current && standsSince ? shiftedBy(current, standsSince, now, calendar) : current

function stateOf(
  { current, metAt, stopped, standsSince }: Timeline,
  now: Date,
  calendar: WorkCalendar,
  soon: number,
): DeadlineState {
  if (stopped) return 'stopped'
  if (!current) return 'none'
  if (metAt) return isPast(current, metAt) ? 'met-late' : 'met'
  if (standsSince) return 'paused'
  if (isPast(current, now)) return 'late'
  return workingDaysBetween(calendar, dayOf(now), current.on) <= soon ? 'soon' : 'running'
}

/**
 * Both verdicts, because a rate that shows only the moved deadline invites moving it: against the first commitment, and against
 * what holds now. A closure that was reopened does not count; the one that stood does.
 */
export function onTime(
  events: readonly ClockEvent[],
  now: Date,
  calendar: WorkCalendar,
  clock: ClockName = 'resolve',
): { original: Verdict; current: Verdict } {
  const line = timelineOf(events, clock, now, calendar)
  if (!line.original || line.stopped) return { original: 'no-target', current: 'no-target' }
  const openedAt = events.find((event) => event.clock === clock && event.kind === 'set')?.at ?? now
  const judge = (due: Due | null): Verdict =>
    onTimeVerdict({ openedAt, dueAt: due?.until ?? null, closedAt: line.metAt, now })
  return { original: judge(line.original), current: judge(currentDue(line, now, calendar)) }
}
