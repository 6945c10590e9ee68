import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeOf } from '#accounts/indicator/change.ts'
import { closesOf, PeriodKey, periodsAt, periodWords } from '#accounts/indicator/period.ts'
import type { SCORED } from '#accounts/indicator/score.ts'
import { scoreOf, type Weights } from '#accounts/indicator/score.ts'
import { addDays, daysBetween, plainDay } from '#foundation/calendar/day.ts'

describe('同比、环比', () => {
  test.each([
    [{ n: 33, m: 47 }, { n: 30, m: 50 }, '+10.2个百分点'],
    [{ n: 30, m: 50 }, { n: 33, m: 47 }, '−10.2个百分点'],
    [{ n: 1, m: 2 }, { n: 2, m: 4 }, '持平'],
    [{ n: 1, m: 2 }, { n: 0, m: 0 }, '—'],
    [{ n: 0, m: 0 }, { n: 1, m: 2 }, '—'],
    [{ n: 12, m: null }, { n: 8, m: null }, '+50.0%'],
    [{ n: 12, m: null }, { n: 0, m: null }, '—'],
    [{ n: 0, m: null }, { n: 0, m: null }, '持平'],
  ])('%j after %j is %s', (now, before, words) => expect(changeOf(now, before, false).words).toBe(words))

  test('nothing known to compare with says nothing', () => {
    expect(changeOf({ n: 1, m: 2 }, null, false)).toEqual({ words: '—', better: null })
    expect(changeOf(null, { n: 1, m: 2 }, false)).toEqual({ words: '—', better: null })
  })

  test('more of what should be less is worse; of a plain count nothing is said', () => {
    expect(changeOf({ n: 2, m: 4 }, { n: 1, m: 4 }, true).better).toBe(false)
    expect(changeOf({ n: 2, m: 4 }, { n: 1, m: 4 }, false).better).toBe(true)
    expect(changeOf({ n: 9, m: null }, { n: 3, m: null }, false).better).toBeNull()
  })
})

const closes = { half: '06-20', year: '11-20' }
const days = fc.integer({ min: 0, max: 6000 }).map((n) => addDays(plainDay('2012-01-01'), n))

describe('期间', () => {
  test('half-year and year close on the day before their reports are due, as the pack says', () => {
    const settings = [{ code: 'half-year-close', value: '6月20日' }] as never
    expect(closesOf({ settings })).toEqual(closes)
    expect(closesOf({ settings: [{ code: 'year-close', value: '12月5日' }] as never }).year).toBe('12-05')
    const { whole } = periodsAt('first-half', plainDay('2017-05-10'), closes)
    expect(periodWords(whole)).toBe('1月1日—6月20日')
    expect(periodWords(periodsAt('year', plainDay('2017-12-25'), closes).now)).toBe('1月1日—11月20日')
  })

  test('a span under way is held against as many days of the one before and of the year before', () => {
    const { now, before, yearAgo } = periodsAt('month', plainDay('2017-05-10'), closes)
    expect([now, before, yearAgo].map(({ from, to, at }) => `${from} ${to} ${at}`)).toEqual([
      '2017-05-01 2017-05-10 2017-05-10',
      '2017-04-01 2017-04-10 2017-04-10',
      '2016-05-01 2016-05-10 2016-05-10',
    ])
    expect(periodsAt('month', plainDay('2017-03-31'), closes).before).toMatchObject({
      from: '2017-02-01',
      to: '2017-02-28',
    })
    expect(periodsAt('first-half', plainDay('2017-02-01'), closes).before.from).toBe('2016-06-21')
  })

  test('on any day no span reaches past its cut-off, and none overlaps the one before', () =>
    fc.assert(
      fc.property(fc.constantFrom(...PeriodKey.options), days, (key, at) => {
        const { whole, now, before, yearAgo } = periodsAt(key, at, closes)
        if (whole.from > at) return
        for (const span of [now, before, yearAgo]) expect(span.to <= span.at && span.from <= span.to).toBe(true)
        expect(before.to < now.from && yearAgo.to < now.from).toBe(true)
        expect(daysBetween(before.from, before.to)).toBeLessThanOrEqual(
          Math.max(daysBetween(now.from, now.to), daysBetween(whole.from, whole.to) + 60),
        )
      }),
    ))
})

describe('单位得分', () => {
  const weights: Weights = { 'on-time-first': 50, 'first-pass': 30, rebound: 20 }
  const of = (all: Partial<Record<(typeof SCORED)[number], [number, number]>>) =>
    new Map(Object.entries(all).map(([code, [n, m]]) => [code, { n, m }]))

  test('all in time, at the first try and for good are 100; all late, failed and come back are 0', () => {
    expect(scoreOf(of({ 'on-time-first': [4, 4], 'first-pass': [2, 2], rebound: [0, 3] }), weights)).toBe(100)
    expect(scoreOf(of({ 'on-time-first': [0, 4], 'first-pass': [0, 2], rebound: [3, 3] }), weights)).toBe(0)
  })

  test('what has nothing to divide by weighs nothing; whoever has nothing at all is not scored', () => {
    expect(scoreOf(of({ 'on-time-first': [1, 2] }), weights)).toBe(50)
    expect(scoreOf(of({ 'on-time-first': [0, 0], rebound: [0, 0] }), weights)).toBeNull()
    expect(scoreOf(new Map(), weights)).toBeNull()
  })

  test('a score lies between 0 and 100 and never falls when one more is in time', () =>
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 20 }), (kept, more, back, passed) => {
        const whole = kept + more + 1
        const score = (n: number) =>
          scoreOf(of({ 'on-time-first': [n, whole], 'first-pass': [passed, 20], rebound: [back, 20] }), weights) ?? -1
        expect(score(kept)).toBeGreaterThanOrEqual(0)
        expect(score(kept + 1)).toBeLessThanOrEqual(100)
        expect(score(kept + 1)).toBeGreaterThanOrEqual(score(kept))
      }),
    ))
})
