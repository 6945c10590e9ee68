import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gradeOf, isHigh, isRaised, latestReview } from '#matters/risk/grading.ts'
import { figuresOf, missingKinds } from '#matters/risk/review-figures.ts'
import { isLate, riskCan, riskSteps, RiskState, stateAllows } from '#matters/risk/risk.ts'
import { whyNot } from '#matters/risk/who-may.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'
import { plainDay } from '#foundation/calendar/day.ts'

const { risks } = getPack('packs/qingshanhu-2017').pack
const points = fc.integer({ min: 1, max: 5 })

describe('the four colours', () => {
  test('every product falls into one grade, and more of either is never lighter', () => {
    fc.assert(
      fc.property(points, points, points, (likelihood, consequence, more) => {
        const grade = gradeOf(risks, { likelihood, consequence })
        const graver = gradeOf(risks, { likelihood: Math.min(5, likelihood + more), consequence })
        expect(graver.from).toBeGreaterThanOrEqual(grade.from)
        expect(graver.reviewDays).toBeLessThanOrEqual(grade.reviewDays)
      }),
    )
  })
  test.each([
    [1, 1, 'low'],
    [1, 4, 'low'],
    [1, 5, 'general'],
    [3, 3, 'general'],
    [2, 5, 'larger'],
    [4, 4, 'larger'],
    [4, 5, 'major'],
    [5, 5, 'major'],
  ])('%i × %i is %s', (likelihood, consequence, code) =>
    expect(gradeOf(risks, { likelihood, consequence }).code).toBe(code),
  )
  test('a grade of an older pack is never high', () => {
    expect(isHigh(risks, 'larger')).toBe(true)
    expect(isHigh(risks, 'general')).toBe(false)
    expect(isHigh(risks, 'grade-of-2016')).toBe(false)
    expect(isRaised(risks, 'low', 'major')).toBe(true)
    expect(isRaised(risks, 'major', 'low')).toBe(false)
  })
  test('the graver, the sooner', () =>
    expect(risks.grades.map((grade) => latestReview(grade, plainDay('2017-05-10')))).toEqual([
      '2017-11-06',
      '2017-09-07',
      '2017-07-09',
      '2017-06-09',
    ]))
})

describe('the life of a risk', () => {
  test('what is struck is over, and never late', () => {
    expect(riskCan.closed).toEqual([])
    expect(isLate({ state: 'closed', reviewOn: '2017-01-01' }, '2017-05-10')).toBe(false)
    expect(isLate({ state: 'reviewed', reviewOn: '2017-05-09' }, '2017-05-10')).toBe(true)
    expect(isLate({ state: 'listed', reviewOn: '2017-05-10' }, '2017-05-10')).toBe(false)
  })
  test('only the own school steps, by the posts that keep the register', () => {
    for (const state of RiskState.options)
      for (const step of riskSteps)
        for (const role of [
          'school-head',
          'school-safety',
          'duty-leader',
          'guard',
          'office-staff',
          'inspector',
          'auditor',
        ])
          for (const unit of ['S03', 'S04', 'office']) {
            const keeps = role === 'school-head' || role === 'school-safety'
            const shows = keeps || role === 'duty-leader' || role === 'guard'
            const may = unit === 'S03' && (step === 'show' ? shows : keeps)
            const why = whyNot(step, { state, school: 'S03' }, { role, unit })
            expect(why === null).toBe(may && stateAllows(state, step))
            if (!may) expect(why).toBe('risk-not-yours')
          }
  })
})

describe('what a term review came to', () => {
  const item = (verdict: 'keep' | 'change' | 'close' | null, was: string, grade: string | null) => ({
    was: { grade: was },
    verdict,
    grade,
  })
  test('raised counts only what was judged graver, high only what stands now', () => {
    const items = [
      item('keep', 'larger', 'larger'),
      item('change', 'general', 'larger'),
      item('change', 'larger', 'low'),
      item('close', 'major', 'major'),
    ]
    const now = [{ grade: 'larger' }, { grade: 'larger' }, { grade: 'low' }, { grade: 'major' }]
    expect(figuresOf(risks, items, now, true)).toEqual({
      all: 4,
      high: 3,
      scope: true,
      reviewed: 4,
      raised: 1,
      closed: 1,
    })
  })
  test('physical education, laboratory and outings are looked at every term', () => {
    expect(missingKinds(risks, new Set(['pe']))).toEqual(['实验和实训', '外出集体活动'])
    expect(missingKinds(risks, new Set(['pe', 'laboratory', 'outing']))).toEqual([])
  })
})
