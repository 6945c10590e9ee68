import { queryOf } from '#foundation/client.ts'
import { RUNNING_STATES } from '#matters/hazard/due-standing.ts'
import type { LedgerView } from '#matters/hazard/hazard-reads.contract.ts'
import {
  DROPPED_STATES,
  hazardCan,
  type HazardGrade,
  type HazardState,
  OPEN_STATES,
  UNTRIAGED_STATES,
} from '#matters/hazard/hazard.ts'

/** How many hazards of this year's book are alike in everything a measure may ask. One query brings them all. */
export type Cell = {
  category: string
  channel: string
  grade: HazardGrade | ''
  state: HazardState
  standing: 'late' | 'soon' | ''
  /** Who found it: `school` for any school, else the unit; empty when the reporter is not to be known. */
  raisedBy: string
  led: boolean
  /** The step it stands at has a unit to take it. */
  owned: boolean
  /** There is a next step, and a day for it once it is in hand. */
  going: boolean
  accepted: boolean
  assisted: boolean
  /** A photograph from before and one from after. */
  paired: boolean
  solvedAt: string
  /** The day its unit had promised lies behind: then it was kept, or it was not. */
  due: boolean
  promise: 'kept' | 'broken' | ''
  n: number
}

/** A cell as the database counts it; what follows from the table of steps is added here. */
export type CountedCell = Omit<Cell, 'owned' | 'going'> & { dated: boolean }

export const toCell = ({ dated, ...cell }: CountedCell): Cell => ({
  ...cell,
  owned: cell.led || !isRunning(cell.state),
  going: hazardCan[cell.state].length > 0 && (dated || !isRunning(cell.state)),
})

/** The tabs of the ledger that a count may open. */
export type CountedView = Extract<LedgerView, 'all' | 'open' | 'late' | 'soon' | 'untriaged' | 'major' | 'struck'>

/** Which hazards are meant: `has` is what the ledger itself cannot narrow by. */
export type Narrow = {
  view?: CountedView
  category?: readonly string[]
  channel?: readonly string[]
  grade?: readonly HazardGrade[]
  state?: readonly HazardState[]
  has?: Partial<Omit<Cell, 'n'>>
}

/** What each tab holds, in the words of a cell; the ledger's own conditions, asked of a count instead of a row. */
export const viewHolds: Record<CountedView, (cell: Pick<Cell, 'state' | 'standing' | 'grade'>) => boolean> = {
  all: ({ state }) => !within(DROPPED_STATES, state),
  open: ({ state }) => within(OPEN_STATES, state),
  late: ({ standing }) => standing === 'late',
  soon: ({ standing }) => standing === 'soon',
  untriaged: ({ state }) => within(UNTRIAGED_STATES, state),
  major: ({ state, grade }) => within(OPEN_STATES, state) && grade === 'major',
  struck: ({ state }) => state === 'struck',
}
const within = (states: readonly string[], state: string) => states.includes(state)

const isRunning = (state: string): boolean => within(RUNNING_STATES, state)

export const matches = ({ view = 'all', category, channel, grade, state, has }: Narrow, cell: Cell): boolean =>
  viewHolds[view](cell) &&
  (!category || category.includes(cell.category)) &&
  (!channel || channel.includes(cell.channel)) &&
  (!grade || within(grade, cell.grade)) &&
  (!state || state.includes(cell.state)) &&
  Object.entries(has ?? {}).every(([key, value]) => cell[key as keyof Cell] === value)

/** How many hazards are meant by all of these at once. */
export const countOf = (cells: readonly Cell[], ...narrows: readonly Narrow[]): number =>
  cells.reduce((sum, cell) => (narrows.every((narrow) => matches(narrow, cell)) ? sum + cell.n : sum), 0)

/** Whose hazards are counted, when not everybody's: the ledger narrows by the same word. */
export type Whose = { lead: string } | { school: string } | { town: string }

/** The ledger with exactly these rows, or nothing where the ledger cannot narrow so far. */
export function ledgerHref(narrows: readonly Narrow[], whose?: Whose): string | null {
  if (narrows.some(({ has }) => has !== undefined)) return null
  const { view = 'all', category, channel, grade, state } = Object.assign({}, ...narrows) as Narrow
  return `/ledger?${queryOf({ view, category, channel, grade, state, ...whose })}`
}
