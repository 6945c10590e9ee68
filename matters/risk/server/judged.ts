import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Rules } from '#matters/hazard/server/rules.ts'
import { gradeOf, isOnScale, latestReview } from '#matters/risk/grading.ts'

type Given = {
  title: string
  place?: string | undefined
  spot: string
  likelihood: number
  consequence: number
  measures: string
  responsible: string
}
type Refuse = (
  code: 'risk-scale' | 'risk-spot' | 'risk-place' | 'risk-responsible' | 'review-day-past' | 'review-day-late',
  detail?: Record<string, unknown>,
) => never

/** What was judged, looked over: points of the scale, a place and a post of the school itself, and the grade that follows. */
export async function judged(
  asking: Asking,
  refuse: Refuse,
  { pack: { risks } }: Rules,
  school: string,
  { place, spot, ...given }: Given,
) {
  if (!isOnScale(risks, given)) refuse('risk-scale')
  const known = place ? ((await placeOf(asking, school, place)) ?? refuse('risk-place')) : null
  const where = known?.name ?? spot
  if (where === '') refuse('risk-spot')
  if (!(await isPostOf(asking, school, given.responsible))) refuse('risk-responsible')
  return { ...given, place: known?.id ?? null, spot: where, grade: gradeOf(risks, given).code }
}

/** The day of the next review: as asked, or as late as the grade allows. Never today, never later than that. */
export function nextReview(
  { now }: Asking,
  refuse: Refuse,
  { pack: { risks } }: Rules,
  given: { likelihood: number; consequence: number },
  asked: string | undefined,
): string {
  const today = dayOf(now)
  const grade = gradeOf(risks, given)
  const latest = latestReview(grade, today)
  if (asked === undefined) return latest
  if (asked <= today) refuse('review-day-past')
  if (plainDay(asked) > latest) refuse('review-day-late', { grade: grade.name, latest })
  return asked
}

const placeOf = ({ tx, actor }: Asking, school: string, place: string) =>
  tx
    .selectFrom('place')
    .select(['id', 'name'])
    .where('district', '=', actor.district)
    .where('school', '=', school)
    .where('id', '=', place)
    .where('valid_until', 'is', null)
    .executeTakeFirst()

async function isPostOf({ tx, actor, now }: Asking, school: string, post: string): Promise<boolean> {
  const found = await tx
    .selectFrom('post')
    .select('id')
    .where('district', '=', actor.district)
    .where('unit', '=', school)
    .where('id', '=', post)
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', dayOf(now))]))
    .executeTakeFirst()
  return found !== undefined
}
