import type { Evidence, TargetBasis } from '#matters/key-target/target.ts'

/** One row that may speak for a school: a line of the year-end sweep, or a hazard. */
export type Ground = Evidence & {
  school: string
  category: string
  /** Put right before and found back: a rebound of a struck-off hazard, or a sweep line marked so. */
  back: boolean
  /** A major hazard, or a line of the sweep: outstanding by itself. */
  grave: boolean
}

/** From how many rows on a school is proposed; what the programme says. */
export type Thresholds = { prominentFrom: number; recurringFrom: number }

export type Proposal = {
  school: string
  category: string
  basis: TargetBasis
  evidence: Evidence[]
}

const keyOf = ({ school, category }: Pick<Ground, 'school' | 'category'>) => `${school}|${category}`

/**
 * Which schools the list of the year should hold, each with the rows that say so: what came back after it was put right
 * outweighs what is merely outstanding, and only the rows of its own kind stand as its evidence. Most evidence first.
 */
export function proposalsFrom(grounds: readonly Ground[], { prominentFrom, recurringFrom }: Thresholds): Proposal[] {
  const groups = new Map<string, Ground[]>()
  for (const ground of grounds) groups.set(keyOf(ground), [...(groups.get(keyOf(ground)) ?? []), ground])
  return [...groups.values()]
    .flatMap((rows): Proposal[] => {
      const back = rows.filter((row) => row.back)
      const first = rows.filter((row) => !row.back)
      const [one] = rows
      if (!one) return []
      const of = (basis: TargetBasis, some: readonly Ground[]): Proposal => ({
        school: one.school,
        category: one.category,
        basis,
        evidence: some
          .map(({ kind, id, words, on }) => ({ kind, id, words, on }))
          .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1)),
      })
      if (back.length >= recurringFrom) return [of('recurring', back)]
      const weight = first.reduce((sum, { grave }) => sum + (grave ? prominentFrom : 1), 0)
      return weight >= prominentFrom ? [of('prominent', first)] : []
    })
    .sort((a, b) => b.evidence.length - a.evidence.length || (keyOf(a) < keyOf(b) ? -1 : 1))
}
