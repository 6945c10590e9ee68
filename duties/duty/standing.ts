import { z } from 'zod'
import type { Expected } from '#duties/duty/expected.ts'

/** What somebody said about one thing asked: done, or honestly not. */
export const Outcome = z.enum(['done', 'impossible', 'done-by-others'])
export type Outcome = z.infer<typeof Outcome>

/** How one thing asked stands at a moment. */
export const Standing = z.enum([
  'upcoming',
  'due',
  'begun',
  'done',
  'late',
  'made-up',
  'impossible',
  'excused',
  'missed',
])
export type Standing = z.infer<typeof Standing>

export type Given = { outcome: Outcome; observedAt: Date }

/**
 * How it stands, from what was given for it. Moments are those of seeing, not of arrival: a phone without a network is not late.
 * Done within the window is `done`, within `until` is `late`, after that it is `made-up` (补录) and never on time again. An approved
 * exemption (免除) takes it out of every count; an honest `impossible` stays in the denominator.
 */
export function standingOf(asked: Expected, given: readonly Given[], isExempt: boolean, now: Date): Standing {
  const done = given.filter(({ outcome }) => outcome !== 'impossible')
  if (done.length >= asked.times) {
    const last = lastNeeded(done, asked.times)
    return last <= asked.to ? 'done' : last <= asked.until ? 'late' : 'made-up'
  }
  if (isExempt) return 'excused'
  if (given.length > done.length) return 'impossible'
  if (now < asked.from) return 'upcoming'
  if (now > asked.until) return 'missed'
  return done.length > 0 ? 'begun' : 'due'
}

/** The moment at which the number asked was reached. */
function lastNeeded(done: readonly Given[], times: number): Date {
  const moments = done.map(({ observedAt }) => observedAt).toSorted((a, b) => a.getTime() - b.getTime())
  return moments[times - 1] ?? new Date(0)
}

/** In what columns a standing is counted. */
export type DutyCount = Record<
  'asked' | 'done' | 'onTime' | 'late' | 'madeUp' | 'missed' | 'excused' | 'impossible' | 'open',
  number
>
export const noCount = (): DutyCount => ({
  asked: 0,
  done: 0,
  onTime: 0,
  late: 0,
  madeUp: 0,
  missed: 0,
  excused: 0,
  impossible: 0,
  open: 0,
})

/** What is excused, or not yet to be judged, is in no denominator. */
export function count(into: DutyCount, standing: Standing): void {
  if (standing === 'excused') into.excused += 1
  else if (standing === 'upcoming' || standing === 'due' || standing === 'begun') into.open += 1
  else {
    into.asked += 1
    if (standing === 'missed') into.missed += 1
    else if (standing === 'impossible') into.impossible += 1
    else {
      into.done += 1
      if (standing === 'done') into.onTime += 1
      else if (standing === 'late') into.late += 1
      else into.madeUp += 1
    }
  }
}
