import { sql } from 'kysely'
import type { z } from 'zod'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { type hazardReadsContract, type LedgerCounts, LedgerView } from '#matters/hazard/hazard-reads.contract.ts'
import { DROPPED_STATES, OPEN_STATES, UNTRIAGED_STATES } from '#matters/hazard/hazard.ts'
import {
  inLedger,
  inLedgerWithoutView,
  type Ledger,
  openLedger,
  readsRollUp,
} from '#matters/hazard/server/ledger-query.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'

type Count = typeof hazardReadsContract.countHazards
type Counts = z.output<typeof LedgerCounts>
/** How many stand how: one line of the roll-up, or of counting directly. */
type Line = { state: string; grade: string; n: number; funds: number }
type Views = Record<LedgerView, number>

/** What every tab of the ledger holds, and the sums below the open one. Each number opens exactly the rows it counts. */
export async function countHazards(ask: Ask<Count>, filter: Input<Count>): Promise<Counts> {
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  const ledger = await openLedger(ask, filter, rules)
  const rolledUp = readsRollUp(ask.actor, ledger)
  const lines = rolledUp ? await fromRollUp(ask, ledger) : await directly(ask, ledger)
  const views = { ...sumsOf(lines), ...(await byDay(ask, ledger)) }
  const inThisView = holds[ledger.filter.view]
  const grades = inThisView ? lines.filter(inThisView) : await inView(ask, ledger)
  return { views, grades: gradesOf(grades), funds: round(grades.reduce((sum, { funds }) => sum + funds, 0)) }
}

/** Views that follow from state and grade alone can be summed from the lines; the others depend on the day or on a link. */
const holds: Partial<Record<LedgerView, (line: Line) => boolean>> = {
  open: ({ state }) => within(OPEN_STATES, state),
  awaiting: ({ state }) => state === 'done',
  untriaged: ({ state }) => within(UNTRIAGED_STATES, state),
  major: ({ state, grade }) => within(OPEN_STATES, state) && grade === 'major',
  struck: ({ state }) => state === 'struck',
  all: ({ state }) => !within(DROPPED_STATES, state),
}
const within = (states: readonly string[], state: string) => states.includes(state)

const sumsOf = (lines: readonly Line[]): Views =>
  Object.fromEntries(
    LedgerView.options.map((view) => [
      view,
      lines.filter(holds[view] ?? (() => false)).reduce((sum, { n }) => sum + n, 0),
    ]),
  ) as Views

function gradesOf(lines: readonly Line[]): Counts['grades'] {
  const of = (grade: string) => lines.reduce((sum, line) => sum + (line.grade === grade ? line.n : 0), 0)
  return { general: of('general'), larger: of('larger'), major: of('major'), none: of('') }
}

const round = (sum: number) => Math.round(sum * 100) / 100

const fromRollUp = ({ tx, actor }: Asking, { year }: Ledger): Promise<Line[]> =>
  tx
    .selectFrom('hazard_tally')
    .select(['state', 'grade', sql<number>`sum(n)`.as('n'), sql<number>`sum(funds)`.as('funds')])
    .where('district', '=', actor.district)
    .where('book', '=', year)
    .groupBy(['state', 'grade'])
    .execute()

const LINE = [
  'h.state',
  sql<string>`coalesce(h.grade, '')`.as('grade'),
  sql<number>`count(*)`.as('n'),
  sql<number>`coalesce(sum(h.funds), 0)`.as('funds'),
] as const

const directly = ({ tx }: Asking, ledger: Ledger): Promise<Line[]> =>
  tx.selectFrom('hazard as h').select(LINE).where(inLedgerWithoutView(ledger)).groupBy(['h.state', 'h.grade']).execute()

const inView = ({ tx }: Asking, ledger: Ledger): Promise<Line[]> =>
  tx.selectFrom('hazard as h').select(LINE).where(inLedger(ledger)).groupBy(['h.state', 'h.grade']).execute()

/** What depends on today cannot be rolled up: counted over what is open, or came back, which is little. */
async function byDay({ tx }: Asking, ledger: Ledger): Promise<Pick<Views, 'late' | 'soon' | 'rebound'>> {
  const count = (view: 'late' | 'soon' | 'rebound') =>
    tx
      .selectFrom('hazard as h')
      .select(sql<number>`count(*)`.as('n'))
      .where(inLedger(ledger, view))
  return tx
    .selectNoFrom([count('late').as('late'), count('soon').as('soon'), count('rebound').as('rebound')])
    .$castTo<Pick<Views, 'late' | 'soon' | 'rebound'>>()
    .executeTakeFirstOrThrow()
}
