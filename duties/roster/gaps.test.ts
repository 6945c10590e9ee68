import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gaps, minutesIn, runsOf, type Span, united, within } from '#duties/roster/gaps.ts'

const MINUTE = 60_000
const START = Date.parse('2017-05-10T00:00:00+08:00')
const at = (minute: number): Date => new Date(START + minute * MINUTE)
const span = (from: number, to: number): Span => ({ from: at(from), to: at(to) })
const anySpan = fc
  .tuple(fc.nat(2000), fc.integer({ min: 1, max: 400 }))
  .map(([from, length]) => span(from, from + length))
/** What must be staffed never overlaps itself: windows of a day. */
const demand = fc.array(anySpan, { maxLength: 8 }).map((spans) => united(spans))
const shifts = fc.array(anySpan, { maxLength: 10 })
const whole = span(300, 1800)

describe('gaps', () => {
  test('a night left open, and a window half covered', () => {
    const found = gaps([span(0, 420), span(600, 1440)], [span(0, 1440)], span(0, 1440))
    expect(found).toEqual([span(420, 600)])
    expect(gaps([], [span(10, 20)], span(15, 100))).toEqual([span(15, 20)])
    expect(gaps([span(0, 100)], [span(10, 20)], span(0, 100))).toEqual([])
  })

  test('lie in what was wanted and in the span, touch no shift and not each other', () => {
    fc.assert(
      fc.property(shifts, demand, (stood, wanted) => {
        const found = gaps(stood, wanted, whole)
        for (const gap of found) {
          expect(gap.from < gap.to).toBe(true)
          expect(minutesIn(within(gap, stood))).toBe(0)
          expect(minutesIn(within(gap, wanted))).toBe(minutesIn([gap]))
          expect(gap.from >= whole.from && gap.to <= whole.to).toBe(true)
        }
        expect(minutesIn(united(found))).toBe(minutesIn(found))
      }),
    )
  })

  test('and what is stood make up exactly what was wanted', () => {
    fc.assert(
      fc.property(shifts, demand, (stood, wanted) => {
        const asked = wanted.flatMap((each) => within(whole, [each]))
        const covered = asked.flatMap((each) => within(each, stood))
        expect(minutesIn(gaps(stood, wanted, whole)) + minutesIn(covered)).toBe(minutesIn(asked))
      }),
    )
  })

  test('are gone when they are staffed, and one more shift never opens one', () => {
    fc.assert(
      fc.property(shifts, anySpan, demand, (stood, more, wanted) => {
        const found = gaps(stood, wanted, whole)
        expect(gaps([...stood, ...found], wanted, whole)).toEqual([])
        expect(minutesIn(gaps([...stood, more], wanted, whole))).toBeLessThanOrEqual(minutesIn(found))
      }),
    )
  })
})

describe('runs', () => {
  test('hold every gap once, in order, with nothing staffed inside', () => {
    fc.assert(
      fc.property(shifts, demand, (stood, wanted) => {
        const found = gaps(stood, wanted, whole)
        const runs = runsOf(found, wanted)
        expect(runs.flatMap((run) => run.gaps)).toEqual(found)
        for (const run of runs) {
          const asked = wanted.flatMap((each) => within(run, [each]))
          expect(minutesIn(asked)).toBe(minutesIn(run.gaps))
        }
      }),
    )
  })

  test('a fortnight nobody planned is one run', () => {
    const days = Array.from({ length: 14 }, (_, day) => span(day * 1440 + 440, day * 1440 + 480))
    expect(runsOf(gaps([], days, span(0, 14 * 1440)), days)).toHaveLength(1)
    expect(runsOf(gaps([days[5]!], days, span(0, 14 * 1440)), days)).toHaveLength(2)
  })
})
