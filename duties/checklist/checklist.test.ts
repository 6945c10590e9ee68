import { describe, expect, test } from 'vitest'
import { Answer, Answers, wholeOf } from '#duties/checklist/checklist.ts'

describe('an answer', () => {
  test('is filled in with what was left out', () => {
    expect(Answer.parse({ value: true })).toEqual({ value: true, applicable: true, note: '', photos: [] })
  })

  test.each([
    ['a photo that is no file', { value: null, photos: ['门口.jpg'] }],
    ['more photos than anybody looks at', { value: null, photos: Array.from({ length: 4 }, () => 'a'.repeat(64)) }],
    ['a note as long as a report', { value: null, note: '长'.repeat(301) }],
    ['several values', { value: ['a'] }],
    ['no value at all', {}],
  ])('is refused with %s', (_what, given) => expect(Answer.safeParse(given).success).toBe(false))

  test('stands under the code of its item', () => {
    expect(Answers.parse({ 'EO-1': { value: 12 } })['EO-1']?.value).toBe(12)
    expect(Answers.safeParse({ ['X'.repeat(21)]: { value: 1 } }).success).toBe(false)
  })
})

test('an aspect belongs to its item', () => {
  expect(['EO-1.1', 'EO-1', 'SS-a4.5', 'F3.1'].map(wholeOf)).toEqual(['EO-1', 'EO-1', 'SS-a4', 'F3'])
})
