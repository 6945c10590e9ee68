import { sql } from 'kysely'
import { plainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import type { Span } from '#duties/duty/span.ts'
import type { DutySubject } from '#duties/duty/subject.ts'

type Named = { name: string; short: string; parent: string | null; line: string | null }
type OfSchool = { enrolment: { students: number; boarders: number; staff: number } }
export type NamedSubject = Named &
  ((Extract<DutySubject, { kind: 'school' }> & OfSchool) | Extract<DutySubject, { kind: 'unit' }>)

/**
 * Schools and units that were there on any day of a span, with the days they were. `ids` narrows to some of them. The names are
 * those of today; paper of another day asks the registry for that day's.
 */
export async function subjectsIn(
  { tx, actor }: Asking,
  rules: DutyRules,
  span: Span,
  ids?: readonly string[],
): Promise<NamedSubject[]> {
  const rows = await tx
    .selectFrom('unit as u')
    .leftJoin('school as s', (on) => on.onRef('s.district', '=', 'u.district').onRef('s.unit', '=', 'u.id'))
    .select([
      'u.id',
      'u.kind',
      'u.name',
      'u.short',
      'u.parent',
      'u.line',
      'u.valid_from',
      'u.valid_until',
      's.type',
      's.boarders',
      's.buses',
      's.students',
      's.staff',
    ])
    .select(hasKeyPlace.as('keyPlace'))
    .where('u.district', '=', actor.district)
    .where('u.kind', 'in', ['office', 'member', 'town', 'school'])
    .where('u.valid_from', '<=', span.to)
    .where((is) => is.or([is('u.valid_until', 'is', null), is('u.valid_until', '>', span.from)]))
    .$if(ids !== undefined, (q) => q.where(sql<boolean>`u.id = any (${sql.val([...(ids ?? [])])}::text[])`))
    .orderBy('u.sort')
    .orderBy('u.id')
    .execute()
  return rows.flatMap(
    ({
      id,
      kind,
      name,
      short,
      parent,
      line,
      valid_from,
      valid_until,
      type,
      boarders,
      buses,
      students,
      staff,
      keyPlace,
    }): NamedSubject[] => {
      const common = {
        id,
        name,
        short,
        parent,
        line,
        validFrom: plainDay(valid_from),
        validUntil: valid_until === null ? null : plainDay(valid_until),
      }
      if (kind !== 'school') return [{ ...common, kind: 'unit', unitKind: kind as 'office' | 'member' | 'town' }]
      // A school without its own card has no type yet, and what has no type is asked nothing.
      if (type === null) return []
      const tags = [...(keyPlace ? ['key-place'] : []), ...((buses ?? 0) > 0 ? ['school-bus'] : [])]
      const enrolment = { students: students ?? 0, boarders: boarders ?? 0, staff: staff ?? 0 }
      const boarding = enrolment.boarders > 0
      return [{ ...common, kind: 'school', type, stage: rules.stageOf(type), boarding, tags, enrolment }]
    },
  )
}

const hasKeyPlace = sql<boolean>`exists (select 1 from place p where p.district = u.district and p.school = u.id and p.key_place)`
