import { describe, expect, test } from 'vitest'
import { evidenceWords, groupWords, recurrenceWords } from '#duties/duty/duty.words.ts'
import { Duty, Recurrence } from '#programme/pack/sections/duties.ts'

const names: Record<string, string> = { morning: '上学高峰', afternoon: '放学高峰' }
const say = (recurs: unknown): string => recurrenceWords(Recurrence.parse(recurs), (code) => names[code] ?? '')

describe('how often', () => {
  test.each([
    [{ every: 'school-day', times: 5 }, '每个上课日5次'],
    [{ every: 'school-day', windows: ['morning', 'afternoon'] }, '每个上课日：上学高峰、放学高峰'],
    [{ every: 'school-day', windows: ['dusk'] }, '每个上课日：dusk'],
    [{ every: 'school-day', times: 2, from: '20:00', to: '24:00' }, '每个上课日2次（20:00—24:00）'],
    [{ every: 'school-day', from: '16:30' }, '每个上课日1次（16:30—24:00）'],
    [{ every: 'working-day', weekdays: [1, 5] }, '每个工作日（周一、五）1次'],
    [{ every: 'day', times: 2 }, '每天2次'],
    [{ every: 'week' }, '每周1次'],
    [{ every: 'month', times: 2 }, '每月2次'],
    [{ every: 'quarter' }, '每季度1次'],
    [{ every: 'half-year' }, '每半年1次'],
    [{ every: 'year' }, '每年1次'],
    [{ every: 'term' }, '每学期1次'],
    [{ every: 'term', within: 14 }, '每学期1次，开学14天内'],
    [{ every: 'opening', before: 7 }, '每次开学前7天内1次'],
    [{ every: 'opening', before: 28, season: 'spring' }, '春季开学前28天内1次'],
    [{ every: 'once', from: '2017-05-15', to: '2017-06-14' }, '2017年5月15日—6月14日1次'],
    [{ every: 'event' }, '有情况时随时记'],
  ])('%j', (recurs, words) => expect(say(recurs)).toBe(words))
})

describe('what has to be shown', () => {
  const duty = (proof: unknown, more: object = {}) =>
    Duty.parse({
      code: 'round',
      name: '巡查',
      clauses: ['5.12'],
      group: 'watch',
      who: ['guard'],
      for: { on: 'school' },
      recurs: { every: 'week' },
      proof,
      minutes: 5,
      ...more,
    })
  const fields = [
    { code: 'found', name: '发现', type: 'count' },
    { code: 'fixed', name: '整改', type: 'count' },
  ]

  test.each([
    [{ checklist: 'facilities', photos: 2, place: 'school' }, '检查单·照片2张·校内定位'],
    [{ fields, place: 'points', countersign: true }, '填2项·逐点扫码·会签'],
    [{}, '点一下完成'],
  ])('%j', (proof, words) => expect(evidenceWords(duty(proof))).toBe(words))

  test('of what concerns people in need of attention, only that it was done', () => {
    expect(evidenceWords(duty({}, { completionOnly: true }))).toBe('只报是否完成')
  })
})

test('a duty stands under the name of its group, and under the code when the group is gone', () => {
  const groups = [{ code: 'watch', name: '巡查值班' }]
  expect([groupWords(groups, 'watch'), groupWords(groups, 'gone')]).toEqual(['巡查值班', 'gone'])
})
