import { type RawBuilder, sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import { type Bounds, boundsOf, type Cut, type DayKind, type Part } from '#accounts/indicator/count.ts'
import { ofHazards } from '#accounts/indicator/indicators.ts'

/** In the roll-up this stands for the district as a whole. */
export const WHOLE = ''
/** Whose days are added up: the district, one unit, or each place of a kind by itself. */
export type Places = { unit: string } | { each: 'member' | 'town' | 'school' | 'grade' | 'domain' }
export type Nm = { n: number; m: number | null }
/** By indicator, for each of the spans asked for. */
export type Summed = { place: string; figures: Map<string, Nm[]>; days: Lasting[] }
/** How long what was struck off had taken, on average and in the middle. */
export type Lasting = { n: number; mean: number | null; median: number | null }

const within = ({
  from,
  to,
  by,
  window,
}: Bounds): RawBuilder<boolean> => sql`d.anchor between ${from}::date and ${to}::date
  and d.by_day <= ${by}::date ${window === null ? sql`` : sql`and d.by_day <= d.anchor + ${sql.lit(window)}`}`
const kinds = (kind: DayKind) => sql`d.kind = ${sql.lit(kind)}`

function sumOf(part: Part, cut: Cut): RawBuilder<number> {
  const bounds = within(boundsOf(part, cut))
  const sum = (kind: DayKind) => sql`coalesce(sum(d.n) filter (where ${kinds(kind)} and ${bounds}), 0)`
  return part.less ? sql`(${sum(part.kind)} - ${sum(part.less)})::integer` : sql`${sum(part.kind)}::integer`
}

/** All indicators of hazards over several spans in one statement: as many lines are read as there are days, not hazards. */
export async function sumDays({ tx, actor }: Asking, places: Places, cuts: readonly Cut[]): Promise<Summed[]> {
  const parts = ofHazards.flatMap(({ part, whole }) => [part, whole].filter((each) => each !== undefined))
  const columns = cuts.flatMap((cut) => parts.map((part) => sumOf(part, cut)))
  const group = 'unit' in places ? sql`` : sql`group by 1 order by 1`
  const { rows } = await sql<{ place: string; sums: number[] }>`
    select ${'unit' in places ? sql`${places.unit}::text` : placeOf(places)} as place, array[${sql.join(columns)}]::integer[] as sums
    ${fromDays(actor.district, places)} ${group}`.execute(tx)
  const days = 'unit' in places ? await lastingOf({ tx, actor }, places.unit, cuts) : []
  return rows.map(({ place, sums }) => ({ place, figures: figuresOf(sums, cuts.length), days }))
}

const CLOSED: Part = { kind: 'closed', over: 'period' }

async function lastingOf(
  { tx, actor }: Pick<Asking, 'tx' | 'actor'>,
  unit: string,
  cuts: readonly Cut[],
): Promise<Lasting[]> {
  const each = cuts.map(
    (
      cut,
      i,
    ) => sql`select ${sql.lit(i)}::integer as i, d.anchor - d.by_day as days, sum(d.n)::integer as n ${fromDays(actor.district, { unit })}
      and ${kinds('closed')} and ${within(boundsOf(CLOSED, cut))} group by 2 having sum(d.n) > 0`,
  )
  const { rows } = await sql<Lasting & { i: number }>`
    with l as (${sql.join(each, sql` union all `)})
    select i, sum(n)::integer as n, (sum(n * days)::float8 / sum(n)) as mean,
      (select percentile_cont(0.5) within group (order by m.days) from l m, generate_series(1, m.n) where m.i = l.i) as median
    from l group by i`.execute(tx)
  return cuts.map((_, at) => {
    const { n = 0, mean = null, median = null } = rows.find(({ i }) => i === at) ?? {}
    return { n, mean, median }
  })
}

function figuresOf(sums: readonly number[], spans: number): Map<string, Nm[]> {
  const perSpan = sums.length / spans
  const figures = new Map<string, Nm[]>()
  for (let span = 0; span < spans; span++) {
    let place = span * perSpan
    for (const { code, whole } of ofHazards) {
      const n = sums[place++] ?? 0
      figures.set(code, [...(figures.get(code) ?? []), { n, m: whole ? (sums[place++] ?? 0) : null }])
    }
  }
  return figures
}

const isSplit = (places: Places): places is { each: 'grade' | 'domain' } =>
  'each' in places && (places.each === 'grade' || places.each === 'domain')

const placeOf = (places: Places): RawBuilder<string> =>
  isSplit(places) ? sql`substr(d.split, ${places.each.length + 2}::integer)` : sql`d.unit`

function fromDays(district: string, places: Places): RawBuilder<unknown> {
  const mine = sql`from hazard_day d where d.district = ${district} and d.n <> 0`
  if ('unit' in places) return sql`${mine} and d.unit = ${places.unit} and d.split = ''`
  if (isSplit(places)) return sql`${mine} and d.unit = '' and d.split like ${`${places.each}:%`}`
  const kind = places.each === 'member' ? sql`u.kind in ('member', 'town')` : sql`u.kind = ${places.each}`
  return sql`${mine} and d.split = '' and d.unit in (select u.id from unit u where u.district = ${district} and ${kind})`
}
