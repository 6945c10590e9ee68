import type { Pack } from '#programme/pack/pack.ts'

/** What a unit is scored by, after 数字城管: what it settles in time, at the first try, and for good. */
export const SCORED = ['on-time-first', 'first-pass', 'rebound'] as const
export type Scored = (typeof SCORED)[number]
type Ratio = { n: number; m: number | null }

const WEIGHT: Record<Scored, { setting: string; usual: number }> = {
  'on-time-first': { setting: 'score-on-time', usual: 50 },
  'first-pass': { setting: 'score-first-pass', usual: 30 },
  rebound: { setting: 'score-no-rebound', usual: 20 },
}

export type Weights = Record<Scored, number>

export function weightsOf({ settings }: Pick<Pack, 'settings'>): Weights {
  const of = (code: Scored) => {
    const value = settings.find((each) => each.code === WEIGHT[code].setting)?.value
    return typeof value === 'number' && value >= 0 ? value : WEIGHT[code].usual
  }
  return { 'on-time-first': of('on-time-first'), 'first-pass': of('first-pass'), rebound: of('rebound') }
}

/**
 * Out of 100, from the rates that have something to divide by: who was given nothing is not scored, and what nobody could know yet
 * weighs nothing. Held against the first deadline, so that asking for more time never raises a score.
 */
export function scoreOf(figures: ReadonlyMap<string, Ratio>, weights: Weights): number | null {
  let points = 0
  let weight = 0
  for (const code of SCORED) {
    const { n = 0, m = 0 } = figures.get(code) ?? {}
    if (!m) continue
    const rate = n / m
    points += weights[code] * (code === 'rebound' ? 1 - rate : rate)
    weight += weights[code]
  }
  return weight === 0 ? null : Math.round((1000 * points) / weight) / 10
}

/** Whether units are shown in the order of their scores; otherwise they stand as in the roster. */
export const mayRank = ({ settings }: Pick<Pack, 'settings'>): boolean =>
  settings.find(({ code }) => code === 'score-ranking')?.value === true
