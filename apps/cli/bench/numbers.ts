/** Milliseconds below which the given share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const round = (n: number, digits = 1): number => Math.round(n * 10 ** digits) / 10 ** digits
export const perSecond = (n: number): string => `${Math.round(n)}/秒`
export const ms = (n: number): string => `${round(n)} 毫秒`
export const times = (a: number, b: number): string => `${round(a / b, 2)} 倍`
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`

export type Line = { what: string; ours: string; beside: string; ratio: string }

/** A plain table for people; Chinese letters count as two columns. */
export function printTable(title: string, lines: readonly Line[]): void {
  const rows = [{ what: title, ours: '护学', beside: '对照', ratio: '比值' }, ...lines]
  const columns = ['what', 'ours', 'beside', 'ratio'] as const
  const widths = columns.map((column) => Math.max(...rows.map((row) => wide(row[column]))))
  console.log()
  for (const row of rows) console.log(columns.map((column, i) => pad(row[column], widths[i] ?? 0)).join('  '))
}

const wide = (text: string): number =>
  Array.from(text).reduce((n, letter) => n + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0)
const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - wide(text)))
