import type { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { ledgerColumns, type LedgerColumnCode } from '#matters/hazard/ledger-columns.ts'
import type { EditedRow } from '#matters/hazard/reimport.ts'

export const MOST_ROWS = 5000
export class LedgerUnreadable extends Error {
  readonly code: 'ledger-unreadable' | 'ledger-not-ours' | 'ledger-too-long'
  constructor(code: LedgerUnreadable['code']) {
    super(code)
    this.code = code
  }
}

const bare = (text: string): string => text.replaceAll(/[\s\u3000（）()]/g, '')
const titles = new Map(ledgerColumns.map(({ code, title }) => [bare(title), code] as const))

/**
 * The rows of an edited ledger. Columns are known by their titles, wherever they were moved; the table ends at 合计.
 * Throws `LedgerUnreadable`.
 */
export async function readLedgerFile(body: Readable): Promise<EditedRow[]> {
  const rows = await sheetOf(body)
  const at = rows.findIndex(({ texts }) => texts.filter((text) => titles.has(bare(text))).length >= 5)
  const header = rows[at]
  const codes = header?.texts.map((text) => titles.get(bare(text)))
  if (!codes?.includes('number')) throw new LedgerUnreadable('ledger-not-ours')
  const body_ = rows.slice(at + 1)
  const end = body_.findIndex(({ texts }) => /^(合计|本期无)$/.test(bare(texts[0] ?? '')))
  const edited = (end < 0 ? body_ : body_.slice(0, end)).filter(({ texts }) => texts.some((text) => text !== ''))
  if (edited.length > MOST_ROWS) throw new LedgerUnreadable('ledger-too-long')
  return edited.map(({ row, texts }) => ({ row, cells: cellsOf(codes, texts) }))
}

const cellsOf = (codes: readonly (LedgerColumnCode | undefined)[], texts: readonly string[]): EditedRow['cells'] =>
  Object.fromEntries(codes.flatMap((code, i) => (code ? [[code, texts[i] ?? ''] as const] : [])))

async function sheetOf(body: Readable): Promise<{ row: number; texts: string[] }[]> {
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.read(body)
  } catch {
    throw new LedgerUnreadable('ledger-unreadable')
  }
  const sheet = book.worksheets[0]
  if (!sheet) throw new LedgerUnreadable('ledger-not-ours')
  if (sheet.rowCount > MOST_ROWS + 50) throw new LedgerUnreadable('ledger-too-long')
  const rows: { row: number; texts: string[] }[] = []
  sheet.eachRow((row, number) => {
    const texts = Array.from({ length: Math.min(sheet.columnCount, 60) }, (_, i) => textOf(row.getCell(i + 1)))
    rows.push({ row: number, texts })
  })
  return rows
}

/** A date typed into Excel becomes a date; on paper and here it is a day. */
const textOf = (cell: ExcelJS.Cell): string =>
  cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : cell.text.trim()
