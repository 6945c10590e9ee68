import type { PassedPoint } from '#duties/proof/proof.ts'

type Point = { code: string; name: string }
export type RoundPoint<P extends Point> = P & { passed: PassedPoint | undefined }

/** The points of a round in their order, each with when it was first passed. */
export const roundOf = <P extends Point>(points: readonly P[], passed: readonly PassedPoint[]): RoundPoint<P>[] =>
  points.map((point) => ({ ...point, passed: passed.find(({ code }) => code === point.code) }))

export type Spread = { minutes: number; first: Date; last: Date; longest: number }

/** How the points lie in time: six points in one minute are a walk of the pen. Nothing before the first. */
export function spreadOf(passed: readonly PassedPoint[]): Spread | null {
  const times = passed.map(({ at }) => at.getTime()).sort((a, b) => a - b)
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return null
  const gaps = times.slice(1).map((at, i) => at - (times[i] ?? at))
  const minutes = (ms: number) => Math.round(ms / 60_000)
  return {
    minutes: minutes(last - first),
    first: new Date(first),
    last: new Date(last),
    longest: minutes(Math.max(0, ...gaps)),
  }
}

/** A point counts once, when it was first passed. */
export const passPoint = (passed: readonly PassedPoint[], point: PassedPoint): PassedPoint[] =>
  passed.some(({ code }) => code === point.code) ? [...passed] : [...passed, point]
