import { expect, test } from 'vitest'
import { plainDay } from '#foundation/calendar/day.ts'
import { Answer, isFinding, unanswered } from '#duties/inspection/answers.ts'

const on = plainDay('2017-05-17')
const answer = (given: object) => Answer.parse({ item: 'EO-1', ...given })

test('a 「否」 is a finding, and so is what lies on the wrong side of a threshold', () => {
  const least = { threshold: { is: 'at-least', value: 10 } } as const
  const most = { threshold: { is: 'at-most', value: 10 } } as const
  expect(isFinding({}, answer({ is: 'no' }), on)).toBe(true)
  expect(isFinding(least, answer({ is: 'number', number: 9 }), on)).toBe(true)
  expect(isFinding(least, answer({ is: 'number', number: 10 }), on)).toBe(false)
  expect(isFinding(most, answer({ is: 'number', number: 11 }), on)).toBe(true)
  expect(isFinding({ threshold: { is: 'not-past' } }, answer({ is: 'text', text: '2017-05-16' }), on)).toBe(true)
  expect(isFinding({ threshold: { is: 'not-past' } }, answer({ is: 'text', text: '2017-05-17' }), on)).toBe(false)
  const week = { threshold: { is: 'within-days', value: 7 } } as const
  expect(isFinding(week, answer({ is: 'text', text: '2017-05-10' }), on)).toBe(false)
  expect(isFinding(week, answer({ is: 'text', text: '2017-05-09' }), on)).toBe(true)
})

test('what does not apply, and words that are no day, are no finding', () => {
  const least = { threshold: { is: 'at-least', value: 10 } } as const
  for (const given of [{ is: 'yes' }, { is: 'not-applicable' }, { is: 'text', text: '另有说明' }])
    expect(isFinding(least, answer(given), on)).toBe(false)
})

test('items without an answer are named', () => {
  expect(unanswered([{ code: 'EO-1' }, { code: 'EO-2' }], [answer({ is: 'yes' })])).toEqual(['EO-2'])
})
