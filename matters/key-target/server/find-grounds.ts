import { sql } from 'kysely'
import { addDays, dayOf, plainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ground } from '#matters/key-target/proposals.ts'
import { DROPPED_STATES } from '#matters/hazard/hazard.ts'
import type { Pack } from '#programme/pack/pack.ts'

type Of = { school?: string | undefined; category?: string | undefined }

/**
 * What speaks for the list of a year: the sweep at the end of the year before, the hazards found while it ran, and since then
 * every hazard found back after it was struck off. Source: clauses 8.7 and 8.8.
 */
export async function findGrounds(
  { tx, actor, now }: Asking,
  { deadlines }: Pick<Pack, 'deadlines'>,
  year: number,
  { school, category }: Of = {},
): Promise<Ground[]> {
  const before = year - 1
  const span = { from: `${before}-${deadlines.keyTargets.sweepFrom}`, to: `${before}-12-31`, year: `${before}-01-01` }
  // A rebound counts from the year before until the list of the year has run out.
  const last = dayOf(now) < `${year}-12-31` ? addDays(plainDay(dayOf(now)), 1) : `${year + 1}-01-01`
  const here = (table: string) =>
    sql`${school === undefined ? sql`true` : sql`${sql.ref(`${table}.school`)} = ${school}`}
      and ${category === undefined ? sql`true` : sql`${sql.ref(`${table}.category`)} = ${category}`}`
  const dropped = sql.join(DROPPED_STATES.map((state) => sql.lit(state)))
  const { rows } = await sql<Ground>`
    select 'survey' as kind, s.id, s.problem as words, s.found_on::text as "on", s.school, s.category, s.treated as back, true as grave
    from key_target_survey s where s.district = ${actor.district} and s.year = ${before} and ${here('s')}
    union all
    select 'hazard', h.id, h.number_text || ' ' || h.title, h.found_on::text, h.school, h.category,
      h.rebound_of is not null, h.grade is not distinct from 'major'
    from hazard h where h.district = ${actor.district} and h.state not in (${dropped}) and ${here('h')}
      and (h.found_on between ${span.from}::date and ${span.to}::date
        or h.rebound_of is not null and h.found_on >= ${span.year}::date and h.found_on < ${last}::date)`.execute(tx)
  return rows
}
