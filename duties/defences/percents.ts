import { wholeOf } from '#duties/checklist/checklist.ts'
import type { StoodVerdict } from '#duties/defences/stand.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

/** Met, not met, or nobody knows. */
export type Reached = boolean | null

/** What is known of a school beside its sheets. */
export type Shown = {
  verdict: (item: string) => StoodVerdict | undefined
  guardsEnough: Reached
  hasRoster: (kind: string) => boolean
}

type PercentItem = Pick<ChecklistItem, 'code' | 'shownBy'>

/** All of them yes is yes, one no is no, anything else nobody knows. */
export function allOf(parts: readonly Reached[]): Reached {
  if (parts.includes(false)) return false
  return parts.length > 0 && parts.every((part) => part === true) ? true : null
}

/** One part of one of the four, from what is already known: nobody fills in another sheet for it. */
export function partReached({ shownBy }: PercentItem, shown: Shown): Reached {
  if (!shownBy) return null
  if (shownBy.from === 'guards') return shown.guardsEnough
  if (shownBy.from === 'rosters') return shown.hasRoster(shownBy.kind)
  return allOf(
    shownBy.items
      .map((item) => shown.verdict(item))
      .map((verdict) =>
        verdict === 'met' || verdict === 'not-applicable' ? true : verdict === 'unmet' ? false : null,
      ),
  )
}

/** 四个100%: whole item to whether this school reaches it; the third needs both its parts. Source: domain 3.6. */
export function percentsOf(items: readonly PercentItem[], shown: Shown): Record<string, Reached> {
  const wholes = [...new Set(items.map(({ code }) => wholeOf(code)))]
  return Object.fromEntries(
    wholes.map((whole) => [
      whole,
      allOf(items.filter(({ code }) => wholeOf(code) === whole).map((item) => partReached(item, shown))),
    ]),
  )
}

export type ReachedRate = { n: number; m: number; unknown: number }

/** n of m; those of whom nobody knows stay in m and are said apart. */
export const reachedRate = (all: readonly Reached[]): ReachedRate => ({
  n: all.filter((each) => each === true).length,
  m: all.length,
  unknown: all.filter((each) => each === null).length,
})
