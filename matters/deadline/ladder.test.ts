import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, plainDay as d } from '#foundation/calendar/day.ts'
import { WorkingHours, withinWorkingHours } from '#foundation/calendar/working-hours.ts'
import { addWorkingDays } from '#foundation/calendar/working-days.ts'
import { deadlineOf } from '#matters/deadline/deadline.ts'
import { dueAtMoment, dueOnDay } from '#matters/deadline/due.ts'
import { dueToEscalate, Ladder, nextDueTime, stepsDue, usualLadder, type StepDone } from '#matters/deadline/ladder.ts'
import { calendar2017 as calendar } from '#matters/deadline/years-2017-2018.fixture.ts'

const at = (text: string) => new Date(`2017-${text}:00+08:00`)
const hours = WorkingHours.parse([
  { from: '08:30', to: '12:00' },
  { from: '14:30', to: '17:30' },
])
const setting = { ladder: usualLadder, calendar, hours }
const due = dueOnDay(d('2017-05-12'))
const done = (step: string, when: string, dueOn = '2017-05-12'): StepDone => ({ step, dueOn: d(dueOn), at: at(when) })
const ids = (taken: StepDone[], now: string, more = {}) =>
  stepsDue(due, taken, at(now), { ...setting, ...more }).map(({ id }) => id)

describe('the ladder, rung by rung', () => {
  test('reminds three working days before, in the morning', () => {
    expect([ids([], '05-09T08:29'), ids([], '05-09T08:30')]).toEqual([[], ['remind']])
    expect(nextDueTime(due, [], at('05-02T09:00'), setting)).toEqual(at('05-09T08:30'))
  })

  test('says overdue on the next working morning, at once when urgent', () => {
    const reminded = [done('remind', '05-09T08:30')]
    expect([ids(reminded, '05-12T17:29'), ids(reminded, '05-13T09:00'), ids(reminded, '05-15T08:30')]).toEqual([
      [],
      [],
      ['overdue'],
    ])
    expect(ids(reminded, '05-13T00:00', { urgent: true })).toEqual(['overdue'])
    expect(
      stepsDue(dueAtMoment(at('05-13T03:00')), [done('remind', '05-09T08:30', '2017-05-13')], at('05-13T03:01'), {
        ...setting,
        urgent: true,
      }),
    ).toHaveLength(1)
  })

  test('goes on to the orders and ends at the list', () => {
    const taken = [done('remind', '05-09T08:30'), done('overdue', '05-15T08:30')]
    expect(nextDueTime(due, taken, at('05-15T09:00'), setting)).toEqual(at('05-17T08:30'))
    const all = [...taken, done('order-1', '05-17T08:30'), done('order-2', '05-26T08:30')]
    // Twenty working days after 12 May, with 27 May worked and 28–30 May off.
    expect(nextDueTime(due, all, at('05-27T09:00'), setting)).toEqual(at('06-12T08:30'))
    expect(nextDueTime(due, [...all, done('listed', '06-12T08:30')], at('07-01T09:00'), setting)).toBeNull()
  })

  test('starts afresh for another due, and never below a rung taken by hand', () => {
    expect(ids([done('overdue', '05-08T08:30', '2017-05-05')], '05-09T08:30')).toEqual(['remind'])
    expect(ids([done('order-1', '05-16T08:30')], '05-17T08:30')).toEqual([])
    expect(ids([done('order-1', '05-16T08:30')], '06-01T08:30')).toEqual(['order-2'])
  })

  test('is not silenced by a step taken under a wrong clock', () => {
    expect(ids([{ ...done('remind', '05-09T08:30'), at: new Date('2030-01-01T00:00:00Z') }], '05-15T08:30')).toEqual([
      'overdue',
    ])
  })

  test('stands still with a paused, met or missing deadline, not with a late one that is called paused', () => {
    const event = (kind: string, when: string, more = {}) =>
      ({ clock: 'resolve' as const, kind, at: at(when), ...more }) as never
    const set = event('set', '05-02T09:00', { dueOn: '2017-05-12' })
    const state = (...events: never[]) => dueToEscalate(deadlineOf(events, at('05-20T10:00'), calendar))?.on
    expect([state(), state(set, event('met', '05-11T09:00')), state(set, event('paused', '05-11T09:00'))]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect([state(set), state(set, event('paused', '05-13T09:00'))]).toEqual(['2017-05-12', '2017-05-12'])
    expect(stepsDue(null, [], at('05-20T10:00'), setting)).toEqual([])
  })

  test('refuses a ladder out of order or with a name used twice', () => {
    const step = (id: string, days: number) => ({ id, name: id, days })
    expect(Ladder.safeParse({ steps: [step('a', 3), step('b', 0)] }).success).toBe(false)
    expect(Ladder.safeParse({ steps: [step('a', 0), step('a', 3)] }).success).toBe(false)
  })
})

describe('whatever the sweep does', () => {
  const order = usualLadder.steps.map(({ id }) => id)
  const minutes = fc.array(fc.integer({ min: -600, max: 60 * 24 * 12 }), { minLength: 20, maxLength: 80 })
  const dueDay = fc
    .integer({ min: 20, max: 500 })
    .map((n) => dueOnDay(addWorkingDays(calendar, d('2017-01-01'), Math.floor(n / 2))))

  /** Sweeps at moments that wander, stand, jump and go back, and records what it was told to do. */
  const sweep = (on: typeof due, gaps: number[], urgent: boolean): StepDone[] => {
    const taken: StepDone[] = []
    let now = addDaysTo(on.until, -10)
    for (const gap of gaps) {
      now = new Date(now.getTime() + gap * 60_000)
      const steps = stepsDue(on, taken, now, { ...setting, urgent })
      expect(steps.length).toBeLessThanOrEqual(1)
      expect(stepsDue(on, taken, now, { ...setting, urgent })).toEqual(steps)
      for (const { id } of steps) {
        taken.push({ step: id, dueOn: on.on, at: now })
        if (!urgent) expect(withinWorkingHours(calendar, now, hours)).toBe(true)
        expect(stepsDue(on, taken, now, { ...setting, urgent })).toEqual([])
      }
    }
    return taken
  }
  const addDaysTo = (moment: Date, n: number) => new Date(moment.getTime() + n * 86_400_000)

  test('never repeats, never skips, never takes two at once', () =>
    fc.assert(
      fc.property(dueDay, minutes, fc.boolean(), (on, gaps, urgent) => {
        const steps = sweep(on, gaps, urgent).map(({ step }) => step)
        expect(steps).toEqual(order.slice(0, steps.length))
      }),
      { numRuns: 150 },
    ))

  test('makes up a long outage one step at a time, with a rest between', () => {
    const taken = sweep(due, [60 * 24 * 60, ...Array.from({ length: 60 * 24 }, () => 10)], false)
    expect(taken.map(({ step }) => step)).toEqual(order)
    for (const [i, { at: when }] of taken.entries())
      if (i > 0) expect(when.getTime() - taken[i - 1]!.at.getTime()).toBeGreaterThanOrEqual(12 * 3_600_000)
  })

  test('the stored time is when something happens: nothing before it, a step at it', () =>
    fc.assert(
      fc.property(dueDay, fc.integer({ min: 0, max: 4 }), (on, rungs) => {
        const taken: StepDone[] = []
        let now = addDaysTo(on.until, -20)
        for (let i = 0; i <= rungs; i++) {
          const next = nextDueTime(on, taken, now, setting)!
          expect(next >= now).toBe(true)
          expect(stepsDue(on, taken, new Date(next.getTime() - 1), setting)).toEqual([])
          now = next
          const [step] = stepsDue(on, taken, now, setting)
          taken.push({ step: step!.id, dueOn: on.on, at: now })
        }
      }),
    ))

  test('a later due never brings an earlier step', () =>
    fc.assert(
      fc.property(dueDay, fc.integer({ min: 0, max: 60 }), (on, n) => {
        const now = addDaysTo(on.until, -30)
        const later = dueOnDay(addDays(on.on, n))
        expect(nextDueTime(on, [], now, setting)! <= nextDueTime(later, [], now, setting)!).toBe(true)
      }),
    ))
})
