import type { PlainDay } from '#foundation/calendar/day.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import type { DutySubject } from '#duties/duty/subject.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'
import type { Sheet } from '#duties/proof/proof.contract.ts'

/** A checklist as this school or unit is asked it on that day. */
export function sheetFor(rules: DutyRules, code: string, subject: DutySubject, day: PlainDay): Sheet | undefined {
  const list = rules.checklist(code)
  if (!list) return undefined
  const { name, version } = list
  return { code, name, version, items: list.items.filter((item) => isAsked(item, subject, day)) }
}

const isAsked = (
  { validFrom, validUntil, stages, boarding }: ChecklistItem,
  subject: DutySubject,
  day: PlainDay,
): boolean =>
  (!validFrom || validFrom <= day) &&
  (!validUntil || day < validUntil) &&
  (subject.kind !== 'school' ||
    ((!stages || stages.includes(subject.stage)) && (boarding === undefined || boarding === subject.boarding)))
