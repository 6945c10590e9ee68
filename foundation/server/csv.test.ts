import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CsvUnreadable, readCsv, readCsvRows } from '#foundation/server/csv.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const all = async <T>(given: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const one of given) found.push(one)
  return found
}
const cells = async (...pieces: Uint8Array[]) => (await all(readCsv(pieces))).map((record) => record.cells)

describe('reading CSV', () => {
  test('quotes, commas and line breaks inside cells, CRLF, LF and CR', async () => {
    expect(await cells(utf8('a,"b,""c"""\r\n"x\r\ny",\n1,2\r3,4'))).toEqual([
      ['a', 'b,"c"'],
      ['x\r\ny', ''],
      ['1', '2'],
      ['3', '4'],
    ])
  })

  test('the BOM of Excel, empty lines, and quotes that are only letters', async () => {
    expect(await cells(utf8('\uFEFF"学校",数\r\n\r\n12"管,""\r\n'))).toEqual([
      ['学校', '数'],
      ['12"管', ''],
    ])
    expect(await cells(utf8(''))).toEqual([])
    expect(await cells(utf8('""'))).toEqual([])
  })

  test('says in which line of the file a record begins', async () => {
    const lines = (await all(readCsv([utf8('h\r\n"a\r\nb"\r\n\r\nc\n')]))).map(({ line }) => line)
    expect(lines).toEqual([1, 2, 5])
  })

  test('GB18030 when it is not UTF-8, decided by the first piece that is not ASCII', async () => {
    // 学校,塘山镇 and a character of four bytes (U+3400 㐀).
    const gb = Uint8Array.from([
      0xd1, 0xa7, 0xd0, 0xa3, 0x2c, 0xcc, 0xc1, 0xc9, 0xbd, 0xd5, 0xf2, 0x81, 0x39, 0xee, 0x39,
    ])
    expect(await cells(utf8('a,b\n'), gb)).toEqual([
      ['a', 'b'],
      ['学校', '塘山镇㐀'],
    ])
    for (let cut = 0; cut < gb.length; cut++)
      expect(await cells(gb.slice(0, cut), gb.slice(cut))).toEqual([['学校', '塘山镇㐀']])
    const long = Array.from({ length: 2000 }, () => gb)
    expect((await cells(...long.map((piece) => Buffer.concat([piece, utf8('\n')])))).length).toBe(2000)
  })

  test('refuses what it cannot read, with the line', async () => {
    await expect(cells(utf8('a\n"b\n'))).rejects.toMatchObject({ code: 'csv-open-quote', line: 2 })
    await expect(cells(utf8('学校\n'), Uint8Array.from([0xff, 0xff]))).rejects.toBeInstanceOf(CsvUnreadable)
    await expect(cells(utf8('学校\n'.repeat(2000)), Uint8Array.from([0xd0, 0xa3, 0xcc, 0xc1]))).rejects.toThrow(
      '编码认不出',
    )
  })

  test('rows by header', async () => {
    const rows = await all(readCsvRows([utf8('名称, 电话\n青澜小学（示例）\n甲,乙,丙')]))
    expect(rows).toEqual([
      { line: 2, row: { 名称: '青澜小学（示例）', 电话: '' } },
      { line: 3, row: { 名称: '甲', 电话: '乙' } },
    ])
  })

  test('whatever is written comes back, however the bytes are cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '学', '😀', ' ') })
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(table, fc.array(fc.nat(60), { maxLength: 4 }), async (rows, cuts) => {
        const bytes = utf8(rows.map((row) => row.map(quote).join(',')).join('\r\n'))
        const at = [...new Set([0, ...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length])].toSorted(
          (a, b) => a - b,
        )
        const pieces = at.slice(1).map((to, i) => bytes.slice(at[i], to))
        expect(await cells(...pieces)).toEqual(rows)
      }),
    )
  })
})
