import type { RosterKind } from '#duties/roster/roster.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { Basics } from '#accounts/living-programme/basics-counted.ts'
import type { Work } from '#accounts/living-programme/work-counted.ts'
import { type Cell, countOf, ledgerHref, type Narrow, type Whose } from '#accounts/living-programme/cell.ts'

/** How a clause stands; the same six words as everywhere. */
export type Standing = 'todo' | 'doing' | 'soon' | 'late' | 'done' | 'unknown'

type Said = {
  clause: string
  /** What was done: 已销号, 已配齐. */
  words: string
  unit: string
  /** Why there is nothing to divide by. */
  none: string
}

/** A clause served by hazards: which of them it is about, and which of those count as done. */
export type HazardMeasure = Said & {
  of: 'hazards'
  about: (pack: Pack) => Narrow
  done: Narrow
  /** Whether a deadline that has passed leaves the clause itself late. */
  pressing?: true
}

export type Tally = { part: number; whole: number; missing?: readonly string[]; note?: string }

/** A clause served by the registry or by the programme itself. */
export type RecordMeasure = Said & { of: 'records'; count: (basics: Basics, pack: Pack) => Tally; href?: string }

/** A clause served by regular work: duties, shifts, visits or reports, by the keys they are counted under. It goes on all year. */
export type WorkMeasure = Said & {
  of: 'work'
  by:
    | { duties: readonly string[] }
    | { kinds: readonly RosterKind[] }
    | { clauses: readonly string[] }
    | { register: true }
    | { orders: true }
    | { targets: true }
    | { documents: true }
    | { resolutions: true }
    | { places: true }
    | { campaigns: readonly string[] }
    | { owed: readonly string[] | 'all' }
    | { briefs: true }
  count: (work: Work) => Tally & { late: number }
  href: string
}

export type Measure = HazardMeasure | RecordMeasure | WorkMeasure

export type Figure = {
  words: string
  part: number
  whole: number
  unit: string
  none: string
  href: string | null
  late: number
  soon: number
  missing: readonly string[]
  note: string
}

export type Sources = {
  cells: readonly Cell[]
  basics: Basics
  work: Work
  pack: Pack
  whose?: Whose | undefined
}

/** What a measure comes to, with a link that opens the rows it counts. */
export function figureOf(measure: Measure, { cells, basics, work, pack, whose }: Sources): Figure {
  const { words, unit, none } = measure
  if (measure.of === 'work') {
    const { part, whole, late, missing = [], note = '' } = measure.count(work)
    return { words, unit, none, part, whole, missing, note: whole > 0 ? note : '', href: measure.href, late, soon: 0 }
  }
  if (measure.of === 'records') {
    const { part, whole, missing = [], note = '' } = measure.count(basics, pack)
    return { words, unit, none, part, whole, missing, note, href: measure.href ?? null, late: 0, soon: 0 }
  }
  const about = measure.about(pack)
  const pressing = (view: 'late' | 'soon') => (measure.pressing ? countOf(cells, about, { view }) : 0)
  return {
    words,
    unit,
    none,
    part: countOf(cells, about, measure.done),
    whole: countOf(cells, about),
    missing: [],
    note: '',
    href: ledgerHref([about, measure.done], whose) ?? ledgerHref([about], whose),
    late: pressing('late'),
    soon: pressing('soon'),
  }
}

type Counted = Pick<Figure, 'part' | 'whole' | 'late' | 'soon'>

/**
 * Late before near, near before done. Nothing to count is 「未开始」: it is never green. Neither is work that goes on: what was
 * given so far says nothing of those who may still give it, and tomorrow it is asked again.
 */
export function standingOf({ part, whole, late, soon }: Counted, of?: Measure['of']): Standing {
  if (late > 0) return 'late'
  if (soon > 0) return 'soon'
  if (whole === 0) return 'todo'
  return part === whole && of !== 'work' ? 'done' : 'doing'
}
