import { expect, test } from 'vitest'
import { plainDay } from '#foundation/calendar/day.ts'
import { periodsAt } from '#duties/coverage/period.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'
import { workCalendarOf } from '#programme/pack/work-calendar.ts'

const calendar = workCalendarOf(getPack('packs/qingshanhu-2017').pack)
const at = (day: string) =>
  Object.fromEntries(periodsAt(plainDay(day), calendar).map(({ key, from, to }) => [key, `${from} ${to}`]))

test.each([
  [
    'in term',
    '2017-05-10',
    {
      week: '2017-05-08 2017-05-14',
      term: '2017-02-13 2017-07-04',
      year: '2017-01-01 2017-12-31',
      campaign: '2017-01-16 2017-02-12',
    },
  ],
  ['in the sweep before autumn', '2017-08-20', { term: '2017-02-13 2017-07-04', campaign: '2017-08-04 2017-08-31' }],
  ['on the day a term opens', '2017-09-01', { term: '2017-09-01 2018-02-02', campaign: '2017-08-04 2017-08-31' }],
])('%s', (_what, day, spans) => {
  expect(at(day)).toMatchObject({ today: `${day} ${day}`, ...spans })
})
