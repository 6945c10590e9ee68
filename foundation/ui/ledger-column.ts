import type { ReactNode } from 'react'

/** One column of a paper ledger. The order of columns never changes; a preset only leaves some out. */
export type LedgerColumn<Row> = {
  key: string
  title: string
  /** The least width in px; what is left over is shared out in proportion. */
  width: number
  align?: 'left' | 'center' | 'right' | undefined
  /** `ordinal` counts from 1 through all pages. */
  cell: (row: Row, ordinal: number) => ReactNode
  sortable?: boolean | undefined
  /** What stands in the 合计 row. */
  sum?: ReactNode
}

export type LedgerSort = { key: string; down: boolean }

/** The columns of a preset, in the ledger's own order whatever the order of the keys. */
export const preset = <Row>(columns: readonly LedgerColumn<Row>[], keys: readonly string[]): LedgerColumn<Row>[] =>
  columns.filter((column) => keys.includes(column.key))

/** What a press on a head asks for: up, then down, then the ledger's own order. */
export function nextSort(now: LedgerSort | undefined, key: string): LedgerSort | undefined {
  if (now?.key !== key) return { key, down: false }
  return now.down ? undefined : { key, down: true }
}

/** Share of the whole width, so that a wide screen spreads and a narrow one scrolls. */
export const shareOf = <Row>(columns: readonly LedgerColumn<Row>[], width: number): string =>
  `${((100 * width) / columns.reduce((sum, column) => sum + column.width, 0)).toFixed(3)}%`
