import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'

/** In the roll-up this stands for the district as a whole, beside the units of an audience. */
export const WHOLE_DISTRICT = ''

// Entered afterwards stays so whatever its outcome, as it does wherever proofs are counted.
const STANDING = sql`case when p.outcome = 'impossible' and p.standing <> 'made-up' then 'impossible' else p.standing end`
const yearOf = (at: string) => sql`extract(year from ${sql.ref(at)} at time zone 'Asia/Shanghai')::integer`
const SEEN = sql`(select unnest(p.audience) union select ${sql.lit(WHOLE_DISTRICT)})`

// As what one proof or one thing missed counts; one that was corrected is known and counts for nobody.
const COUNTED = sql`
  select p.district, p.id, jsonb_build_object(
    'units', case when p.corrected_by is null then (select jsonb_agg(u order by u) from ${SEEN} as seen (u)) else '[]' end,
    'about', p.subject, 'year', ${yearOf('p.observed_at')}, 'duty', p.duty, 'standing', ${STANDING}) as counted
  from duty_proof p
  union all
  select m.district, m.id, jsonb_build_object('units', jsonb_build_array(${sql.lit(WHOLE_DISTRICT)}, m.subject),
    'about', m.subject, 'year', ${yearOf('m.due_at')}, 'duty', m.duty, 'standing', 'missed')
  from duty_missed m`
const aboutOf = (unit: string, subject: string) =>
  sql`case ${sql.ref(unit)} when ${sql.lit(WHOLE_DISTRICT)} then '' else ${sql.ref(subject)} end`
const AS_RECORD = sql`(units jsonb, about text, year integer, duty text, standing text)`

/**
 * Brings the roll-up up to date for proofs or things missed: takes back what each counted as and adds what it counts as now. Run
 * from their facts, in the transaction that moves the reader on. Counted as a difference, so that a fact met twice changes nothing.
 * A correction changes two: the one it is, and the one that steps aside for it.
 */
export async function tallyDuty({ tx, actor }: Asking, subjects: readonly string[]): Promise<void> {
  await sql`
    with asked as materialized (
      select unnest(${sql.val([...subjects])}::uuid[]) as id
      union select p.corrects from duty_proof p
        where p.district = ${actor.district} and p.id = any(${sql.val([...subjects])}::uuid[]) and p.corrects is not null
    ), changed as (
      select n.id, t.counted as before, n.counted as now
      from (${COUNTED}) n left join duty_tallied t on t.district = n.district and t.subject = n.id
      where n.district = ${actor.district} and n.id = any(array(select id from asked)) and t.counted is distinct from n.counted
    ), kept as (
      insert into duty_tallied (district, subject, counted) select ${actor.district}, id, now from changed
      on conflict (district, subject) do update set counted = excluded.counted
    )
    insert into duty_tally (district, unit, about, year, duty, standing, n)
    select ${actor.district}, unit, ${aboutOf('unit', 'c.about')}, c.year, c.duty, c.standing, sum(sign)
    from changed, (values (-1), (1)) as signs (sign),
      jsonb_to_record(case sign when 1 then now else before end) as c ${AS_RECORD}, jsonb_array_elements_text(c.units) as unit
    group by unit, ${aboutOf('unit', 'c.about')}, c.year, c.duty, c.standing having sum(sign) <> 0
    order by 2, 4, 5, 3, 6
    on conflict (district, unit, year, duty, about, standing) do update set n = duty_tally.n + excluded.n`.execute(tx)
}

/** What a full recount says, to hold the roll-up against. */
export const DUTY_RECOUNT = sql`
  select seen.unit, ${aboutOf('seen.unit', 'p.subject')} as about, ${yearOf('p.observed_at')} as year, p.duty, ${STANDING} as standing, count(*)::integer as n
  from duty_proof p, lateral ${SEEN} as seen (unit)
  where p.district = (select my_district()) and p.corrected_by is null group by 1, 2, 3, 4, 5
  union all
  select seen.unit, ${aboutOf('seen.unit', 'm.subject')}, ${yearOf('m.due_at')}, m.duty, 'missed', count(*)::integer
  from duty_missed m, lateral (values (m.subject), (${sql.lit(WHOLE_DISTRICT)})) as seen (unit)
  where m.district = (select my_district()) group by 1, 2, 3, 4`
