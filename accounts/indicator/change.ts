type Ratio = { n: number; m: number | null }
export type Change = { words: string; better: boolean | null }

const NONE: Change = { words: '—', better: null }
const signed = (value: number): string => `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`
/** As shown, in tenths of a per cent: the difference of two printed rates must be the difference a reader finds. */
const tenths = (n: number, m: number): number => Math.round((1000 * n) / m)

/** 同比、环比: of rates in percentage points, of counts in per cent; nothing to compare with is a dash, never 100%. */
export function changeOf(now: Ratio | null, before: Ratio | null, fewer: boolean): Change {
  if (!now || !before) return NONE
  const rate = now.m !== null && before.m !== null
  if (rate ? now.m === 0 || before.m === 0 : before.n === 0) return now.n === 0 && before.n === 0 && !rate ? SAME : NONE
  const by = rate
    ? (tenths(now.n, now.m ?? 1) - tenths(before.n, before.m ?? 1)) / 10
    : Math.round((1000 * (now.n - before.n)) / before.n) / 10
  if (by === 0) return SAME
  return { words: `${signed(by)}${rate ? '个百分点' : '%'}`, better: rate || fewer ? by > 0 !== fewer : null }
}
const SAME: Change = { words: '持平', better: null }

/** How long it took on average, in days with one decimal. */
export const daysWords = (days: number | null): string => (days === null ? '—' : `${days.toFixed(1)}天`)
