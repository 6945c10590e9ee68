import { type RawBuilder, sql } from 'kysely'
import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { ReportFilter } from '#accounts/report/report.contract.ts'
import { type ReportRow, type ReportState, type ReportView, timeOfReport, trackOf } from '#accounts/report/report.ts'
import type { ReportKind } from '#programme/pack/sections/reports.ts'

/** Reports with the names they are shown under. */
export const selectReports = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) =>
  tx
    .selectFrom('report as r')
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'r.district').onRef('u.id', '=', 'r.unit'))
    .leftJoin('unit as t', (on) => on.onRef('t.district', '=', 'r.district').onRef('t.id', '=', 'r.parent'))
    .select(['r.id', 'r.code', 'r.kind', 'r.name', 'r.unit', 'u.name as unit_name', 't.short as town_name', 'u.sort'])
    .select(['r.is_school', 'r.state', 'r.due_on', 'r.first_submitted_at', 'r.paper_on', 'r.reason', 'r.version'])
    .where('r.district', '=', actor.district)

type Selected = Awaited<ReturnType<ReturnType<typeof selectReports>['execute']>>[number]

export function toReportRow(row: Selected, now: Date): ReportRow {
  const state = row.state as ReportState
  const dueOn = plainDay(row.due_on)
  const paperOn = row.paper_on === null ? null : plainDay(row.paper_on)
  const first = row.first_submitted_at
  return {
    id: row.id,
    code: row.code,
    kind: row.kind as ReportKind,
    name: row.name,
    unit: row.unit,
    unitName: row.unit_name,
    townName: row.town_name ?? '',
    isSchool: row.is_school,
    state,
    track: trackOf({ state, paperOn }),
    time: timeOfReport({ state, dueOn, firstSubmittedOn: first && dayOf(first), paperOn }, dayOf(now)),
    dueOn,
    firstSubmittedAt: first,
    paperOn,
    reason: state === 'returned' || state === 'exempt' ? row.reason : '',
    version: row.version,
  }
}

const HAS_FILE = sql`r.state in ('handed-in', 'accepted')`
const FIRST_DAY = sql`(r.first_submitted_at at time zone 'Asia/Shanghai')::date`

/** Both came in time; of what is not due yet and not complete nothing is known. */
export const onTime = sql<boolean>`r.state <> 'exempt' and ${FIRST_DAY} <= r.due_on and r.paper_on <= r.due_on`
export const isCounted = (today: string) =>
  sql<boolean>`r.state <> 'exempt' and (${today}::date > r.due_on or r.first_submitted_at is not null and r.paper_on is not null)`
export const isLate = (
  today: string,
) => sql<boolean>`r.state <> 'exempt' and (${FIRST_DAY} > r.due_on or r.paper_on > r.due_on
  or ${today}::date > r.due_on and (r.first_submitted_at is null or r.paper_on is null))`

/** What each tab holds, in the words of `trackOf` and `timeOfReport`. */
const views: Record<ReportView, (today: string) => RawBuilder<unknown>> = {
  all: () => sql`r.state <> 'exempt'`,
  none: () => sql`r.state <> 'exempt' and not ${HAS_FILE} and r.paper_on is null`,
  electronic: () => sql`${HAS_FILE} and r.paper_on is null`,
  paper: () => sql`r.state <> 'exempt' and not ${HAS_FILE} and r.paper_on is not null`,
  both: () => sql`${HAS_FILE} and r.paper_on is not null`,
  late: (today) => sql`${isLate(today)}`,
  returned: () => sql`r.state = 'returned'`,
  waiting: () => sql`r.state = 'handed-in'`,
  accepted: () => sql`r.state = 'accepted'`,
  exempt: () => sql`r.state = 'exempt'`,
}

/** The where-clause of the table. List, counts and export all ask here, and row-level security judges each row besides. */
export function inTable({ now }: Asking, { view, code, who, town }: ReportFilter) {
  const parts = [
    sql`(${views[view](dayOf(now))})`,
    // Who closed before it was due owes nothing any more.
    sql`not exists (select 1 from unit gone where gone.district = r.district and gone.id = r.unit and gone.valid_until <= r.due_on
      and r.state in ('owed', 'drafting'))`,
    code === undefined ? null : sql`r.code = ${code}`,
    who === undefined ? null : sql`r.is_school = ${who === 'schools'}`,
    town === undefined ? null : sql`r.parent = ${town}`,
  ].filter((part) => part !== null)
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}
