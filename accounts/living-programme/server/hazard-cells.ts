import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { type Cell, type CountedCell, toCell, type Whose } from '#accounts/living-programme/cell.ts'
import { lastSoonDay, RUNNING_STATES } from '#matters/hazard/due-standing.ts'
import { standingRules } from '#matters/hazard/server/ledger-query.ts'
import type { Rules } from '#matters/hazard/server/rules.ts'

export type Counting = { rules: Rules; whose: Whose | undefined }

const list = (values: readonly string[]) => sql.join(values.map((value) => sql.lit(value)))

/** Everything a measure may ask of one hazard. Row-level security judges each row as it does for the ledger. */
export const CELL = sql`
  h.category, h.channel, coalesce(h.grade, '') as grade, h.state,
  case when h.state not in (${list(RUNNING_STATES)}) or h.due_on is null then ''
    when h.due_on < day.today then 'late' when h.due_on <= day.soon then 'soon' else '' end as standing,
  case when h.confidential then '' else coalesce(o.unit, '') end as "raisedBy",
  h.lead is not null as led, h.due_on is not null as dated,
  h.accepted_at is not null or h.state in ('done', 'passed', 'struck') as accepted,
  cardinality(h.assists) > 0 as assisted,
  h.state = 'struck' and (select count(distinct a.role) = 2 from attachment a
    where a.district = h.district and a.subject = h.id and a.role in ('before', 'after')) as paired,
  coalesce(h.solved_at, '') as "solvedAt",
  p.due, case when not p.due then '' when h.state in ('passed', 'struck')
    and (h.done_at at time zone 'Asia/Shanghai')::date <= h.due_on then 'kept' else 'broken' end as promise`

/** This year's book, with the day it is and with whom reported it: any school is one, a station is its police. */
export function bookOf({ actor, now }: Asking, { rules, whose }: Counting): RawBuilder<unknown> {
  const today = dayOf(now)
  return sql`
    from hazard h
    cross join (select ${today}::date as today, ${lastSoonDay(today, standingRules(rules))}::date as soon) day
    cross join lateral (select h.due_on is not null and h.lead is not null and h.due_on < day.today
      and h.due_on >= date_trunc('year', day.today)::date as due) p
    left join (
      select distinct on (g.person) g.person, case u.kind when 'school' then 'school' when 'care' then 'school'
        when 'station' then coalesce(u.line, u.id) else u.id end as unit
      from holding g join post k on k.district = g.district and k.id = g.post join unit u on u.district = k.district and u.id = k.unit
      where g.district = ${actor.district} order by g.person, g.valid_from desc, g.post
    ) o on o.person = h.opened_by
    where h.district = ${actor.district} and h.last_book = ${Number(today.slice(0, 4))} and ${isTheirs(whose)}`
}

function isTheirs(whose: Whose | undefined): RawBuilder<boolean> {
  if (!whose) return sql`true`
  if ('school' in whose) return sql`h.school = ${whose.school}`
  if ('town' in whose) return sql`h.town = ${whose.town}`
  return sql`(h.lead = ${whose.lead} or ${whose.lead} = any(h.assists))`
}

/** Every hazard of the year that the asker may see, alike ones counted together: one query for all measures. */
export async function countCells(asking: Asking, counting: Counting): Promise<Cell[]> {
  const { rows } = await sql<CountedCell>`
    select cell.*, count(*)::integer as n from (select ${CELL} ${bookOf(asking, counting)}) cell
    group by ${ALL_COLUMNS}`.execute(asking.tx)
  return rows.map(toCell)
}

const ALL_COLUMNS = sql`1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14`
