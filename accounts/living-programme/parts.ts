import type { Standing } from '#accounts/living-programme/measure.ts'

/** How many clauses stand how; those nobody serves yet are counted apart, they are neither good nor bad. */
export type Parts = Record<Standing | 'planned', number> & { total: number; served: number }

export const noParts: Parts = {
  total: 0,
  served: 0,
  planned: 0,
  todo: 0,
  doing: 0,
  soon: 0,
  late: 0,
  done: 0,
  unknown: 0,
}

export function partsOf(clauses: readonly { standing: Standing | null }[]): Parts {
  const parts = { ...noParts, total: clauses.length }
  for (const { standing } of clauses) parts[standing ?? 'planned'] += 1
  return { ...parts, served: parts.total - parts.planned }
}

/** Clauses that follow each other and have the same first owner, as the document orders them by unit. */
export type Run<C> = { owner: string; clauses: C[] }

export function runsOf<C extends { owners: readonly { name: string }[] }>(clauses: readonly C[]): Run<C>[] {
  const runs: Run<C>[] = []
  for (const clause of clauses) {
    const owner = clause.owners[0]?.name ?? ''
    const last = runs.at(-1)
    if (last?.owner === owner) last.clauses.push(clause)
    else runs.push({ owner, clauses: [clause] })
  }
  return runs
}

/** Only an article that is really ordered by unit is shown by unit; headings over one clause each would be noise. */
export function isByUnit<C>(runs: readonly Run<C>[]): boolean {
  const all = runs.reduce((sum, { clauses }) => sum + clauses.length, 0)
  return runs.length > 1 && runs.length * 3 <= all && runs.every(({ clauses }) => clauses.length * 2 <= all)
}

/** Clauses one reads at once, and those that fold into one line: a unit's, or a stretch that nothing serves yet. */
export type Stretch<C> = { key: string; owner: string | null; folded: boolean; clauses: C[] }

const FOLDS_FROM = 3

export function stretchesOf<C extends { id: string; state: string; owners: readonly { name: string }[] }>(
  clauses: readonly C[],
): Stretch<C>[] {
  const runs = runsOf(clauses)
  if (isByUnit(runs))
    return runs.map(({ owner, clauses: own }) => ({
      key: own[0]?.id ?? owner,
      owner,
      folded: own.every(({ state }) => state === 'planned'),
      clauses: own,
    }))
  const stretches: Stretch<C>[] = []
  for (const clause of clauses) {
    const last = stretches.at(-1)
    if (last?.clauses[0]?.state === clause.state) last.clauses.push(clause)
    else stretches.push({ key: clause.id, owner: null, folded: false, clauses: [clause] })
  }
  return stretches.map((each) => ({
    ...each,
    folded: each.clauses.length >= FOLDS_FROM && each.clauses[0]?.state === 'planned',
  }))
}
