import ExcelJS from 'exceljs'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { reportColumns } from '#accounts/report/report-columns.ts'
import { HALF_YEAR, type ReportHouse, reportHouse, someText } from '#accounts/report/server/report-house.ts'

let it: ReportHouse
beforeAll(async () => {
  it = await reportHouse()
  it.at('2017-05-10T09:00:00')
  await it.sweep()
}, 60_000)
beforeEach(() => it.at('2017-06-12T09:00:00'))

const counts = async (login = 'office-staff') => (await (await it.ask(login)).countReports({ code: HALF_YEAR })).views

proves(
  '9.3',
  '半年小结到日子自动列为应报：25个单位、每所学校幼儿园各一份，写、报、退、再报、收，逐家可查',
  async () => {
    expect(await counts()).toMatchObject({ all: 38, none: 38, both: 0, late: 0 })
    await it.step('s05-head', 'saveReport', 'S05', { text: someText() })
    expect((await it.find('s05-head', 'S05')).state).toBe('drafting')
    await it.submit('s05-head', 'S05')
    await it.step('office-staff', 'returnReport', 'S05', { reason: '请补充寄宿生情况' })
    expect(await it.find('s05-head', 'S05')).toMatchObject({ state: 'returned', reason: '请补充寄宿生情况' })
    await it.submit('s05-head', 'S05')
    await it.step('office-staff', 'receivePaper', 'S05', { receivedOn: '2017-06-12' })
    const done = await it.step('office-director', 'acceptReport', 'S05')
    expect(done.state).toBe('accepted')
    const { report, timeline, steps } = await it.page('s05-head', 'S05')
    expect(report).toMatchObject({ track: 'both', time: 'on-time' })
    expect(timeline.map(({ what }) => what)).toEqual([
      '收下，锁定',
      '收到书面稿',
      '报送电子稿',
      '退回',
      '报送电子稿',
      '列为应报',
    ])
    expect(Object.values(steps).every((why) => why !== null)).toBe(true)
  },
)

test('the sweep opens once, nothing before its day and nothing twice', async () => {
  const before = await counts()
  await it.sweep()
  expect((await counts()).all).toBe(before.all)
  const { periods } = await (await it.ask('office-staff')).countReports({})
  expect(periods.map(({ code }) => code)).toEqual([HALF_YEAR])
})

proves('9.5', '书面稿登记收到日和接收岗位，两种都到才算报齐；撤销登记要写明原因', async () => {
  await it.submit('s07-head', 'S07')
  expect(await it.refusal(it.step('office-staff', 'acceptReport', 'S07'))).toBe('report-paper-missing')
  expect(await it.refusal(it.step('office-staff', 'receivePaper', 'S07', { receivedOn: '2017-06-13' }))).toBe(
    'report-paper-day',
  )
  await it.step('office-staff', 'receivePaper', 'S07', { receivedOn: '2017-06-09' })
  expect((await it.page('office-staff', 'S07')).paperBy).toContain('专干')
  expect((await it.find('office-staff', 'S07')).track).toBe('both')
  expect(await it.refusal(it.step('office-staff', 'receivePaper', 'S07', { receivedOn: '2017-06-09' }))).toBe(
    'report-paper-there',
  )
  await it.step('office-staff', 'revokePaper', 'S07', { reason: '登记错了单位' })
  expect(await it.find('office-staff', 'S07')).toMatchObject({ track: 'electronic', paperOn: null })
})

proves('9.6', '电子稿可在线填写，也可上传文件；空表不收，文件须是PDF或Word', async () => {
  const empty = { ...someText(), problems: [], plans: [] }
  expect(await it.refusal(it.submit('s08-head', 'S08', { text: empty }))).toBe('report-text-missing')
  const picture = await it.photo('s08-head')
  expect(await it.refusal(it.submit('s08-head', 'S08', { text: empty, document: picture }))).toBe(
    'report-document-kind',
  )
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')
  const { id } = await (await it.as('s08-head')).upload('小结.pdf', pdf)
  await it.submit('s08-head', 'S08', { text: empty, document: id })
  const { document, report } = await it.page('office-staff', 'S08')
  expect([document?.name, report.track]).toEqual(['小结.pdf', 'electronic'])
})

proves('9.7', '办公室联系方式由办公室设定，写在每一份应报材料上', async () => {
  const contact = { post: '办公室专干', phone: '000-0000000', mail: 'office at example', fax: '', address: '示例路1号' }
  for (const login of ['s03-head', 'zhifa-liaison', 'district-leader', 'system-admin'])
    expect([login, await it.refusal((await it.ask(login)).setOfficeContact(contact))]).toEqual([
      login,
      'contact-not-yours',
    ])
  await (await it.ask('office-staff')).setOfficeContact(contact)
  expect((await it.page('s03-head', 'S03')).contact).toEqual(contact)
  expect((await (await it.ask('zhifa-liaison')).countReports({})).contact?.phone).toBe('000-0000000')
})

describe('who sees what', () => {
  test('a body its own, a town those of its schools, the district all, administrators none', async () => {
    const units = async (login: string) =>
      (await (await it.ask(login)).listReports({ code: HALF_YEAR, limit: 200 })).rows.map(({ unit }) => unit)
    expect(await units('office-staff')).toHaveLength(38)
    expect(await units('district-leader')).toHaveLength(38)
    expect(await units('s03-head')).toEqual(['S03'])
    expect(await units('zhifa-liaison')).toEqual(['zhifa'])
    const town = await units('tangshan-staff')
    expect(town[0]).toBe('tangshan')
    expect(town).toContain('S03')
    expect(town).not.toContain('zhifa')
    for (const login of ['system-admin', 'security-admin', 'auditor'])
      expect(await it.refusal((await it.ask(login)).listReports({}))).toBe('reports-not-yours')
    const { id } = await it.find('office-staff', 'S03')
    for (const login of ['s05-head', 'zhifa-liaison', 'hufang-staff'])
      expect(await it.refusal((await it.ask(login)).readReport({ reportId: id }))).toBe('report-not-found')
  })

  test('a draft is the body’s own until it is handed in', async () => {
    await it.step('s09-head', 'saveReport', 'S09', { text: someText(), keep: true })
    expect((await it.page('s09-head', 'S09')).text?.problems).toHaveLength(1)
    expect((await it.page('s09-head', 'S09')).editions).toHaveLength(1)
    for (const login of ['office-staff', 'district-leader']) {
      const { text, editions } = await it.page(login, 'S09')
      expect([text, editions]).toEqual([null, []])
    }
    await it.submit('s09-head', 'S09')
    expect((await it.page('office-staff', 'S09')).text?.problems).toHaveLength(1)
  })
})

describe('who may take a step', () => {
  test('the body writes, the office decides, and nobody does the other’s', async () => {
    for (const login of ['office-staff', 'tangshan-staff', 's05-head', 's03-guard', 'district-leader'])
      expect([login, await it.refusal(it.submit(login, 'S03'))]).toEqual([
        login,
        ['s05-head'].includes(login) ? 'report-not-found' : 'report-not-yours',
      ])
    await it.submit('s03-safety', 'S03')
    const deciding = [
      ['returnReport', { reason: '请补充数字' }],
      ['acceptReport', {}],
      ['receivePaper', { receivedOn: '2017-06-12' }],
      ['revokePaper', { reason: '登记错了' }],
      ['exemptReport', { reason: '已撤并不用报' }],
      ['requireReport', {}],
      ['reopenReport', { reason: '数字有误' }],
    ] as const
    for (const [name, given] of deciding)
      for (const login of ['s03-head', 'tangshan-staff', 'zhifa-liaison', 'district-leader', 'auditor'])
        expect([name, login, await it.refusal(it.step(login, name, 'S03', given))]).toEqual([
          name,
          login,
          'report-decision-not-yours',
        ])
  })

  test('what was handed in is changed only after it was sent back, what was accepted only after it was reopened', async () => {
    expect(await it.refusal(it.submit('s03-head', 'S03'))).toBe('report-handed-in')
    await it.step('office-staff', 'receivePaper', 'S03', { receivedOn: '2017-06-12' })
    await it.step('office-staff', 'acceptReport', 'S03')
    expect(await it.refusal(it.submit('s03-head', 'S03'))).toBe('report-locked')
    expect(await it.refusal(it.step('office-staff', 'revokePaper', 'S03', { reason: '登记错了' }))).toBe(
      'report-locked',
    )
    await it.step('office-director', 'reopenReport', 'S03', { reason: '数字口径更正' })
    await it.submit('s03-head', 'S03')
    expect((await it.find('office-staff', 'S03')).track).toBe('both')
  })

  test('an exemption has a reason, leaves the count and can be taken back; what was handed in is not exempted', async () => {
    const before = await counts()
    await it.step('office-staff', 'exemptReport', 'S12', { reason: '本学期停办' })
    expect(await counts()).toMatchObject({ all: before.all - 1, exempt: 1 })
    expect(await it.refusal(it.submit('s12-head', 'S12'))).toBe('report-exempted')
    await it.step('office-staff', 'requireReport', 'S12')
    expect((await counts()).all).toBe(before.all)
    expect(await it.refusal(it.step('office-staff', 'exemptReport', 'S03', { reason: '不用报了' }))).toBe(
      'report-begun',
    )
  })

  test('who looked at an older version must look again; personal numbers and named persons stay out', async () => {
    const { id, version } = await it.find('office-staff', 'S10')
    const ask = await it.ask('s10-head')
    await ask.saveReport({ reportId: id, version, text: someText() })
    expect(await it.refusal(ask.saveReport({ reportId: id, version, text: someText() }))).toBe('report-changed')
    const phone = someText({ problems: [{ what: '请找13800001234', cause: '' }] })
    expect(await it.refusal(it.submit('s10-head', 'S10', { text: phone }))).toBe('text-identity-number')
    const foreign = someText({ photos: [{ file: '0'.repeat(64), caption: '' }] })
    expect(await it.refusal(it.submit('s10-head', 'S10', { text: foreign }))).toBe('photo-not-found')
  })
})

test('the counts are a partition, and each opens exactly its rows', async () => {
  const { all, none, electronic, paper, both, ...rest } = await counts()
  expect(none + electronic + paper + both).toBe(all)
  const ask = await it.ask('office-staff')
  for (const [view, count] of Object.entries({ all, none, electronic, paper, both, ...rest })) {
    const { rows } = await ask.listReports({ code: HALF_YEAR, view: view as 'all', limit: 200 })
    expect([view, rows.length]).toEqual([view, count])
  }
  const paged: string[] = []
  let after: string | undefined
  do {
    const page = await ask.listReports({ code: HALF_YEAR, limit: 7, ...(after && { after }) })
    paged.push(...page.rows.map(({ unit }) => unit))
    after = page.next ?? undefined
  } while (after)
  expect(new Set(paged).size).toBe(all)
  expect(await it.refusal(ask.listReports({ after: 'nonsense' }))).toBe('bookmark-not-found')
})

test('the table leaves as a book with the same rows', async () => {
  const cookie = [...(await it.as('office-staff')).cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const reply = await it.http.inject({ method: 'GET', url: '/api/reports.xlsx?view=both', headers: { cookie } })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(reply.rawPayload as never)
  const [sheet] = book.worksheets
  expect(sheet?.getRow(1).getCell(1).text).toBe('2017年上半年工作情况小结报送情况表')
  expect(sheet?.getRow(3).values).toEqual([undefined, ...reportColumns.map(({ title }) => title)])
})
