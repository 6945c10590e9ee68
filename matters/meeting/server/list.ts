import { sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import {
  type meetingReadsContract,
  type ResolutionFilter,
  ResolutionView,
} from '#matters/meeting/meeting-reads.contract.ts'
import { DONE } from '#matters/meeting/resolution.ts'
import { readMark, writeMark } from '#matters/meeting/server/bookmark.ts'
import { selectMeetings, toMeetingRow } from '#matters/meeting/server/meeting-rows.ts'
import { selectResolutions, toResolutionRow } from '#matters/meeting/server/resolution-rows.ts'
import { maySee } from '#matters/supervision/who-may.ts'

type List = typeof meetingReadsContract.listMeetings
type Resolutions = typeof meetingReadsContract.listResolutions
type Figures = typeof meetingReadsContract.meetingFigures

const yearOf = (column: 'm.held_on', year: number) =>
  sql<boolean>`${sql.ref(column)} between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`

/** Meetings, the newest first; pages are found by the keys of the last row. */
export async function listMeetings(ask: Ask<List>, { after, limit, year, kind }: Input<List>) {
  if (!maySee(ask.actor.role)) ask.refuse('meetings-not-yours')
  const from = after === undefined ? null : (readMark(after) ?? ask.refuse('bookmark-not-found'))
  const found = await selectMeetings(ask)
    .$if(year !== undefined, (rows) => rows.where(yearOf('m.held_on', year ?? 0)))
    .$if(kind !== undefined, (rows) => rows.where('m.kind', '=', kind ?? ''))
    .$if(from !== null, (rows) =>
      rows.where(sql<boolean>`(m.held_on, m.id) < (${from?.[0]}::date, ${from?.[1]}::uuid)`),
    )
    .orderBy('m.held_on', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit).map(toMeetingRow)
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last ? writeMark([last.heldOn, last.id]) : null }
}

export async function listResolutions(ask: Ask<Resolutions>, { after, limit, ...filter }: Input<Resolutions>) {
  if (!maySee(ask.actor.role)) ask.refuse('meetings-not-yours')
  const from = after === undefined ? null : (readMark(after) ?? ask.refuse('bookmark-not-found'))
  const found = await selectResolutions(ask)
    .where(inLedger(ask, filter))
    .$if(from !== null, (rows) =>
      rows.where(sql<boolean>`(r.opened_at, r.id) < (${from?.[0]}::timestamptz, ${from?.[1]}::uuid)`),
    )
    .orderBy('r.opened_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit).map((row) => toResolutionRow(row, ask.now))
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last ? writeMark([last.openedAt.toISOString(), last.id]) : null }
}

/** 会议出席率 and 决议办结率 of a year, and what every view holds; each number opens exactly the rows it counts. */
export async function meetingFigures(ask: Ask<Figures>, { year, lead, meeting }: Input<Figures>) {
  const { tx, actor } = ask
  if (!maySee(actor.role)) ask.refuse('meetings-not-yours')
  const held = await tx
    .selectFrom('meeting as m')
    .leftJoin('meeting_invitee as i', (on) => on.onRef('i.district', '=', 'm.district').onRef('i.meeting', '=', 'm.id'))
    .select([
      sql<number>`count(i.signed_at)::integer`.as('part'),
      sql<number>`count(i.unit)::integer`.as('whole'),
      sql<number>`count(distinct m.id)::integer`.as('meetings'),
    ])
    .where('m.district', '=', actor.district)
    .where('m.state', 'in', ['held', 'issued'])
    .where(yearOf('m.held_on', year))
    .executeTakeFirstOrThrow()
  const counted = (view: ResolutionView) =>
    sql<number>`count(*) filter (where ${inLedger(ask, { view, year, lead, meeting })})::integer`
  const row = await tx
    .selectFrom('meeting_resolution as r')
    .innerJoin('meeting as m', (on) => on.onRef('m.district', '=', 'r.district').onRef('m.id', '=', 'r.meeting'))
    .select(ResolutionView.options.map((view) => counted(view).as(view)))
    .where('r.district', '=', actor.district)
    .executeTakeFirstOrThrow()
  const views = row as Record<ResolutionView, number>
  const { part, whole, meetings } = held
  return { attendance: { part, whole }, completion: { part: views.done, whole: views.due }, meetings, views }
}

const done = sql`r.state in (${sql.join(DONE.map((state) => sql.lit(state)))})`

/** 应办结: whatever is done, and whatever should be by today. */
const views: Record<ResolutionView, (today: string) => ReturnType<typeof sql<boolean>>> = {
  all: () => sql`true`,
  due: (today) => sql`(${done} or r.due_on <= ${today}::date)`,
  open: () => sql`r.state = 'open'`,
  late: (today) => sql`r.state = 'open' and r.due_on < ${today}::date`,
  asked: () => sql`r.asked_due_on is not null`,
  judging: () => sql`r.state = 'reported'`,
  done: () => sql`${done}`,
}

/** The where-clause of the ledger. Lists and counts ask here, and row-level security judges each row besides. */
function inLedger({ now }: Pick<Asking, 'now'>, { view, year, lead, meeting }: ResolutionFilter) {
  const parts = [
    sql`${views[view](dayOf(now))}`,
    year === undefined ? null : sql`${yearOf('m.held_on', year)}`,
    lead === undefined ? null : sql`r.lead = ${lead}`,
    meeting === undefined ? null : sql`r.meeting = ${meeting}`,
  ].filter((part) => part !== null)
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}
