import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import { isSchoolDay } from '#foundation/calendar/school-days.ts'
import { expected, expectedOf } from '#duties/duty/expected.ts'
import { daysIn } from '#duties/duty/span.ts'
import type { DutySubject } from '#duties/duty/subject.ts'
import { Duty } from '#programme/pack/sections/duties.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'
import { workCalendarOf } from '#programme/pack/work-calendar.ts'

const { pack } = getPack('packs/qingshanhu-2017')
const by = { calendar: workCalendarOf(pack), windows: pack.calendar.peaks }
const year = { from: plainDay('2017-01-01'), to: plainDay('2017-12-31') }

const school = (given: Partial<Extract<DutySubject, { kind: 'school' }>> = {}): DutySubject => ({
  id: 'S03',
  kind: 'school',
  type: '211',
  stage: 'primary',
  boarding: false,
  tags: [],
  validFrom: plainDay('2010-01-01'),
  validUntil: null,
  ...given,
})
const duty = (recurs: unknown, given: Record<string, unknown> = {}): Duty =>
  Duty.parse({
    code: 'patrol',
    name: '巡查',
    clauses: ['5.13'],
    group: 'day',
    who: ['guard'],
    for: { on: 'school' },
    proof: {},
    minutes: 5,
    recurs,
    ...given,
  })

describe('what the calendar asks for in 2017', () => {
  test.each([
    // By hand: 9 in January, 12 + 23 + 19 + 21 + 22 from 13 February, 22 + 17 + 22 + 21 from September, with the make-up Saturdays 1 April, 27 May and 30 September.
    ['school days of a primary school', { every: 'school-day' }, 188],
    ['peaks twice a school day', { every: 'school-day', windows: ['morning', 'afternoon'] }, 376],
    ['months with lessons', { every: 'month' }, 10],
    ['terms that end in the year', { every: 'term' }, 2],
    ['openings', { every: 'opening', before: 14 }, 2],
    ['half-years', { every: 'half-year' }, 2],
    ['a year', { every: 'year' }, 1],
  ])('%s', (_what, recurs, count) => {
    expect(expected(duty(recurs), school(), year, by)).toHaveLength(count)
  })

  test('a make-up Saturday is a school day, the day it stands for is not', () => {
    const days = expected(duty({ every: 'school-day' }), school(), year, by).map(({ period }) => period)
    expect(days).toContain('2017-04-01')
    expect(days).not.toContain('2017-04-03')
    expect(days).not.toContain('2017-07-12')
  })

  test('the sweep before the spring of 2017 ends the day before it opens', () => {
    const [spring] = expected(duty({ every: 'opening', before: 28 }), school(), year, by)
    expect(spring).toMatchObject({ period: 'opening-2017-02-13', from: new Date('2017-01-16T00:00:00+08:00') })
    expect(spring?.to).toEqual(new Date('2017-02-13T00:00:00+08:00'))
  })
})

describe('terms', () => {
  const unit: DutySubject = {
    id: 'gongan',
    kind: 'unit',
    unitKind: 'member',
    validFrom: plainDay('2010-01-01'),
    validUntil: null,
  }
  const periods = (recurs: unknown, of: DutySubject = school()) =>
    expected(duty(recurs, { for: { on: of.kind } }), of, year, by).map(({ period }) => period)
  test('a sweep of one season is asked before that term only', () => {
    expect(periods({ every: 'opening', before: 28, season: 'spring' })).toEqual(['opening-2017-02-13'])
    expect(periods({ every: 'opening', before: 18, season: 'autumn' })).toEqual(['opening-2017-09-01'])
  })
  test('a unit is asked once a term, though the kinds of schools close on different days', () => {
    expect(periods({ every: 'opening', before: 28 }, unit)).toEqual(['opening-2017-02-13', 'opening-2017-09-01'])
    expect(periods({ every: 'term' }, unit)).toEqual(['term-2016-09-01', 'term-2017-02-13'])
  })
})
describe('who is asked', () => {
  test('a school that closed leaves on the day it closes, one that opens comes on the day it opens', () => {
    const daily = duty({ every: 'school-day' })
    const closed = expected(daily, school({ validUntil: plainDay('2017-05-10') }), year, by)
    expect(closed.at(-1)?.period).toBe('2017-05-09')
    const opened = expected(daily, school({ validFrom: plainDay('2017-09-04') }), year, by)
    expect(opened[0]?.period).toBe('2017-09-04')
  })

  test('nobody is asked for a period they were not there for, but a new school is asked for its opening', () => {
    const young = school({ validFrom: plainDay('2017-09-01') })
    expect(expected(duty({ every: 'year' }), young, year, by)).toHaveLength(0)
    expect(expected(duty({ every: 'opening', before: 10 }), young, year, by).map(({ period }) => period)).toEqual([
      'opening-2017-09-01',
    ])
  })

  test('types, stages, boarders and tags narrow; what is not said does not', () => {
    const asked = (falls: object, of: DutySubject) =>
      expected(duty({ every: 'year' }, { for: { on: 'school', ...falls } }), of, year, by).length === 1
    expect(asked({ boarding: true }, school())).toBe(false)
    expect(asked({ boarding: true }, school({ boarding: true }))).toBe(true)
    expect(asked({ stages: ['early'] }, school())).toBe(false)
    expect(asked({ types: ['211'] }, school())).toBe(true)
    expect(asked({ tags: ['key-place'] }, school())).toBe(false)
  })
})

describe('whatever the day', () => {
  const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays(plainDay('2017-01-01'), n))
  const daily = duty({ every: 'school-day', times: 5 })
  const slow = (['week', 'month', 'quarter', 'half-year', 'year', 'term'] as const).map((every) => duty({ every }))

  test('daily duties are asked on school days and on no other', () => {
    fc.assert(
      fc.property(day, (on: PlainDay) => {
        const asked = expected(daily, school(), { from: on, to: on }, by).length
        expect(asked).toBe(isSchoolDay(by.calendar, on, '211') ? 1 : 0)
      }),
    )
  })

  test('the year asked at once is the year asked day by day: nothing twice, nothing forgotten', () => {
    for (const each of [daily, ...slow]) {
      const whole = expected(each, school(), year, by).map(({ id }) => id)
      const piecewise = daysIn(year).flatMap((on) =>
        expected(each, school(), { from: on, to: on }, by).map(({ id }) => id),
      )
      expect(piecewise).toEqual(whole)
      expect(new Set(whole).size).toBe(whole.length)
    }
  })

  test('many at once are the same as one by one', () => {
    const subjects = [
      school(),
      school({ id: 'S09', type: '341', stage: 'secondary', boarding: true }),
      school({ id: 'S01', type: '111', stage: 'early' }),
    ]
    const together = expectedOf([daily, ...slow], subjects, year, by)
    const apart = [daily, ...slow].flatMap((each) => subjects.flatMap((of) => expected(each, of, year, by)))
    expect(together).toEqual(apart)
  })
})
