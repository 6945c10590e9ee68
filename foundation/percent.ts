/**
 * A part of a whole in per cent, one decimal, rounded as on paper: 13 of 15 are 86.7%. Only all is 100% and only nothing is
 * 0%: 9996 of 10000 are 99.9%. Nothing to divide by is a dash, never 100%. Source: domain reference §4.6, display.
 */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '—'
  const rounded = Math.round((part * 1000) / whole)
  const tenths = part < whole && part > 0 ? Math.min(Math.max(rounded, 1), 999) : rounded
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}%`
}
