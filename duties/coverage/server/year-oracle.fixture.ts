import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { DutySubject } from '#duties/duty/subject.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

// For tests: what 2017 asks, worked out a second time from the calendar as it is written, by walking a plain list of dates. Nothing
// of the engine is used here but the shape of what it is held against.

type Written = {
  years: { holidays: { from: string; to: string }[]; workdays: { date: string }[] }[]
  terms: { stages: string[]; from: string; to: string }[]
  peaks: { code: string; from: string; to: string }[]
}
export type Thing = {
  id: string
  duty: string
  subject: string
  times: number
  from: number
  to: number
  until: number
}

const written = parse(readFileSync('packs/qingshanhu-2017/calendar.yaml', 'utf8')) as Written
const off = written.years.flatMap(({ holidays }) => holidays)
const made = new Set(written.years.flatMap(({ workdays }) => workdays.map(({ date }) => date)))

/** Every date from autumn 2016 to summer 2018, one after the other. */
const dates: string[] = []
for (const at = new Date('2016-08-01T12:00:00Z'); at < new Date('2018-07-01'); at.setUTCDate(at.getUTCDate() + 1))
  dates.push(at.toISOString().slice(0, 10))
const weekdayOf = (date: string) => new Date(`${date}T12:00:00Z`).getUTCDay() || 7
const plus = (date: string, days: number) => dates[dates.indexOf(date) + days] ?? ''
const isWorked = (date: string) =>
  made.has(date) || (!off.some(({ from, to }) => from <= date && date <= to) && weekdayOf(date) < 6)
const termsFor = (of: DutySubject) => {
  if (of.kind === 'school') return written.terms.filter(({ stages }) => stages.includes(of.stage))
  const starts = [...new Set(written.terms.map(({ from }) => from))]
  return starts.map((from) => ({
    from,
    to: written.terms
      .filter((t) => t.from === from)
      .map(({ to }) => to)
      .sort()
      .at(-1)!,
  }))
}
const isOpen = (date: string, of: DutySubject) =>
  isWorked(date) && (of.kind === 'unit' || termsFor(of).some(({ from, to }) => from <= date && date <= to))
const anyLessons = (date: string) => isWorked(date) && written.terms.some(({ from, to }) => from <= date && date <= to)

const moment = (date: string, time: string) => Date.parse(`${date}T00:00:00+08:00`) + minutes(time) * 60_000
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const falls = ({ for: f }: Duty, of: DutySubject) =>
  f.on === 'school'
    ? of.kind === 'school' &&
      (!f.stages || f.stages.includes(of.stage)) &&
      (!f.types || f.types.includes(of.type)) &&
      (f.boarding === undefined || f.boarding === of.boarding) &&
      (!f.tags || f.tags.some((tag) => of.tags.includes(tag)))
    : of.kind === 'unit' && (!f.kinds || f.kinds.includes(of.unitKind)) && (!f.units || f.units.includes(of.id))
const there = (of: DutySubject, from: string, to: string) =>
  of.validFrom <= from && (of.validUntil === null || to < of.validUntil)

/** Buckets of a longer period: what two dates have in common when they lie in the same one. */
const bucket: Record<string, (date: string) => string> = {
  week: (date) => plus(date, 1 - weekdayOf(date)),
  month: (date) => date.slice(0, 7),
  quarter: (date) => date.slice(0, 4) + Math.ceil(Number(date.slice(5, 7)) / 3),
  'half-year': (date) => date.slice(0, 4) + Math.ceil(Number(date.slice(5, 7)) / 6),
  year: (date) => date.slice(0, 4),
}
const least: Record<string, number> = { week: 1, month: 5, quarter: 10, 'half-year': 20, year: 20 }

type Span = { name: string; slot?: string; first: string; last: string; hours?: [string, string] }

function spansOf({ recurs, for: f }: Duty, of: DutySubject): Span[] {
  if (recurs.every === 'event') return []
  if (recurs.every === 'term')
    return termsFor(of).map(({ from, to }) => {
      const within = recurs.within ? plus(from, recurs.within - 1) : to
      return { name: `term-${from}`, first: from, last: within < to ? within : to }
    })
  if (recurs.every === 'opening')
    return termsFor(of)
      .filter(({ from }) => !recurs.season || (recurs.season === 'spring') === from.slice(5) < '07')
      .map(({ from }) => ({ name: `opening-${from}`, first: plus(from, -recurs.before), last: plus(from, -1) }))
  if (recurs.every === 'once') return [{ name: `once-${recurs.from}`, first: recurs.from, last: recurs.to }]
  if (recurs.every === 'school-day' || recurs.every === 'working-day' || recurs.every === 'day')
    return dates
      .filter((date) => recurs.every === 'day' || (recurs.every === 'working-day' ? isWorked(date) : lessons(date, of)))
      .filter((date) => !recurs.weekdays || recurs.weekdays.includes(weekdayOf(date)))
      .flatMap((date): Span[] => {
        const day = { name: date, first: date, last: date }
        if (!recurs.windows) return [{ ...day, hours: [recurs.from ?? '00:00', recurs.to ?? '24:00'] }]
        const peaks = written.peaks.filter(({ code }) => recurs.windows?.includes(code))
        return peaks.map(({ code, from, to }) => ({ ...day, slot: code, hours: [from, to] }))
      })
  const open = dates.filter((date) => (f.on === 'school' ? isOpen(date, of) : isWorked(date)))
  return [...Map.groupBy(open, bucket[recurs.every]!).values()]
    .filter((days) => days.length >= least[recurs.every]!)
    .map((days) => {
      const [first, last] = [days[0]!, days.at(-1)!]
      const name = recurs.every === 'week' ? first : recurs.every === 'year' ? first.slice(0, 4) : first.slice(0, 7)
      return { name: `${recurs.every}-${name}`, first, last }
    })
}
const lessons = (date: string, of: DutySubject) => (of.kind === 'school' ? isOpen(date, of) : anyLessons(date))

/** Everything that falls due in a year. */
export function oracleOf(duties: readonly Duty[], subjects: readonly DutySubject[], year = '2017'): Thing[] {
  return duties.flatMap((duty) =>
    subjects
      .filter((of) => falls(duty, of))
      .flatMap((of) =>
        spansOf(duty, of)
          .filter(({ last }) => last.startsWith(year))
          .filter(({ name, first, last }) =>
            name.startsWith('opening') ? there(of, name.slice(8), name.slice(8)) : there(of, first, last),
          )
          .map(({ name, slot, first, last, hours = ['00:00', '24:00'] }) => {
            const [from, to] = [moment(first, hours[0]), moment(last, hours[1])]
            const id = [duty.code, of.id, name, ...(slot ? [slot] : [])].join(':')
            const times = 'times' in duty.recurs ? duty.recurs.times : 1
            return { id, duty: duty.code, subject: of.id, times, from, to, until: to + duty.lateMinutes * 60_000 }
          }),
      ),
  )
}
