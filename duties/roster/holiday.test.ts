import { expect, test } from 'vitest'
import { plainDay } from '#foundation/calendar/day.ts'
import { nextHoliday } from '#duties/roster/holiday.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'
import { workCalendarOf } from '#programme/pack/work-calendar.ts'

const calendar = workCalendarOf(getPack('packs/qingshanhu-2017').pack)
test.each([
  ['before 端午, whose Saturday is worked', '2017-05-10', { from: '2017-05-28', to: '2017-05-30' }],
  ['in the middle of it what is left of it is short', '2017-05-29', { from: '2017-10-01', to: '2017-10-08' }],
  ['in summer', '2017-07-01', { from: '2017-10-01', to: '2017-10-08' }],
])('%s', (_what, today, holiday) => {
  expect(nextHoliday(calendar, plainDay(today))).toEqual(holiday)
})
test('where no calendar says which days are off, nobody guesses', () => {
  const years = calendar.years.filter(({ year }) => year === 2017)
  expect(nextHoliday({ ...calendar, years }, plainDay('2017-11-01'))).toBeUndefined()
})
