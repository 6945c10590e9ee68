import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, plainDay as d } from '#foundation/calendar/day.ts'
import { Answer } from '#duties/checklist/checklist.ts'
import { judge, type JudgedItem } from '#duties/checklist/judge.ts'
import { itemOf } from '#duties/checklist/server/pack-2017.fixture.ts'

const day = d('2017-05-10')
const item = (type: JudgedItem['type'], threshold?: JudgedItem['threshold'], must = true): JudgedItem => ({
  type,
  must,
  ...(threshold && { threshold }),
})
const said = (it: JudgedItem, value: boolean | number | string | null, more = {}) =>
  judge(it, { value, ...more }, { day })

describe('an answer', () => {
  test.each([
    ['是', item('yes-no'), true, 'met'],
    ['否', item('yes-no'), false, 'unmet'],
    ['否 to a 宜', item('yes-no', undefined, false), false, 'advised'],
    ['nothing', item('yes-no'), null, 'unanswered'],
    ['a number where 是 or 否 is asked', item('yes-no'), 1, 'unanswered'],
    ['ten square metres', item('number', { is: 'at-least', value: 10 }), 10, 'met'],
    ['a little less', item('number', { is: 'at-least', value: 10 }), 9.99, 'unmet'],
    ['as long as allowed', item('number', { is: 'at-most', value: 1.5 }), 1.5, 'met'],
    ['a little longer', item('number', { is: 'at-most', value: 1.5 }), 1.51, 'unmet'],
    ['half a stall', item('count'), 0.5, 'unanswered'],
    ['fewer than none', item('count'), -1, 'unanswered'],
    ['a number without end', item('number'), Number.POSITIVE_INFINITY, 'unanswered'],
    ['a count nobody limits', item('count'), 7, 'met'],
    ['a document that exists', item('document'), true, 'met'],
    ['no document', item('document'), false, 'unmet'],
    ['the number of a document', item('document'), '校办〔2017〕1号', 'met'],
    ['blank words', item('text'), '  ', 'unanswered'],
    ['a day that does not exist', item('day', { is: 'not-past' }), '2017-02-30', 'unanswered'],
    ['what runs out today', item('day', { is: 'not-past' }), '2017-05-10', 'met'],
    ['what ran out yesterday', item('day', { is: 'not-past' }), '2017-05-09', 'unmet'],
    ['31 days ago', item('day', { is: 'within-days', value: 31 }), '2017-04-09', 'met'],
    ['32 days ago', item('day', { is: 'within-days', value: 31 }), '2017-04-08', 'unmet'],
    ['done tomorrow', item('day', { is: 'within-days', value: 31 }), '2017-05-11', 'unmet'],
  ] as const)('%s', (_what, it, value, verdict) => expect(said(it, value)).toBe(verdict))

  test('that is not there, or does not apply', () => {
    expect(judge(item('yes-no'), undefined, { day })).toBe('unanswered')
    expect(said(item('yes-no'), false, { applicable: false })).toBe('not-applicable')
    expect(judge(item('photo'), Answer.parse({ value: null, photos: ['a'.repeat(64)] }), { day })).toBe('met')
    expect(judge(item('photo'), Answer.parse({ value: null }), { day })).toBe('unanswered')
  })

  test('about guards is held against the rule set, and never good when that is not known', () => {
    const guards = itemOf('people-defence', 'RF-3')
    const asked = (n: number | null) => judge(guards, { value: 3 }, { day, guardsAsked: () => n })
    expect([asked(3), asked(4), asked(null), said(guards, 3)]).toEqual(['met', 'unmet', 'unanswered', 'unanswered'])
  })
})

describe('whatever is answered', () => {
  const values = fc.oneof(fc.boolean(), fc.double(), fc.string({ maxLength: 12 }), fc.constant(null))
  const items = fc.record({
    type: fc.constantFrom('yes-no', 'number', 'count', 'day', 'photo', 'document', 'text'),
    must: fc.boolean(),
  }) as fc.Arbitrary<JudgedItem>

  test('宜 is never unmet and 应 never merely advised', () =>
    fc.assert(fc.property(items, values, (it, value) => said(it, value) !== (it.must ? 'advised' : 'unmet'))))

  test('more never turns met into unmet where at least is asked, nor less where at most is', () =>
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.nat(), (limit, n, more) => {
        const least = item('number', { is: 'at-least', value: limit })
        const most = item('number', { is: 'at-most', value: limit })
        if (said(least, n) === 'met') expect(said(least, n + more)).toBe('met')
        if (said(most, n + more) === 'met') expect(said(most, n)).toBe('met')
      }),
    ))

  test('what was done ages: once too old it stays too old', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(800), (value, passed) => {
        const it = item('day', { is: 'within-days', value })
        expect(judge(it, { value: day }, { day: addDays(day, passed) })).toBe(passed <= value ? 'met' : 'unmet')
      }),
    ))
})
