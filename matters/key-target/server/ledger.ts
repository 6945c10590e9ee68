import { sql } from 'kysely'
import { addDays, dayOf, plainDay } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { type Rules, rulesFor } from '#matters/hazard/server/rules.ts'
import {
  type keyTargetReadsContract,
  type TargetFilter,
  type TargetRow,
  TargetView,
} from '#matters/key-target/key-target-reads.contract.ts'
import { type Bookmark, readBookmark, writeBookmark } from '#matters/key-target/server/bookmark.ts'
import { selectTargets, toTargetRow } from '#matters/key-target/server/target-rows.ts'
import { ON_LIST } from '#matters/key-target/target.ts'
import { maySee } from '#matters/key-target/who-may.ts'

type List = typeof keyTargetReadsContract.listTargets
type Count = typeof keyTargetReadsContract.countTargets

/** One page of the ledger. Pages are found by the keys of the last row, so the thousandth costs what the first does. */
export async function listTargets(ask: Ask<List>, { after, limit, ...filter }: Input<List>) {
  if (!maySee(ask.actor.role)) ask.refuse('targets-not-yours')
  const from = after === undefined ? null : (readBookmark(after) ?? ask.refuse('bookmark-not-found'))
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  const { rows, next } = await pageOfTargets(ask, rules, filter, from, limit)
  return { rows, next: next && writeBookmark(next) }
}

export async function pageOfTargets(
  asking: Asking,
  rules: Rules,
  filter: TargetFilter,
  from: Bookmark | null,
  limit: number,
): Promise<{ rows: TargetRow[]; next: Bookmark | null }> {
  const found = await selectTargets(asking)
    .where(inLedger(asking, rules, filter))
    .$if(from !== null, (rows) =>
      rows.where(sql<boolean>`(t.proposed_at, t.id) < (${from?.[0]}::timestamptz, ${from?.[1]}::uuid)`),
    )
    .orderBy('t.proposed_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit).map((row) => toTargetRow(rules, row, asking.now))
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last ? [last.proposedAt.toISOString(), last.id] : null }
}

/** What every tab holds; each number opens exactly the rows it counts. */
export async function countTargets(ask: Ask<Count>, filter: Input<Count>) {
  const { tx, actor } = ask
  if (!maySee(actor.role)) ask.refuse('targets-not-yours')
  const rules = await rulesFor(ask.house.db, actor.district)
  const counted = (view: TargetView) =>
    sql<number>`count(*) filter (where ${inLedger(ask, rules, { ...filter, view })})::integer`
  const row = await tx
    .selectFrom('key_target as t')
    .select(TargetView.options.map((each) => counted(each).as(each)))
    .where('t.district', '=', actor.district)
    .executeTakeFirstOrThrow()
  return { views: row as Record<TargetView, number> }
}

type Days = { today: string; quietBefore: string }
const onList = sql`t.state in (${sql.join(ON_LIST.map((state) => sql.lit(state)))})`
const views: Record<TargetView, (days: Days) => ReturnType<typeof sql<boolean>>> = {
  'on-list': () => sql`${onList}`,
  proposed: () => sql`t.state = 'proposed'`,
  quiet: ({ quietBefore }) => sql`t.state = 'working' and t.progress_on < ${quietBefore}::date`,
  behind: ({ today }) => sql`t.state in ('working', 'submitted') and exists (select 1 from key_target_milestone m
    where m.district = t.district and m.target = t.id and m.reached_on is null and m.due_on < ${today}::date)`,
  judging: () => sql`t.state = 'submitted'`,
  deciding: () => sql`t.state = 'accepted'`,
  delisted: () => sql`t.state = 'delisted'`,
  all: () => sql`true`,
}

/** The where-clause of the ledger. List, counts and export all ask here, and row-level security judges each row besides. */
function inLedger({ now }: Asking, { pack }: Rules, filter: TargetFilter) {
  const { view, year, school, town, lead, category, basis, state } = filter
  const today = dayOf(now)
  const quietBefore = addDays(plainDay(today), -pack.deadlines.keyTargets.progressDays)
  const is = (column: string, value: string | number | undefined) =>
    value === undefined ? null : sql`${sql.ref(`t.${column}`)} = ${value}`
  const parts = [
    sql`${views[view]({ today, quietBefore })}`,
    is('year', year),
    is('school', school),
    is('town', town),
    is('lead', lead),
    is('category', category),
    is('basis', basis),
    is('state', state),
  ].filter((part) => part !== null)
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}
