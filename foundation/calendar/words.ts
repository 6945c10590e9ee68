import { addDays, daysBetween, dayOf, timeOf, weekday, type PlainDay } from '#foundation/calendar/day.ts'

/** How days and moments are written, as official papers do (GB/T 15835): no leading zeros in dates, 24-hour clock. */

const parts = (day: PlainDay): [year: number, month: number, date: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
]

/** 2017年3月22日 */
export const dayWords = (day: PlainDay): string => {
  const [year, month, date] = parts(day)
  return `${year}年${month}月${date}日`
}

/** 3月22日 */
export const monthDayWords = (day: PlainDay): string => {
  const [, month, date] = parts(day)
  return `${month}月${date}日`
}

/** 2017年3月 */
export const monthWords = (day: PlainDay): string => dayWords(day).replace(/\d+日$/, '')

/** 星期三 */
export const weekdayWords = (day: PlainDay): string => `星期${'一二三四五六日'[weekday(day) - 1]}`

/** 5月10日 07:31 */
export const momentWords = (at: Date): string => `${monthDayWords(dayOf(at))} ${timeOf(at)}`

/** 2017年5月10日 07:31 */
export const fullMomentWords = (at: Date): string => `${dayWords(dayOf(at))} ${timeOf(at)}`

const near: Record<number, string> = { [-2]: '前天', [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }

/** 今天, 昨天… within two days; else 3月22日, with the year when it is not this year's. */
export const nearDayWords = (day: PlainDay, today: PlainDay): string =>
  near[daysBetween(today, day)] ?? (day.slice(0, 4) === today.slice(0, 4) ? monthDayWords(day) : dayWords(day))

/** 今天 07:31 */
export const nearMomentWords = (at: Date, now: Date): string => `${nearDayWords(dayOf(at), dayOf(now))} ${timeOf(at)}`

/** 1月1日—6月20日; the year stands once, or twice when it changes on the way. */
export const spanWords = (from: PlainDay, to: PlainDay): string => {
  if (from === to) return dayWords(from)
  return `${dayWords(from)}—${from.slice(0, 4) === to.slice(0, 4) ? monthDayWords(to) : dayWords(to)}`
}

/** 3月13日—3月19日, the week from Monday to Sunday that holds the day. */
export const weekWords = (day: PlainDay): string => {
  const monday = addDays(day, 1 - weekday(day))
  return `${monthDayWords(monday)}—${monthDayWords(addDays(monday, 6))}`
}
