import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDay as d } from '#foundation/calendar/day.ts'
import { hazardFrom } from '#duties/checklist/hazard-from.ts'
import { itemOf, pack } from '#duties/checklist/server/pack-2017.fixture.ts'

const on = { day: d('2017-05-10') }
const photo = 'b'.repeat(64)

describe('a 「否」 as a hazard', () => {
  test('says what is wrong, where, and how grave', () => {
    const answer = { value: false, note: '东侧出口挂着锁', photos: [photo] }
    expect(hazardFrom(itemOf('fire', 'FX-6'), answer, ' 东楼梯 ', on)).toEqual({
      detail: 'xiaofang-sheshi',
      grade: 'major',
      title: '安全出口上锁或通道堵塞',
      spot: '东楼梯',
      description: '东侧出口挂着锁',
      photos: [photo],
    })
  })

  test('names the number that was found and the one that was asked', () => {
    const titleOf = (list: string, code: string, value: number | string, more = {}) =>
      hazardFrom(itemOf(list, code), { value }, '', { ...on, ...more })?.title
    expect(titleOf('goods-defence', 'WF-2', 1.6)).toBe('围墙过低（实有1.6米，应不少于2米）')
    expect(titleOf('zb-chengguan-zhifa', 'ZB-CZ-2', 6)).toBe('上学时段校门口摊点占道（实有6处，应不超过0处）')
    expect(titleOf('people-defence', 'RF-3', 2, { guardsAsked: () => 4 })).toBe(
      '专职保安员人数不足（实有2名，应不少于4名）',
    )
    expect(titleOf('people-defence', 'RF-3', 2)).toBe('专职保安员人数不足')
    expect(titleOf('food', 'SP-1', '2017-04-30')).toBe('食品经营许可证过期（有效期至2017-04-30）')
  })

  test('is graver from the day a national list says so', () => {
    const gradeOn = (day: string) => hazardFrom(itemOf('fire', 'FX-7'), { value: false }, '', { day: d(day) })?.grade
    expect([gradeOn('2024-06-23'), gradeOn('2024-06-24')]).toEqual(['larger', 'major'])
  })

  test('is none where the item leads to none, and has a title even where nobody wrote one', () => {
    expect(hazardFrom(itemOf('recess-patrol', 'XW-1'), { value: 3 }, '操场', on)).toBeUndefined()
    expect(hazardFrom({ text: '门是否关好', hazard: { detail: 'wufang' } }, { value: false }, '', on)).toMatchObject({
      title: '不符合：门是否关好',
      grade: 'general',
      spot: '全校',
    })
  })

  test('always fits the form of a report', () => {
    const items = pack.checklists.checklists.flatMap((list) => list.items)
    const details = new Set(pack.hazardCategories.details.map(({ code }) => code))
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.string({ maxLength: 90 }), fc.double(), (item, place, value) => {
        const draft = hazardFrom(item, { value }, place, on)
        if (!draft) return
        expect(details.has(draft.detail)).toBe(true)
        expect(draft.title.length >= 4 && draft.title.length <= 80).toBe(true)
        expect(draft.spot.length >= 1 && draft.spot.length <= 60).toBe(true)
      }),
    )
  })
})
