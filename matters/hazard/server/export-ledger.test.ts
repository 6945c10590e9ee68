import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { queryOf } from '#foundation/client.ts'
import { proves } from '#foundation/test/proves.ts'
import { hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'
import { ledgerColumns } from '#matters/hazard/ledger-columns.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'
import { hazardReadsSlice } from '#matters/hazard/server/hazard-reads.server.ts'

let house: HazardHouse

async function exported(login: string, filter: Record<string, unknown> = { view: 'all' }) {
  const { cookies } = await house.as(login)
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const reply = await house.http.inject({ url: `/api/hazards.xlsx?${queryOf(filter)}`, headers: { cookie } })
  if (reply.statusCode !== 200) throw new Error(reply.body)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(reply.rawPayload as never)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('the book has no sheet')
  const text = (row: number, column: number) => sheet.getRow(row).getCell(column).text
  const rows = Array.from({ length: sheet.rowCount }, (_, i) => ledgerColumns.map((_column, j) => text(i + 1, j + 1)))
  const end = rows.findIndex(([first]) => first === '合计')
  return {
    sheet,
    rows,
    name: decodeURIComponent(String(reply.headers['content-disposition'])),
    body: rows.slice(3, end),
    end,
    text,
  }
}
const listed = async (login: string, filter: Record<string, unknown> = { view: 'all' }) => {
  const { rows } = await (await house.as(login)).ask(hazardReadsContract).listHazards({ limit: 200, ...filter })
  return rows
}

beforeAll(async () => {
  house = await hazardHouse([hazardReadsSlice])
  const { report, step, photo, reportedDone } = house
  // One of each of the four kinds of clause 0.8 and of the four fields of clause 6.11.
  for (const detail of ['pijing', 'shirong', 'tanfan', 'yongdu', 'shitang', 'yongdian', 'xiaoche', 'wufang'])
    await report('s03-guard', { detail, title: `${detail} 排查发现的问题` })
  await reportedDone({ title: '门前物料占道，已清理' })
  const paid = await house.inHand({ title: '护栏松动', detail: 'sheshi' })
  await step('zhifa-liaison', 'reportHazardDone', paid, {
    result: '已加固',
    funds: 1.85,
    photos: [await photo('zhifa-liaison')],
  })
  const also = await house.inHand({ title: '灯具损坏', detail: 'yongdian' })
  await step('zhifa-liaison', 'reportHazardDone', also, {
    result: '已更换',
    funds: 0.4,
    photos: [await photo('zhifa-liaison')],
  })
})

describe('the ledger on paper', () => {
  proves('3.2', '导出的台账与屏幕上筛选的一致：22列、同样的行、同样的次序', async () => {
    for (const login of ['office-staff', 'zhifa-liaison', 's03-head', 'tangshan-staff', 'wenguang-liaison'])
      for (const filter of [
        { view: 'all' },
        { view: 'awaiting' },
        { view: 'all', sort: 'number', category: 'zhandao' },
      ]) {
        const { body } = await exported(login, filter)
        const rows = await listed(login, filter)
        const there = rows.length === 0 ? ['本期无'] : rows.map(({ numberText }) => numberText)
        expect([login, filter, body.map((row) => row[rows.length === 0 ? 0 : 1])]).toEqual([login, filter, there])
      }
    const { rows } = await exported('office-staff')
    expect(rows[2]).toEqual(ledgerColumns.map(({ title }) => title))
    expect(ledgerColumns.length).toBe(22)
  })

  test('cells say what the row says, numbers as numbers and everything else as text', async () => {
    const { body, sheet } = await exported('office-staff', { view: 'all', q: '护栏松动' })
    const [row] = await listed('office-staff', { view: 'all', q: '护栏松动' })
    const printed = Object.fromEntries(ledgerColumns.map(({ code }, i) => [code, body[0]?.[i]]))
    expect(printed).toMatchObject({
      number: row?.numberText,
      foundOn: '2017-05-10',
      school: '青澜小学（示例）',
      grade: '一般',
      lead: '区城管执法局、市监局',
    })
    expect(printed).toMatchObject({
      funds: '1.85',
      due: '2017-05-17',
      doneOn: '2017-05-10',
      result: '已加固',
      struck: '否',
    })
    expect(sheet.getRow(4).getCell(3).value).toBe('2017-05-10')
    expect(sheet.getRow(4).getCell(14).value).toBe(1.85)
    expect(sheet.getRow(4).getCell(2).numFmt).toBe('@')
  })

  test('sums by formula, counted rows, signatures and a watermark with post and time', async () => {
    const { sheet, rows, end, body } = await exported('office-staff')
    const funds = (await listed('office-staff')).reduce((sum, row) => sum + (row.funds ?? 0), 0)
    expect(sheet.getRow(end + 1).getCell(14).value).toEqual({ formula: `SUM(N4:N${end})`, result: 2.25 })
    expect(funds).toBeCloseTo(2.25)
    expect(rows[end]?.[1]).toBe(`${body.length}处`)
    expect(rows[end + 1]?.[0]).toContain('填报人：')
    expect(rows[end + 2]?.[0]).toBe('领导小组办公室 专干　2017年5月10日 08:00 导出')
  })

  test('prints on A4 across, one page wide, header on every page, numbered pages', async () => {
    const { sheet, name, rows } = await exported('office-staff')
    expect(name).toContain('2017年青山湖区学校及周边安全隐患排查整改台账（2017-05-10）.xlsx')
    expect(rows[0]?.[0]).toBe('2017年青山湖区学校及周边安全隐患排查整改台账')
    expect(rows[1]?.join('')).toContain('填报时间：2017年5月10日')
    expect(rows[1]?.at(-1)).toBe('单位：处、万元')
    expect(sheet.name).toBe('隐患排查整改台账2017年')
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
    })
    expect(sheet.headerFooter.oddFooter).toContain('第 &P 页　共 &N 页')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
    const cell = sheet.getRow(4).getCell(6)
    expect(cell.alignment).toMatchObject({ wrapText: true })
    expect(cell.border).toMatchObject({ top: { style: 'thin' }, left: { style: 'thin' } })
  })

  test('an empty ledger says 本期无, and its sum is over nothing', async () => {
    const { body, end, sheet, rows } = await exported('office-staff', { view: 'struck' })
    expect(body).toEqual([['本期无', ...Array.from({ length: 21 }, () => '')]])
    expect(sheet.getRow(end + 1).getCell(14).value).toMatchObject({ formula: 'SUM(N4:N4)' })
    expect(rows[end]?.[1]).toBe('0处')
  })

  test('who reported in confidence is on no paper', async () => {
    await house.report('s03-guard', { title: '有人兜售烟花爆竹', detail: 'shangdian', confidential: true })
    const { rows } = await exported('office-staff', { view: 'all', q: '烟花' })
    expect(rows[3]?.[ledgerColumns.findIndex(({ code }) => code === 'foundBy')]).toBe('保密')
  })
})

describe('what the programme asks to be found', () => {
  const counted = async (category: string) =>
    (await (await house.as('office-staff')).ask(hazardReadsContract).countHazards({ view: 'all', category })).views.all

  proves('0.8', '四类突出问题各自列账、各有数目', async () => {
    for (const category of ['zhian', 'huanjing', 'zhandao', 'jiaotong'])
      expect([category, await counted(category)]).not.toEqual([category, 0])
  })

  proves('6.11', '食品、生产、交通、学校治安分领域列账', async () => {
    for (const category of ['shipin', 'shengchan', 'jiaotong-anquan', 'xuexiao-zhian']) {
      const { body } = await exported('office-staff', { view: 'all', category })
      expect(body.length).toBe(await counted(category))
      expect(body[0]?.[0]).toBe('1')
    }
  })

  proves('6.1', '重大隐患一处不漏，全区一张表，学校和牵头单位各看到自己的', async () => {
    const before = (await listed('office-staff', { view: 'major' })).length
    const major = await house.inHand(
      { title: '围墙将倒，学生每天经过', detail: 'sheshi' },
      { grade: 'major', dueOn: '2017-05-31' },
    )
    const other = await house.report('s07-head', { school: 'S07', title: '疏散门上锁', detail: 'xiaofang-sheshi' })
    await house.step('office-staff', 'dispatchHazard', other, {
      grade: 'major',
      lead: 'xiaofang',
      assists: [],
      dueOn: '2017-05-31',
    } as never)
    const ids = async (login: string) => (await listed(login, { view: 'major' })).map(({ id }) => id)
    expect((await ids('district-leader')).toSorted()).toEqual([major.id, other.id].toSorted())
    expect((await ids('office-staff')).length).toBe(before + 2)
    expect(await ids('s03-head')).toEqual([major.id])
    expect(await ids('xiaofang-liaison')).toEqual([other.id])
    expect(await ids('wenguang-liaison')).toEqual([])
  })
})
