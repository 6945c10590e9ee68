import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingDay } from '#foundation/calendar/calendar.ts'
import { addDays, dayOf, daysBetween, instantAt, plainDay as d, type PlainDay } from '#foundation/calendar/day.ts'
import { addWorkingDays, workingDayFrom } from '#foundation/calendar/working-days.ts'
import { clockCan, DeadlineState, deadlineOf, onTime } from '#matters/deadline/deadline.ts'
import { at, extended, list, set } from '#matters/deadline/events.fixture.ts'
import { refuseDue, refuseExtension } from '#matters/deadline/refusals.ts'
import { calendar2017 as calendar } from '#matters/deadline/years-2017-2018.fixture.ts'

describe('why not', () => {
  test('a deadline on a day off, with the day to take instead', () => {
    expect(refuseDue(d('2017-05-07'), at('05-02T09:00'), calendar)).toEqual({
      code: 'due-not-working-day',
      message: '5月7日是星期日，请改工作日（如5月8日）',
      suggestion: '2017-05-08',
    })
    expect(refuseDue(d('2017-05-30'), at('05-02T09:00'), calendar)?.message).toBe(
      '5月30日放假，请改工作日（如5月31日）',
    )
    expect(refuseDue(d('2017-05-27'), at('05-02T09:00'), calendar)).toBeNull()
    expect(refuseDue(d('2017-05-07'), at('05-02T09:00'), calendar, true)).toBeNull()
    expect(refuseDue(d('2017-05-01'), at('05-02T09:00'), calendar, true)?.code).toBe('due-in-past')
    expect(refuseDue(d('2019-01-02'), at('05-02T09:00'), calendar)?.message).toContain('2019年')
  })

  test('an extension asked too late, by oneself, or to no later day', () => {
    const ask = { to: d('2017-05-19'), askedAt: at('05-12T23:59'), unit: 'school', decidedBy: 'office' }
    const refuse = (more: object, events = list(set)) =>
      refuseExtension(events, { ...ask, ...more }, at('05-15T10:00'), calendar)?.code
    expect(refuse({})).toBeUndefined()
    expect(refuse({ askedAt: at('05-13T00:00') })).toBe('extension-after-expiry')
    expect(refuse({ decidedBy: 'school' })).toBe('extension-by-own-unit')
    expect(refuse({ to: d('2017-05-12') })).toBe('extension-not-later')
    expect(refuse({ to: d('2017-05-20') })).toBe('due-not-working-day')
    expect(refuse({}, [])).toBe('extension-without-deadline')
    expect(refuse({}, list(set, { kind: 'met', at: at('05-11T10:00') }))).toBe('extension-without-deadline')
  })
})

describe('for every due, pause and extension across two years of 调休', () => {
  const near = fc.integer({ min: 0, max: 40 })
  const start = fc.integer({ min: 0, max: 560 }).map((n) => addDays(d('2017-01-01'), n))
  const noon = (day: PlainDay) => instantAt(day, '12:00')

  test('a pause leaves at least the days that were left, on a working day', () =>
    fc.assert(
      fc.property(start, near, near, near, (from, term, wait, pause) => {
        const due = addWorkingDays(calendar, from, term)
        const paused = addDays(from, Math.min(wait, daysBetween(from, due)))
        const resumed = addDays(paused, pause)
        const events = list(
          { kind: 'set', at: instantAt(from, '09:00'), dueOn: due },
          { kind: 'paused', at: noon(paused), reason: '疏导中' },
          { kind: 'resumed', at: noon(resumed) },
        )
        const { current, original } = deadlineOf(events, noon(resumed), calendar)
        expect(daysBetween(resumed, current!.on)).toBeGreaterThanOrEqual(daysBetween(paused, due))
        expect(isWorkingDay(calendar, current!.on)).toBe(true)
        expect(original!.on).toBe(due)
        if (pause) expect(deadlineOf(events, new Date(noon(resumed).getTime() - 1), calendar).state).toBe('paused')
      }),
    ))

  test('the original verdict is never better than the current one', () =>
    fc.assert(
      fc.property(start, near, near, near, (from, term, more, done) => {
        const due = addWorkingDays(calendar, from, term)
        const events = list(
          { kind: 'set', at: instantAt(from, '09:00'), dueOn: due },
          { ...extended('01-01T00:00', ''), at: noon(from), from: due, to: addWorkingDays(calendar, due, more + 1) },
          { kind: 'met', at: noon(addDays(from, done)) },
        )
        const { original, current } = onTime(events, instantAt(d('2018-12-30'), '12:00'), calendar)
        if (original === 'on-time') expect(current).toBe('on-time')
        expect(original).toBe(dayOf(noon(addDays(from, done))) <= due ? 'on-time' : 'overdue')
      }),
    ))

  test('any refused day comes with a suggestion that is accepted', () =>
    fc.assert(
      fc.property(start, (day) => {
        const no = refuseDue(day, instantAt(d('2017-01-01'), '08:00'), calendar)
        if (no) expect(refuseDue(no.suggestion!, noon(day), calendar)).toBeNull()
        else expect(workingDayFrom(calendar, day)).toBe(day)
      }),
    ))

  test('whatever is added in any order, the first commitment stays and no state is left that the table does not know', () => {
    const kinds = ['paused', 'resumed', 'extended', 'reopened', 'resent', 'met', 'stopped'] as const
    const step = fc.record({ kind: fc.constantFrom(...kinds), after: fc.integer({ min: 1, max: 60 * 24 * 9 }) })
    const more = (kind: string, on: PlainDay) => {
      if (kind === 'extended')
        return { from: on, to: addWorkingDays(calendar, on, 8), by: 'office', reason: '等待配件' }
      if (kind === 'reopened') return { dueOn: addWorkingDays(calendar, on, 5) }
      return kind === 'paused' ? { reason: '等待法院' } : {}
    }
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let now = at('05-02T09:00')
        let events = list(set)
        for (const { kind, after } of steps) {
          now = new Date(now.getTime() + after * 60_000)
          const before = deadlineOf(events, now, calendar)
          events = [...events, ...list({ kind, at: now, ...more(kind, dayOf(now)) })]
          const next = deadlineOf(events, now, calendar)
          expect(next.original).toEqual(before.original)
          expect(DeadlineState.options).toContain(next.state)
          // What the table does not allow changes nothing; an extension of something late needs to have been asked in time.
          const allowed: readonly string[] = clockCan[before.state]
          if (!allowed.includes(kind) || (kind === 'extended' && before.state === 'late')) expect(next).toEqual(before)
          if (before.state === 'late') expect(['late', 'met-late', 'stopped']).toContain(next.state)
        }
        expect(deadlineOf(events.toReversed(), now, calendar).original).toEqual(
          deadlineOf(events, now, calendar).original,
        )
      }),
    )
  })
})
