import { dayOf, plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { itemsAsked } from '#duties/checklist/asked.ts'
import { guardsAskedOf } from '#duties/checklist/guards-needed.ts'
import type { Circumstances } from '#duties/checklist/judge.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import { subjectsIn } from '#duties/duty/server/subjects.ts'
import type { Visit } from '#duties/inspection/inspection.ts'
import type { Checklist } from '#programme/pack/sections/checklists.ts'

export type VisitSheet = Pick<Checklist, 'code' | 'name' | 'version' | 'items'> & { on: Circumstances; day: PlainDay }

/** The checklist of a visit as this school is asked it on the day of the visit, and what its answers are judged by. */
export async function visitSheet(
  asking: Asking,
  rules: DutyRules,
  visit: Pick<Visit, 'checklist' | 'target' | 'visitedOn'>,
): Promise<VisitSheet | undefined> {
  const list = rules.checklist(visit.checklist)
  if (!list) return undefined
  const day = visit.visitedOn === null ? dayOf(asking.now) : plainDay(visit.visitedOn)
  const [subject] = await subjectsIn(asking, rules, { from: day, to: day }, [visit.target])
  const school = subject?.kind === 'school' ? subject : undefined
  const guardsAsked = school && guardsAskedOf(rules.pack.checklists.guardRules, school.enrolment)
  const { code, name, version } = list
  return { code, name, version, items: itemsAsked(list.items, day, school), on: { day, guardsAsked }, day }
}

/** The rule sets the sheet asks about with what they ask of this school, for a browser that judges as the server will. */
export const guardsOf = ({ items, on }: VisitSheet): Record<string, number> =>
  Object.fromEntries(
    items.flatMap(({ threshold }) => {
      const asked = threshold?.is === 'rule-set' ? on.guardsAsked?.(threshold.value) : null
      return threshold?.is === 'rule-set' && typeof asked === 'number' ? [[threshold.value, asked] as const] : []
    }),
  )
