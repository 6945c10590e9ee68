import { describe, expect, test } from 'vitest'
import { plainDay } from '#foundation/calendar/day.ts'
import { deadlineWords, type DeadlineFacts } from '#foundation/ui/deadline-words.ts'

const at = (text: string) => new Date(`${text}:00+08:00`)
const morning = at('2017-05-10T08:00')
const line = (facts: Omit<DeadlineFacts, 'now'> & { now?: Date }) => {
  const { tone, strong, rest, under } = deadlineWords({ now: morning, ...facts })
  return [tone, [strong, rest].filter(Boolean).join(' · '), ...(under ? [under] : [])].join(' | ')
}

describe('the words of a deadline', () => {
  test('days left, the day named, amber only when working days say so', () => {
    expect(line({ due: plainDay('2017-05-31') })).toBe('plain | 还剩21天 · 5月31日前')
    expect(line({ now: at('2017-06-18T09:00'), due: plainDay('2017-06-21'), soon: true })).toBe(
      'soon | 还剩3天 · 6月21日前',
    )
  })

  test('the last day counts hours to its end, and minutes in its last hour', () => {
    expect(line({ now: at('2017-05-10T15:00'), due: plainDay('2017-05-10') })).toBe('soon | 今天到期 · 还剩9小时')
    expect(line({ now: at('2017-05-10T23:30'), due: plainDay('2017-05-10') })).toBe('soon | 今天到期 · 还剩29分钟')
  })

  test('a moment within 24 hours counts hours, on either side', () => {
    expect(line({ due: at('2017-05-10T10:00') })).toBe('soon | 还剩2小时 · 今天10:00前')
    expect(line({ due: at('2017-05-11T06:00') })).toBe('soon | 还剩22小时 · 明天06:00前')
    expect(line({ due: at('2017-05-10T07:30') })).toBe('late | 逾期30分钟 · 今天07:30')
  })

  test('late is counted in days from the first day after', () => {
    expect(line({ due: plainDay('2017-05-06') })).toBe('late | 逾期4天 · 5月6日')
    expect(line({ due: plainDay('2017-05-09') })).toBe('late | 逾期1天 · 5月9日')
    expect(line({ due: plainDay('2016-12-30') })).toBe('late | 逾期131天 · 2016年12月30日')
  })

  test('an extension keeps the first deadline in sight, whatever comes of it', () => {
    const extended = { original: plainDay('2017-05-07'), extensions: 1 }
    expect(line({ due: plainDay('2017-05-12'), soon: true, ...extended })).toBe(
      'soon | 还剩2天 · 5月12日前 | 原定5月7日 · 延期1次',
    )
    expect(line({ due: plainDay('2017-05-09'), ...extended })).toBe('late | 逾期1天 · 5月9日 | 原定5月7日 · 延期1次')
    expect(line({ due: plainDay('2017-05-12'), doneOn: plainDay('2017-05-10'), ...extended })).toBe(
      'done | 提前2天办结 · 5月10日 | 原定5月7日 · 延期1次',
    )
  })

  test('a pause stops the count and says why', () => {
    expect(line({ due: plainDay('2017-05-01'), paused: { usedDays: 9, because: '疏导中，6月1日再议' } })).toBe(
      'plain | 暂停计时 · 已用9天 | 疏导中，6月1日再议',
    )
  })

  test('done says by how much', () => {
    expect(line({ due: plainDay('2017-05-08'), doneOn: plainDay('2017-05-08') })).toBe('done | 按期办结 · 5月8日')
    expect(line({ due: plainDay('2017-05-06'), doneOn: plainDay('2017-05-08') })).toBe('done | 逾期2天办结 · 5月8日')
  })

  test('no deadline yet says what it waits for', () => {
    expect(line({ noneBecause: '待定级' })).toBe('plain | 未定期限 · 待定级')
    expect(line({})).toBe('plain | 未定期限')
  })

  test('the day is the day in China, not on the server', () => {
    expect(line({ now: new Date('2017-05-09T16:30:00Z'), due: plainDay('2017-05-10') })).toBe(
      'soon | 今天到期 · 还剩23小时',
    )
  })
})
