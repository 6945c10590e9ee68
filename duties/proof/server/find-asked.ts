import { dayOf, PlainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { type Expected, expected, expectedId } from '#duties/duty/expected.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import { type NamedSubject, subjectsIn } from '#duties/duty/server/subjects.ts'
import type { Span } from '#duties/duty/span.ts'
import { fallsOn } from '#duties/duty/subject.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

type Named = { subject: string; period: string; slot: string }

/** What was asked of whom under that name; `asked` is nothing for what is done when the occasion comes. */
export async function findAsked(
  asking: Asking,
  rules: DutyRules,
  duty: Duty,
  { subject: id, period, slot }: Named,
): Promise<{ subject: NamedSubject; asked: Expected | null } | undefined> {
  const span = spanOf(duty, period)
  if (!span) return undefined
  const [subject] = await subjectsIn(asking, rules, span, [id])
  if (!subject || !fallsOn(duty.for, subject)) return undefined
  if (duty.recurs.every === 'event') return period <= dayOf(asking.now) ? { subject, asked: null } : undefined
  const name = expectedId(duty.code, id, period, slot)
  const asked = expected(duty, subject, span, rules.by).find((each) => each.id === name)
  return asked && { subject, asked }
}

const LONGEST: Record<string, number> = {
  week: 7,
  month: 31,
  quarter: 92,
  'half-year': 184,
  year: 366,
  term: 220,
  opening: 61,
  once: 366,
}

/** The days in which something of that name can fall due. */
function spanOf(duty: Duty, period: string): Span | undefined {
  const [, kind, first] =
    /^(?:(week|month|quarter|half-year|year|term|opening|once)-)?(\d{4}(?:-\d{2})?(?:-\d{2})?)$/.exec(period) ?? []
  const day = PlainDay.safeParse(`${first}${'-01-01'.slice((first?.length ?? 0) - 4)}`)
  if (!first || !day.success) return undefined
  if (!kind) return first.length === 10 ? { from: day.data, to: day.data } : undefined
  if (kind !== duty.recurs.every) return undefined
  const length = LONGEST[kind] ?? 0
  // A sweep ends the day before its term opens; everything else ends after it began.
  const from = kind === 'opening' ? shift(day.data, -1) : day.data
  return { from, to: kind === 'opening' ? from : shift(day.data, length) }
}

const shift = (day: PlainDay, days: number): PlainDay =>
  dayOf(new Date(Date.parse(`${day}T04:00:00Z`) + days * 86_400_000))
