import type { PlainDay } from '#foundation/calendar/day.ts'
import { itemsAsked } from '#duties/checklist/asked.ts'
import { guardsAskedOf } from '#duties/checklist/guards-needed.ts'
import type { Circumstances } from '#duties/checklist/judge.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import type { NamedSubject } from '#duties/duty/server/subjects.ts'
import type { Sheet } from '#duties/proof/proof.contract.ts'

/** A checklist as this school or unit is asked it on that day. */
export function sheetFor(rules: DutyRules, code: string, subject: NamedSubject, day: PlainDay): Sheet | undefined {
  const list = rules.checklist(code)
  if (!list) return undefined
  const { name, version, items } = list
  return { code, name, version, items: itemsAsked(items, day, subject.kind === 'school' ? subject : undefined) }
}

/** What its answers are judged by: the day, and the guards the rule sets ask of this school. */
export const circumstancesOf = ({ pack }: DutyRules, subject: NamedSubject, day: PlainDay): Circumstances => ({
  day,
  guardsAsked: subject.kind === 'school' ? guardsAskedOf(pack.checklists.guardRules, subject.enrolment) : undefined,
})
