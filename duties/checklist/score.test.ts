import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDay as d } from '#foundation/calendar/day.ts'
import { itemsAsked } from '#duties/checklist/asked.ts'
import type { GivenAnswers } from '#duties/checklist/checklist.ts'
import { listOf } from '#duties/checklist/server/pack-2017.fixture.ts'
import { scoreOf, wholesOf, type ScoredItem } from '#duties/checklist/score.ts'

const on = { day: d('2017-05-10') }
const item = (code: string, weight = 1, must = true): ScoredItem => ({ code, type: 'yes-no', must, weight })
const yes = { value: true }
const no = { value: false }
const notHere = { value: null, applicable: false }

describe('the score', () => {
  test('weighs what is met against what applies', () => {
    const items = [item('A', 3), item('B'), item('C', 9)]
    expect(scoreOf(items, { A: yes, B: no, C: notHere }, on)).toMatchObject({ score: 75, unmet: ['B'] })
  })

  test('is nothing when nothing applies', () => {
    expect(scoreOf([item('A')], { A: notHere }, on).score).toBeNull()
    expect(scoreOf([], {}, on).score).toBeNull()
    expect(scoreOf([item('A', 0)], { A: yes }, on).score).toBeNull()
  })

  test('does not reward silence', () => {
    expect(scoreOf([item('A'), item('B')], { A: yes }, on)).toMatchObject({ score: 50, unanswered: ['B'] })
  })

  test('is the same whether a 宜 is met or not, and says which is not', () => {
    const items = [item('A'), item('B', 5, false)]
    expect(scoreOf(items, { A: yes, B: no }, on)).toMatchObject({ score: 100, advised: ['B'], unmet: [] })
    expect(scoreOf(items, { A: yes, B: yes }, on).score).toBe(100)
  })

  test('shows 100 only when all is met', () => {
    const items = Array.from({ length: 5000 }, (_, i) => item(String(i)))
    const answers = Object.fromEntries(items.map(({ code }) => [code, code === '7' ? no : yes]))
    expect(scoreOf(items, answers, on).score).toBe(99.9)
  })

  const answer = fc.constantFrom(yes, no, notHere, undefined)
  const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.boolean(), answer), { maxLength: 12 })
  const sheetOf = (given: [number, boolean, typeof yes | typeof notHere | undefined][]) => ({
    items: given.map(([weight, must], i) => item(`X${i}`, weight, must)),
    answers: Object.fromEntries(given.flatMap(([, , a], i) => (a ? [[`X${i}`, a]] : []))) as GivenAnswers,
  })

  test('lies between 0 and 100 and never falls when one more item is met', () =>
    fc.assert(
      fc.property(cases, fc.nat(), (given, pick) => {
        const { items, answers } = sheetOf(given)
        const { score, verdicts } = scoreOf(items, answers, on)
        if (score !== null) expect(score >= 0 && score <= 100).toBe(true)
        const code = items[pick % Math.max(1, items.length)]?.code
        if (score === null || !code || verdicts[code] === 'not-applicable') return
        expect(scoreOf(items, { ...answers, [code]: yes }, on).score).toBeGreaterThanOrEqual(score)
      }),
    ))

  test('does not feel an item that does not apply', () =>
    fc.assert(
      fc.property(cases, fc.nat(9), (given, weight) => {
        const { items, answers } = sheetOf(given)
        const more = scoreOf([...items, item('Y', weight)], { ...answers, Y: notHere }, on)
        expect(more.score).toBe(scoreOf(items, answers, on).score)
      }),
    ))
})

describe('八个一', () => {
  const items = itemsAsked(listOf('eight-ones').items, on.day)
  const good: GivenAnswers = Object.fromEntries(
    items.map(({ code, type, threshold }) => [
      code,
      {
        value: type === 'number' ? 12 : type === 'day' ? (threshold?.is === 'not-past' ? '2018-01-01' : on.day) : true,
      },
    ]),
  )

  test('is eight of eight when every part is met, and none when nothing is said', () => {
    expect(wholesOf(items, good, on)).toEqual({ met: 8, of: 8, lacking: [] })
    expect(wholesOf(items, {}, on)).toMatchObject({ met: 0, of: 8 })
  })

  test('counts an item only if all its parts are met', () => {
    expect(wholesOf(items, { ...good, 'EO-3.2': no }, on)).toEqual({ met: 7, of: 8, lacking: ['EO-3'] })
    expect(wholesOf(items, { ...good, 'EO-3.2': notHere }, on).met).toBe(8)
    expect(wholesOf(items, { ...good, 'EO-1': { value: 9.5 } }, on).lacking).toEqual(['EO-1'])
  })

  test('an item of which nothing applies is not there', () => {
    expect(wholesOf(items, { ...good, 'EO-6': notHere, 'EO-6.1': notHere }, on)).toMatchObject({ met: 7, of: 8 })
  })

  test('taking one answer back never adds to the eight', () =>
    fc.assert(
      fc.property(fc.subarray(items), (kept) => {
        const some = Object.fromEntries(kept.map(({ code }) => [code, good[code]!]))
        const { met, of, lacking } = wholesOf(items, some, on)
        expect([met <= 8, of, met + lacking.length]).toEqual([true, 8, 8])
      }),
    ))
})

test('the third of the four percents needs both its parts', () => {
  const { items } = listOf('four-hundred-percents')
  const answers = { F1: yes, F2: yes, F3: yes, 'F3.1': no, F4: yes }
  expect(wholesOf(items, answers, on)).toEqual({ met: 3, of: 4, lacking: ['F3'] })
})
