import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '#foundation/actor.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { type hazardReadsContract, type LedgerCounts, LedgerView } from '#matters/hazard/hazard-reads.contract.ts'
import { DROPPED_STATES, OPEN_STATES, UNTRIAGED_STATES } from '#matters/hazard/hazard.ts'
import { inLedgerWithoutView, isWhole, type Ledger, openLedger } from '#matters/hazard/server/ledger-query.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { RUNNING_UNTIL, WHOLE_DISTRICT } from '#matters/hazard/server/tally.ts'

type Count = typeof hazardReadsContract.countHazards
type Counts = z.output<typeof LedgerCounts>
/** How many stand how: from the roll-up, or from counting rows. `standing` is that of a running clock today. */
type Line = {
  state: string
  grade: string
  rebound: boolean
  standing: 'late' | 'soon' | ''
  n: number
  funds: number
}

/** What every tab of the ledger holds, and the sums below the open one. Each number opens exactly the rows it counts. */
export async function countHazards(ask: Ask<Count>, filter: Input<Count>): Promise<Counts> {
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  const ledger = await openLedger(ask, filter, rules)
  const unit = isWhole(ledger) ? rolledUpAs(ask.actor) : null
  const lines = unit === null ? await fromRows(ask, ledger) : await rolledUp(ask, ledger, unit)
  const inView = lines.filter(holds[ledger.filter.view])
  const views = LedgerView.options.map((view) => [view, count(lines.filter(holds[view]))])
  return {
    views: Object.fromEntries(views) as Record<LedgerView, number>,
    grades: gradesOf(inView),
    funds: round(inView.reduce((sum, { funds }) => sum + funds, 0)),
  }
}

/** The tabs as `inLedger` draws them, said of lines instead of rows. */
const holds: Record<LedgerView, (line: Line) => boolean> = {
  open: ({ state }) => within(OPEN_STATES, state),
  late: ({ standing }) => standing === 'late',
  soon: ({ standing }) => standing === 'soon',
  awaiting: ({ state }) => state === 'done',
  untriaged: ({ state }) => within(UNTRIAGED_STATES, state),
  major: ({ state, grade }) => within(OPEN_STATES, state) && grade === 'major',
  rebound: ({ state, rebound }) => rebound && !within(DROPPED_STATES, state),
  struck: ({ state }) => state === 'struck',
  all: ({ state }) => !within(DROPPED_STATES, state),
}
const within = (states: readonly string[], state: string) => states.includes(state)
const count = (lines: readonly Line[]) => lines.reduce((sum, { n }) => sum + n, 0)

function gradesOf(lines: readonly Line[]): Counts['grades'] {
  const of = (wanted: string) => count(lines.filter(({ grade }) => grade === wanted))
  return { general: of('general'), larger: of('larger'), major: of('major'), none: of('') }
}

const round = (sum: number) => Math.round(sum * 100) / 100

/**
 * As whom the asker reads the roll-up. Who has several units counts rows: a hazard that concerns two of them stands in
 * the roll-up of each, and is still one.
 */
function rolledUpAs({ scope, units }: Actor): string | null {
  if (scope === 'district') return WHOLE_DISTRICT
  return units.length === 1 ? (units[0] ?? null) : null
}

async function rolledUp(ask: Asking, ledger: Ledger, unit: string): Promise<Line[]> {
  const lines = fromRollUp(ask, ledger, unit)
  if (unit === WHOLE_DISTRICT) return lines
  return (await Promise.all([lines, openedElsewhere(ask, ledger, unit)])).flat()
}

const fromRollUp = ({ tx }: Asking, ledger: Ledger, unit: string): Promise<Line[]> =>
  tx
    .selectFrom('hazard_tally as t')
    .select(['t.state', 't.grade', 't.rebound', standing(sql`t.due_on`, ledger)])
    .select([sql<number>`sum(t.n)`.as('n'), sql<number>`sum(t.funds)`.as('funds')])
    .where('t.district', '=', ledger.district)
    .where('t.unit', '=', unit)
    .where('t.book', '=', ledger.year)
    .groupBy(['t.state', 't.grade', 't.rebound', sql.ref('standing')])
    .execute()

const fromRows = (asking: Asking, ledger: Ledger): Promise<Line[]> => lined(asking, ledger).execute()

/** Who opened a hazard sees it for good, also from a unit it does not concern: a few at most, from a former post. */
const openedElsewhere = (asking: Asking, ledger: Ledger, unit: string): Promise<Line[]> =>
  lined(asking, ledger)
    .where('h.opened_by', '=', asking.actor.person)
    .where(sql<boolean>`not h.audience @> array[${unit}]`)
    .execute()

const lined = ({ tx }: Asking, ledger: Ledger) =>
  tx
    .selectFrom('hazard as h')
    .select(['h.state', sql<string>`coalesce(h.grade, '')`.as('grade'), REBOUND.as('rebound')])
    .select([standing(RUNNING_UNTIL, ledger), sql<number>`count(*)`.as('n')])
    .select(sql<number>`coalesce(sum(h.funds), 0)`.as('funds'))
    .where(inLedgerWithoutView(ledger))
    .groupBy(['h.state', 'h.grade', REBOUND, sql.ref('standing')])

const REBOUND = sql<boolean>`(h.rebound_of is not null)`

const standing = (due: RawBuilder<unknown>, { today, lastSoon }: Ledger) =>
  sql<
    Line['standing']
  >`case when ${due} < ${today}::date then 'late' when ${due} <= ${lastSoon}::date then 'soon' else '' end`.as(
    'standing',
  )
