import { z } from 'zod'
import { addDays, dayOfNumber, daysBetween, dayNumber, type PlainDay, plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import type { Pack } from '#programme/pack/pack.ts'

/** Spans indicators are read over. Half-year and year close early, because reports are due on 21 June and 21 November. */
export const PeriodKey = z.enum(['month', 'first-half', 'second-half', 'year'])
export type PeriodKey = z.infer<typeof PeriodKey>

/** From and to are counted, what came after `at` is not. A span under way is counted until now, and compared with as many days. */
export type Period = { from: PlainDay; to: PlainDay; at: PlainDay }
export type Closes = { half: string; year: string }
export type Periods = { key: PeriodKey; now: Period; before: Period; yearAgo: Period; whole: Period }

const MONTH_DAY = /^(\d{1,2})月(\d{1,2})日$/
const two = (n: string | undefined) => String(n ?? '').padStart(2, '0')

/** The days on which half-year and year close, as the pack says: 6月20日 is 06-20. */
export function closesOf({ settings }: Pick<Pack, 'settings'>): Closes {
  const day = (code: string, usual: string) => {
    const found = MONTH_DAY.exec(String(settings.find((each) => each.code === code)?.value ?? ''))
    return found ? `${two(found[1])}-${two(found[2])}` : usual
  }
  return { half: day('half-year-close', '06-20'), year: day('year-close', '11-20') }
}

/** The span in which a day lies; a day after the year has closed still reads the year that closed. */
export function periodsAt(key: PeriodKey, at: PlainDay, closes: Closes): Periods {
  const whole = spanOf(key, Number(at.slice(0, 4)), at, closes)
  const cut = at < whole.to ? at : whole.to
  const days = Math.max(daysBetween(whole.from, cut), 0)
  const since = (span: Omit<Period, 'at'>, until: PlainDay): Period => {
    const closed = cut === whole.to
    const to = closed ? span.to : earlier(until, span.to)
    return { from: span.from, to, at: closed ? addDays(to, Math.max(daysBetween(whole.to, at), 0)) : to }
  }
  const year = Number(whole.from.slice(0, 4))
  // A year ago means the same date, also after a leap day; the span before means as many days.
  const last = spanOf(key, year - 1, yearBefore(at), closes)
  const yearAgo = since(last, later(yearBefore(cut), last.from))
  const former = previous(key, whole, closes)
  return {
    key,
    whole: { from: whole.from, to: whole.to, at },
    now: { from: whole.from, to: cut, at },
    before: key === 'year' ? yearAgo : since(former, addDays(former.from, days)),
    yearAgo,
  }
}

const later = (a: PlainDay, b: PlainDay): PlainDay => (a > b ? a : b)
const earlier = (a: PlainDay, b: PlainDay): PlainDay => (a < b ? a : b)

/** The same day a year before; what 29 February has no like of is the day before. */
const yearBefore = (day: PlainDay): PlainDay => {
  const year = Number(day.slice(0, 4)) - 1
  return plainDay(day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`)
}

function spanOf(key: PeriodKey, year: number, at: PlainDay, { half, year: close }: Closes): Omit<Period, 'at'> {
  const on = (monthDay: string) => plainDay(`${year}-${monthDay}`)
  if (key === 'year') return { from: on('01-01'), to: on(close) }
  if (key === 'first-half') return { from: on('01-01'), to: on(half) }
  if (key === 'second-half') return { from: addDays(on(half), 1), to: on(close) }
  return monthOf(plainDay(`${year}${at.slice(4, 7)}-01`))
}

/** The month that begins on a day. */
export const monthOf = (from: PlainDay): Omit<Period, 'at'> => {
  const next = dayOfNumber(dayNumber(from) + 31).slice(0, 7)
  return { from, to: addDays(plainDay(`${next}-01`), -1) }
}

function previous(key: PeriodKey, { from }: Omit<Period, 'at'>, closes: Closes): Omit<Period, 'at'> {
  const year = Number(from.slice(0, 4))
  if (key === 'month') return monthOf(plainDay(`${addDays(from, -1).slice(0, 7)}-01`))
  if (key === 'second-half') return spanOf('first-half', year, from, closes)
  return spanOf(key === 'first-half' ? 'second-half' : 'year', year - 1, yearBefore(from), closes)
}

/** 1月1日—6月20日 */
export const periodWords = ({ from, to }: Pick<Period, 'from' | 'to'>): string =>
  from === to ? monthDayWords(from) : `${monthDayWords(from)}—${monthDayWords(to)}`
