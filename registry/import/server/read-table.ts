import { read, SSF, utils, type CellObject } from '@e965/xlsx'
import { readCsvRows } from '#foundation/server/csv.ts'

export type TableRow = { line: number; row: Record<string, string> }
export const MOST_ROWS = 20_000

/** The rows of a CSV file or of the first sheet of a workbook, keyed by the headings of its first line. */
export async function readTable(content: Buffer): Promise<TableRow[]> {
  // Every xlsx file is a zip and begins with these two letters; no CSV of ours does.
  if (content.subarray(0, 2).toString('latin1') === 'PK') return workbookRows(content)
  const rows: TableRow[] = []
  for await (const row of readCsvRows([content])) if (rows.push(row) > MOST_ROWS) break
  return rows.filter(({ row }) => Object.values(row).some((cell) => cell.trim() !== ''))
}

function workbookRows(content: Buffer): TableRow[] {
  const book = read(content, { cellNF: true, cellText: false, cellHTML: false, sheetRows: MOST_ROWS + 2 })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (!sheet?.['!ref']) return []
  const { s: from, e: to } = utils.decode_range(sheet['!ref'])
  const textAt = (r: number, c: number) => textOf(sheet[utils.encode_cell({ r, c })] as CellObject | undefined)
  const columns = Array.from({ length: to.c - from.c + 1 }, (_, i) => from.c + i)
  const headers = columns.map((c) => textAt(from.r, c))
  const rows: TableRow[] = []
  for (let r = from.r + 1; r <= to.r; r++) {
    const row = Object.fromEntries(columns.map((c, i) => [headers[i] ?? '', textAt(r, c)]))
    if (Object.values(row).some((cell) => cell !== '')) rows.push({ line: r + 1, row })
  }
  return rows
}

/** A cell as the person sees it. A date stays a date, so that a name turned into one is noticed; a number too long for the sheet shows as such. */
function textOf(cell: CellObject | undefined): string {
  if (cell?.v === undefined) return ''
  if (cell.t !== 'n') return String(cell.v as string | number | boolean).trim()
  const value = Number(cell.v)
  if (typeof cell.z === 'string' && SSF.is_date(cell.z)) return SSF.format('yyyy-mm-dd', value)
  return Math.abs(value) >= 1e15 ? value.toExponential() : String(value)
}
