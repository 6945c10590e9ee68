import type { BlockStanding, CampaignCell, CampaignFinding, CampaignSum } from '#duties/campaign/campaign.ts'
import type { Judged } from '#duties/coverage/judge.ts'
import type { Standing } from '#duties/duty/standing.ts'

export type BlockOf = { letter: string; duties: readonly string[] }
/** What a sheet says that was given: items answered 「否」 that nobody has reported. */
export type SheetGiven = { duty: string; subject: string; unreported: number }

/** The cells of schools × blocks, in the order of both. Pure: what was asked, what was given, what was found. */
export function cellsOf(
  schools: readonly string[],
  blocks: readonly BlockOf[],
  judged: readonly Judged[],
  sheets: readonly SheetGiven[],
  findings: readonly CampaignFinding[],
): CampaignCell[] {
  const at = (duty: string, school: string) => `${duty}:${school}`
  const standings = groupBy(judged, ({ asked }) => at(asked.duty, asked.subject))
  const given = groupBy(sheets, ({ duty, subject }) => at(duty, subject))
  const found = groupBy(
    findings.filter(({ stage }) => stage !== 'dropped'),
    ({ duty, school }) => at(duty, school),
  )
  return schools.flatMap((school) =>
    blocks.map(({ letter, duties }): CampaignCell => {
      const of = <T>(rows: ReadonlyMap<string, readonly T[]>): T[] =>
        duties.flatMap((duty) => [...(rows.get(at(duty, school)) ?? [])])
      const states = of(standings).map(({ standing }) => standing)
      const hazards = of(found)
      const open = hazards.filter(({ stage }) => stage !== 'fixed')
      return {
        school,
        block: letter,
        duty: duties[0] ?? '',
        standing: standingOfBlock(states),
        madeUp: states.includes('made-up'),
        unreported: of(given).reduce((sum, { unreported }) => sum + unreported, 0),
        found: hazards.length,
        fixed: hazards.length - open.length,
        open,
      }
    }),
  )
}

const SETTLED: readonly Standing[] = ['done', 'late', 'made-up']

/** A block of several duties is done when all are; what is excused is not waited for. */
export function standingOfBlock(all: readonly Standing[]): BlockStanding {
  const states = all.filter((each) => each !== 'excused')
  if (all.length === 0) return 'none'
  if (states.length === 0) return 'excused'
  if (states.every((each) => SETTLED.includes(each))) return 'done'
  if (states.includes('missed')) return 'missed'
  if (states.includes('impossible')) return 'impossible'
  return states.some((each) => SETTLED.includes(each) || each === 'begun') ? 'doing' : 'todo'
}

export const isAsked = ({ standing }: Pick<CampaignCell, 'standing'>): boolean =>
  standing !== 'none' && standing !== 'excused'

/** Sums are made of the cells, so they can never disagree with them. */
export function sumOf(cells: readonly CampaignCell[]): CampaignSum {
  const asked = cells.filter(isAsked)
  return {
    asked: asked.length,
    done: asked.filter(({ standing }) => standing === 'done').length,
    white: asked.filter(({ standing }) => standing === 'missed').length,
    found: cells.reduce((sum, { found }) => sum + found, 0),
    fixed: cells.reduce((sum, { fixed }) => sum + fixed, 0),
    open: cells.reduce((sum, { open }) => sum + open.length, 0),
  }
}

/** Blocks asked of a school and not done there: what stands between it and its opening. */
export const notDone = (cells: readonly CampaignCell[]): string[] =>
  cells.filter((cell) => isAsked(cell) && cell.standing !== 'done').map(({ block }) => block)

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
