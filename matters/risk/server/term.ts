import type { PlainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Rules } from '#matters/hazard/server/rules.ts'

/** A term as duties name its period, and as people call it. */
export type SchoolTerm = { key: string; name: string }

/** The term of a school that has begun last: in the holidays the one that ended, until the next begins. */
export async function termOf(
  asking: Asking,
  rules: Rules,
  school: string,
  today: PlainDay,
): Promise<SchoolTerm | null> {
  const { tx, actor } = asking
  const card = await tx
    .selectFrom('school')
    .select('type')
    .where('district', '=', actor.district)
    .where('unit', '=', school)
    .executeTakeFirst()
  const begun = rules.calendar.terms
    .filter(({ schoolTypes, from }) => from <= today && (!schoolTypes || (card && schoolTypes.includes(card.type))))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)
  return begun ? { key: `term-${begun.from}`, name: termName(rules, `term-${begun.from}`) } : null
}

/** 2017年春季学期: terms of primary and secondary schools that begin together have one name. */
export function termName({ pack }: Rules, key: string): string {
  const term = pack.calendar.terms.find(({ from }) => key === `term-${from}`)
  return term?.name.replace(/（.*$/u, '') ?? key.replace('term-', '')
}
