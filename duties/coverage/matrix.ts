import { add, type Judged, noTally, tally, type Tally } from '#duties/coverage/judge.ts'

export type MatrixCell = { subject: string; duty: string; tally: Tally }
export type Matrix = {
  cells: MatrixCell[]
  /** By school or unit, and by duty; the sums of the cells. */
  rows: Map<string, Tally>
  columns: Map<string, Tally>
  total: Tally
  /** Asked something that is past, and not one thing was ever shown: nobody knows whether it was done. */
  white: string[]
}

/** Everything judged, once, in the cell of its school and duty. Sums are made of the cells, so they can never disagree with them. */
export function matrixOf(judged: readonly Judged[]): Matrix {
  const cells = new Map<string, Map<string, Tally>>()
  const shown = new Set<string>()
  for (const each of judged) {
    const { subject, duty } = each.asked
    const row = cells.get(subject) ?? new Map<string, Tally>()
    cells.set(subject, row)
    const cell = row.get(duty) ?? noTally()
    row.set(duty, cell)
    tally(cell, each)
    if (each.done > 0 || each.standing === 'impossible') shown.add(subject)
  }
  const matrix: Matrix = { cells: [], rows: new Map(), columns: new Map(), total: noTally(), white: [] }
  for (const [subject, row] of cells) {
    const sum = noTally()
    for (const [duty, cell] of row) {
      const column = matrix.columns.get(duty) ?? noTally()
      matrix.columns.set(duty, column)
      matrix.cells.push({ subject, duty, tally: cell })
      add(column, cell)
      add(sum, cell)
    }
    matrix.rows.set(subject, sum)
    add(matrix.total, sum)
    if (sum.asked > 0 && !shown.has(subject)) matrix.white.push(subject)
  }
  return matrix
}
