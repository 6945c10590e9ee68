import type { PlainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { type OpenToday, openOn } from '#duties/duty/open-on.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import { type NamedSubject, subjectsIn } from '#duties/duty/server/subjects.ts'
import { fallsOn } from '#duties/duty/subject.ts'
import type { Sheet } from '#duties/proof/proof.contract.ts'
import { sheetFor } from '#duties/proof/server/sheet.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

export type SchoolToVisit = { subject: NamedSubject; open: OpenToday[] }

/** The schools to which a unit goes today, with what it is to do at each. Nothing is read while nothing is open. */
export async function schoolsToVisit(
  asking: Asking,
  rules: DutyRules,
  duties: readonly Duty[],
  day: PlainDay,
): Promise<SchoolToVisit[]> {
  const subjects = await subjectsIn(asking, rules, { from: day, to: day })
  return subjects
    .filter((subject) => duties.some((duty) => fallsOn(duty.for, subject)))
    .map((subject) => ({ subject, open: duties.flatMap((duty) => openOn(duty, subject, day, rules.by)) }))
    .filter(({ open }) => open.length > 0)
}

/** Their sheets, each once for all the schools that are asked the same items. */
export function sheetsOfVisits(rules: DutyRules, visits: readonly SchoolToVisit[], day: PlainDay): Sheet[] {
  const sheets = new Map<string, Sheet & { subjects: string[] }>()
  for (const { subject, open } of visits)
    for (const code of new Set(open.flatMap(({ duty }) => duty.proof.checklist ?? []))) {
      const sheet = sheetFor(rules, code, subject, day)
      if (!sheet) continue
      const key = [code, ...sheet.items.map((item) => item.code)].join(' ')
      const same = sheets.get(key)
      if (same) same.subjects.push(subject.id)
      else sheets.set(key, { ...sheet, subjects: [subject.id] })
    }
  return [...sheets.values()]
}
