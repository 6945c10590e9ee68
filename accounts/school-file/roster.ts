import type { SchoolFilter, SchoolRow, SchoolSort } from '#accounts/school-file/school-file.contract.ts'

type Listed = SchoolRow & { schoolCode?: string | null }

const states: Record<NonNullable<SchoolFilter['state']>, (row: SchoolRow) => boolean> = {
  late: ({ counts }) => counts.late > 0,
  open: ({ counts }) => counts.open > 0,
  none: ({ counts }) => counts.open === 0,
  incomplete: ({ basics, basicsWhole }) => basics < basicsWhole,
}

export const isListed = (row: Listed, { town, type, state, q }: SchoolFilter): boolean =>
  (!town || row.town === town) &&
  (!type || row.type === type) &&
  (!state || states[state](row)) &&
  (!q || row.name.includes(q) || row.id.toLowerCase() === q.toLowerCase())

const weights: Record<SchoolSort, (row: SchoolRow) => number> = {
  name: () => 0,
  late: ({ counts }) => -counts.late * 1000 - counts.open,
  open: ({ counts }) => -counts.open,
  students: ({ students }) => -students,
}

/** Where a row stands in an order: what it is sorted by, then its place in the roster, so that no two stand on one spot. */
export type Place = readonly [weight: number, at: number]

export const placesOf = <R extends SchoolRow>(rows: readonly R[], sort: SchoolSort): { row: R; place: Place }[] =>
  rows
    .map((row, at) => ({ row, place: [weights[sort](row), at] as const }))
    .toSorted((a, b) => compare(a.place, b.place))

const compare = (a: Place, b: Place): number => a[0] - b[0] || a[1] - b[1]

export const comesAfter = (place: Place, mark: Place): boolean => compare(place, mark) > 0

/** How many of the rows carry each value, for the choices of a filter. */
export function choicesOf<R>(rows: readonly R[], of: (row: R) => { value: string; words: string } | null) {
  const found = new Map<string, { value: string; words: string; count: number }>()
  for (const row of rows) {
    const choice = of(row)
    if (!choice) continue
    const known = found.get(choice.value)
    found.set(choice.value, { ...choice, count: (known?.count ?? 0) + 1 })
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count)
}
