import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { RUNNING, UNANSWERED } from '#matters/supervision/order.ts'
import { selectOrders, toOrderRow } from '#matters/supervision/server/order-rows.ts'
import {
  type OrderFilter,
  type OrderRow,
  OrderView,
  type supervisionReadsContract,
} from '#matters/supervision/supervision-reads.contract.ts'
import { maySee } from '#matters/supervision/who-may.ts'

type List = typeof supervisionReadsContract.listOrders
type Count = typeof supervisionReadsContract.countOrders

const Bookmark = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])
export type OrderBookmark = z.infer<typeof Bookmark>
const write = (mark: OrderBookmark): string => Buffer.from(JSON.stringify(mark)).toString('base64url')
function read(text: string): OrderBookmark | undefined {
  try {
    return Bookmark.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data
  } catch {
    return undefined
  }
}

/** One page of the ledger. Pages are found by the keys of the last row, so the thousandth costs what the first does. */
export async function listOrders(ask: Ask<List>, { after, limit, ...filter }: Input<List>) {
  if (!maySee(ask.actor.role)) ask.refuse('orders-not-yours')
  const from = after === undefined ? null : (read(after) ?? ask.refuse('bookmark-not-found'))
  const { rows, next } = await pageOfOrders(ask, filter, from, limit)
  return { rows, next: next && write(next) }
}

export async function pageOfOrders(
  asking: Asking,
  filter: OrderFilter,
  from: OrderBookmark | null,
  limit: number,
): Promise<{ rows: OrderRow[]; next: OrderBookmark | null }> {
  const found = await selectOrders(asking)
    .where(inLedger(asking, filter))
    .$if(from !== null, (rows) =>
      rows.where(sql<boolean>`(o.drafted_at, o.id) < (${from?.[0]}::timestamptz, ${from?.[1]}::uuid)`),
    )
    .orderBy('o.drafted_at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit).map((row) => toOrderRow(row, asking.now))
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last ? [last.draftedAt.toISOString(), last.id] : null }
}

/** What every tab holds; each number opens exactly the rows it counts. */
export async function countOrders(ask: Ask<Count>, filter: Input<Count>) {
  const { tx, actor } = ask
  if (!maySee(actor.role)) ask.refuse('orders-not-yours')
  const counted = (view: OrderView) =>
    sql<number>`count(*) filter (where ${inLedger(ask, { ...filter, view })})::integer`
  const row = await tx
    .selectFrom('supervision_order as o')
    .select(OrderView.options.map((each) => counted(each).as(each)))
    .where('o.district', '=', actor.district)
    .executeTakeFirstOrThrow()
  return { views: row as Record<OrderView, number> }
}

const states = (some: readonly string[]) => sql`o.state in (${sql.join(some.map((state) => sql.lit(state)))})`

const views: Record<OrderView, (today: string) => ReturnType<typeof sql<boolean>>> = {
  all: () => sql`o.state not in ('drafted', 'dropped')`,
  draft: () => sql`o.state = 'drafted'`,
  running: () => sql`${states(RUNNING)}`,
  late: (today) => sql`${states(UNANSWERED)} and o.due_on < ${today}::date`,
  judging: () => sql`o.state = 'replied'`,
  listed: () => sql`o.listed_on is not null and o.unlisted_on is null and ${states(RUNNING)}`,
  closed: () => sql`o.state = 'closed'`,
}

/** The where-clause of the ledger. List, counts and export all ask here, and row-level security judges each row besides. */
function inLedger({ now }: Asking, { view, year, lead, town, school, kind, state, about }: OrderFilter) {
  const parts = [
    sql`${views[view](dayOf(now))}`,
    year === undefined ? null : sql`o.year = ${year}`,
    lead === undefined ? null : sql`o.lead = ${lead}`,
    town === undefined ? null : sql`o.town = ${town}`,
    school === undefined ? null : sql`o.school = ${school}`,
    kind === undefined ? null : sql`o.about_kind = ${kind}`,
    state === undefined ? null : sql`o.state = ${state}`,
    about === undefined ? null : sql`o.about = ${about}`,
  ].filter((part) => part !== null)
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}
