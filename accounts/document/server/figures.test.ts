import { beforeAll, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { runsOf } from '#accounts/document/figures.ts'
import { blocksOf } from '#accounts/document/plain-text.ts'
import { type DocumentHouse, documentHouse } from '#accounts/document/server/document-house.ts'

// A number in an official text counts rows; once issued it opens the same rows for good.
let it: DocumentHouse
beforeAll(async () => {
  it = await documentHouse()
  it.at('2017-05-10T09:00:00')
})
const circular = { template: 'circular', values: { quarter: '2017年第二季度' }, toWhom: ['zhifa', 'S03'] }
const figure = async (login: string, id: string, code: string) =>
  (await it.desk(login)).readFigure({ documentId: id, code })
const bodyOf = async (login: string, on: { id: string }) => {
  const { paper } = await it.sheet(login, on)
  const texts = paper.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
  return texts.flatMap((text) => runsOf(text, paper.figures).map((run) => run.text)).join('')
}

test('a number moves while it is a draft, stands when it is issued, and opens the same rows a year later', async () => {
  await it.report('s03-guard', { title: '校门东侧路灯不亮' })
  const draft = await it.write(circular)
  const before = await figure('office-staff', draft.id, 'found')
  expect(before).toMatchObject({ frozen: false, figure: { value: before.rows.length } })
  const found = await it.report('s03-guard', { title: '校门西侧井盖松动' })
  const moved = await figure('office-staff', draft.id, 'found')
  expect(moved.figure.value).toBe(before.figure.value + 1)
  expect(moved.rows.map(({ id }) => id)).toContain(found.id)

  const reviewed = await it.take('office-director', 'reviewDocument', draft)
  const sent = await it.take('office-director', 'issueDocument', reviewed)
  const issued = await figure('office-staff', sent.id, 'found')
  expect(issued).toMatchObject({
    frozen: true,
    numberText: sent.numberText,
    figure: { words: `${issued.figure.value}处` },
  })
  expect(await bodyOf('office-staff', sent)).toContain(`登记隐患${issued.figure.words}`)

  it.at('2018-05-10T09:00:00')
  await it.step('office-staff', 'withdrawHazard', found).catch(() => undefined)
  await it.report('s03-guard', { title: '一年后新发现的隐患' })
  const later = await figure('office-staff', sent.id, 'found')
  expect(later.rows.map(({ id }) => id)).toEqual(issued.rows.map(({ id }) => id))
  expect(later.figure).toEqual(issued.figure)
  it.at('2017-05-10T09:00:00')
})

test('who may not see a row is told how many there are, and not what', async () => {
  const sent = await it.issued(circular)
  const office = await figure('office-staff', sent.id, 'found')
  const school = await figure('s03-head', sent.id, 'found')
  expect(school.figure.value).toBe(office.figure.value)
  expect(school.rows.length + school.hidden).toBe(office.rows.length)
  const unit = await figure('zhifa-liaison', sent.id, 'found')
  expect(unit.hidden).toBeGreaterThan(0)
  expect(await it.refusal(figure('s04-head', sent.id, 'found'))).toBe('document-not-found')
  expect(await it.refusal(figure('office-staff', sent.id, 'nothing'))).toBe('document-figure-not-found')
})

proves('0.11', '文件中的指导思想按印发当年的规范表述，换年换表述，程序不改', async () => {
  const may = await it.write({ template: 'half-year', values: {} })
  expect(await bodyOf('office-staff', may)).toContain('党的十八大和十八届三中、四中、五中、六中全会精神')
  it.at('2017-12-01T09:00:00')
  const december = await it.write({ template: 'annual', values: {} })
  const text = await bodyOf('office-staff', december)
  expect(text).toContain('党的十九大精神')
  expect(text).not.toContain('十八届')
  it.at('2017-05-10T09:00:00')
})

proves('0.12', '全区创建口号按当年设置写进总结开头，没有设置就不写', async () => {
  const set = await it.write({ template: 'half-year', values: {} })
  expect(await bodyOf('office-staff', set)).toContain('“美丽南昌·幸福家园”')
  it.at('2016-12-01T09:00:00')
  const unset = await it.write({ template: 'half-year', values: {} })
  expect(await bodyOf('office-staff', unset)).not.toContain('幸福家园')
  expect((await it.sheet('office-staff', unset)).empty).toEqual([])
  it.at('2017-05-10T09:00:00')
})

test('what people write over the text stays, with its headings, its table and its numbers', async () => {
  const draft = await it.write(circular)
  const { text } = await it.sheet('office-staff', draft)
  expect(text.body).toContain('{{found}}')
  const body = `${text.body}\n五、附表\n｜序号｜学校｜\n｜1｜青澜小学｜`
  const written = {
    title: '关于督查情况的通报（修改稿）',
    addressees: '各成员单位',
    body,
    note: '',
    copies: '区委办公室',
  }
  const saved = await (
    await it.desk('office-staff')
  ).saveDocument({
    documentId: draft.id,
    version: draft.version,
    ...written,
    attachments: text.attachments,
    toWhom: ['zhifa'],
  } as never)
  const { paper, document } = await it.sheet('office-staff', saved)
  expect(paper).toMatchObject({ title: written.title, copies: '区委办公室', blocks: blocksOf(body) })
  expect(document.toWhom).toEqual(['zhifa'])
  const lost = { ...written, body: '登记隐患{{lost}}处' }
  const wrong = await (
    await it.desk('office-staff')
  ).saveDocument({
    documentId: draft.id,
    version: saved.version,
    ...lost,
    attachments: [],
    toWhom: [],
  } as never)
  expect(await it.refusal(it.take('office-director', 'reviewDocument', wrong))).toBe('document-unfilled')
})

test('every template of the pack that is written here begins a paper that can be printed', async () => {
  for (const template of it.pack.documents.templates.filter(({ madeFrom }) => madeFrom === undefined)) {
    const values = Object.fromEntries(
      template.fields.map(({ code, type, example }) => [code, type === 'day' ? '2017-05-20' : (example ?? '示例')]),
    )
    const draft = await it.write({ template: template.code, values })
    const page = await it.sheet('office-staff', draft)
    expect([template.code, page.empty]).toEqual([template.code, []])
    const cookie = [...(await it.as('office-staff')).cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    for (const kind of ['pdf', 'docx']) {
      const reply = await it.http.inject({
        method: 'GET',
        url: `/api/documents/${draft.id}/${kind}`,
        headers: { cookie },
      })
      expect([template.code, kind, reply.statusCode]).toEqual([template.code, kind, 200])
      expect(reply.rawPayload.length).toBeGreaterThan(3000)
    }
  }
})
