import { expect, test } from 'vitest'
import { plainDay } from '#foundation/calendar/day.ts'
import { judge } from '#duties/checklist/judge.ts'
import { itemOf } from '#duties/checklist/server/pack-2017.fixture.ts'
import { findingText, isFinding, VisitAnswer } from '#duties/inspection/answers.ts'

const on = { day: plainDay('2017-05-17'), guardsAsked: () => 5 }
const answer = (given: object) => VisitAnswer.parse({ note: '现场点名', ...given })
const verdict = (list: string, code: string, given: object) => judge(itemOf(list, code), answer(given), on)

test('only what must hold and does not is a finding', () => {
  expect(isFinding(verdict('eight-ones', 'EO-6', { value: false }))).toBe(true)
  expect(isFinding(verdict('eight-ones', 'EO-1', { value: 9.5 }))).toBe(true)
  expect(isFinding(verdict('people-defence', 'RF-3', { value: 4 }))).toBe(true)
  expect(isFinding(verdict('eight-ones', 'EO-1', { value: 10 }))).toBe(false)
  expect(isFinding(verdict('people-defence', 'RF-11.3', { value: 240 }))).toBe(false)
  expect(isFinding(verdict('eight-ones', 'EO-6', { value: null, applicable: false }))).toBe(false)
  expect(isFinding(undefined)).toBe(false)
})

test('the notice says what was counted and what was asked', () => {
  const said = (list: string, code: string, given: object) => findingText(itemOf(list, code), answer(given), on)
  expect(said('people-defence', 'RF-3', { value: 4 })).toBe('现场点名（实有4名，应不少于5名）')
  expect(said('eight-ones', 'EO-1', { value: 9.5 })).toBe('现场点名（实有9.5平方米，应不少于10平方米）')
  expect(said('eight-ones', 'EO-3.3', { value: '2017-05-16' })).toBe('现场点名（有效期至2017-05-16）')
  expect(said('eight-ones', 'EO-6', { value: false })).toBe('现场点名')
})
