import { type RawBuilder, sql } from 'kysely'
import { dayOf, instantAt, plainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { countResolutions } from '#accounts/living-programme/server/count-resolutions.ts'
import { countPlaces } from '#accounts/places/server/count-places.ts'
import { schoolsOf } from '#accounts/places/who-may.ts'
import { countDuties } from '#accounts/living-programme/server/count-duties.ts'
import { periodOf } from '#duties/duty/span.ts'
import { countTargets } from '#accounts/living-programme/server/count-targets.ts'
import type {
  BriefCount,
  DocumentCount,
  OrderCount,
  OwedCount,
  PlaceCount,
  RegisterCount,
  ReportCount,
  ShiftCount,
  VisitCount,
  Work,
} from '#accounts/living-programme/work-counted.ts'
import type { RosterKind } from '#duties/roster/roster.ts'
import type { Pack } from '#programme/pack/pack.ts'

/** Which regular work is counted: what the asker may see of this year, or of that only what is one unit's. */
export type WorkAsked = { pack: Pack; unit: string | undefined }

export const yearStart = (now: Date): Date => instantAt(plainDay(`${dayOf(now).slice(0, 4)}-01-01`), '00:00')

/** Regular work of the year until now: one statement for each of its sources, however many clauses rest on it. */
export async function countWork(asking: Asking, asked: WorkAsked): Promise<Work> {
  const [duties, shifts, visits, register, places, reports, owed, briefs, orders, targets, documents, resolutions] =
    await Promise.all([
      countDuties(asking, asked),
      countShifts(asking, asked),
      countVisits(asking, asked),
      countRegister(asking, asked),
      countWhiteSpots(asking, asked),
      countReports(asking, asked),
      countOwed(asking, asked),
      countBriefs(asking, asked),
      countOrders(asking, asked),
      countTargets(asking, asked.pack, theirs.target(asked.unit)),
      countDocuments(asking, asked),
      countResolutions(asking, asked, theirs.resolution(asked.unit)),
    ])
  return { duties, shifts, visits, register, places, reports, owed, briefs, orders, targets, documents, resolutions }
}

/** Narrowed as the database itself narrows for the unit, so that the office reads the figures that the unit reads. */
export const theirs = {
  proof: (unit: string | undefined): RawBuilder<boolean> =>
    unit === undefined ? sql`true` : sql`p.audience && array[${unit}]::text[]`,
  shift: (unit: string | undefined): RawBuilder<boolean> =>
    unit === undefined ? sql`true` : sql`${unit}::text in (r.unit, r.school, r.town)`,
  risk: (unit: string | undefined): RawBuilder<boolean> =>
    unit === undefined ? sql`true` : sql`r.audience && array[${unit}]::text[]`,
  report: (unit: string | undefined): RawBuilder<boolean> =>
    unit === undefined
      ? sql`true`
      : sql`r.unit in (select u.id from unit u where u.district = r.district and ${unit}::text in (u.id, u.parent))`,
  receipt: (unit: string | undefined): RawBuilder<boolean> =>
    unit === undefined
      ? sql`true`
      : sql`r.unit in (select u.id from unit u where u.district = r.district and ${unit}::text in (u.id, u.parent))`,
  order: (unit: string | undefined): RawBuilder<boolean> =>
    unit === undefined ? sql`true` : sql`o.audience && array[${unit}]::text[]`,
  target: (unit: string | undefined): RawBuilder<boolean> =>
    unit === undefined ? sql`true` : sql`t.audience && array[${unit}]::text[]`,
  resolution: (unit: string | undefined): RawBuilder<boolean> =>
    unit === undefined ? sql`true` : sql`${unit}::text = any(r.lead || r.assists)`,
  visit: (unit: string | undefined): RawBuilder<boolean> =>
    unit === undefined ? sql`true` : sql`${unit}::text = any(array[v.unit, v.target, v.town] || v.units)`,
}

type Keyed<K, C> = { key: K } & C
const byKey = <K, C>(rows: readonly Keyed<K, C>[]): Map<K, C> =>
  new Map(rows.map(({ key, ...count }) => [key, count as C]))

const startOfToday = (now: Date): Date => instantAt(dayOf(now), '00:00')

async function countShifts({ tx, actor, now }: Asking, { unit }: WorkAsked): Promise<Map<RosterKind, ShiftCount>> {
  const { rows } = await sql<Keyed<RosterKind, ShiftCount>>`
    select r.kind as key, count(*) as due, count(s.on_at) as came,
      count(*) filter (where s.on_at is not null and coalesce(s.late_minutes, 0) <= r.late_after) as "onTime",
      count(*) filter (where s.state = 'missed' and s.to_at >= ${startOfToday(now)}) as "missedToday"
    from shift s join roster r on r.district = s.district and r.id = s.roster
    where s.district = ${actor.district} and s.from_at >= ${yearStart(now)} and s.from_at <= ${now}
      and s.from_at + r.late_after * interval '1 minute' <= ${now} and ${theirs.shift(unit)}
    group by r.kind`.execute(tx)
  return byKey(rows)
}

// An unscheduled visit has no day until it happens.
async function countVisits({ tx, actor, now }: Asking, { unit }: WorkAsked): Promise<Map<string, VisitCount>> {
  const { rows } = await sql<Keyed<string, VisitCount>>`
    select v.clause as key, count(*) as planned, count(*) filter (where v.state = 'released') as released,
      count(*) filter (where v.state = 'planned' and v.planned_on < ${dayOf(now)}::date) as overdue
    from inspection_visit v
    where v.district = ${actor.district} and v.state not in ('cancelled', 'joined')
      and coalesce(v.visited_on, v.planned_on, ${dayOf(now)}::date) >= ${dayOf(yearStart(now))}::date and ${theirs.visit(unit)}
    group by v.clause`.execute(tx)
  return byKey(rows)
}

async function countRegister({ tx, actor, now }: Asking, { unit }: WorkAsked): Promise<RegisterCount> {
  const { rows } = await sql<RegisterCount>`
    select count(*)::integer as open, count(*) filter (where r.review_on < ${dayOf(now)}::date)::integer as late
    from risk r where r.district = ${actor.district} and r.state <> 'closed' and ${theirs.risk(unit)}`.execute(tx)
  return rows[0] ?? { open: 0, late: 0 }
}

async function countOrders({ tx, actor, now }: Asking, { unit }: WorkAsked): Promise<OrderCount> {
  const { rows } = await sql<OrderCount>`
    select count(*)::integer as issued, count(*) filter (where o.state in ('verified', 'closed'))::integer as answered,
      count(*) filter (where o.state in ('issued', 'signed', 'sent-back') and o.due_on < ${dayOf(now)}::date)::integer as late
    from supervision_order o where o.district = ${actor.district} and o.state not in ('drafted', 'dropped', 'succeeded')
      and o.issued_at >= ${yearStart(now)} and ${theirs.order(unit)}`.execute(tx)
  return rows[0] ?? { issued: 0, answered: 0, late: 0 }
}

/** Letters under the numbers of the office, and their receipts as far as they are the asker's to see. */
async function countDocuments({ tx, actor, now }: Asking, { unit }: WorkAsked): Promise<DocumentCount> {
  const { rows } = await sql<DocumentCount>`
    select count(distinct d.number)::integer as numbered, coalesce(max(d.number), 0) as last,
      count(r.unit) filter (where d.state = 'issued')::integer as sent,
      count(r.signed_at) filter (where d.state = 'issued')::integer as signed
    from document d left join document_receipt r on r.district = d.district and r.document = d.id and ${theirs.receipt(unit)}
    where d.district = ${actor.district} and d.series = 'document' and d.number is not null and d.issued_at >= ${yearStart(now)}`.execute(
    tx,
  )
  return rows[0] ?? { numbered: 0, last: 0, sent: 0, signed: 0 }
}

/** The place matrix of this month, as the screen shows it to whoever asks. */
async function countWhiteSpots(asking: Asking, { unit }: WorkAsked): Promise<PlaceCount> {
  const { tx, actor, now } = asking
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'short'])
    .where('district', '=', actor.district)
    .where('kind', '=', 'school')
    .where('valid_until', 'is', null)
    .$if(unit !== undefined, (q) => q.where(sql<boolean>`${unit ?? ''}::text in (id, parent)`))
    .execute()
  const mine = schoolsOf(actor)
  const schools = rows.filter(({ id }) => mine === null || mine.includes(id))
  if (schools.length === 0) return { all: 0, seen: 0, white: [] }
  const counts = await countPlaces(
    asking,
    periodOf('month', dayOf(now)),
    schools.map(({ id }) => id),
  )
  const nameOf = new Map(schools.map(({ id, short }) => [id, short]))
  return {
    all: counts.reduce((sum, { places }) => sum + places, 0),
    seen: counts.reduce((sum, { seen }) => sum + seen, 0),
    white: counts
      .filter(({ places, seen }) => seen < places)
      .map(({ school, places, seen }) => `${nameOf.get(school) ?? school}：${places - seen}处没有记录`),
  }
}

// What is not due yet and not handed in says nothing either way.
async function countReports({ tx, actor, now }: Asking, { unit }: WorkAsked): Promise<Map<string, ReportCount>> {
  const { rows } = await sql<Keyed<string, ReportCount>>`
    select r.campaign as key, count(*) as due,
      count(*) filter (where (r.first_submitted_at at time zone 'Asia/Shanghai')::date <= r.due_on) as "onTime",
      count(*) filter (where (r.first_submitted_at at time zone 'Asia/Shanghai')::date > r.due_on) as late,
      count(*) filter (where r.first_submitted_at is null) as overdue
    from campaign_report r
    where r.district = ${actor.district} and (r.first_submitted_at is not null or r.due_on < ${dayOf(now)}::date)
      and r.due_on >= ${dayOf(yearStart(now))}::date and ${theirs.report(unit)}
    group by r.campaign`.execute(tx)
  return byKey(rows)
}

// Exempt ones are not owed. What came first says whether it was in time, whatever was sent back since.
async function countOwed({ tx, actor, now }: Asking, { unit }: WorkAsked): Promise<Map<string, OwedCount>> {
  const past = sql`r.due_on < ${dayOf(now)}::date`
  const [file, paper] = [sql`r.first_submitted_at is not null`, sql`r.paper_on is not null`]
  const { rows } = await sql<Keyed<string, OwedCount>>`
    select r.code as key, count(*) as all, count(*) filter (where ${past} or ${file} and ${paper}) as due,
      count(*) filter (where (r.first_submitted_at at time zone 'Asia/Shanghai')::date <= r.due_on and r.paper_on <= r.due_on) as "onTime",
      count(*) filter (where ${past} and not (${file} and ${paper})) as overdue,
      count(*) filter (where ${past} or ${file} or ${paper}) as begun,
      count(*) filter (where ${file}) as file, count(*) filter (where ${paper}) as paper,
      count(*) filter (where ${past} and not ${file}) as "fileLate", count(*) filter (where ${past} and not ${paper}) as "paperLate"
    from report r
    where r.district = ${actor.district} and r.state <> 'exempt' and r.due_on >= ${dayOf(yearStart(now))}::date and ${theirs.report(unit)}
    group by r.code`.execute(tx)
  return byKey(rows)
}

async function countBriefs({ tx, actor, now }: Asking, { unit }: WorkAsked): Promise<BriefCount> {
  const { rows } = await sql<BriefCount>`
    select count(*) as sent, count(*) filter (where r.state = 'answered') as answered from situation_brief r
    where r.district = ${actor.district} and r.sent_at >= ${yearStart(now)} and ${theirs.report(unit)}`.execute(tx)
  return rows[0] ?? { sent: 0, answered: 0 }
}
