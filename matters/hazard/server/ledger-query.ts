import { type ExpressionBuilder, type ExpressionWrapper, sql, type SqlBool } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { lastSoonDay, RUNNING_STATES, type StandingRules } from '#matters/hazard/due-standing.ts'
import type { LedgerFilter, LedgerView } from '#matters/hazard/hazard-reads.contract.ts'
import { DROPPED_STATES, OPEN_STATES, UNTRIAGED_STATES } from '#matters/hazard/hazard.ts'
import { gramsOf, numberIn } from '#matters/hazard/search.ts'
import type { Rules } from '#matters/hazard/server/rules.ts'

/** Everything that narrows a ledger, settled: the year, the days, and what the search words mean. */
export type Ledger = {
  district: string
  filter: LedgerFilter
  year: number
  thisYear: number
  today: string
  lastSoon: string
  found: Found | null
}
/** What a search asks for: a number, ids of rare words, or letters to be met on the way. */
type Found = { q: string; number: { number: number; year?: number } | null; grams: string[]; ids: string[] | null }

type Hazards = Tables & { h: Tables['hazard'] }
type Where = ExpressionBuilder<Hazards, 'h'>
type Condition = ExpressionWrapper<Hazards, 'h', SqlBool>

/** Words met more often than this are found quickly in the book itself. */
const RARE = 2000

export const standingRules = ({ calendar, pack }: Rules): StandingRules => ({
  calendar,
  soon: pack.deadlines.soonWorkingDays,
})

/** Settles a filter once, for every query that answers it. */
export async function openLedger(asking: Asking, filter: LedgerFilter, rules: Rules): Promise<Ledger> {
  const today = dayOf(asking.now)
  const thisYear = Number(today.slice(0, 4))
  return {
    district: asking.actor.district,
    filter,
    year: filter.year ?? thisYear,
    thisYear,
    today,
    lastSoon: lastSoonDay(today, standingRules(rules)),
    found: filter.q ? await lookUp(asking, filter.q) : null,
  }
}

async function lookUp({ tx }: Asking, q: string): Promise<Found> {
  // One letter alone is in no pair; it is looked for in the texts themselves.
  const grams = gramsOf([q]).filter((gram) => /^../u.test(gram))
  if (grams.length === 0) return { q, number: numberIn(q), grams, ids: null }
  const { rows } = await sql<{
    ids: string[] | null
  }>`select hazards_saying(${sql.val(grams)}::text[], ${RARE}) as ids`.execute(tx)
  return { q, number: numberIn(q), grams, ids: rows[0]?.ids ?? null }
}

// Lists of states are literals, so that the planner can prove a partial index covers them.
const oneOf = (column: string, values: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`

/** What each tab of the ledger holds. */
const views: Record<LedgerView, (ledger: Ledger, is: Where) => Condition[]> = {
  open: () => [open()],
  late: ({ today }, is) => [running(), is('h.due_on', '<', today)],
  soon: ({ today, lastSoon }, is) => [running(), is('h.due_on', '>=', today), is('h.due_on', '<=', lastSoon)],
  awaiting: (_, is) => [is('h.state', '=', sql.lit('done'))],
  untriaged: () => [wrap(oneOf('h.state', UNTRIAGED_STATES))],
  major: (_, is) => [open(), is('h.grade', '=', sql.lit('major'))],
  rebound: (_, is) => [is('h.rebound_of', 'is not', null), kept()],
  struck: (_, is) => [is('h.state', '=', sql.lit('struck'))],
  all: () => [kept()],
}
const wrap = (condition: unknown) => condition as Condition
const open = () => wrap(oneOf('h.state', OPEN_STATES))
const running = () => wrap(oneOf('h.state', RUNNING_STATES))
const kept = () => wrap(sql`not ${oneOf('h.state', DROPPED_STATES)}`)

/** The where-clauses of a ledger. List, counts and export all ask here, and row-level security judges each row besides. */
export function inLedger(ledger: Ledger, view: LedgerView = ledger.filter.view): (is: Where) => Condition {
  return (is) => is.and([...inBook(ledger, is), ...views[view](ledger, is), ...narrowed(ledger, is)])
}

/** Without the view: what the counts of all views are taken over. */
export const inLedgerWithoutView =
  (ledger: Ledger) =>
  (is: Where): Condition =>
    is.and([...inBook(ledger, is), ...narrowed(ledger, is)])

function inBook({ district, year, thisYear }: Ledger, is: Where): Condition[] {
  const mine = is('h.district', '=', district)
  if (year >= thisYear) return [mine, is('h.last_book', '=', year)]
  return [mine, is('h.first_book', '<=', year), is('h.last_book', '>=', year)]
}

function narrowed({ filter, found }: Ledger, is: Where): Condition[] {
  const { school, lead, town, category, grade, state, channel, campaign, from, until } = filter
  return [
    ...(school ? [is('h.school', 'in', school)] : []),
    ...(lead ? [is.or([is('h.lead', 'in', lead), ...lead.map((unit) => wrap(sql`${unit} = any(h.assists)`))])] : []),
    ...(town ? [is('h.town', 'in', town)] : []),
    ...(category ? [is('h.category', 'in', category)] : []),
    ...(grade ? [is('h.grade', 'in', grade)] : []),
    ...(state ? [is('h.state', 'in', state)] : []),
    ...(channel ? [is('h.channel', 'in', channel)] : []),
    ...(campaign ? [is('h.campaign', '=', campaign)] : []),
    ...(from ? [is('h.found_on', '>=', from)] : []),
    ...(until ? [is('h.found_on', '<=', until)] : []),
    ...(found ? [saying(found, is)] : []),
  ]
}

function saying({ q, number, grams, ids }: Found, is: Where): Condition {
  const words = ids
    ? wrap(sql`h.id = any(${sql.val(ids)}::uuid[])`)
    : grams.length > 0
      ? common(grams)
      : is.or([wrap(sql`strpos(h.title, ${q}) > 0`), wrap(sql`strpos(h.spot, ${q}) > 0`)])
  if (!number) return words
  const numbered = is.and([
    is('h.number', '=', number.number),
    ...(number.year ? [is('h.year', '=', number.year)] : []),
  ])
  return is.or([numbered, words])
}

// Known to be common, which the planner cannot know: written so that it expects every second row and walks the book in order.
const common = (grams: readonly string[]) =>
  wrap(sql`case when h.grams @> ${sql.val(grams)}::text[] then true else false end`)

/** Nothing narrows it but the view and the year, so a roll-up can answer. */
export const isWhole = ({ filter }: Ledger): boolean => {
  const { view: _view, year: _year, ...narrowing } = filter
  return Object.values(narrowing).every((value) => value === undefined || value === '')
}
