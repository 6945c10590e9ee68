import { plainDay } from '#foundation/calendar/day.ts'
import { doneBy, type DutySubject, fallsOn } from '#duties/duty/subject.ts'
import type { Duty, Recurrence } from '#programme/pack/sections/duties.ts'
import type { Stage } from '#programme/pack/sections/school-types.ts'

export type SchoolKind = { stage: Stage; type: string; boarding: boolean; tags?: readonly string[] }

/** What a programme costs one school: minutes of somebody's work on a school day, and what is filled in or ticked in a term. */
export type Burden = {
  minutesPerSchoolDay: number
  /** Records with something to answer, count, write or photograph. */
  formsPerTerm: number
  /** Records that are one touch. */
  ticksPerTerm: number
}

/**
 * A term as everybody plans it: twenty weeks of five school days, in a year of two. The real calendar would make the same programme
 * weigh differently in spring and autumn, and two packs could not be compared.
 */
const TERM = { schoolDays: 100, days: 140, weeks: 20, months: 5, quarters: 2, halfYears: 1, years: 0.5 } as const

/** What the duties of a pack ask of one kind of school. What is done when the occasion comes cannot be foreseen and is not counted. */
export function burdenOf(duties: readonly Duty[], kind: SchoolKind): Burden {
  const { tags = [] } = kind
  const always = { validFrom: plainDay('2000-01-01'), validUntil: null }
  const subject: DutySubject = { ...always, ...kind, tags, id: '', kind: 'school' }
  const asked = duties
    .filter((duty) => fallsOn(duty.for, subject) && doneBy(duty).length === 0)
    .map((duty) => ({ duty, times: timesPerTerm(duty.recurs) }))
  const sum = (weigh: (each: (typeof asked)[number]) => number): number =>
    asked.reduce((total, each) => total + weigh(each), 0)
  const round = (value: number): number => Math.round(value * 10) / 10
  return {
    minutesPerSchoolDay: round(sum(({ duty, times }) => duty.minutes * times) / TERM.schoolDays),
    formsPerTerm: round(sum(({ duty, times }) => (isForm(duty) ? times : 0))),
    ticksPerTerm: round(sum(({ duty, times }) => (isForm(duty) ? 0 : times))),
  }
}

/** How many times a term one recurrence falls due. */
export function timesPerTerm(recurs: Recurrence): number {
  switch (recurs.every) {
    case 'school-day':
    case 'working-day':
    case 'day': {
      const perDay = recurs.times * (recurs.windows?.length ?? 1)
      const days = recurs.every === 'day' ? TERM.days : TERM.schoolDays
      const share = recurs.weekdays ? Math.min(1, recurs.weekdays.length / (recurs.every === 'day' ? 7 : 5)) : 1
      return perDay * days * share
    }
    case 'week':
      return recurs.times * TERM.weeks
    case 'month':
      return recurs.times * TERM.months
    case 'quarter':
      return recurs.times * TERM.quarters
    case 'half-year':
      return recurs.times * TERM.halfYears
    case 'year':
      return recurs.times * TERM.years
    case 'term':
      return recurs.times
    case 'opening':
      return recurs.season ? 0.5 : 1
    case 'once':
      return 0.5
    case 'event':
      return 0
  }
}

const isForm = ({ proof }: Duty): boolean =>
  proof.checklist !== undefined || proof.fields.length > 0 || proof.photos > 0
