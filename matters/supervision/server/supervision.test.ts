import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import { proves } from '#foundation/test/proves.ts'
import { type SupervisionHouse, supervisionHouse } from '#matters/supervision/server/supervision-house.ts'
import { sweepOrders } from '#matters/supervision/server/sweep.ts'
import { orderColumns } from '#matters/supervision/order-columns.ts'

let it: SupervisionHouse
beforeAll(async () => {
  it = await supervisionHouse()
  it.at('2017-05-10T09:00:00')
})
const LEADER = 'zhifa-lead-in-charge'
const PLAN = '由分管领导包案，每周五现场查看，六月底前建成疏导点'

proves('3.5', '督办单签发、签收、反馈、退回、再反馈、核实、办结，每一步都留痕', async () => {
  const issued = await it.issue()
  expect(issued).toMatchObject({ state: 'issued', numberText: expect.stringMatching(/^湖校周督〔2017〕\d+号$/) })
  const signed = await it.press('zhifa-liaison', 'signOrder', issued)
  const replied = await it.reply(signed)
  expect(replied.state).toBe('replied')
  const back = await it.press('office-staff', 'sendOrderBack', replied, {
    finding: '照片看不出已清理，请补现场照片',
    dueOn: '2017-05-18',
  })
  expect(back).toMatchObject({ state: 'sent-back', dueOn: '2017-05-18' })
  const again = await it.reply(back)
  const verified = await it.press('office-director', 'verifyOrder', again, { finding: '现场查看属实' })
  const closed = await it.press('office-staff', 'closeOrder', verified)
  expect(closed.state).toBe('closed')
  const { timeline, order, files, steps, text } = await it.page('office-staff', closed)
  expect(timeline.map(({ what }) => what)).toEqual([
    '办结',
    '核实办理情况',
    '书面反馈',
    '退回补办',
    '书面反馈',
    '签收督办单',
    '签发督办单',
  ])
  expect(order).toMatchObject({ sendBacks: 1, firstDueOn: '2017-05-15', finding: '现场查看属实' })
  expect(files).toHaveLength(2)
  expect(Object.values(steps).every((why) => why !== null)).toBe(true)
  expect(text).toContain(issued.numberText)
  expect(text).toContain('办公室核实意见：现场查看属实')
})

test('numbers follow each other without a gap, also past what was refused', async () => {
  const nth = ({ numberText }: { numberText: string | null }) => Number(/(\d+)号$/.exec(numberText ?? '')?.[1])
  const first = await it.issue()
  expect(await it.refusal(it.issue({ basis: '99.9' }))).toBe('order-basis')
  expect(await it.refusal(it.issue({ lead: 'nobody' }))).toBe('order-unit')
  expect(nth(await it.issue())).toBe(nth(first) + 1)
})

describe('who sees an order', () => {
  test('the unit, those who help, the district; no other unit and no administrator', async () => {
    const order = await it.issue({ school: 'S03' })
    for (const login of ['zhifa-liaison', 'shijian-liaison', 's03-head', 'tangshan-staff', 'district-leader'])
      expect([login, (await it.page(login, order)).order.id]).toEqual([login, order.id])
    for (const login of ['wenguang-liaison', 's04-head', 'hufang-staff', 'sifa-mediator'])
      expect([login, await it.refusal(it.page(login, order))]).toEqual([login, 'order-not-found'])
    for (const login of ['system-admin', 'security-admin', 'auditor'])
      expect(await it.refusal(it.page(login, order))).toBe('orders-not-yours')
  })
})

describe('who takes a step', () => {
  test('nobody but the Office issues, judges, presses and closes', async () => {
    const signed = await it.signed()
    for (const login of [
      'zhifa-liaison',
      'zhifa-leader',
      's03-head',
      'tangshan-staff',
      'district-leader',
      'gongan-inspector',
    ]) {
      expect(await it.refusal(it.issue({}, login))).toBe('order-step-not-yours')
      for (const [step, given] of [
        ['verifyOrder', { finding: '属实' }],
        ['sendOrderBack', { finding: '没有照片', dueOn: '2017-05-18' }],
        ['followOrder', { demand: '立即办理到位', dueOn: '2017-05-18', leader: LEADER }],
        ['listOrder', { leader: LEADER, plan: PLAN }],
        ['interviewForOrder', { heldOn: '2017-05-10', post: LEADER, notes: '了解情况', result: '限期' }],
        ['closeOrder', {}],
      ] as const)
        expect([login, step, await it.refusal(it.press(login, step, signed, given))]).toEqual([
          login,
          step,
          'order-step-not-yours',
        ])
    }
  })
  test('only the unit it is for signs and answers, and not the Office for it', async () => {
    const order = await it.issue()
    for (const [login, code] of [
      ['office-staff', 'order-step-not-yours'],
      ['shijian-liaison', 'order-step-not-yours'],
      ['wenguang-liaison', 'order-not-found'],
      ['district-leader', 'order-step-not-yours'],
    ] as const)
      expect([login, await it.refusal(it.press(login, 'signOrder', order))]).toEqual([login, code])
    expect(await it.refusal(it.reply(order))).toBe('order-not-now-reply')
    const signed = await it.press('zhifa-officer', 'signOrder', order)
    expect(await it.refusal(it.press('zhifa-liaison', 'signOrder', order))).toBe('order-not-now-sign')
    expect(await it.refusal(it.press('zhifa-liaison', 'replyToOrder', signed, { reply: '已经办好' }))).toBe(
      'order-evidence',
    )
    expect(await it.refusal(it.press('zhifa-liaison', 'replyToOrder', order, { reply: '已经办好' }))).toBe(
      'order-changed',
    )
  })
})

describe('pressing harder', () => {
  test('a second order only when late, to a leader of that unit; the first ends in it', async () => {
    it.at('2017-05-10T09:00:00')
    const signed = await it.signed()
    const harder = { demand: '分管领导牵头，立即办理到位', dueOn: '2017-05-19', leader: LEADER }
    expect(await it.refusal(it.press('office-staff', 'followOrder', signed, harder))).toBe('order-not-late')
    expect(await it.refusal(it.press('office-staff', 'listOrder', signed, { leader: LEADER, plan: PLAN }))).toBe(
      'order-list-too-soon',
    )
    it.at('2017-05-16T09:00:00')
    const stranger = { ...harder, leader: 'shijian-lead-in-charge' }
    expect(await it.refusal(it.press('office-staff', 'followOrder', signed, stranger))).toBe('order-leader')
    const second = await it.press('office-staff', 'followOrder', signed, harder)
    expect(second.numberText).not.toBe(signed.numberText)
    const first = await it.page('zhifa-liaison', signed)
    expect(first).toMatchObject({ order: { state: 'succeeded' }, after: { id: second.id } })
    expect((await it.page('zhifa-liaison', second)).leaderName).toContain('分管')
    expect(await it.refusal(it.reply({ id: signed.id, version: signed.version + 1 }))).toBe('order-not-now-reply')

    const listed = await it.press('office-staff', 'listOrder', second, { leader: LEADER, plan: PLAN })
    const board = await (await it.ask('district-leader')).listOrders({ view: 'listed' })
    expect(board.rows.map(({ id }) => id)).toContain(second.id)
    const talk = { heldOn: '2017-05-16', post: LEADER, notes: '说明反复原因', result: '承诺六月底前建成疏导点' }
    expect(
      await it.refusal(it.press('office-staff', 'interviewForOrder', listed, { ...talk, heldOn: '2017-05-17' })),
    ).toBe('interview-in-future')
    await it.press('office-staff', 'interviewForOrder', listed, talk)
    expect((await it.page('zhifa-liaison', listed)).interviews).toMatchObject([{ result: talk.result }])

    const answered = await it.reply(await it.press('zhifa-liaison', 'signOrder', listed))
    const verified = await it.press('office-staff', 'verifyOrder', answered, { finding: '疏导点已建成' })
    expect(await it.refusal(it.press('office-staff', 'closeOrder', verified))).toBe('order-still-listed')
    const down = await it.press('office-staff', 'unlistOrder', verified, { note: '事项已办结' })
    expect((await it.press('office-staff', 'closeOrder', down)).state).toBe('closed')
  })
  test('an order not answered in time is told of once', async () => {
    it.at('2017-05-10T09:00:00')
    const order = await it.issue({ dueOn: '2017-05-11' })
    it.at('2017-05-12T09:00:00')
    const sweep = () => sweepOrders(it.house, it.district, [])
    expect(await sweep()).toBeGreaterThan(0)
    expect(await sweep()).toBe(0)
    const { notices } = await (await it.as('zhifa-liaison')).ask(notificationContract).listNotices({})
    expect(notices.filter(({ link, title }) => link.endsWith(order.id) && title.startsWith('督办逾期'))).toHaveLength(1)
  })
})

describe('what waits, on screen and on paper', () => {
  test('every number opens as many rows; each asker sees what waits for them', async () => {
    const ask = await it.ask('office-staff')
    const { views } = await ask.countOrders({})
    for (const [view, count] of Object.entries(views)) {
      const { rows } = await ask.listOrders({ view: view as never, limit: 200 })
      expect([view, rows.length]).toEqual([view, count])
    }
    const order = await it.issue({ lead: 'shijian', assists: [] })
    const waits = async (login: string) =>
      (await (await it.ask(login)).waitingOrders({})).rows.find(({ id }) => id === order.id)?.wants
    expect(await waits('shijian-liaison')).toBe('sign')
    expect(await waits('zhifa-liaison')).toBeUndefined()
    await it.press('shijian-liaison', 'signOrder', order)
    expect(await waits('shijian-liaison')).toBe('reply')
  })
  test('pages follow each other, and a bookmark that is none is refused', async () => {
    const ask = await it.ask('office-staff')
    const first = await ask.listOrders({ limit: 2 })
    const second = await ask.listOrders({ limit: 2, after: first.next! })
    expect(second.rows.some(({ id }) => first.rows.some((row) => row.id === id))).toBe(false)
    expect(await it.refusal(ask.listOrders({ after: 'nonsense' }))).toBe('bookmark-not-found')
  })
  test('the ledger leaves as Excel in the columns printed', async () => {
    const cookie = [...(await it.as('office-staff')).cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await it.http.inject({ method: 'GET', url: '/api/orders.xlsx?view=all', headers: { cookie } })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(reply.rawPayload as never)
    const heads: unknown[] = []
    book.worksheets[0]?.getRow(3).eachCell(({ value }) => void heads.push(value))
    expect(heads).toEqual(orderColumns.map(({ title }) => title))
  })
})
