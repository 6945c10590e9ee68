import { type SelectQueryBuilder, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { z } from 'zod'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { hazardReadsContract, HazardRow, LedgerPage, LedgerSort } from '#matters/hazard/hazard-reads.contract.ts'
import { type Bookmark, bookmarkAt, readBookmark, writeBookmark } from '#matters/hazard/server/bookmark.ts'
import { selectRows, toRow } from '#matters/hazard/server/hazard-row.ts'
import { inLedger, type Ledger, openLedger, standingRules } from '#matters/hazard/server/ledger-query.ts'
import { type Rules, rulesFor } from '#matters/hazard/server/rules.ts'

type List = typeof hazardReadsContract.listHazards

/** One page of the ledger. Pages are found by the keys of the last row, so the thousandth costs what the first does. */
export async function listHazards(
  ask: Ask<List>,
  { sort, after, limit, ...filter }: Input<List>,
): Promise<z.output<typeof LedgerPage>> {
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  const from = after === undefined ? null : (readBookmark(after, sort) ?? ask.refuse('bookmark-not-found'))
  const ledger = await openLedger(ask, filter, rules)
  const { rows, next } = await pageOfLedger(ask, rules, ledger, { sort, from, limit })
  return { rows, next: next && writeBookmark(next) }
}

export type PageWanted = { sort: LedgerSort; from: Bookmark | null; limit: number }
export type PageFound = { rows: HazardRow[]; next: Bookmark | null }

/** A page and where the next one begins. Sorted by due day, rows without one come last, in a stretch of their own. */
export async function pageOfLedger(
  asking: Asking,
  rules: Rules,
  ledger: Ledger,
  { sort, from, limit }: PageWanted,
): Promise<PageFound> {
  const wanted = limit + 1
  const undated = from?.[0] === 'due' && from[1] === null
  const first = undated ? [] : await sorted(asking, ledger, sort, from, wanted)
  const missing = wanted - first.length
  const rest = sort === 'due' && missing > 0 ? await withoutDay(asking, ledger, undated ? from[2] : null, missing) : []
  const found = [...first, ...rest]
  const rows = found.slice(0, limit).map((row) => toRow(row, asking.now, standingRules(rules)))
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last ? bookmarkAt(sort, last) : null }
}

type Hazards = SelectQueryBuilder<Tables & { h: Tables['hazard'] }, 'h', { id: string }>

/** Rows are chosen first, by hazards alone and in the order of an index; names are fetched for those that are shown. */
const chosen = (asking: Asking, ledger: Ledger, limit: number): Hazards =>
  asking.tx.selectFrom('hazard as h').select('h.id').where(inLedger(ledger)).limit(limit)

const orders = {
  due: [
    ['h.due_on', 'asc'],
    ['h.id', 'asc'],
  ],
  found: [
    ['h.found_on', 'desc'],
    ['h.id', 'desc'],
  ],
  number: [
    ['h.year', 'desc'],
    ['h.number', 'desc'],
  ],
} as const satisfies Record<LedgerSort, readonly (readonly [`h.${string}`, 'asc' | 'desc'])[]>

function sorted(asking: Asking, ledger: Ledger, sort: LedgerSort, from: Bookmark | null, limit: number) {
  const [[first, direction], [second]] = orders[sort]
  const rows = chosen(asking, ledger, limit).orderBy(first, direction).orderBy(second, direction)
  const dated = sort === 'due' ? rows.where('h.due_on', 'is not', null) : rows
  return selectRows(asking)
    .where('h.district', '=', ledger.district)
    .where('h.id', 'in', from ? dated.where(behind(from)) : dated)
    .orderBy(first, direction)
    .orderBy(second, direction)
    .execute()
}

function behind([sort, first, second]: Bookmark) {
  if (sort === 'due') return sql<boolean>`(h.due_on, h.id) > (${first}::date, ${second}::uuid)`
  if (sort === 'found') return sql<boolean>`(h.found_on, h.id) < (${first}::date, ${second}::uuid)`
  return sql<boolean>`(h.year, h.number) < (${first}::integer, ${second}::integer)`
}

function withoutDay(asking: Asking, ledger: Ledger, after: string | null, limit: number) {
  // Ordered by a day none of them has, because that is how the index holds them: their page is read, not all of them.
  const rows = chosen(asking, ledger, limit).where('h.due_on', 'is', null).orderBy('h.due_on').orderBy('h.id')
  return selectRows(asking)
    .where('h.district', '=', ledger.district)
    .where('h.id', 'in', after ? rows.where('h.id', '>', after) : rows)
    .orderBy('h.id')
    .execute()
}
