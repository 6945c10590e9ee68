import { expect, test } from 'vitest'
import { plainDay as d } from '#foundation/calendar/day.ts'
import { itemsAsked } from '#duties/checklist/asked.ts'
import { Sheet } from '#duties/checklist/checklist.ts'
import { cloneSheet } from '#duties/checklist/clone.ts'
import { listOf } from '#duties/checklist/server/pack-2017.fixture.ts'
import { scoreOf } from '#duties/checklist/score.ts'

const list = listOf('fire')
const day = d('2017-05-10')
const now = { ...list, items: itemsAsked(list.items, day) }
const past: Sheet = Sheet.parse({
  checklist: 'fire',
  version: 1,
  answers: {
    'FX-1': { value: true, note: '已巡' },
    'FX-14': { value: null, applicable: false },
    'FX-99': { value: true },
  },
})

test('the same checklist, asked anew, with nothing carried over', () => {
  const sheet = cloneSheet(past, now)
  expect(Sheet.parse(sheet)).toEqual(sheet)
  expect(sheet.checklist).toBe('fire')
  expect(Object.keys(sheet.answers)).toEqual(now.items.map(({ code }) => code))
  expect(scoreOf(now.items, sheet.answers, { day })).toMatchObject({ score: 0, unmet: [] })
  expect(scoreOf(now.items, sheet.answers, { day }).unanswered).toHaveLength(now.items.length)
  expect(past.answers['FX-1']?.value).toBe(true)
})

test('takes the version of today', () => {
  expect(cloneSheet(past, { ...now, version: 7 }).version).toBe(7)
})

test('answers of one item are not shared with another', () => {
  const { answers } = cloneSheet(past, now)
  answers['FX-1']?.photos.push('c'.repeat(64))
  expect(answers['FX-2']?.photos).toEqual([])
})

test('another checklist is refused', () => {
  expect(() => cloneSheet(past, listOf('food'))).toThrow(RangeError)
})
