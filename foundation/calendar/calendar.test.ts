import { existsSync, readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CalendarYear, dayKind, isWorkingDay, timetableOf, WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, plainDay, weekday, type PlainDay } from '#foundation/calendar/day.ts'
import { calendarYearOf } from '#foundation/calendar/notice.ts'
import {
  addWorkingDays,
  nextWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from '#foundation/calendar/working-days.ts'

const shared = new URL('../../../shared/data/cn-holidays/', import.meta.url)
const here = existsSync(shared)
const notices = here ? readdirSync(new URL('state-council/', shared)) : []
const calendar = WorkCalendar.parse({
  years: notices.map((name) =>
    calendarYearOf(JSON.parse(readFileSync(new URL(`state-council/${name}`, shared), 'utf8'))),
  ),
})
const d = plainDay

describe.skipIf(!here)(
  'the calendar against ten years of State Council notices (skipped: ../shared/data/cn-holidays is absent)',
  () => {
    test('every day of 2017–2026 is worked or off as the oracle says', () => {
      const rows = readFileSync(new URL('daily-oracle-2017-2026.csv', shared), 'utf8').trim().split('\n').slice(1)
      const wrong = rows.filter((row) => {
        const [date = '', on, worked, marker] = row.split(',')
        const day = d(date)
        const kind = dayKind(calendar, day)
        // 2020-02-03 is named as worked although it is a Monday: an ordinary day for us.
        const said =
          marker === 'makeup_work' && Number(on) > 5
            ? 'make-up'
            : marker === 'off'
              ? 'holiday'
              : Number(on) > 5
                ? 'weekend'
                : 'working'
        return weekday(day) !== Number(on) || isWorkingDay(calendar, day) !== (worked === '1') || kind !== said
      })
      expect(wrong).toEqual([])
      expect(rows).toHaveLength(3652)
    })

    test('counts as an office does around National Day 2017', () => {
      expect(isWorkingDay(calendar, d('2017-09-30'))).toBe(true)
      expect(nextWorkingDay(calendar, d('2017-09-30'))).toBe('2017-10-09')
      expect(addWorkingDays(calendar, d('2017-09-28'), 3)).toBe('2017-10-09')
      expect(workingDaysBetween(calendar, d('2017-09-28'), d('2017-10-09'))).toBe(3)
      expect(workingDayFrom(calendar, d('2017-05-07'))).toBe('2017-05-08')
    })

    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(d('2018-01-01'), n))
    const worked = day.map((one) => workingDayFrom(calendar, one))
    const count = fc.integer({ min: 0, max: 120 })
    const holds = <T extends unknown[]>(arbs: { [K in keyof T]: fc.Arbitrary<T[K]> }, say: (...given: T) => void) =>
      fc.assert(fc.property(...(arbs as unknown as [fc.Arbitrary<unknown>]), say as unknown as (x: unknown) => void), {
        numRuns: 200,
      })

    test('never lands on a day off', () =>
      holds<[PlainDay, number]>([day, fc.integer({ min: -120, max: 120 })], (from, n) => {
        expect(isWorkingDay(calendar, addWorkingDays(calendar, from, n))).toBe(true)
      }))

    test('adding and counting undo each other, in both directions', () =>
      holds<[PlainDay, number]>([worked, count], (from, n) => {
        const to = addWorkingDays(calendar, from, n)
        expect(addWorkingDays(calendar, to, -n)).toBe(from)
        expect(workingDaysBetween(calendar, from, to)).toBe(n)
        expect(workingDaysBetween(calendar, to, from) + n).toBe(0)
      }))

    test('is monotone: a later start or a longer term never ends earlier', () =>
      holds<[PlainDay, PlainDay, number]>([worked, day, count], (a, b, n) => {
        const [early, late] = a <= b ? [a, b] : [b, a]
        expect(addWorkingDays(calendar, early, n) <= addWorkingDays(calendar, late, n)).toBe(true)
        expect(addWorkingDays(calendar, a, n) < addWorkingDays(calendar, a, n + 1)).toBe(true)
      }))

    test('counts add up over any day between', () =>
      holds<[PlainDay, PlainDay, PlainDay]>([day, day, day], (a, b, c) => {
        const [x, y, z] = [a, b, c].toSorted() as [PlainDay, PlainDay, PlainDay]
        expect(workingDaysBetween(calendar, x, y) + workingDaysBetween(calendar, y, z)).toBe(
          workingDaysBetween(calendar, x, z),
        )
      }))
  },
)

describe('a calendar as data', () => {
  const small = WorkCalendar.parse({
    years: [{ year: 2017, holidays: ['2017-10-02'], workdays: ['2017-09-30', { day: '2017-02-04', follows: 3 }] }],
  })

  test('refuses a year without a table instead of guessing weekends', () => {
    const missing = expect.objectContaining({ code: 'calendar-year-missing', detail: { year: 2018 } })
    expect(() => isWorkingDay(small, d('2018-01-02'))).toThrow(missing)
    expect(() => addWorkingDays(small, d('2017-12-28'), 9)).toThrow(missing)
    expect(() => workingDaysBetween(small, d('2017-12-28'), d('2018-01-05'))).toThrow(missing)
  })

  test('a make-up day follows the weekday it replaces, or its own when nobody has said', () => {
    expect(timetableOf(small, d('2017-02-04'))).toBe(3)
    expect(timetableOf(small, d('2017-09-30'))).toBe(6)
  })

  test('refuses a table that contradicts itself', () => {
    const issues = (given: unknown) => CalendarYear.safeParse(given).error?.issues.map(({ message }) => message)
    expect(issues({ year: 2017, holidays: ['2017-10-01'], workdays: ['2017-10-01'] })).toEqual([
      '2017-10-01既列为放假又列为上班，请核对通知',
    ])
    expect(issues({ year: 2017, holidays: ['2018-10-01'] })).toEqual(['2018-10-01不属于2017年，请放到所属年份的表里'])
    expect(() => calendarYearOf({ year: 2027, days: [] })).toThrow('通知可能还没有发布')
    expect(WorkCalendar.safeParse({ years: [small.years[0], small.years[0]] }).success).toBe(false)
  })
})
