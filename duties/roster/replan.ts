import type { Span } from '#duties/roster/gaps.ts'
import type { PlannedShift } from '#duties/roster/pattern.ts'

/** A shift that stands already. `planned` is the post it was first given to. */
export type StandingShift = Span & { id: string; post: string; planned: string; state: string; touched: boolean }

export type Replan = { add: PlannedShift[]; remove: StandingShift[]; keep: StandingShift[] }

const keyOf = ({ from, to }: Span, post: string): string => `${from.getTime()}|${to.getTime()}|${post}`

/** Only what lies ahead and nobody has touched may be planned anew. */
export const mayReplan = ({ from, state, touched }: StandingShift, now: Date): boolean =>
  from > now && state === 'planned' && !touched

/**
 * What applying a plan changes. A shift that was swapped, substituted or begun stays and takes the place the plan had for it;
 * nothing is planned into the past.
 */
export function replan(standing: readonly StandingShift[], plan: readonly PlannedShift[], now: Date): Replan {
  const wanted = new Map<string, PlannedShift>()
  for (const shift of plan) if (shift.from > now) wanted.set(keyOf(shift, shift.post), shift)
  const keep: StandingShift[] = []
  const remove: StandingShift[] = []
  for (const shift of standing) {
    const key = keyOf(shift, shift.planned)
    const asked = wanted.delete(key)
    if (asked || !mayReplan(shift, now)) keep.push(shift)
    else remove.push(shift)
  }
  return { add: [...wanted.values()], remove, keep }
}

/** A post that would stand in two places at once. */
export function clashes(shifts: readonly (Span & { post: string })[]): { post: string; first: Span; second: Span }[] {
  const sorted = shifts.toSorted((a, b) => a.from.getTime() - b.from.getTime())
  return [...new Set(sorted.map(({ post }) => post))].flatMap((post) => {
    const own = sorted.filter((shift) => shift.post === post)
    return own.flatMap((second, i) => {
      const first = own[i - 1]
      return first && second.from < first.to ? [{ post, first, second }] : []
    })
  })
}
