import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDay } from '#foundation/calendar/day.ts'
import { allOf, percentsOf, reachedRate } from '#duties/defences/percents.ts'
import { type GivenSheet, reached, type StandingItem, standOf, wholesStood } from '#duties/defences/stand.ts'

const item = (code: string, more: Partial<StandingItem> = {}): StandingItem => ({
  code,
  type: 'yes-no',
  must: true,
  weight: 1,
  ...more,
})
const drill = item('D', { type: 'day', threshold: { is: 'within-days', value: 31 }, renewedBy: 'drill' })
const today = { on: { day: plainDay('2017-05-10') }, renewedOn: () => undefined }
const sheet = (answers: GivenSheet['answers'], more: Partial<GivenSheet> = {}): GivenSheet => ({
  seenOn: plainDay('2017-03-01'),
  inForce: true,
  answers,
  ...more,
})
const items = [item('A', { weight: 3 }), item('B'), item('C', { must: false })]
const yes = { value: true }
const no = { value: false }

describe('a list of a school', () => {
  test('without a sheet is unknown and has no score', () => {
    const stood = standOf(items, undefined, today)
    expect([stood.state, stood.score, reached(items, stood)]).toEqual(['none', null, null])
  })

  test('weighs what must hold; what is advised costs nothing, what does not apply leaves the sum', () => {
    expect(standOf(items, sheet({ A: yes, B: no, C: no }), today).score).toBe(75)
    expect(standOf(items, sheet({ A: yes, B: { value: null, applicable: false } }), today).score).toBe(100)
    expect(standOf(items, sheet({ A: yes }), today).score).toBe(75)
  })

  test('keeps a gap after the sheet ran out, and takes nothing else for good', () => {
    const stood = standOf(items, sheet({ A: yes, B: no, C: yes }, { inForce: false }), today)
    expect(stood).toMatchObject({ state: 'old', score: null, verdicts: { A: 'expired', B: 'unmet', C: 'expired' } })
    expect(reached(items, stood)).toBe(false)
  })

  test('lets a day run out, and renews it by the work itself', () => {
    const given = sheet({ D: { value: '2017-02-20' } })
    expect(standOf([drill], given, today).verdicts['D']).toBe('expired')
    const drilled = { ...today, renewedOn: (duty: string) => (duty === 'drill' ? plainDay('2017-05-02') : undefined) }
    expect(standOf([drill], given, drilled).verdicts['D']).toBe('met')
    // A drill before the answer renews nothing.
    const before = { ...today, renewedOn: () => plainDay('2017-01-02') }
    expect(standOf([drill], given, before).verdicts['D']).toBe('expired')
  })

  test('shows 100 only when all that must hold does, whatever the weights and answers', () => {
    const answer = fc.constantFrom(yes, no, { value: null }, { value: null, applicable: false }, undefined)
    fc.assert(
      fc.property(
        fc.array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), must: fc.boolean(), answer }), { minLength: 1 }),
        fc.boolean(),
        (rows, inForce) => {
          const all = rows.map(({ weight, must }, i) => item(`I${i}`, { weight, must }))
          const answers = Object.fromEntries(
            rows.flatMap(({ answer: given }, i) => (given ? [[`I${i}`, given]] : [])),
          ) as GivenSheet['answers']
          const stood = standOf(all, sheet(answers, { inForce }), today)
          const { score, verdicts } = stood
          if (!inForce) expect([score, reached(all, stood) === true]).toEqual([null, false])
          if (score === null) return
          expect(score).toBeGreaterThanOrEqual(0)
          const whole = all
            .filter(({ must }) => must)
            .every(({ code }) => ['met', 'not-applicable'].includes(verdicts[code]!))
          expect(score === 100).toBe(whole)
        },
      ),
    )
  })

  test('counts whole items only while the sheet stands', () => {
    const parts = [item('E-1'), item('E-1.1'), item('E-2')]
    const given = { 'E-1': yes, 'E-1.1': no, 'E-2': yes }
    expect(wholesStood(parts, standOf(parts, sheet(given), today))).toEqual({ met: 1, of: 2, lacking: ['E-1'] })
    expect(wholesStood(parts, standOf(parts, sheet(given, { inForce: false }), today)).met).toBeNull()
  })
})

describe('the four rates', () => {
  test('one no is no, all yes is yes, anything else nobody knows', () => {
    expect([allOf([true, null, false]), allOf([true, true]), allOf([true, null]), allOf([])]).toEqual([
      false,
      true,
      null,
      null,
    ])
    expect(reachedRate([true, false, null])).toEqual({ n: 1, m: 3, unknown: 1 })
  })

  test('the third needs both of its parts', () => {
    const asked = [
      { code: 'F3', shownBy: { from: 'items' as const, items: ['A'] } },
      { code: 'F3.1', shownBy: { from: 'items' as const, items: ['B'] } },
    ]
    const shown = (verdicts: Record<string, 'met' | 'unmet' | 'expired'>) => ({
      verdict: (code: string) => verdicts[code],
      guardsEnough: null,
      hasRoster: () => false,
    })
    expect(percentsOf(asked, shown({ A: 'met', B: 'met' }))).toEqual({ F3: true })
    expect(percentsOf(asked, shown({ A: 'met', B: 'unmet' }))).toEqual({ F3: false })
    expect(percentsOf(asked, shown({ A: 'met', B: 'expired' }))).toEqual({ F3: null })
  })
})
