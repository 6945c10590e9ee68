import { dayKind, type WorkCalendar } from '#foundation/calendar/calendar.ts'
import type { PlainDay } from '#foundation/calendar/day.ts'
import { monthDayWords, weekdayWords } from '#foundation/calendar/words.ts'
import { nextWorkingDay } from '#foundation/calendar/working-days.ts'
import type { Deadline } from '#matters/deadline/deadline.ts'
import type { DeadlineRefusal } from '#matters/deadline/refusals.ts'

export const deadlineRefusalWords = {
  'due-in-past': '时限已过，请改为今天或以后的日期',
  'due-not-working-day': '时限落在休息日，请改工作日',
  'extension-without-deadline': '没有正在计时的时限，无需延期',
  'extension-after-expiry': '时限已过，不能再申请延期；请办结后在说明中写明原因',
  'extension-by-own-unit': '延期须由其他单位批准，请报交办单位',
  'extension-not-later': '新时限应晚于原时限，请重选日期',
  'calendar-year-missing': '还没有该年的放假安排，请先录入国务院办公厅的放假通知',
} as const satisfies Record<DeadlineRefusal, string>

/** 5月7日是星期日，请改工作日（如5月8日） */
export function notWorkingDayWords(day: PlainDay, calendar: WorkCalendar): string {
  const what = dayKind(calendar, day) === 'weekend' ? `是${weekdayWords(day)}` : '放假'
  return `${monthDayWords(day)}${what}，请改工作日（如${monthDayWords(nextWorkingDay(calendar, day))}）`
}

/** 还有3天, 今天到期, 逾期2天; nothing when no clock runs. */
export function daysLeftWords({ state, daysLeft }: Deadline): string {
  if (daysLeft === null || state === 'met' || state === 'stopped' || state === 'none') return ''
  if (state === 'late' || state === 'met-late') return daysLeft < 0 ? `逾期${-daysLeft}天` : '今天逾期'
  return daysLeft === 0 ? '今天到期' : `还有${daysLeft}天`
}
