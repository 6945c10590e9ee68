import type { DemoSection, PackSection } from '#programme/pack/pack.ts'

/** A place in a section: keys and list positions from its top. */
export type DataPath = readonly (string | number)[]

/** What a rule found, said of the data; which file and line that is, the loader knows. */
export type Finding = { section: PackSection | DemoSection; path: DataPath; reason: string; remedy: string }

/** What the person who wrote the file is told: where, why, and what to do. */
export type Problem = { file: string; line: number; reason: string; remedy: string }

/** Collects findings about one section, so that a rule reads as its sentences. */
export function finder(section: Finding['section']) {
  const found: Finding[] = []
  const say = (path: DataPath, reason: string, remedy: string): void =>
    void found.push({ section, path, reason, remedy })
  return { found, say }
}

/** Says of each key that appears a second time where it did. */
export function repeated<T>(items: readonly T[], keyOf: (item: T) => string): { index: number; key: string }[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const key = keyOf(item)
    if (!seen.has(key)) return (seen.add(key), [])
    return [{ index, key }]
  })
}

/** Prints a problem the way an editor can jump to it. */
export const printProblem = ({ file, line, reason, remedy }: Problem): string =>
  `${file}:${line}  ${reason}\n    改法：${remedy}`
