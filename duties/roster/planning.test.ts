import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, plainDay as d, weekday } from '#foundation/calendar/day.ts'
import { demandOf } from '#duties/roster/demand.ts'
import { minutesIn } from '#duties/roster/gaps.ts'
import { HOLIDAY, Pattern, planOf } from '#duties/roster/pattern.ts'
import { clashes, mayReplan, replan, type StandingShift } from '#duties/roster/replan.ts'

const calendar = WorkCalendar.parse({
  years: [{ year: 2017, holidays: ['2017-05-28', '2017-05-29', '2017-05-30'], workdays: ['2017-05-27'] }],
  terms: [{ name: '春季', from: '2017-02-13', to: '2017-06-30' }],
})
const always = { days: 'day' } as const
const school = { days: 'school-day' } as const
const two = (n: number) => String(n).padStart(2, '0')
const time = fc.tuple(fc.nat(23), fc.constantFrom(0, 30)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`)
const line = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1 }),
    from: time,
    to: time,
    posts: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }),
    turn: fc.constantFrom('day' as const, 'week' as const),
  })
  .filter(({ from, to }) => from !== to)
const pattern = fc
  .record({ lines: fc.array(line, { minLength: 1, maxLength: 5 }) })
  .map((given) => Pattern.parse(given))
const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(d('2017-05-01'), days))
const [first, last] = [d('2017-05-01'), d('2017-06-30')]

describe('a plan', () => {
  const weekly = Pattern.parse({ lines: [{ weekdays: [1, 2, 3, 4, 5], from: '07:20', to: '08:00', posts: ['a'] }] })
  const daysOf = (rule: typeof always | typeof school, of = weekly) =>
    planOf(of, rule, calendar, d('2017-05-26'), d('2017-05-31')).map((shift) => shift.day)
  test('of a gate leaves holidays out and works the weekend that makes up for one', () => {
    expect(daysOf(school)).toEqual(['2017-05-26', '2017-05-27', '2017-05-31'])
  })

  test('of a guard room goes through the holidays, with lines of their own where there are any', () => {
    expect(daysOf(always)).toEqual(['2017-05-26', '2017-05-29', '2017-05-30', '2017-05-31'])
    const feast = { ...weekly, lines: [...weekly.lines, { ...weekly.lines[0]!, weekdays: [HOLIDAY] }] }
    expect(daysOf(always, feast)).toEqual(['2017-05-26', '2017-05-28', '2017-05-29', '2017-05-30', '2017-05-31'])
  })

  test('is the same whether made at once or in two parts', () => {
    fc.assert(
      fc.property(pattern, day, (of, cut) => {
        const parts = [
          ...planOf(of, always, calendar, first, cut),
          ...planOf(of, always, calendar, addDays(cut, 1), last),
        ]
        expect(planOf(of, always, calendar, first, last)).toEqual(parts)
      }),
    )
  })

  test('never runs longer than a day, and only on days that are wanted', () => {
    fc.assert(
      fc.property(pattern, (of) => {
        for (const shift of planOf(of, school, calendar, first, last)) {
          expect(minutesIn([shift])).toBeGreaterThan(0)
          expect(minutesIn([shift])).toBeLessThanOrEqual(1440)
          expect(weekday(shift.day) < 6 || shift.day === '2017-05-27').toBe(true)
        }
      }),
    )
  })
})

describe('planning again', () => {
  const now = new Date('2017-05-20T12:00:00+08:00')
  const standing = (of: Pattern, touched: ReadonlySet<number>): StandingShift[] =>
    planOf(of, always, calendar, first, last).map((shift, i) => ({
      id: String(i),
      from: shift.from,
      to: shift.to,
      state: 'planned',
      planned: shift.post,
      touched: touched.has(i),
      post: touched.has(i) ? 'substitute' : shift.post,
    }))
  const some = fc.uniqueArray(fc.nat(80)).map((list) => new Set(list))

  test('a line written twice calls the same post once', () => {
    const line = { weekdays: [1], from: '02:00', to: '06:30', posts: ['a'], turn: 'day' } as const
    const twice = Pattern.parse({ lines: [line, line] })
    expect(planOf(twice, always, calendar, first, last)).toEqual(
      planOf(Pattern.parse({ lines: [line] }), always, calendar, first, last),
    )
  })

  test('with the same pattern changes nothing, whatever was swapped', () => {
    fc.assert(
      fc.property(pattern, some, (of, touched) => {
        const again = replan(standing(of, touched), planOf(of, always, calendar, first, last), now)
        expect([again.remove, again.add]).toEqual([[], []])
      }),
    )
  })

  test('keeps what is past or touched, plans nothing into the past, and after it nothing is left to do', () => {
    fc.assert(
      fc.property(pattern, pattern, some, (before, after, touched) => {
        const stood = standing(before, touched)
        const plan = planOf(after, always, calendar, first, last)
        const { add, remove, keep } = replan(stood, plan, now)
        expect(remove.every((shift) => mayReplan(shift, now))).toBe(true)
        expect(add.every(({ from }) => from > now)).toBe(true)
        expect(keep.length + remove.length).toBe(stood.length)
        const made = add.map((shift, i): StandingShift => ({
          ...shift,
          id: `n${i}`,
          planned: shift.post,
          state: 'planned',
          touched: false,
        }))
        const again = replan([...keep, ...made], plan, now)
        expect([again.add, again.remove]).toEqual([[], []])
      }),
    )
  })
})

test('a post in two places at once is a clash, one after the other is none', () => {
  const on = (from: string, to: string, post = 'a') => ({ from: new Date(from), to: new Date(to), post })
  const [early, late] = [on('2017-05-10T07:00Z', '2017-05-10T09:00Z'), on('2017-05-10T09:00Z', '2017-05-10T10:00Z')]
  expect(clashes([early, late])).toEqual([])
  expect(clashes([early, { ...late, from: new Date('2017-05-10T08:00Z') }])).toHaveLength(1)
})

test('of a year without a calendar nobody says what must be staffed', () => {
  const windows = [{ name: '上学', from: '07:20', to: '08:00' }]
  const { wanted, unknown } = demandOf(calendar, { ...school, windows }, d('2018-05-01'), d('2018-05-03'))
  expect([wanted, unknown]).toEqual([[], ['2018-05-01', '2018-05-02', '2018-05-03']])
})
