import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge, type Known, noTally, tally } from '#duties/coverage/judge.ts'
import { matrixOf } from '#duties/coverage/matrix.ts'
import type { Expected } from '#duties/duty/expected.ts'
import { type Given, Outcome } from '#duties/duty/standing.ts'

const at = (hour: number) => new Date(Date.UTC(2017, 4, 10, hour))
const hours = fc.integer({ min: 0, max: 40 })
const thing = fc
  .record({
    duty: fc.constantFrom('patrol', 'gate', 'sweep'),
    subject: fc.constantFrom('S01', 'S02', 'S03'),
    day: fc.integer({ min: 1, max: 28 }),
    times: fc.integer({ min: 1, max: 5 }),
    from: hours,
    long: fc.integer({ min: 1, max: 6 }),
    late: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ duty, subject, day, times, from, long, late }): Expected => {
    const period = `2017-05-${String(day).padStart(2, '0')}`
    const id = `${duty}:${subject}:${period}`
    const [to, until] = [at(from + long), at(from + long + late)]
    return { id, duty, subject, period, slot: '', times, from: at(from), to, until }
  })
const things = fc.uniqueArray(thing, { selector: ({ id }) => id, maxLength: 60 })
const proofs = fc.array(fc.record({ which: fc.nat(), outcome: fc.constantFrom(...Outcome.options), hour: hours }), {
  maxLength: 120,
})

const world = fc
  .record({ asked: things, proofs, exempt: fc.array(fc.nat(), { maxLength: 10 }), now: hours })
  .map(({ asked, proofs: shown, exempt, now }) => {
    const given = new Map<string, Given[]>()
    for (const { which, outcome, hour } of asked.length > 0 ? shown : []) {
      const { id } = asked[which % asked.length]!
      given.set(id, [...(given.get(id) ?? []), { outcome, observedAt: at(hour) }])
    }
    const off = new Set(exempt.map((n) => asked[n % Math.max(1, asked.length)]?.id))
    const known: Known = { given, isExempt: ({ id }) => off.has(id), now: at(now) }
    return { asked, known }
  })

describe('whatever was asked and given', () => {
  test('everything asked is in exactly one column of exactly one cell', () => {
    fc.assert(
      fc.property(world, ({ asked, known }) => {
        const { total, cells } = matrixOf(judge(asked, known))
        const { onTime, late, madeUp, missed, excused, impossible, open } = total
        expect(onTime + late + madeUp + missed + excused + impossible + open).toBe(asked.length)
        expect(total.asked + excused + open).toBe(asked.length)
        expect(total.done).toBe(onTime + late + madeUp)
        expect(new Set(cells.map(({ subject, duty }) => `${subject}|${duty}`)).size).toBe(cells.length)
      }),
    )
  })
  test('cells, rows and columns add up to the total', () => {
    fc.assert(
      fc.property(world, ({ asked, known }) => {
        const { total, cells, rows, columns } = matrixOf(judge(asked, known))
        for (const part of [cells.map((cell) => cell.tally), [...rows.values()], [...columns.values()]])
          for (const key of Object.keys(total) as (keyof typeof total)[])
            expect(part.reduce((sum, each) => sum + each[key], 0)).toBe(total[key])
      }),
    )
  })
  test('no rate is above one, and doing more than asked earns nothing', () => {
    fc.assert(
      fc.property(world, ({ asked, known }) => {
        const { total } = matrixOf(judge(asked, known))
        expect(total.timesDone).toBeLessThanOrEqual(total.timesAsked)
        const more = new Map([...known.given].map(([id, all]) => [id, [...all, ...all, ...all]]))
        const again = matrixOf(judge(asked, { ...known, given: more })).total
        expect(again.timesDone).toBeLessThanOrEqual(again.timesAsked)
      }),
    )
  })
  test('a white spot has nothing at all, and whoever showed anything is none', () => {
    fc.assert(
      fc.property(world, ({ asked, known }) => {
        const judged = judge(asked, known)
        const { white, rows } = matrixOf(judged)
        for (const [subject, row] of rows) {
          const nothing = judged.every(
            (each) => each.asked.subject !== subject || (known.given.get(each.asked.id) ?? []).length === 0,
          )
          if (nothing && row.asked > 0) expect(white).toContain(subject)
          if (white.includes(subject)) expect(row.done + row.impossible + row.timesDone).toBe(0)
        }
      }),
    )
  })
})

test('ten rounds on Monday do not stand for the five of Tuesday', () => {
  const day = (period: string): Expected => ({
    id: period,
    duty: 'patrol',
    subject: 'S03',
    period,
    slot: '',
    times: 5,
    from: at(0),
    to: at(10),
    until: at(10),
  })
  const rounds = Array.from({ length: 10 }, (): Given => ({ outcome: 'done', observedAt: at(5) }))
  const judged = judge([day('monday'), day('tuesday')], {
    given: new Map([['monday', rounds]]),
    isExempt: () => false,
    now: at(20),
  })
  const sum = noTally()
  for (const each of judged) tally(sum, each)
  expect(sum).toMatchObject({ asked: 2, done: 1, missed: 1, timesDone: 5, timesAsked: 10 })
})
