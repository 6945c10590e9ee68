import { type RawBuilder, sql } from 'kysely'
import { instantAt, type PlainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'

export type Span = { from: PlainDay; to: PlainDay }
/** Which schools: some, or all that there are. */
export type Schools = readonly string[] | null

const among = (column: RawBuilder<unknown>, schools: Schools) =>
  schools === null ? sql`true` : sql`${column} = any(${sql.val([...schools])}::text[])`

/** Places of the registry and points of the rounds; those of one name are one place, whatever keeps them. */
export const placesQuery = ({ actor }: Asking, schools: Schools) => sql`
  select x.school, min(x.name) as name, replace(x.name, ' ', '') as plain, bool_or(x.key_place) as key_place,
    coalesce(min(x.kind) filter (where x.code is null), 'point') as kind, array_remove(array_agg(x.code), null) as codes
  from (
    select p.school, p.name, p.kind, p.key_place, null::text as code from place p
    where p.district = ${actor.district} and p.valid_until is null and ${among(sql`p.school`, schools)}
    union all
    select q.school, q.name, 'point', false, q.code from patrol_point q
    where q.district = ${actor.district} and q.closed_on is null and ${among(sql`q.school`, schools)}
  ) x
  group by x.school, replace(x.name, ' ', '')`

/**
 * Every time somebody was somewhere in the span: a point passed, a hazard or a finding seen, a risk looked at again. A hazard that
 * was withdrawn or void was no look. Row-level security judges each, so a covert visit fills nothing before it is released.
 */
export function looksQuery({ actor }: Asking, { from, to }: Span, schools: Schools) {
  const begins = instantAt(from, '00:00')
  const ends = instantAt(to, '24:00')
  return sql`
  select p.subject as school, point.value->>'code' as code, null::text as spot, p.observed_at as at, 'patrol' as kind, p.id,
    p.post, null::text as who, p.duty, p.period
  from duty_proof p cross join lateral jsonb_array_elements(p.points) point
  where p.district = ${actor.district} and p.corrected_by is null and p.outcome <> 'impossible' and p.points <> '[]'::jsonb
    and p.observed_at >= ${begins} and p.observed_at < ${ends} and ${among(sql`p.subject`, schools)}
  union all
  select h.school, null, h.spot, h.reported_at, 'hazard', h.id, null, h.found_by, null, null from hazard h
  where h.district = ${actor.district} and h.state not in ('void', 'withdrawn')
    and h.reported_at >= ${begins} and h.reported_at < ${ends} and ${among(sql`h.school`, schools)}
  union all
  select v.target, null, f.spot, v.visited_on::timestamp at time zone 'Asia/Shanghai', 'inspection', v.id, v.inspectors[1], null, null, null
  from inspection_finding f join inspection_visit v on v.district = f.district and v.id = f.visit
  where f.district = ${actor.district} and v.visited_on between ${from}::date and ${to}::date and ${among(sql`v.target`, schools)}
  union all
  select r.school, null, r.spot, f.at, 'risk', r.id, f.post, null, null, null
  from risk r join fact f on f.district = r.district and f.subject = r.id
  where r.district = ${actor.district} and f.kind in ('risk-controlled', 'risk-reviewed', 'risk-changed')
    and f.at >= ${begins} and f.at < ${ends} and ${among(sql`r.school`, schools)}`
}

/** A look is at a place when its point stands there, or when its words begin with the name of the place. */
export const isAt = sql<boolean>`l.school = p.school and (l.code = any(p.codes) or starts_with(replace(l.spot, ' ', ''), p.plain))`
