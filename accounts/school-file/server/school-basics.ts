import { sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { SchoolBasics } from '#accounts/school-file/basics.ts'

/** The basics of every school that is open today, or of one: one query, whoever asks, for the registry is known to all. */
export async function schoolBasics({ tx, actor, now }: Asking, school?: string): Promise<SchoolBasics[]> {
  const today = dayOf(now)
  const { rows } = await sql<SchoolBasics>`
    select u.id, u.short, u.parent as town,
      jsonb_build_object('town', u.parent is not null, 'community', s.community is not null, 'station', s.station is not null,
        'leader', s.leader is not null) as links,
      coalesce(p.held, '{}') as held, coalesce(p.stale, 0) as "staleContacts",
      s.credit_code is not null as "creditCode", s.school_code is not null as "schoolCode", s.lat is not null and s.lng is not null as located,
      (select count(*) from place l where l.district = s.district and l.school = s.unit and l.kind = 'gate' and l.lat is not null
        and l.valid_until is null)::integer as gates,
      s.guards, s.certified_guards as "certifiedGuards",
      jsonb_build_object('students', s.students, 'boarders', s.boarders, 'staff', s.staff) as enrolment
    from school s join unit u on u.district = s.district and u.id = s.unit
    left join (
      select k.unit, array_agg(distinct k.role) as held,
        count(distinct k.id) filter (where n.verified_on is null or n.verified_on < ${today}::date - interval '12 months')::integer as stale
      from post k
      join holding g on g.district = k.district and g.post = k.id and g.valid_from <= ${today} and (g.valid_until is null or g.valid_until > ${today})
      join person n on n.district = g.district and n.id = g.person
      where k.district = ${actor.district} and (k.valid_until is null or k.valid_until > ${today}) group by k.unit
    ) p on p.unit = s.unit
    where s.district = ${actor.district} and (u.valid_until is null or u.valid_until > ${today}) ${school ? sql`and u.id = ${school}` : sql``}
    order by u.sort, u.id`.execute(tx)
  return rows
}
