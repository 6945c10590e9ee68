import { type RawBuilder, sql } from 'kysely'
import { dayOf, instantAt } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { DutyCount } from '#accounts/living-programme/work-counted.ts'
import { WHOLE_DISTRICT } from '#duties/proof/server/tally.ts'
import type { Pack } from '#programme/pack/pack.ts'

type Asked = { pack: Pack; unit: string | undefined }
type Counted = DutyCount & { key: string }

/**
 * Duties of the year, from the roll-up that facts keep: as many lines as there are duties, however many proofs. Only what ran out
 * today is looked up, because nothing happens to it at midnight.
 */
export async function countDuties(asking: Asking, { pack, unit }: Asked): Promise<Map<string, DutyCount>> {
  const { tx, actor, now } = asking
  const { duties } = pack.duties
  const whole = unit === undefined && actor.scope === 'district'
  const own = unit ?? actor.unit
  const codes = sql`${sql.val(duties.map(({ code }) => code))}::text[]`
  const late = sql`${sql.val(duties.map(({ lateMinutes }) => lateMinutes))}::integer[]`
  const today = instantAt(dayOf(now), '00:00')
  const { rows } = await sql<Counted>`
    with own as materialized (
      ${unit === undefined ? sql`select unnest(${sql.val([...actor.units])}::text[]) as id` : unitsOf(actor.district, unit)}
    ), missed_today as (
      select m.duty, count(*) as n
      from unnest(${codes}, ${late}) as d (duty, minutes)
      join duty_missed m on m.district = ${actor.district} and m.duty = d.duty
        and m.due_at > ${today}::timestamptz - d.minutes * interval '1 minute'
      where ${whole ? sql`true` : sql`m.subject in (select id from own)`}
        and not exists (select 1 from duty_proof p where p.district = m.district and p.duty = m.duty and p.subject = m.subject
          and p.period = m.period and p.slot = m.slot and p.standing = 'made-up' and p.corrected_by is null)
      group by m.duty
    )
    select t.duty as key, ${sumWhere('done')} as "onTime", ${sumWhere('late')} as late, ${sumWhere('made-up')} as "madeUp",
      ${sumWhere('impossible')} as impossible, ${sumWhere('missed')} as missed,
      coalesce((select n from missed_today d where d.duty = t.duty), 0) as "missedToday"
    from duty_tally t
    where t.district = ${actor.district} and t.year = ${Number(dayOf(now).slice(0, 4))} and t.n <> 0
      and ${whole ? sql`t.unit = ${WHOLE_DISTRICT}` : isOwn(own)}
    group by t.duty`.execute(tx)
  return new Map(rows.map(({ key, ...count }) => [key, count]))
}

// Each of the own units by its own duties; of the own unit besides what it did for others. Whoever holds several counts none twice.
const isOwn = (unit: string): RawBuilder<unknown> => sql`(t.unit in (select id from own) and t.about = t.unit
  or t.unit = ${unit} and t.about not in (select id from own))`

/** The unit with what lies in its charge, as its own people see it. */
const unitsOf = (district: string, unit: string): RawBuilder<unknown> => sql`
  select u.id from unit u where u.district = ${district} and ${unit}::text in (u.id, u.parent)
  union select s.unit from school s where s.district = ${district} and ${unit}::text in (s.community, s.station)`

const sumWhere = (standing: string): RawBuilder<number> =>
  sql`coalesce(sum(t.n) filter (where t.standing = ${standing}), 0)::integer`
