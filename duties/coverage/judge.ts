import type { Expected } from '#duties/duty/expected.ts'
import { count, type DutyCount, type Given, noCount, type Standing, standingOf } from '#duties/duty/standing.ts'

/** One thing asked with how it stands, and how many of its times were done: never more than were asked. */
export type Judged = { asked: Expected; standing: Standing; done: number }

/** What a judgement looks at beside the thing asked itself. */
export type Known = {
  given: ReadonlyMap<string, readonly Given[]>
  isExempt: (asked: Expected) => boolean
  now: Date
}

/** How everything asked stands: the one place where what should have happened meets what did. Pure. */
export const judge = (asked: readonly Expected[], { given, isExempt, now }: Known): Judged[] =>
  asked.map((each) => {
    const proofs = given.get(each.id) ?? NONE
    const done = proofs.reduce((sum, { outcome }) => (outcome === 'impossible' ? sum : sum + 1), 0)
    return { asked: each, standing: standingOf(each, proofs, isExempt(each), now), done: Math.min(done, each.times) }
  })

const NONE: readonly Given[] = []

/**
 * Things asked, by how they stand, and the times behind them: `timesDone` of `timesAsked`. Times are capped thing by thing, so that
 * ten rounds on Monday do not stand for the five of Tuesday. Source: domain rule on 巡查完成率.
 */
export type Tally = DutyCount & { timesDone: number; timesAsked: number }

export const noTally = (): Tally => ({ ...noCount(), timesDone: 0, timesAsked: 0 })

/** What is excused, or may still be done, is in no denominator: neither of things nor of times. */
export function tally(into: Tally, { asked, standing, done }: Judged): void {
  const before = into.asked
  count(into, standing)
  if (into.asked === before) return
  into.timesAsked += asked.times
  into.timesDone += done
}

export function add(into: Tally, more: Tally): void {
  for (const key of Object.keys(into) as (keyof Tally)[]) into[key] += more[key]
}
