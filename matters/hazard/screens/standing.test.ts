import { describe, expect, test } from 'vitest'
import { fieldErrors, tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { timePatch, timeValue, timeWords } from '#matters/hazard/screens/ledger/time-options.ts'
import { dueWords, standingOf } from '#matters/hazard/screens/standing.ts'
import { Refused } from '#foundation/refused.ts'

const now = new Date('2017-05-10T08:00:00+08:00')
const row = {
  state: 'rectifying',
  dueOn: '2017-05-06',
  originalDueOn: '2017-05-06',
  extensions: 0,
  doneAt: null,
  grade: 'larger',
  orders: 1,
  extensionAsked: false,
  listed: false,
  due: { state: 'late', daysLeft: -4 },
} as const

describe('how a row stands', () => {
  test('late is late until it is reported done, and then nobody is late any more', () => {
    expect(dueWords(row, now)).toMatchObject({ tone: 'late', strong: '逾期4天' })
    expect(standingOf(row)).toEqual({ state: 'late', word: '逾期 · 督办1次' })
    const done = {
      ...row,
      state: 'done',
      doneAt: new Date('2017-05-05T17:20:00+08:00'),
      due: { state: 'met', daysLeft: 1 },
    } as const
    expect(dueWords(done, now)).toEqual({ tone: 'plain', strong: '5月5日报完', rest: '5月6日前' })
    expect(standingOf(done).state).toBe('doing')
  })

  test('what was done too late stays visible', () => {
    const late = {
      ...row,
      state: 'done',
      doneAt: new Date('2017-05-08T17:20:00+08:00'),
      due: { state: 'met-late', daysLeft: -2 },
    } as const
    expect(dueWords(late, now)).toMatchObject({ tone: 'late', strong: '逾期2天报完' })
  })

  test('an extension never hides the first deadline', () => {
    const extended = { ...row, dueOn: '2017-05-12', extensions: 1, due: { state: 'soon', daysLeft: 2 } } as const
    expect(dueWords(extended, now).under).toBe('原定5月6日 · 延期1次')
  })

  test('without a deadline it says what is waited for', () => {
    expect(dueWords({ ...row, dueOn: null, grade: null, due: { state: 'none', daysLeft: null } }, now).rest).toBe(
      '待定级',
    )
  })
})

describe('errors of a step', () => {
  test('stand at their field, whether the form or the rules refuse', () => {
    const issues = [
      { path: 'body.plan.funds', message: '写数字' },
      { path: 'photos.0', message: '没有传完' },
    ]
    expect(fieldErrors(new Refused('bad-input', 400, '', { issues }))).toEqual({ funds: '写数字', photos: '没有传完' })
    expect(fieldErrors(new Refused('due-not-working-day', 409, '请改到5月8日'))).toEqual({ dueOn: '请改到5月8日' })
  })
  test('what concerns no field is left to be said as a whole', () => {
    expect(fieldErrors(new Refused('hazard-changed', 409, '刚才办公室已定级'))).toEqual({})
    expect(fieldErrors(new TypeError('x'))).toEqual({})
    expect(tooShort('  好 ', 4, '写明原因')).toBe('写明原因，至少4个字')
    expect(tooShort('路灯已修复', 4, '写明原因')).toBe(false)
  })
})

test('a stretch of time goes into the address and comes back as it was', () => {
  const value = timeValue({ from: '2017-03-01', until: '2017-03-31' })!
  expect(timePatch(value)).toEqual({ from: '2017-03-01', until: '2017-03-31', year: undefined })
  expect(timeWords(value)).toBe('2017年3月1日—3月31日')
  expect(timePatch(timeValue({ year: 2016 }))).toEqual({ from: undefined, until: undefined, year: 2016 })
})
