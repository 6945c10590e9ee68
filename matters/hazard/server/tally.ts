import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import { RUNNING_STATES } from '#matters/hazard/due-standing.ts'

/** In the roll-up this stands for the district as a whole, beside the units of an audience. */
export const WHOLE_DISTRICT = ''

const running = sql.join(RUNNING_STATES.map((state) => sql.lit(state)))
/** The day a running clock ends. Lateness follows from it on any day, so nothing is counted anew at midnight. */
export const RUNNING_UNTIL = sql<string | null>`case when h.state in (${running}) then h.due_on end`

// As what one hazard counts: `first` to `last` because an open one is carried over and counts in each year.
const COUNTED = sql`jsonb_build_object(
  'units', (select jsonb_agg(u order by u) from (select unnest(h.audience) union select ${sql.lit(WHOLE_DISTRICT)}) as seen (u)),
  'first', h.first_book, 'last', h.last_book, 'state', h.state, 'grade', coalesce(h.grade, ''),
  'due', coalesce(${RUNNING_UNTIL}, 'infinity'), 'rebound', h.rebound_of is not null, 'funds', coalesce(h.funds, 0))`
const AS_RECORD = sql`(units jsonb, first integer, last integer, state text, grade text, due date, rebound boolean, funds numeric)`

/**
 * Brings the roll-up up to date for one hazard, in one statement: takes back what it counted as and adds what it counts as
 * now, for every unit that may see it. Run from its facts, in the transaction that moves the reader on, so every change is
 * counted once.
 */
export async function tallyHazard({ tx, actor }: Asking, hazard: string): Promise<void> {
  await sql`
    with changed as (
      select t.counted as before, n.counted as now
      from hazard h cross join lateral (select ${COUNTED} as counted) n
      left join hazard_tallied t on t.district = h.district and t.hazard = h.id
      where h.district = ${actor.district} and h.id = ${hazard} and t.counted is distinct from n.counted
    ), kept as (
      insert into hazard_tallied (district, hazard, counted) select ${actor.district}, ${hazard}, now from changed
      on conflict (district, hazard) do update set counted = excluded.counted
    )
    insert into hazard_tally (district, unit, book, state, grade, due_on, rebound, n, funds)
    select ${actor.district}, unit, book, c.state, c.grade, c.due, c.rebound, sum(sign), sum(sign * c.funds)
    from changed, (values (-1), (1)) as signs (sign),
      jsonb_to_record(case sign when 1 then now else before end) as c ${AS_RECORD},
      jsonb_array_elements_text(c.units) as unit, generate_series(c.first, c.last) as book
    group by unit, book, c.state, c.grade, c.due, c.rebound
    having sum(sign) <> 0 or sum(sign * c.funds) <> 0
    order by unit, book
    on conflict (district, unit, book, state, grade, due_on, rebound)
    do update set n = hazard_tally.n + excluded.n, funds = hazard_tally.funds + excluded.funds`.execute(tx)
}

/** What a full recount says, to hold the roll-up against. */
export const RECOUNT = sql`
  select unit, book, h.state, coalesce(h.grade, '') as grade, coalesce(${RUNNING_UNTIL}, 'infinity') as due_on,
    h.rebound_of is not null as rebound, count(*)::integer as n, coalesce(sum(h.funds), 0)::float as funds
  from hazard h, generate_series(h.first_book, h.last_book) book,
    lateral (select unnest(h.audience) union select ${sql.lit(WHOLE_DISTRICT)}) as seen (unit)
  where h.district = (select my_district()) group by 1, 2, 3, 4, 5, 6`
