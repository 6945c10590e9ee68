import { expect, test } from 'vitest'
import { plainDay } from '#foundation/calendar/day.ts'
import { limitWords, measuredWords } from '#duties/checklist/limit-words.ts'
import { itemOf } from '#duties/checklist/server/pack-2017.fixture.ts'

const on = { day: plainDay('2017-05-17'), guardsAsked: () => 5 }

test.each([
  ['people-defence', 'RF-3', '应不少于5名'],
  ['eight-ones', 'EO-1', '应不少于10平方米'],
  ['people-defence', 'RF-11.3', '应不超过180秒'],
  ['eight-ones', 'EO-3.3', '应没有过期'],
  ['eight-ones', 'EO-5.1', '应在7日内'],
  ['eight-ones', 'EO-6', ''],
])('%s %s is held to 「%s」', (list, code, words) => {
  expect(limitWords(itemOf(list, code), on)).toBe(words)
})

test('a rule set nobody knows holds to nothing that could be said', () => {
  expect(limitWords(itemOf('people-defence', 'RF-3'), { day: on.day })).toBe('')
  expect(measuredWords(itemOf('people-defence', 'RF-3'), 4, { day: on.day })).toBe('')
})

test.each([
  ['people-defence', 'RF-3', 4, '（实有4名，应不少于5名）'],
  ['eight-ones', 'EO-3.3', '2017-05-16', '（有效期至2017-05-16）'],
  ['eight-ones', 'EO-5.1', '2017-05-01', '（最近一次2017-05-01）'],
  ['eight-ones', 'EO-6', false, ''],
])('%s %s of %s reads 「%s」', (list, code, value, words) => {
  expect(measuredWords(itemOf(list, code), value, on)).toBe(words)
})
