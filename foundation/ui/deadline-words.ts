import { dayOf, daysBetween, endOf, timeOf, type PlainDay } from '#foundation/calendar/day.ts'
import { dayWords, monthDayWords, nearDayWords } from '#foundation/calendar/words.ts'

/** What is known about a deadline. Words count calendar days; whether it is near (`soon`) is decided in working days elsewhere. */
export type DeadlineFacts = {
  now: Date
  /** A day counts to its end; a moment counts to the minute. */
  due?: PlainDay | Date | undefined
  soon?: boolean | undefined
  /** The first deadline, once it has been extended: always shown. */
  original?: PlainDay | undefined
  extensions?: number | undefined
  paused?: { usedDays: number; because?: string | undefined } | undefined
  doneOn?: PlainDay | undefined
  /** Why there is none yet: 待定级. */
  noneBecause?: string | undefined
}

export type DeadlineTone = 'plain' | 'soon' | 'late' | 'done'
export type DeadlineWords = { tone: DeadlineTone; strong: string; rest?: string; under?: string }

const HOUR = 3_600_000

export function deadlineWords(facts: DeadlineFacts): DeadlineWords {
  const { now, due, paused, doneOn, noneBecause } = facts
  const today = dayOf(now)
  const under = paused?.because ?? extensionWords(facts, today)
  const say = (tone: DeadlineTone, strong: string, rest?: string): DeadlineWords => ({
    tone,
    strong,
    ...(rest && { rest }),
    ...(under && { under }),
  })

  if (doneOn) return say('done', doneWords(doneOn, due), yearlessDay(doneOn, today))
  if (paused) return say('plain', '暂停计时', `已用${paused.usedDays}天`)
  if (!due) return say('plain', '未定期限', noneBecause)

  const dueDay = typeof due === 'string' ? due : dayOf(due)
  const left = (typeof due === 'string' ? endOf(due) : due).getTime() - now.getTime()
  const days = daysBetween(today, dueDay)
  const tone = facts.soon || days <= 0 ? 'soon' : 'plain'

  if (left < 0) return say('late', days < 0 ? `逾期${-days}天` : `逾期${hoursWords(-left)}`, dueWords(due, today))
  if (typeof due !== 'string' && left < 24 * HOUR)
    return say('soon', `还剩${hoursWords(left)}`, `${dueWords(due, today)}前`)
  if (days === 0) return say('soon', '今天到期', `还剩${hoursWords(left)}`)
  return say(tone, `还剩${days}天`, `${yearlessDay(dueDay, today)}前`)
}

/** The year stands only when it is not this year's. */
const yearlessDay = (day: PlainDay, today: PlainDay): string =>
  day.slice(0, 4) === today.slice(0, 4) ? monthDayWords(day) : dayWords(day)

const dueWords = (due: PlainDay | Date, today: PlainDay): string => {
  if (typeof due === 'string') return yearlessDay(due, today)
  return `${nearDayWords(dayOf(due), today)}${timeOf(due)}`
}

function hoursWords(left: number): string {
  const hours = Math.floor(left / HOUR + 1 / 3600) // the end of a day is its last millisecond, not a second short of the hour
  return hours > 0 ? `${hours}小时` : `${Math.max(1, Math.floor(left / 60_000))}分钟`
}

function doneWords(doneOn: PlainDay, due: PlainDay | Date | undefined): string {
  if (!due) return '已办结'
  const spare = daysBetween(doneOn, typeof due === 'string' ? due : dayOf(due))
  if (spare === 0) return '按期办结'
  return spare > 0 ? `提前${spare}天办结` : `逾期${-spare}天办结`
}

const extensionWords = ({ original, extensions }: DeadlineFacts, today: PlainDay): string | undefined =>
  original && `原定${yearlessDay(original, today)} · 延期${extensions ?? 1}次`
