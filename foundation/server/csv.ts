import { TextDecoder } from 'node:util'

/** Reads RFC 4180 files as they come from Excel, WPS and other systems: with or without BOM, CRLF or LF, UTF-8 or GB18030. */

/** One record; `line` is where it begins in the file (from 1), because a cell may hold line breaks. */
export type CsvRecord = { line: number; cells: string[] }

/** The file cannot be read as CSV; `line` is where it went wrong. */
export class CsvUnreadable extends Error {
  override name = 'CsvUnreadable'
  readonly code: 'csv-open-quote' | 'csv-bad-encoding'
  readonly line: number
  constructor(code: 'csv-open-quote' | 'csv-bad-encoding', line: number) {
    super(
      code === 'csv-open-quote'
        ? `第${line}行的引号没有结束`
        : `第${line}行附近的文字编码认不出，请另存为UTF-8后再导入`,
    )
    this.code = code
    this.line = line
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80)

/** How much of a file is looked at, from its first byte that is not ASCII, before its encoding is decided. */
const EVIDENCE = 8192

/**
 * Text from bytes, piece by piece. Both encodings agree on ASCII; what begins with the first other piece is held back until
 * there is enough of it to decide: valid UTF-8, or else GB18030. Bytes that fit neither give nothing.
 * A very short GB18030 file may happen to be valid UTF-8 (联通 is the known case) and is then read as that.
 */
function decoder(): (bytes?: Uint8Array) => string | undefined {
  let chosen: TextDecoder | undefined
  let held: Uint8Array = new Uint8Array()
  const choose = (label: string, last: boolean) => {
    const fresh = new TextDecoder(label, { fatal: true })
    const text = fresh.decode(held, { stream: !last })
    chosen = fresh
    return text
  }
  const decide = (last: boolean) => {
    try {
      return choose('utf-8', last)
    } catch {
      return choose('gb18030', last)
    }
  }
  return (bytes) => {
    try {
      if (chosen) return chosen.decode(bytes, { stream: bytes !== undefined })
      if (!bytes) return held.length > 0 ? decide(true) : ''
      if (held.length === 0 && isAscii(bytes)) return new TextDecoder().decode(bytes)
      held = Buffer.concat([held, bytes])
      return held.length < EVIDENCE ? '' : decide(false)
    } catch {
      return undefined
    }
  }
}

/** Records from text, piece by piece. Quotes inside an unquoted cell are letters, as spreadsheets write them. */
function splitter() {
  let cells: string[] = []
  let cell = ''
  let state: 'plain' | 'quoted' | 'quote-seen' | 'after-cr' = 'plain'
  let line = 1
  let start = 1
  const finish = (): CsvRecord => {
    const record = { line: start, cells: [...cells, cell] }
    cells = []
    cell = ''
    return record
  }
  function* take(text: string): Generator<CsvRecord> {
    for (const ch of text) {
      if (ch === '\n') line += 1
      if (state === 'after-cr') {
        state = 'plain'
        start = ch === '\n' ? line : start
        if (ch === '\n') continue
      }
      if (state === 'quoted') {
        if (ch === '"') state = 'quote-seen'
        else cell += ch
      } else if (ch === '"' && (state === 'quote-seen' || cell === '')) {
        cell += state === 'quote-seen' ? '"' : ''
        state = 'quoted'
      } else {
        if (ch === ',') {
          cells.push(cell)
          cell = ''
        } else if (ch === '\n' || ch === '\r') {
          yield finish()
          start = line
        } else cell += ch
        state = ch === '\r' ? 'after-cr' : 'plain'
      }
    }
  }
  function* end(): Generator<CsvRecord> {
    if (state === 'quoted') throw new CsvUnreadable('csv-open-quote', start)
    if (cell !== '' || cells.length > 0 || state === 'quote-seen') yield finish()
  }
  return { take, end, line: () => line }
}

/**
 * Streams the records of a file; empty lines are left out. Throws `CsvUnreadable`.
 * A stray quote at the end of a quoted cell continues it, so nothing is lost.
 */
export async function* readCsv(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  const decode = decoder()
  const split = splitter()
  let first = true
  const textOf = (bytes?: Uint8Array) => {
    const text = decode(bytes)
    if (text === undefined) throw new CsvUnreadable('csv-bad-encoding', split.line())
    if (!first || text === '') return text
    first = false
    return text.replace(/^\uFEFF/, '')
  }
  const filled = ({ cells }: CsvRecord) => cells.length > 1 || cells[0] !== ''
  for await (const bytes of source) for (const record of split.take(textOf(bytes))) if (filled(record)) yield record
  for (const record of split.take(textOf())) if (filled(record)) yield record
  for (const record of split.end()) if (filled(record)) yield record
}

/** Streams rows keyed by the header line; missing cells are empty, cells beyond the header are dropped. Throws `CsvUnreadable`. */
export async function* readCsvRows(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<{ line: number; row: Record<string, string> }> {
  let header: string[] | undefined
  for await (const { line, cells } of readCsv(source)) {
    if (header) yield { line, row: Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])) }
    else header = cells.map((name) => name.trim())
  }
}
