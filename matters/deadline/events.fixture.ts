import { ClockEvent } from '#matters/deadline/clock-event.ts'
import { deadlineOf, type DeadlineState } from '#matters/deadline/deadline.ts'
import { calendar2017 } from '#matters/deadline/years-2017-2018.fixture.ts'

export type Bare = Record<string, unknown>

/** `05-12T23:59` in the China of 2017. */
export const at = (text: string): Date => new Date(`2017-${text}:00+08:00`)

/** Events as JSON would bring them, on the clock to resolve. */
export const list = (...given: Bare[]): ClockEvent[] =>
  given.map((one) => ClockEvent.parse({ clock: 'resolve', ...one }))

export const set: Bare = { kind: 'set', at: at('05-02T09:00'), dueOn: '2017-05-12' }

export const extended = (text: string, to: string, more: Bare = {}): Bare => ({
  kind: 'extended',
  at: at(text),
  from: '2017-05-12',
  to,
  by: 'office',
  reason: '等待配件',
  ...more,
})

export const stateAt = (events: ClockEvent[], text: string): DeadlineState =>
  deadlineOf(events, at(text), calendar2017).state
