import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { ResolutionCount } from '#accounts/living-programme/work-counted.ts'

/** A unit answers for what it leads or helps with, and for its own chair at the table. */
export async function countResolutions(
  { tx, actor, now }: Asking,
  { unit }: { unit: string | undefined },
  theirs: RawBuilder<boolean>,
): Promise<ResolutionCount> {
  const [from, today] = [`${dayOf(now).slice(0, 4)}-01-01`, dayOf(now)]
  const whose = unit === undefined ? sql`true` : sql`i.unit = ${unit}`
  const { rows } = await sql<ResolutionCount>`
    with worked as (
      select count(*) filter (where r.state in ('verified', 'closed') or r.due_on <= ${today}::date)::integer as due,
        count(*) filter (where r.state in ('verified', 'closed'))::integer as done,
        count(*) filter (where r.state = 'open' and r.due_on < ${today}::date)::integer as late
      from meeting_resolution r join meeting m on m.district = r.district and m.id = r.meeting
      where r.district = ${actor.district} and m.held_on >= ${from}::date and ${theirs}
    ), held as (
      select count(distinct m.id)::integer as meetings, count(*)::integer as invited, count(i.signed_at)::integer as came
      from meeting m join meeting_invitee i on i.district = m.district and i.meeting = m.id
      where m.district = ${actor.district} and m.state in ('held', 'issued') and m.held_on >= ${from}::date and ${whose}
    )
    select worked.*, held.* from worked cross join held`.execute(tx)
  return rows[0] ?? { due: 0, done: 0, late: 0, meetings: 0, invited: 0, came: 0 }
}
