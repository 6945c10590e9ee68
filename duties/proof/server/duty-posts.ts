import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { doneBy } from '#duties/duty/subject.ts'
import type { NamedSubject } from '#duties/duty/server/subjects.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

export type DutyPosts = {
  /** The posts of one unit in some roles. */
  inUnit: (unit: string, roles: readonly string[]) => string[]
  /** The posts of the leading group's office. */
  office: string[]
}
const OFFICE = ['office-director', 'office-staff']
const SCHOOL = ['school-head', 'school-safety']
const UNIT = ['liaison', 'lead-in-charge']
const TOWN = ['liaison', 'town-officer']

/** Every post of the district that is there today, read once for a whole sweep. */
export async function dutyPosts({ tx, actor, now }: Asking): Promise<DutyPosts> {
  const today = dayOf(now)
  const rows = await tx
    .selectFrom('post')
    .select(['id', 'unit', 'role'])
    .where('district', '=', actor.district)
    .where('valid_from', '<=', today)
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', today)]))
    .execute()
  const byUnit = Map.groupBy(rows, ({ unit }) => unit)
  return {
    inUnit: (unit, roles) => (byUnit.get(unit) ?? []).filter(({ role }) => roles.includes(role)).map(({ id }) => id),
    office: rows.filter(({ role }) => OFFICE.includes(role)).map(({ id }) => id),
  }
}

/** Whom the programme names when something is missed. The office's own duties are told to the office, a town's to the town. */
export function toldOfMissed(duty: Pick<Duty, 'missed' | 'for'>, subject: NamedSubject, posts: DutyPosts): string[] {
  const by = doneBy(duty)
  return duty.missed.tell.flatMap((recipient) => {
    switch (recipient) {
      case 'school':
        return posts.inUnit(subject.id, SCHOOL)
      case 'unit':
        if (by.length > 0) return by.flatMap((unit) => posts.inUnit(unit, UNIT))
        return subject.kind === 'unit' && subject.unitKind === 'office' ? posts.office : posts.inUnit(subject.id, UNIT)
      case 'town':
        return posts.inUnit(subject.kind === 'school' ? (subject.parent ?? '') : subject.id, TOWN)
      case 'office':
        return posts.office
    }
  })
}
