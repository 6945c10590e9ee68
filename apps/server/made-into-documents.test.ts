import { beforeAll, expect, test } from 'vitest'
import { documentReadsContract } from '#accounts/document/document-reads.contract.ts'
import { documentReadsSlice } from '#accounts/document/server/document.server.ts'
import { type DocumentHouse, documentHouse } from '#accounts/document/server/document-house.ts'
import { startReactor } from '#apps/server/reactor.ts'
import { inspectionHouse } from '#duties/inspection/server/inspection-house.ts'

// What is issued elsewhere under a number of its own becomes an official document by itself, once, for those it concerns.
let it: DocumentHouse
let react: () => Promise<void>
beforeAll(async () => {
  it = await documentHouse()
  it.at('2017-05-10T09:00:00')
  const reactor = startReactor({ db: it.house.db, clock: it.house.clock, senders: [] })
  react = () => reactor.poke(it.district)
})

const made = async (login: string, about: string) => (await (await it.desk(login)).listDocuments({ about })).rows

test('an order that was issued stands in the register under its number, and takes none of the series of letters', async () => {
  const before = await it.issued()
  const order = await it.issue({ school: 'S03' })
  it.at('2017-05-11T09:00:00')
  await react()
  await react()
  const [document, ...more] = await made('zhifa-liaison', order.id)
  expect(more).toEqual([])
  expect(document).toMatchObject({
    kind: 'order',
    state: 'issued',
    numberText: order.numberText,
    sentTo: 0,
    mine: 'none',
  })
  expect(document?.issuedAt?.toISOString()).toBe('2017-05-10T01:00:00.000Z')
  const { paper, from } = await it.sheet('s03-head', document!)
  expect(from).toMatchObject({ href: `/orders/${order.id}` })
  const said = JSON.stringify(paper.blocks)
  for (const part of ['督办事项', '正门西侧占道摊点反复', '2017年5月15日前书面反馈', '存根'])
    expect(said).toContain(part)
  for (const login of ['wenguang-liaison', 's04-head', 'hufang-staff']) expect(await made(login, order.id)).toEqual([])
  it.at('2017-05-10T09:00:00')
  const after = await it.issued()
  const nth = (text: string | null) => Number(/(\d+)号$/.exec(text ?? '')?.[1])
  expect(nth(after.numberText)).toBe(nth(before.numberText) + 1)
})

test('a draft of an order makes no document', async () => {
  const drafts = (await (await it.ask('office-staff')).listOrders({ view: 'draft' })).rows
  await react()
  for (const { id } of drafts) expect(await made('office-staff', id)).toEqual([])
})

test('a notice that was served stands in the register with its receipt and its second sheet, for the inspected school', async () => {
  const house = await inspectionHouse([documentReadsSlice])
  house.at('2017-05-10T09:00:00')
  const reactor = startReactor({ db: house.house.db, clock: house.house.clock, senders: [] })
  const [visit] = (await house.drawn('gongan-inspector', { sample: 1 })).visits
  const released = await house.released(
    visit!.id,
    house.wrong('EO-6', { photos: [await house.photo(visit!.inspectors[1]!.post)] }),
  )
  await reactor.poke('360111')
  const seen = async (login: string) => {
    const desk = (await house.as(login)).ask(documentReadsContract)
    const [row] = (await desk.listDocuments({ about: visit!.id, kind: 'rectification-notice' })).rows
    return row && desk.readDocument({ documentId: row.id })
  }
  const page = await seen(`${visit!.target.toLowerCase()}-head`)
  expect(page?.document).toMatchObject({ state: 'issued', numberText: released.noticeNumberText })
  expect(page?.paper).toMatchObject({ addressees: visit!.targetName, signature: '区公安分局' })
  expect(page?.paper.attachments.map(({ name }) => name)).toEqual(['送达回执', '复查意见书'])
  expect(JSON.stringify(page?.paper.blocks)).toContain('门口警闪灯不亮')
  const other = visit!.target === 'S04' ? 's03-head' : 's04-head'
  expect(await seen(other)).toBeUndefined()
})
