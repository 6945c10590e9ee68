import { type RawBuilder, sql } from 'kysely'
import { addDays, dayOf, plainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { noTargets, type TargetCount } from '#accounts/living-programme/work-counted.ts'
import type { Pack } from '#programme/pack/pack.ts'

/** The list of this year, what each target on it has, and how its milestones stand. */
export async function countTargets(
  { tx, actor, now }: Asking,
  { deadlines }: Pick<Pack, 'deadlines'>,
  theirs: RawBuilder<boolean>,
): Promise<TargetCount> {
  const today = dayOf(now)
  const quietBefore = addDays(plainDay(today), -deadlines.keyTargets.progressDays)
  const listed = sql`t.state not in ('proposed', 'declined')`
  const { rows } = await sql<TargetCount>`
    with mine as (
      select t.* from key_target t
      where t.district = ${actor.district} and t.year = ${Number(today.slice(0, 4))} and ${theirs}
    ), stones as (
      select m.* from key_target_milestone m join mine t on t.id = m.target where m.district = ${actor.district}
    )
    select count(*) filter (where t.basis = 'prominent')::integer as prominent,
      count(*) filter (where t.basis = 'prominent' and t.state <> 'proposed')::integer as "prominentDecided",
      count(*) filter (where t.basis = 'recurring')::integer as recurring,
      count(*) filter (where t.basis = 'recurring' and t.state <> 'proposed')::integer as "recurringDecided",
      count(*) filter (where ${listed})::integer as listed,
      count(*) filter (where ${listed} and t.lead is not null and cardinality(t.assists) > 0)::integer as paired,
      count(*) filter (where ${listed} and cardinality(t.measures) > 0)::integer as measured,
      count(*) filter (where t.state = 'working')::integer as working,
      count(*) filter (where t.state = 'working' and t.progress_on >= ${quietBefore}::date)::integer as told,
      count(*) filter (where t.state = 'working' and t.progress_on < ${quietBefore}::date)::integer as quiet,
      count(*) filter (where ${listed} and t.accepted_at is not null and t.decision is not null)::integer as judged,
      count(*) filter (where t.state = 'delisted')::integer as delisted,
      (select count(*)::integer from stones) as milestones,
      (select count(*)::integer from stones where reached_on <= due_on or reached_on is null and due_on >= ${today}::date) as "onPlan",
      (select count(*)::integer from stones where reached_on is null and due_on < ${today}::date) as behind
    from mine t`.execute(tx)
  return rows[0] ?? noTargets
}
