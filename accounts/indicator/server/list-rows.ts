import { type RawBuilder, sql } from 'kysely'
import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { type Bounds, boundsOf, type Cut, dayKinds, type DayKind, type Part } from '#accounts/indicator/count.ts'
import type { indicatorContract, IndicatorRow } from '#accounts/indicator/indicator.contract.ts'
import { monthOf } from '#accounts/indicator/period.ts'
import { indicatorOf } from '#accounts/indicator/indicators.ts'
import { WHOLE } from '#accounts/indicator/server/sum-days.ts'
import { cutsAt, whoseFigures, windowOf } from '#accounts/indicator/server/whose.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import type { Pack } from '#programme/pack/pack.ts'

type List = typeof indicatorContract.listIndicatorRows
type Asked = Input<List>

/** The hazards that one number counts, the newest first: what stands here is what the number says. */
export async function listIndicatorRows(ask: Ask<List>, input: Asked): Promise<Output<List>> {
  const unit = whoseFigures(ask, input.unit)
  const { part, whole, name, formula, source } = indicatorOf(input.code) ?? ask.refuse('indicator-not-found')
  const counted = input.part === 'm' ? whole : part
  if (source !== 'hazards' || !counted) return ask.refuse('indicator-not-found')
  const { pack } = await dutyRulesFor(ask.house.db, ask.actor.district)
  const cut = cutOf(ask, pack, input)
  const those = sql`from hazard_dates d where d.district = ${ask.actor.district} and ${isCounted(counted, boundsOf(counted, cut))}
    and ${isThere(input, unit)}`
  const { rows: sums } = await sql<{ total: number }>`select count(*)::integer as total ${those}`.execute(ask.tx)
  const { rows } = await sql<IndicatorRow>`
    with those as (select d.hazard, d.anchor, d.by_day ${those} ${isAfter(input.after)} order by d.anchor desc, d.hazard desc limit ${input.limit + 1})
    select h.id, h.number, h.title, s.short as "schoolName", l.short as "leadName", h.grade, h.state,
      those.anchor::text as anchor, those.by_day::text as by
    from those join hazard h on h.district = ${ask.actor.district} and h.id = those.hazard
    join unit s on s.district = h.district and s.id = h.school left join unit l on l.district = h.district and l.id = h.lead
    order by those.anchor desc, h.id desc`.execute(ask.tx)
  const page = rows.slice(0, input.limit)
  const last = page.at(-1)
  const { from, to, at } = cut
  return {
    code: input.code,
    name,
    formula,
    counts: `${dayKinds[counted.kind]}${counted.less ? '，尚未报完' : ''}`,
    period: { from, to, at },
    place: await placeName(ask, pack, input, unit),
    rows: page,
    total: sums[0]?.total ?? 0,
    next: rows.length > input.limit && last ? `${last.anchor} ${last.id}` : null,
  }
}

/** One month when one is asked for, else the span; both until now. */
function cutOf(ask: Pick<Ask, 'now'>, pack: Pack, { month, period }: Asked): Cut {
  const at = dayOf(ask.now)
  if (!month) return cutsAt(ask, pack, period).cuts[0]
  const { from, to } = monthOf(plainDay(`${month}-01`))
  return { from, to, at, window: windowOf(pack) }
}

const between = (d: string, kind: DayKind, { from, to, by, window }: Bounds): RawBuilder<boolean> =>
  sql`${sql.ref(`${d}.kind`)} = ${kind} and ${sql.ref(`${d}.anchor`)} between ${from}::date and ${to}::date and ${sql.ref(`${d}.by_day`)} <= ${by}::date
    ${window === null ? sql`` : sql`and ${sql.ref(`${d}.by_day`)} <= ${sql.ref(`${d}.anchor`)} + ${sql.lit(window)}`}`

const isCounted = ({ kind, less }: Part, bounds: Bounds): RawBuilder<boolean> =>
  less
    ? sql`${between('d', kind, bounds)} and not exists (select 1 from hazard_dates e
        where e.district = d.district and e.hazard = d.hazard and ${between('e', less, bounds)})`
    : between('d', kind, bounds)

const isThere = ({ grade, domain }: Asked, unit: string): RawBuilder<boolean> =>
  sql`${unit === WHOLE ? sql`true` : sql`${unit}::text = any(d.places)`}
    ${grade ? sql`and d.grade = ${grade}` : sql``} ${domain ? sql`and d.category = ${domain}` : sql``}`

const BOOKMARK = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36})$/
function isAfter(after: string | undefined): RawBuilder<unknown> {
  const [, anchor, id] = BOOKMARK.exec(after ?? '') ?? []
  return anchor && id ? sql`and (d.anchor, d.hazard) < (${anchor}::date, ${id}::uuid)` : sql``
}

async function placeName(
  { tx, actor }: Pick<Ask, 'tx' | 'actor'>,
  pack: Pack,
  { grade, domain }: Asked,
  unit: string,
): Promise<string> {
  const row =
    unit === WHOLE
      ? undefined
      : await tx
          .selectFrom('unit')
          .select('name')
          .where('district', '=', actor.district)
          .where('id', '=', unit)
          .executeTakeFirst()
  const graded = pack.grades.find(({ code }) => code === grade)
  const kind = pack.hazardCategories.domains.find(({ code }) => code === domain)
  return [row?.name, graded?.name, kind?.short].filter(Boolean).join('、')
}
