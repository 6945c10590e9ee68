import { addDays, type PlainDay } from '#foundation/calendar/day.ts'
import type { RiskGrade, Risks } from '#programme/pack/sections/risks.ts'
import type { Risk } from '#matters/risk/risk.ts'

type Judged = Pick<Risk, 'likelihood' | 'consequence'>

/** The grade a risk falls into: likelihood times consequence, by the bounds of the pack. */
export function gradeOf({ grades }: Pick<Risks, 'grades'>, { likelihood, consequence }: Judged): RiskGrade {
  const grade = grades.findLast(({ from }) => from <= likelihood * consequence)
  if (!grade) throw new Error(`no grade of the pack begins at or below ${likelihood * consequence}`)
  return grade
}

export const isOnScale = (
  { likelihood, consequence }: Pick<Risks, 'likelihood' | 'consequence'>,
  given: Judged,
): boolean =>
  likelihood.some(({ value }) => value === given.likelihood) &&
  consequence.some(({ value }) => value === given.consequence)

const rankOf = ({ grades }: Pick<Risks, 'grades'>, code: string): number =>
  grades.findIndex((grade) => grade.code === code)

/** Grades a programme counts as high. A grade of an older pack is of no rank and never high. */
export const isHigh = (risks: Pick<Risks, 'grades' | 'highFrom'>, code: string): boolean =>
  rankOf(risks, code) >= rankOf(risks, risks.highFrom)
export const isRaised = (risks: Pick<Risks, 'grades'>, before: string, after: string): boolean =>
  rankOf(risks, after) > rankOf(risks, before)

/** The last day on which a risk of this grade may be looked at again. */
export const latestReview = ({ reviewDays }: Pick<RiskGrade, 'reviewDays'>, today: PlainDay): PlainDay =>
  addDays(today, reviewDays)
