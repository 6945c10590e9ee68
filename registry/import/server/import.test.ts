import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { readCsvRows } from '#foundation/server/csv.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'
import { importContract } from '#registry/import/import.contract.ts'
import type { MappingId } from '#registry/import/mapping.ts'
import { importSlice } from '#registry/import/server/import.server.ts'
import { schoolContract } from '#registry/school/school.contract.ts'
import { schoolSlice } from '#registry/school/server/school.server.ts'

let it: DemoHouse
beforeAll(async () => {
  it = await demoHouse([importSlice, schoolSlice])
}, 180_000)
const code = (asked: Promise<unknown>) =>
  asked.then(
    () => 'no refusal',
    (error: { code: string }) => error.code,
  )

const HEAD = '代码,学校名称,办学类型,办别,属地镇街,学生数,寄宿生数,统一社会信用代码,经度,纬度'
const csv = (...lines: string[]) => `${[HEAD, ...lines].join('\r\n')}\r\n`

async function office(login = 'office-staff') {
  const visitor = await it.as(login)
  const ask = visitor.ask(importContract)
  const upload = async (content: Buffer | string, name = '名册.csv') => (await visitor.upload(name, content)).id
  const preview = async (content: Buffer | string, mapping: MappingId = 'schools', whole = false) =>
    ask.previewImport({ file: await upload(content), mapping, whole })
  const apply = async (content: Buffer | string, mapping: MappingId = 'schools', whole = false) => {
    const file = await upload(content)
    const { fingerprint } = await ask.previewImport({ file, mapping, whole })
    return ask.applyImport({ file, mapping, whole, fingerprint, reason: '年度核对' })
  }
  const export_ = async (kind: 'units' | 'schools', format: 'xlsx' | 'csv') => {
    const cookie = [...visitor.cookies].map(([key, value]) => `${key}=${value}`).join('; ')
    const reply = await it.http.inject({
      method: 'GET',
      url: `/api/exports/${kind}?format=${format}`,
      headers: { cookie },
    })
    return reply.rawPayload
  }
  return { ask, upload, preview, apply, export_ }
}

describe('what is wrong with a file', () => {
  test('is said row by row: line, column, reason, remedy', async () => {
    const { preview } = await office()
    const seen = await preview(
      csv(
        'N01,5月1日,小学,公办,塘山镇,100,0,,115.945,28.713',
        'N02,春晓小学,大学,公办,塘山镇,100,0,,115.945,28.713',
        'N03,夏荷小学,小学,公办,某某镇,一百,0,,28.713,115.945',
        'N04,秋实小学,小学,公办,塘山镇,100,200,1.2E+17,115.945,',
        'N04,冬青小学,小学,公办,塘山镇,100,0,,115.945,28.713',
        ',无码小学,小学,公办,塘山镇,100,0,,,',
      ),
    )
    expect(seen.problems.map(({ line, column, reason }) => `${line} ${column} ${reason}`)).toEqual([
      '2 学校名称 名称像日期，可能被表格软件改写',
      '3 办学类型 「大学」不在可填的范围内',
      '4 属地镇街 名册里没有「某某镇」',
      '4 学生数 应为不小于0的整数',
      '4 经度 经度和纬度填反了，请对调',
      '5 统一社会信用代码 代码已被表格软件改成科学计数',
      '5 经度 经度和纬度只填了一个',
      '5 寄宿生数 寄宿生多于学生',
      '7 代码 必填项没有填',
    ])
    expect(seen.problems.every(({ remedy }) => remedy.length > 3)).toBe(true)
  })

  test('in a workbook: a name the sheet turned into a date, a code it rounded', async () => {
    const sheet = utils.aoa_to_sheet([
      HEAD.split(','),
      ['N05', 42_856, '小学', '公办', '塘山镇', 10, 0, 123_601_110_000_000_000, 115.945, 28.713],
    ])
    Object.assign(sheet['B2'] as object, { z: 'm"月"d"日"' })
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, '名册')
    const { preview } = await office()
    const seen = await preview(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    expect(seen.problems.map(({ column, value }) => [column, value])).toEqual([
      ['学校名称', '2017-05-01'],
      ['统一社会信用代码', '1.2360111e+17'],
    ])
  })

  test('stops the import as a whole, and so do missing columns and broken files', async () => {
    const { ask, apply, upload } = await office()
    expect(
      await code(apply(csv('N01,5月1日,小学,公办,塘山镇,100,0,,,', 'N02,春晓小学,小学,公办,塘山镇,100,0,,,'))),
    ).toBe('has-problems')
    expect(await code(ask.previewImport({ file: await upload('代码,学校名称\n1,a\n'), mapping: 'schools' }))).toBe(
      'columns-missing',
    )
    expect(await code(ask.previewImport({ file: 'a'.repeat(64), mapping: 'schools' }))).toBe('file-missing')
  })

  test('GB18030 and quotes are read as offices write them', async () => {
    // 「代码」 and the rest in GB18030 would need a table here; the heading in that encoding is enough to show it is decoded.
    const gb = Buffer.concat([Buffer.from([0xb4, 0xfa, 0xc2, 0xeb]), Buffer.from(',"a"\n1,"b,c"\n')])
    const { ask, upload } = await office()
    await expect(ask.previewImport({ file: await upload(gb), mapping: 'units' })).rejects.toMatchObject({
      message: '缺少必需的列：类别、全称，请下载模板对照',
    })
  })
})

describe('an import', () => {
  test('belongs to the office', async () => {
    for (const login of ['jkt-liaison', 's03-head', 'district-leader', 'security-admin']) {
      const { preview } = await office(login)
      expect(await code(preview(csv('N01,春晓小学,小学,公办,塘山镇,100,0,,,'))), login).toBe('registry-not-yours')
    }
  })

  test('shows every field before it changes anything, and does exactly that', async () => {
    const { ask, preview, apply, upload } = await office()
    const file = csv(
      'S03,青澜小学（示例）,小学,公办,塘山镇,2200,0,12360111XX0000035G,115.945,28.7131',
      'N01,春晓小学,小学,公办,塘山镇,100,0,,115.95,28.71',
    )
    const seen = await preview(file)
    expect(seen).toMatchObject({ rows: 2, problemCount: 0, addedCount: 1, changedCount: 1, closedCount: 0 })
    expect(seen.changed[0]?.changes).toEqual([{ field: 'students', column: '学生数', before: 2150, after: 2200 }])
    const id = await upload(file)
    expect(
      await code(ask.applyImport({ file: id, mapping: 'schools', fingerprint: 'another', reason: '年度核对' })),
    ).toBe('preview-outdated')
    expect(await apply(file)).toEqual({ added: 1, changed: 1, closed: 0 })
    expect(await code(apply(file))).toBe('nothing-to-do')
    const card = await (await it.as('s03-head')).ask(schoolContract).schoolCard({ school: 'N01' })
    expect(card).toMatchObject({ name: '春晓小学', town: 'tangshan', students: 100, lat: 28.71 })
  })

  test.each(['xlsx', 'csv'] as const)('of what was exported as %s changes nothing', async (format) => {
    const { preview, export_ } = await office()
    for (const kind of ['units', 'schools'] as const) {
      const seen = await preview(await export_(kind, format), kind, true)
      expect([kind, seen.problems, seen.addedCount, seen.changed, seen.closedCount]).toEqual([kind, [], 0, [], 0])
      expect(seen.same).toBeGreaterThan(10)
    }
  })

  test('closes what is missing only when the file is said to be whole', async () => {
    const { preview, apply, export_ } = await office()
    const all = (await export_('schools', 'csv')).toString('utf8').split('\n')
    const without = all.filter((line) => !line.startsWith('N01')).join('\n')
    expect((await preview(without)).closedCount).toBe(0)
    expect((await preview(without, 'schools', true)).closed).toEqual([{ id: 'N01', name: '春晓小学' }])
    expect(await apply(without, 'schools', true)).toEqual({ added: 0, changed: 0, closed: 1 })
    expect((await preview(all.join('\n'))).problems).toMatchObject([
      { column: '代码', reason: '这个代码已用于其他或已停办的单位' },
    ])
  })
})

const REGISTER = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '..',
  'shared',
  'data',
  'schools-hk-edb-2022',
  'hk-schools-20220401.csv.gz',
)

describe.skipIf(!existsSync(REGISTER))('a real register of 3,634 rows (skipped where the file is not there)', () => {
  test('comes in whole, again without change, and a changed copy as the difference', { timeout: 240_000 }, async () => {
    const { preview, apply } = await office()
    const content = gunzipSync(readFileSync(REGISTER))
    const rows: Record<string, string>[] = []
    for await (const { row } of readCsvRows([content])) rows.push(row)
    expect(rows).toHaveLength(3634)
    expect(new Set(rows.map((row) => row['SCHOOL NO.'])).size).toBe(3634)

    const districts = [...new Set(rows.map((row) => row['分區'] ?? ''))]
    const units = ['代码,类别,全称,简称', ...districts.map((name, i) => `hk-${i},镇街,${name},${name}`)].join('\n')
    expect(await apply(`${units}\n`, 'units')).toMatchObject({ added: 18 })

    const first = await preview(content, 'schools-hk')
    expect(first).toMatchObject({ rows: 3634, problemCount: 0, addedCount: 3634, changedCount: 0 })
    expect(first.noteCount).toBeGreaterThan(300)
    expect(await apply(content, 'schools-hk')).toEqual({ added: 3634, changed: 0, closed: 0 })
    expect(await preview(content, 'schools-hk')).toMatchObject({ addedCount: 0, changedCount: 0, same: 3634 })

    const sheet = utils.json_to_sheet(
      rows.slice(1).map((row, i) => (i < 5 ? { ...row, 中文名稱: `${row['中文名稱']}（新）` } : row)),
    )
    utils.sheet_add_json(sheet, [{ ...rows[0], 'SCHOOL NO.': '999999000000' }], { skipHeader: true, origin: -1 })
    const copy = await preview(`${utils.sheet_to_csv(sheet)}\n`, 'schools-hk')
    expect(copy).toMatchObject({ problemCount: 0, addedCount: 1, changedCount: 5, same: 3628, closedCount: 0 })
    expect(copy.changed[0]?.changes.map(({ field }) => field)).toEqual(['name'])

    const found = await (await it.as('office-staff')).ask(schoolContract).schoolList({ search: '嘉諾撒聖家學校' })
    expect(found.schools.length).toBeGreaterThan(0)
  })
})
