import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { type DocumentHouse, documentHouse } from '#accounts/document/server/document-house.ts'
import { readPages } from '#accounts/document/server/pdf/read-back.fixture.ts'

let it: DocumentHouse
beforeAll(async () => {
  it = await documentHouse()
  it.at('2017-05-10T09:00:00')
})
const nth = ({ numberText }: { numberText: string | null }) => Number(/(\d+)号$/.exec(numberText ?? '')?.[1])
const file = async (login: string, id: string, kind: 'pdf' | 'docx') => {
  const cookie = [...(await it.as(login)).cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return it.http.inject({ method: 'GET', url: `/api/documents/${id}/${kind}`, headers: { cookie } })
}

proves('0.1', '发文字号按序编：拟稿不占号，印发时编下一号，不空号、不补零，撤回不重用', async () => {
  const draft = await it.write()
  const { nextNumber } = await it.sheet('office-staff', draft)
  expect(draft.numberText).toBeNull()
  const first = await it.issued()
  expect(first.numberText).toBe(nextNumber)
  expect(first.numberText).toMatch(/^湖综治委学校治安组办〔2017〕[1-9]\d*号$/)
  // What was refused on its way took no number with it.
  expect(await it.refusal(it.take('office-director', 'issueDocument', draft))).toBe('document-not-now-issue')
  const second = await it.issued()
  expect(nth(second)).toBe(nth(first) + 1)
  const recalled = await it.take('office-director', 'recallDocument', second, { reason: '附件有误，另行印发' })
  expect(recalled).toMatchObject({ state: 'recalled', numberText: second.numberText })
  expect(nth(await it.issued())).toBe(nth(second) + 1)
})

proves('0.2', '印发按当天名册分发到每个单位和学校，谁签收了、谁没有、几点签收，一查便知', async () => {
  const sent = await it.issued()
  const office = await it.desk('office-staff')
  const before = await office.listReceipts({ documentId: sent.id })
  const units = before.rows.map(({ unit }) => unit)
  expect(units).toEqual(expect.arrayContaining(['zhifa', 'tangshan', 'S03']))
  expect([before.signed, before.sent]).toEqual([0, units.length])
  it.at('2017-05-10T10:30:00')
  await it.receive('zhifa-liaison', sent)
  await it.receive('s03-head', sent)
  it.at('2017-05-10T09:00:00')
  const after = await office.listReceipts({ documentId: sent.id, signed: 'yes' })
  expect(after.rows.map(({ unit, signedAt }) => [unit, signedAt?.toISOString()])).toEqual([
    ['S03', '2017-05-10T02:30:00.000Z'],
    ['zhifa', '2017-05-10T02:30:00.000Z'],
  ])
  const missing = await office.listReceipts({ documentId: sent.id, signed: 'no' })
  expect(missing.rows).toHaveLength(units.length - 2)
  // A school of another day is not in the list of today: only whoever stands in the register is sent it.
  expect(units.every((unit) => unit !== 'office')).toBe(true)
  expect(await it.refusal(it.receive('zhifa-leader', sent))).toBe('document-received-already')
  const towns = await it.issued({ toWhom: ['towns', 'wenguang'] })
  const list = await office.listReceipts({ documentId: towns.id })
  expect(list.rows.map(({ kind }) => kind).filter((kind) => kind === 'town')).toHaveLength(8)
  expect(list.rows).toHaveLength(9)
  expect(await it.refusal(it.receive('zhifa-liaison', towns))).toBe('document-not-found')
})

describe('who takes a step', () => {
  test('the Office writes, another pair of eyes reviews, the director issues and recalls', async () => {
    for (const login of ['zhifa-liaison', 's03-head', 'tangshan-staff', 'district-leader', 'gongan-inspector'])
      expect([login, await it.refusal(it.write({}, login))]).toEqual([login, 'document-step-not-yours'])
    const draft = await it.write()
    expect(await it.refusal(it.take('office-staff', 'reviewDocument', draft))).toBe('document-own-review')
    expect(await it.refusal(it.take('office-director', 'issueDocument', draft))).toBe('document-not-now-issue')
    const reviewed = await it.take('office-director', 'reviewDocument', draft)
    expect(await it.refusal(it.take('office-staff', 'issueDocument', reviewed))).toBe('document-step-not-yours')
    expect(await it.refusal(it.take('office-director', 'reviewDocument', reviewed))).toBe('document-not-now-review')
    expect(await it.refusal(it.take('office-director', 'issueDocument', draft))).toBe('document-changed')
    const back = await it.take('office-director', 'sendDocumentBack', reviewed, { reason: '时限要写清楚' })
    expect(back.state).toBe('draft')
    const gone = await it.take('office-staff', 'dropDocument', back, { reason: '并入下一份通知' })
    expect(gone).toMatchObject({ state: 'dropped', numberText: null })
    const { timeline } = await it.sheet('office-staff', gone)
    expect(timeline.map(({ what }) => what)).toEqual(['作废', '退回修改', '核稿', '拟稿'])
  })

  test('nothing goes out with a place left open, to nobody, or naming a person of 7.7', async () => {
    const open = await it.write({ values: { matter: '做好汛期学校安全工作' } })
    expect((await it.sheet('office-staff', open)).empty).toEqual(['缘由', '时限'])
    expect(await it.refusal(it.take('office-director', 'reviewDocument', open))).toBe('document-unfilled')
    expect(await it.refusal(it.write({ template: 'order' }))).toBe('document-made-elsewhere')
    expect(await it.refusal(it.write({ template: 'nothing' }))).toBe('document-template')
    expect(await it.refusal(it.write({ toWhom: ['nobody'] }))).toBe('document-recipients')
    expect(await it.refusal(it.write({ values: { matter: '重点人口名单的管理' } }))).toBe('text-names-persons')
  })
})

describe('who sees a document', () => {
  test('a draft only the Office; what was issued its recipients and the district, and no administrator', async () => {
    const draft = await it.write({ toWhom: ['S03'] })
    for (const login of ['s03-head', 'zhifa-liaison', 'district-leader', 'gongan-inspector', 'tangshan-staff'])
      expect([login, await it.refusal(it.sheet(login, draft))]).toEqual([login, 'document-not-found'])
    const reviewed = await it.take('office-director', 'reviewDocument', draft)
    const sent = await it.take('office-director', 'issueDocument', reviewed)
    for (const login of ['s03-head', 's03-guard', 'district-leader', 'tangshan-staff', 'office-staff'])
      expect([login, (await it.sheet(login, sent)).document.id]).toEqual([login, sent.id])
    for (const login of ['s04-head', 'zhifa-liaison', 'hufang-staff', 'sifa-mediator']) {
      expect([login, await it.refusal(it.sheet(login, sent))]).toEqual([login, 'document-not-found'])
      expect([login, await it.refusal(it.receive(login, sent))]).toEqual([
        login,
        login === 'sifa-mediator' ? 'document-step-not-yours' : 'document-not-found',
      ])
      expect((await file(login, sent.id, 'pdf')).statusCode).toBe(404)
      const { rows } = await (await it.desk(login)).listDocuments({ limit: 200 })
      expect(rows.some(({ id }) => id === sent.id)).toBe(false)
    }
    for (const login of ['system-admin', 'security-admin', 'auditor'])
      expect(await it.refusal(it.sheet(login, sent))).toBe('documents-not-yours')
    // The town sees what its school was sent, and cannot sign for it.
    expect(await it.refusal(it.receive('tangshan-staff', sent))).toBe('document-not-sent-to-you')
    expect(await it.refusal(it.receive('s03-guard', sent))).toBe('document-step-not-yours')
  })

  test('what was recalled is still seen, says why, and is not signed for any more', async () => {
    const sent = await it.issued({ toWhom: ['S03', 'S04'] })
    await it.receive('s03-head', sent)
    await it.take('office-director', 'recallDocument', sent, { reason: '附件有误，另行印发' })
    expect((await it.sheet('s04-head', sent)).document).toMatchObject({
      state: 'recalled',
      reason: '附件有误，另行印发',
    })
    expect(await it.refusal(it.receive('s04-head', sent))).toBe('document-not-now-receive')
  })
})

test('a unit sees its own receipt and those of its territory, the Office all', async () => {
  const sent = await it.issued({ toWhom: ['S03', 'S04', 'tangshan', 'zhifa'] })
  const seen = async (login: string) =>
    (await (await it.desk(login)).listReceipts({ documentId: sent.id })).rows.map(({ unit }) => unit)
  expect(await seen('office-staff')).toEqual(['S03', 'S04', 'tangshan', 'zhifa'])
  expect(await seen('s04-head')).toEqual(['S04'])
  expect(await seen('zhifa-liaison')).toEqual(['zhifa'])
  expect(await seen('tangshan-staff')).toEqual(expect.arrayContaining(['S03', 'tangshan']))
})

test('the register counts what it lists, page by page', async () => {
  const desk = await it.desk('office-staff')
  const { views } = await desk.countDocuments({})
  for (const view of ['all', 'draft', 'unsigned', 'recalled'] as const) {
    const ids: string[] = []
    for (let after: string | undefined, more = true; more;) {
      const { rows, next } = await desk.listDocuments({ view, limit: 3, ...(after && { after }) })
      ids.push(...rows.map(({ id }) => id))
      after = next ?? undefined
      more = next !== null
    }
    expect([view, new Set(ids).size]).toEqual([view, views[view]])
  }
  const mine = await it.desk('zhifa-liaison')
  expect((await mine.countDocuments({})).views).toMatchObject({ draft: 0, reviewed: 0 })
  expect(await it.refusal(desk.listDocuments({ after: 'nowhere' }))).toBe('bookmark-not-found')
})

test('it is printed with the number and the day of issue, and opens in Word', async () => {
  const sent = await it.issued({ toWhom: ['S03'] })
  const pdf = await file('s03-head', sent.id, 'pdf')
  expect(pdf.statusCode).toBe(200)
  const [first] = await readPages(new Uint8Array(pdf.rawPayload))
  const words = first?.lines.map(({ text }) => text).join('') ?? ''
  for (const part of [sent.numberText ?? '', '关于做好汛期学校安全工作的通知', '2017年5月31日', '各成员单位'])
    expect(words).toContain(part)
  const docx = await file('s03-head', sent.id, 'docx')
  expect(new Uint8Array(docx.rawPayload).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
})
