import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'

// As what each hazard asked for counts now. One that was voided has no days any more, and takes all of its back.
const COUNTED = sql`
  select asked.id, coalesce(n.counted, '{"units": [], "splits": [], "days": {}}') as counted
  from asked left join (
    select hazard, jsonb_build_object(
      'units', (select jsonb_agg(u order by u) from unnest(places || ''::text) u),
      'splits', (select coalesce(jsonb_agg(s order by s), '[]') from unnest(array['grade:' || grade, 'domain:' || category]) s where s is not null),
      'days', jsonb_object_agg(kind, jsonb_build_array(anchor, by_day))) as counted
    from hazard_dates where district = (select my_district()) and hazard = any(array(select id from asked))
    group by hazard, places, grade, category
  ) n on n.hazard = asked.id`

/**
 * Brings the days of hazards up to date, by difference, so that a fact met twice changes nothing. A rebound also changes what it
 * came back from.
 */
export async function tallyHazardDays({ tx, actor }: Asking, hazards: readonly string[]): Promise<void> {
  await sql`
    with asked as materialized (
      select unnest(${sql.val([...hazards])}::uuid[]) as id
      union select h.rebound_of from hazard h
        where h.district = ${actor.district} and h.id = any(${sql.val([...hazards])}::uuid[]) and h.rebound_of is not null
    ), changed as (
      select n.id, t.counted as before, n.counted as now
      from (${COUNTED}) n left join hazard_day_counted t on t.district = ${actor.district} and t.hazard = n.id
      where t.counted is distinct from n.counted
    ), kept as (
      insert into hazard_day_counted (district, hazard, counted) select ${actor.district}, id, now from changed
      on conflict (district, hazard) do update set counted = excluded.counted
    )
    insert into hazard_day (district, unit, split, kind, anchor, by_day, n)
    select ${actor.district}, l.unit, l.split, l.kind, l.anchor, l.by_day, sum(sign)
    from changed, (values (-1), (1)) as signs (sign), hazard_day_lines(case sign when 1 then now else before end) l
    group by l.unit, l.split, l.kind, l.anchor, l.by_day having sum(sign) <> 0
    order by 2, 3, 4, 5, 6
    on conflict (district, unit, split, kind, anchor, by_day) do update set n = hazard_day.n + excluded.n`.execute(tx)
}

/** An order put a hazard on the board, or issued or closed something about it. */
export async function tallyOfOrders(asking: Asking, orders: readonly string[]): Promise<void> {
  const { tx, actor } = asking
  const rows = await tx
    .selectFrom('supervision_order')
    .select('about')
    .distinct()
    .where('district', '=', actor.district)
    .where('id', 'in', [...orders])
    .where('about_kind', '=', 'hazard')
    .execute()
  const hazards = rows.flatMap(({ about }) => about ?? [])
  if (hazards.length > 0) await tallyHazardDays(asking, hazards)
}

/** What a full recount says, to hold the roll-up against. */
export const DAYS_RECOUNT = sql`
  select place.unit, place.split, d.kind, d.anchor, d.by_day, count(*)::integer as n
  from hazard_dates d, lateral (
    select unnest(d.places || ''::text) as unit, '' as split
    union all select '', s from unnest(array['grade:' || d.grade, 'domain:' || d.category]) s where s is not null
  ) place
  where d.district = (select my_district()) group by 1, 2, 3, 4, 5`
