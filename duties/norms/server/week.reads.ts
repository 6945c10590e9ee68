import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import type { Span } from '#duties/duty/span.ts'

export type Stood = { school: string; posts: number; planned: number; due: number; signed: number }
const texts = (values: readonly string[]) => sql`${sql.val([...values])}::text[]`

/** Shifts of the guards of each school in a week: planned, begun by now, and signed for. */
export async function guardShifts({ tx, actor, now }: Asking, ids: readonly string[], { from, to }: Span) {
  const { rows } = await sql<Stood>`
    select r.school, count(distinct s.post)::integer as posts, count(*)::integer as planned,
      count(*) filter (where s.from_at + r.late_after * interval '1 minute' <= ${now})::integer as due,
      count(*) filter (where s.on_at is not null and s.from_at + r.late_after * interval '1 minute' <= ${now})::integer as signed
    from roster r join shift s on s.district = r.district and s.roster = r.id
    where r.district = ${actor.district} and r.kind = 'guard' and r.school = any(${texts(ids)}) and s.day between ${from} and ${to}
    group by r.school`.execute(tx)
  return new Map(rows.map((row) => [row.school, row]))
}

/** How often each duty was shown for each school and period; what was honestly impossible was not done. */
export async function givenIn(
  { tx, actor }: Asking,
  ids: readonly string[],
  duties: readonly string[],
  periods: readonly string[],
) {
  const { rows } = await sql<{ key: string; n: number }>`
    select subject || ' ' || duty || ' ' || period as key, count(*)::integer as n from duty_proof
    where district = ${actor.district} and subject = any(${texts(ids)}) and duty = any(${texts(duties)})
      and period = any(${texts(periods)}) and corrected_by is null and outcome <> 'impossible'
    group by subject, duty, period`.execute(tx)
  return new Map(rows.map(({ key, n }) => [key, n]))
}
