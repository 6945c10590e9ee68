import { PassThrough, type Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import ExcelJS from 'exceljs'

/** One column of a printed ledger. `sum` columns are added up in the last row by a formula. */
export type LedgerBookColumn = { title: string; width: number; align?: 'left' | 'center'; sum?: true; format?: string }
export type LedgerBook = {
  sheet: string
  title: string
  /** The line below the title: left, middle, right. */
  under: readonly [string, string, string]
  columns: readonly LedgerBookColumn[]
  /** Pages of rows, each fetched only when the one before has been written. */
  pages: AsyncIterable<readonly (readonly (string | number | null)[])[]>
  /** Said of the number of rows in the row of sums. */
  counted: (rows: number) => string
  signatures: string
  watermark: string
  madeAt: Date
}
type Cell = Partial<ExcelJS.Style>

const thin = { style: 'thin' as const }
const borders = { top: thin, left: thin, bottom: thin, right: thin }
const song = { name: '宋体', size: 10.5 }
const hei = { name: '黑体', size: 11 }
const head: Cell = {
  font: hei,
  border: borders,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
}
const sums: Cell = {
  font: { ...song, bold: true },
  border: borders,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
}
const body = (column: LedgerBookColumn): Cell => ({
  font: song,
  border: borders,
  alignment: { horizontal: column.align ?? 'left', vertical: 'middle', wrapText: true },
  numFmt: column.format ?? '@',
})

const HEADER_ROW = 3
/** What may wait to be compressed before the next page is fetched: this bounds the memory of any export. */
const MOST_WAITING_BYTES = 1_000_000

/**
 * A ledger as an Excel book, laid out as offices print it: A4 across, title, header repeated on every page, borders, sums by
 * formula, signatures, page numbers. Streamed: a million rows need no more memory than a thousand.
 */
export function ledgerBook(ledger: LedgerBook): Readable {
  const out = new PassThrough({ highWaterMark: MOST_WAITING_BYTES })
  write(ledger, out).catch((error: unknown) => out.destroy(error as Error))
  return out
}

async function write(ledger: LedgerBook, out: PassThrough): Promise<void> {
  const { columns } = ledger
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  book.creator = book.lastModifiedBy = '护学'
  book.created = book.modified = ledger.madeAt
  const sheet = book.addWorksheet(ledger.sheet.slice(0, 31), {
    views: [{ state: 'frozen', ySplit: HEADER_ROW }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: '&C第 &P 页　共 &N 页',
      oddHeader: `&R&8&K999999${ledger.watermark.replaceAll('&', '&&')}`,
    },
  })
  sheet.columns = columns.map(({ width }) => ({ width }))
  heading(sheet, ledger)
  let row = HEADER_ROW
  const totals = columns.map(() => 0)
  const styles = columns.map(body)
  for await (const page of ledger.pages) {
    for (const values of page) {
      row += 1
      values.forEach(
        (value, i) => typeof value === 'number' && columns[i]?.sum && (totals[i] = (totals[i] ?? 0) + value),
      )
      line(sheet, row, values, (i) => styles[i] ?? sums)
    }
    await untilWritten(sheet, out)
  }
  const rows = row - HEADER_ROW
  if (rows === 0) line(sheet, ++row, ['本期无', ...columns.slice(1).map(() => null)], () => sums)
  line(sheet, ++row, sumsOf(ledger, rows, totals), () => sums)
  closing(sheet, row + 1, ledger)
  sheet.commit()
  await book.commit()
}

function heading(sheet: ExcelJS.Worksheet, { title, under, columns }: LedgerBook): void {
  const last = columns.length
  sheet.mergeCells(1, 1, 1, last)
  put(sheet, 1, 1, title, {
    font: { name: '方正小标宋简体', size: 20 },
    alignment: { horizontal: 'center', vertical: 'middle' },
  })
  const third = Math.max(1, Math.floor(last / 3))
  const spans = [1, third + 1, last - third + 1, last + 1]
  under.forEach((text, i) => {
    const from = spans[i] ?? 1
    sheet.mergeCells(2, from, 2, (spans[i + 1] ?? last + 1) - 1)
    put(sheet, 2, from, text, {
      font: song,
      alignment: { horizontal: (['left', 'center', 'right'] as const)[i] ?? 'left' },
    })
  })
  columns.forEach((column, i) => put(sheet, HEADER_ROW, i + 1, column.title, head))
  sheet.getRow(1).height = 34
  sheet.getRow(HEADER_ROW).height = 30
  for (const row of [1, 2, HEADER_ROW]) sheet.getRow(row).commit()
}

function sumsOf(
  { columns, counted }: LedgerBook,
  rows: number,
  totals: readonly number[],
): (string | number | ExcelJS.CellFormulaValue | null)[] {
  const to = HEADER_ROW + Math.max(1, rows)
  return columns.map((column, i) => {
    if (i === 0) return '合计'
    if (i === 1) return counted(rows)
    const name = columnName(i)
    const sum = {
      formula: `SUM(${name}${HEADER_ROW + 1}:${name}${to})`,
      result: Math.round((totals[i] ?? 0) * 100) / 100,
    }
    return column.sum ? (sum as ExcelJS.CellFormulaValue) : null
  })
}

/** Signatures and watermark stand below the table, so that the table itself can be read back. */
function closing(sheet: ExcelJS.Worksheet, row: number, { signatures, watermark, columns }: LedgerBook): void {
  for (const [i, text] of [signatures, watermark].entries()) {
    sheet.mergeCells(row + i, 1, row + i, columns.length)
    put(sheet, row + i, 1, text, { font: i === 0 ? song : { ...song, size: 9, color: { argb: 'FF888888' } } })
    sheet.getRow(row + i).commit()
  }
}

function line(
  sheet: ExcelJS.Worksheet,
  row: number,
  values: readonly ExcelJS.CellValue[],
  style: (i: number) => Cell,
): void {
  values.forEach((value, i) => put(sheet, row, i + 1, value, style(i)))
  sheet.getRow(row).commit()
}

function put(sheet: ExcelJS.Worksheet, row: number, column: number, value: ExcelJS.CellValue, style: Cell): void {
  const cell = sheet.getCell(row, column)
  cell.value = value
  cell.style = style
}

const columnName = (i: number): string =>
  (i < 26 ? '' : columnName(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26))

/** The writer itself never waits for a slow reader, so we do: else a whole export would pile up in memory. */
async function untilWritten(sheet: ExcelJS.Worksheet, out: PassThrough): Promise<void> {
  const { stream } = sheet as unknown as { stream: { pipes: { _writableState: { length: number } }[] } }
  const waiting = () => stream.pipes.reduce((bytes, pipe) => bytes + pipe._writableState.length, 0)
  do {
    if (out.destroyed) throw new Error('the reader of the export went away')
    await pause(waiting() > MOST_WAITING_BYTES ? 5 : 0)
  } while (waiting() > MOST_WAITING_BYTES)
}
