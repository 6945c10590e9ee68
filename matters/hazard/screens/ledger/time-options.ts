import { addDays, type PlainDay, plainDay, weekday } from '#foundation/calendar/day.ts'
import { spanWords } from '#foundation/calendar/words.ts'

const span = (from: PlainDay, until: PlainDay) => `${from}..${until}`

/** Stretches of time people ask a ledger for, and the years before. */
export function timeOptions(today: PlainDay): { value: string; words: string }[] {
  const year = Number(today.slice(0, 4))
  const monday = addDays(today, 1 - weekday(today))
  const first = plainDay(`${today.slice(0, 8)}01`)
  const lastOfMonthBefore = addDays(first, -1)
  const firstOfMonthBefore = plainDay(`${lastOfMonthBefore.slice(0, 8)}01`)
  return [
    { value: span(today, today), words: '今天' },
    { value: span(monday, today), words: '本周' },
    { value: span(first, today), words: '本月' },
    { value: span(firstOfMonthBefore, lastOfMonthBefore), words: '上月' },
    { value: span(addDays(today, -29), today), words: '近30天' },
    { value: span(addDays(today, -89), today), words: '近90天' },
    ...[1, 2].map((ago) => ({ value: `year:${year - ago}`, words: `${year - ago}年台账` })),
  ]
}

type Span = { from?: string | undefined; until?: string | undefined; year?: number | undefined }

/** Days say more than a year: whoever asks for both has come by a link. */
export function timeValue({ from, until, year }: Span): string | undefined {
  if (from || until) return `${from ?? ''}..${until ?? ''}`
  return year ? `year:${year}` : undefined
}

export function timePatch(value: string | undefined): {
  from?: string | undefined
  until?: string | undefined
  year?: number | undefined
} {
  if (!value) return { from: undefined, until: undefined, year: undefined }
  if (value.startsWith('year:')) return { from: undefined, until: undefined, year: Number(value.slice(5)) }
  const [from, until] = value.split('..')
  return { from: from || undefined, until: until || undefined, year: undefined }
}

export function timeWords(value: string): string {
  const [from = '', until = ''] = value.split('..')
  if (value.startsWith('year:')) return `${value.slice(5)}年台账`
  if (from && until) return spanWords(plainDay(from), plainDay(until))
  return from ? `${from}起` : `${until}止`
}
