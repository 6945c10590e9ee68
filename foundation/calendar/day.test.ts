import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WorkCalendar } from '#foundation/calendar/calendar.ts'
import * as days from '#foundation/calendar/day.ts'
import { findPeak, findTerm, isSchoolDay, schoolDays } from '#foundation/calendar/school-days.ts'
import { nextWorkingMoment, withinWorkingHours, WorkingHours } from '#foundation/calendar/working-hours.ts'
import * as words from '#foundation/calendar/words.ts'

const d = days.plainDay
const at = (text: string) => new Date(`${text}+08:00`)

describe('days and moments in China', () => {
  test('knows the weekdays the programme depends on', () => {
    expect(['2017-03-22', '2017-06-21', '2017-11-21'].map((day) => days.weekday(d(day)))).toEqual([3, 3, 2])
    expect(days.weekday(d('1969-12-31'))).toBe(3)
  })

  test('a day turns at midnight in Shanghai, not in UTC', () => {
    expect(days.dayOf(new Date('2017-03-22T15:59:59.999Z'))).toBe('2017-03-22')
    expect(days.dayOf(new Date('2017-03-22T16:00:00Z'))).toBe('2017-03-23')
    expect(days.timeOf(new Date('2017-03-22T16:05:00Z'))).toBe('00:05')
    expect(days.instantAt(d('2017-03-22'), '24:00')).toEqual(days.startOf(d('2017-03-23')))
    expect(days.dayOf(days.endOf(d('2017-03-22')))).toBe('2017-03-22')
  })

  test('agrees with Intl for Asia/Shanghai at any moment since 1992', () => {
    const intl = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
    const moment = fc.date({ min: new Date('1992-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(fc.property(moment, (now) => `${days.dayOf(now)} ${days.timeOf(now)}` === intl.format(now)))
  })

  test('adding days undoes itself and keeps order', () => {
    const near = fc.integer({ min: -40_000, max: 40_000 })
    fc.assert(
      fc.property(near, near, (n, k) => {
        const day = days.dayOfNumber(n)
        expect(days.addDays(days.addDays(day, k), -k)).toBe(day)
        expect(days.daysBetween(day, days.addDays(day, k))).toBe(k)
        expect(days.addDays(day, k) < days.addDays(day, k + 1)).toBe(true)
      }),
    )
  })

  test('refuses days and moments that are none', () => {
    expect(() => d('2017-02-29')).toThrow()
    expect(() => days.instantAt(d('2017-03-22'), '24:01')).toThrow()
    for (const none of [null, 0, '2017-03-22', '2017-03-22T07:30:00', new Date(Number.NaN)])
      expect(days.Instant.safeParse(none).success).toBe(false)
    expect(days.Instant.parse('2017-03-22T07:30:00+08:00')).toEqual(new Date('2017-03-21T23:30:00Z'))
  })
})

describe('how days are written', () => {
  const day = d('2017-03-22')
  test('as official papers do', () => {
    expect([words.dayWords(day), words.monthDayWords(day), words.monthWords(day)]).toEqual([
      '2017年3月22日',
      '3月22日',
      '2017年3月',
    ])
    expect(words.weekdayWords(day)).toBe('星期三')
    expect(words.weekdayWords(d('2017-03-26'))).toBe('星期日')
    expect(words.momentWords(at('2017-05-10T07:31:00'))).toBe('5月10日 07:31')
    expect(words.fullMomentWords(at('2017-05-10T07:31:00'))).toBe('2017年5月10日 07:31')
    expect(words.spanWords(d('2017-01-01'), d('2017-06-20'))).toBe('2017年1月1日—6月20日')
    expect(words.spanWords(d('2017-09-01'), d('2018-08-31'))).toBe('2017年9月1日—2018年8月31日')
    expect(words.weekWords(day)).toBe('3月20日—3月26日')
  })
  test('near days by name', () => {
    const near = [-3, -2, -1, 0, 1, 2, 3].map((n) => words.nearDayWords(days.addDays(day, n), day))
    expect(near).toEqual(['3月19日', '前天', '昨天', '今天', '明天', '后天', '3月25日'])
    expect(words.nearDayWords(d('2016-12-31'), day)).toBe('2016年12月31日')
    expect(words.nearMomentWords(at('2017-03-21T23:59:00'), at('2017-03-22T00:01:00'))).toBe('昨天 23:59')
  })
})

const calendar = WorkCalendar.parse({
  years: [
    { year: 2017, holidays: ['2017-05-01', '2017-05-29', '2017-05-30'], workdays: [{ day: '2017-05-27', follows: 1 }] },
  ],
  terms: [
    { name: '2017年春季学期', from: '2017-02-13', to: '2017-06-30', schoolTypes: ['小学'] },
    { name: '2017年春季学期', from: '2017-02-13', to: '2017-07-04', schoolTypes: ['初级中学'] },
  ],
  peaks: [{ name: '上学', from: '07:30', to: '08:10' }],
})

describe('school days', () => {
  test('are days in term that are worked, make-up days included', () => {
    expect(schoolDays(calendar, d('2017-05-26'), d('2017-06-01'), '小学')).toEqual([
      '2017-05-26',
      '2017-05-27',
      '2017-05-31',
      '2017-06-01',
    ])
    expect(isSchoolDay(calendar, d('2017-07-03'), '小学')).toBe(false)
    expect(isSchoolDay(calendar, d('2017-07-03'), '初级中学')).toBe(true)
    expect(isSchoolDay(calendar, d('2017-07-03'))).toBe(true)
  })
  test('are refused, not guessed, for a school year without terms', () => {
    expect(findTerm(calendar, d('2017-08-31'), '小学')).toBeUndefined()
    const missing = expect.objectContaining({ code: 'calendar-terms-missing' })
    expect(() => isSchoolDay(calendar, d('2017-09-01'), '小学')).toThrow(missing)
    expect(() => isSchoolDay(calendar, d('2017-05-02'), '幼儿园')).toThrow(missing)
  })
  test('have peaks, holidays have none', () => {
    expect(findPeak(calendar, at('2017-05-02T07:30:00'))?.name).toBe('上学')
    expect(findPeak(calendar, at('2017-05-02T08:10:00'))).toBeUndefined()
    expect(findPeak(calendar, at('2017-05-01T07:45:00'))).toBeUndefined()
  })
})

describe('working hours', () => {
  const hours = WorkingHours.parse([
    { from: '08:30', to: '12:00' },
    { from: '14:30', to: '17:30' },
  ])
  test('open and close on the minute, on working days only', () => {
    const open = (text: string) => withinWorkingHours(calendar, at(text), hours)
    expect(['2017-05-02T08:30:00', '2017-05-27T16:00:00'].map(open)).toEqual([true, true])
    expect(
      ['2017-05-02T08:29:59', '2017-05-02T12:00:00', '2017-05-01T09:00:00', '2017-05-28T09:00:00'].map(open),
    ).not.toContain(true)
  })
  test('the next working moment is open, not before, and itself when open', () => {
    expect(nextWorkingMoment(calendar, at('2017-05-27T17:30:00'), hours)).toEqual(at('2017-05-31T08:30:00'))
    expect(nextWorkingMoment(calendar, at('2017-05-02T12:30:00'), hours)).toEqual(at('2017-05-02T14:30:00'))
    const moment = fc.date({ min: at('2017-01-01T00:00:00'), max: at('2017-12-20T00:00:00'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, (now) => {
        const next = nextWorkingMoment(calendar, now, hours)
        expect(next >= now && withinWorkingHours(calendar, next, hours)).toBe(true)
        if (withinWorkingHours(calendar, now, hours)) expect(next).toEqual(now)
      }),
    )
  })
  test('refuses windows that overlap or run backwards', () => {
    expect(
      WorkingHours.safeParse([
        { from: '08:30', to: '12:00' },
        { from: '11:00', to: '17:30' },
      ]).success,
    ).toBe(false)
    expect(WorkingHours.safeParse([{ from: '12:00', to: '08:30' }]).success).toBe(false)
  })
})
