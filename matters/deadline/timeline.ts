import type { WorkCalendar } from '#foundation/calendar/calendar.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import { type ClockEvent, type ClockEventKind, type ClockName } from '#matters/deadline/clock-event.ts'
import { dueAtMoment, dueOnDay, isPast, shiftedBy, type Due } from '#matters/deadline/due.ts'

/** Where one clock stands after the events so far; `deadlineOf` turns it into what people see. */
export type Timeline = {
  original: Due | null
  current: Due | null
  /** Since when the clock stands still; nothing while it runs. */
  standsSince: Date | null
  extensions: number
  reopenings: number
  metAt: Date | null
  stopped: boolean
}

const unset: Timeline = {
  original: null,
  current: null,
  standsSince: null,
  extensions: 0,
  reopenings: 0,
  metAt: null,
  stopped: false,
}

type EventOf<K extends ClockEventKind> = Extract<ClockEvent, { kind: K }>
type Steps = { [K in ClockEventKind]: (line: Timeline, event: EventOf<K>, calendar: WorkCalendar) => Timeline }

/** Ends a pause: the current due moves by the time it stood still. */
const goesOn = (line: Timeline, at: Date, calendar: WorkCalendar): Timeline => ({
  ...line,
  current: line.current && line.standsSince ? shiftedBy(line.current, line.standsSince, at, calendar) : line.current,
  standsSince: null,
})

const open = (line: Timeline): boolean => line.current !== null && line.metAt === null && !line.stopped

/** What each event does. An event that makes no sense where the clock stands changes nothing: the list may hold late arrivals. */
const steps: Steps = {
  set: (line, { dueOn, dueAt }) => {
    if (line.original || line.stopped) return line
    const due = dueOn ? dueOnDay(dueOn) : dueAt ? dueAtMoment(dueAt) : null
    return { ...line, original: due, current: due }
  },
  // Pausing what has already run out would wash the lateness away, so it changes nothing.
  paused: (line, { at }) => {
    if (!open(line) || line.standsSince || !line.current || isPast(line.current, at)) return line
    return { ...line, standsSince: at }
  },
  resumed: (line, { at }, calendar) => (open(line) && line.standsSince ? goesOn(line, at, calendar) : line),
  // Asked after the old day ran out it is no extension, whatever was written. Whoever granted the new day knew of a pause, so only
  // what the clock stands still from now on is added to it.
  extended: (line, { at, askedAt = at, to }) => {
    if (!open(line) || !line.current || (!line.standsSince && isPast(line.current, askedAt))) return line
    return { ...line, current: dueOnDay(to), extensions: line.extensions + 1, standsSince: line.standsSince && at }
  },
  // A reopening is never born overdue, whatever day was typed.
  reopened: (line, { at, dueOn }) => {
    if (!line.metAt) return line
    const due = dueOnDay(dueOn < dayOf(at) ? dayOf(at) : dueOn)
    return { ...line, metAt: null, current: due, reopenings: line.reopenings + 1 }
  },
  resent: (line) => line,
  met: (line, { at }, calendar) => (open(line) ? { ...goesOn(line, at, calendar), metAt: at } : line),
  stopped: (line) => (line.metAt ? line : { ...line, stopped: true, standsSince: null }),
}

/** One clock as it was known to stand at a moment. Events are taken in the order they happened, not in which they arrived. */
export function timelineOf(
  events: readonly ClockEvent[],
  clock: ClockName,
  now: Date,
  calendar: WorkCalendar,
): Timeline {
  const known = events.filter((event) => event.clock === clock && event.at <= now)
  const inOrder = known.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return inOrder.reduce<Timeline>((line, event) => {
    // The table is keyed by kind, which TypeScript cannot follow through an index.
    const step = steps[event.kind] as (line: Timeline, event: ClockEvent, calendar: WorkCalendar) => Timeline
    return step(line, event, calendar)
  }, unset)
}
