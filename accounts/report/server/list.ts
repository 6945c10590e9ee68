import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { reportContract, ReportFilter } from '#accounts/report/report.contract.ts'
import { type ReportPeriod, type ReportRow, ReportView } from '#accounts/report/report.ts'
import { officeContact } from '#accounts/report/server/contact.ts'
import { inTable, isCounted, onTime, selectReports, toReportRow } from '#accounts/report/server/report-rows.ts'
import { mayDecide, mayRead } from '#accounts/report/who-may.ts'
import type { ReportKind } from '#programme/pack/sections/reports.ts'

type C = typeof reportContract
/** Units before schools, each in the order of the roster. */
const Bookmark = z.tuple([z.boolean(), z.int(), z.string()])
export type ReportBookmark = z.infer<typeof Bookmark>
const write = (mark: ReportBookmark): string => Buffer.from(JSON.stringify(mark)).toString('base64url')
function read(text: string): ReportBookmark | undefined {
  try {
    return Bookmark.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data
  } catch {
    return undefined
  }
}

/** 报送情况表, one page. */
export async function listReports(ask: Ask<C['listReports']>, { after, limit, ...filter }: Input<C['listReports']>) {
  if (!mayRead(ask.actor)) ask.refuse('reports-not-yours')
  const from = after === undefined ? null : (read(after) ?? ask.refuse('bookmark-not-found'))
  const { rows, next } = await pageOfReports(ask, await withCode(ask, filter), from, limit)
  return { rows, next: next && write(next) }
}

export async function pageOfReports(
  asking: Asking,
  filter: ReportFilter,
  from: ReportBookmark | null,
  limit: number,
): Promise<{ rows: ReportRow[]; next: ReportBookmark | null }> {
  const found = await selectReports(asking)
    .where(inTable(asking, filter))
    .$if(from !== null, (rows) =>
      rows.where(
        sql<boolean>`(r.is_school, u.sort, r.unit) > (${from?.[0]}::boolean, ${from?.[1]}::integer, ${from?.[2]}::text)`,
      ),
    )
    .orderBy('r.is_school')
    .orderBy('u.sort')
    .orderBy('r.unit')
    .limit(limit + 1)
    .execute()
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return {
    rows: page.map((row) => toReportRow(row, asking.now)),
    next: last ? [last.is_school, last.sort, last.unit] : null,
  }
}

/** What every tab holds; each number opens exactly the rows it counts. */
export async function countReports(ask: Ask<C['countReports']>, given: Input<C['countReports']>) {
  const { tx, actor, now } = ask
  if (!mayRead(actor)) ask.refuse('reports-not-yours')
  const periods = await periodsOf(ask)
  const period = choose(periods, given.code)
  const filter = { ...given, code: period?.code ?? given.code }
  const counted = (view: ReportView) =>
    sql<number>`count(*) filter (where ${inTable(ask, { ...filter, view })})::integer`
  const all = inTable(ask, { ...filter, view: 'all' })
  const row = await tx
    .selectFrom('report as r')
    .select(ReportView.options.map((each) => counted(each).as(each)))
    .select(sql<number>`count(*) filter (where ${all} and ${onTime})::integer`.as('part'))
    .select(sql<number>`count(*) filter (where ${all} and ${isCounted(dayOf(now))})::integer`.as('whole'))
    .where('r.district', '=', actor.district)
    .executeTakeFirstOrThrow()
  const { part, whole, ...views } = row as Record<ReportView, number> & { part: number; whole: number }
  return {
    at: now,
    period: period ?? null,
    periods,
    views,
    onTime: { part, whole },
    contact: await officeContact(ask),
    office: mayDecide(actor),
    many: actor.scope === 'district' || actor.units.length > 1,
  }
}

/** The reports there are to be seen, newest first. */
export async function periodsOf({ tx, actor }: Asking): Promise<ReportPeriod[]> {
  const rows = await tx
    .selectFrom('report')
    .select(['code', 'kind', 'name', 'from_on', 'cut_off', 'due_on'])
    .distinct()
    .where('district', '=', actor.district)
    .orderBy('due_on', 'desc')
    .limit(40)
    .execute()
  return rows.map(({ code, kind, name, from_on, cut_off, due_on }) => ({
    code,
    kind: kind as ReportKind,
    name,
    from: plainDay(from_on),
    cutOff: plainDay(cut_off),
    dueOn: plainDay(due_on),
  }))
}

/** The one asked for; else the newest that was opened. */
const choose = (periods: readonly ReportPeriod[], code: string | undefined): ReportPeriod | undefined =>
  periods.find((each) => each.code === code) ?? (code === undefined ? periods[0] : undefined)

export async function withCode(asking: Asking, filter: ReportFilter): Promise<ReportFilter> {
  if (filter.code !== undefined) return filter
  const [newest] = await periodsOf(asking)
  return newest ? { ...filter, code: newest.code } : filter
}
