import type { DutyCalendar, Slot } from '#duties/duty/slots.ts'
import { slotsOf } from '#duties/duty/slots.ts'
import type { Span } from '#duties/duty/span.ts'
import { type DutySubject, fallsOn, isThere } from '#duties/duty/subject.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

/** One thing that should be done by one school or unit: so many `times` between two moments. `until` it still counts as late. */
export type Expected = Pick<Slot, 'period' | 'slot' | 'times' | 'from' | 'to'> & {
  id: string
  duty: string
  subject: string
  until: Date
}

/** The same duty, subject and period always make the same id, on every device: what was done is found by it. */
export const expectedId = (duty: string, subject: string, period: string, slot = ''): string =>
  [duty, subject, period, ...(slot ? [slot] : [])].join(':')

/**
 * What should have happened: duty × calendar × who it falls on. Somebody who opened or closed during a period is not asked for it;
 * for a sweep before a term it is enough to be there when the term opens.
 */
export function expected(duty: Duty, subject: DutySubject, span: Span, by: DutyCalendar): Expected[] {
  if (!fallsOn(duty.for, subject)) return []
  const slots = slotsOf(duty, span, by, subject.kind === 'school' ? subject.type : undefined)
  return slots.filter((slot) => isAsked(duty, subject, slot)).map((slot) => asked(duty, subject, slot))
}

/** The same for many: slots are worked out once per duty and school type, so the cost of one more school is one line. */
export function expectedOf(
  duties: readonly Duty[],
  subjects: readonly DutySubject[],
  span: Span,
  by: DutyCalendar,
): Expected[] {
  const found: Expected[] = []
  for (const duty of duties) {
    const slotsByType = new Map<string | undefined, Slot[]>()
    for (const subject of subjects) {
      if (!fallsOn(duty.for, subject)) continue
      const type = subject.kind === 'school' ? subject.type : undefined
      const slots = slotsByType.get(type) ?? slotsOf(duty, span, by, type)
      slotsByType.set(type, slots)
      for (const slot of slots) if (isAsked(duty, subject, slot)) found.push(asked(duty, subject, slot))
    }
  }
  return found
}

const isAsked = (duty: Duty, subject: DutySubject, { period, first, last }: Slot): boolean => {
  if (duty.recurs.every !== 'opening') return isThere(subject, first, last)
  const opens = period.slice('opening-'.length) as Slot['first']
  return isThere(subject, opens, opens)
}

const asked = (duty: Duty, subject: DutySubject, { period, slot, times, from, to }: Slot): Expected => ({
  id: expectedId(duty.code, subject.id, period, slot),
  duty: duty.code,
  subject: subject.id,
  period,
  slot,
  times,
  from,
  to,
  until: duty.lateMinutes === 0 ? to : new Date(to.getTime() + duty.lateMinutes * 60_000),
})
