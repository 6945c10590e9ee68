import { beforeAll, expect, test } from 'vitest'
import { startReactor } from '#apps/server/reactor.ts'
import { sweepDeadlines } from '#matters/hazard/server/sweep.ts'
import { findHazard } from '#matters/hazard/server/hazard.store.ts'
import { type SupervisionHouse, supervisionHouse } from '#matters/supervision/server/supervision-house.ts'
import { systemActor } from '#foundation/actor.ts'
import { asActor } from '#foundation/server/database.ts'
import { proves } from '#foundation/test/proves.ts'

// From a hazard past its day to an order the Office issues with one tap, to a second one, to the board, and down again.
let it: SupervisionHouse
let react: () => Promise<void>
beforeAll(async () => {
  it = await supervisionHouse()
  const reactor = startReactor({ db: it.house.db, clock: it.house.clock, senders: [] })
  react = () => reactor.poke(it.district)
})
const PLAN = '由分管领导包案，每周五现场查看，六月底前建成疏导点'
const LEADER = 'zhifa-lead-in-charge'
const counted = async (id: string) => {
  const actor = systemActor(it.district)
  const hazard = await asActor(it.house.db, actor, (tx) => findHazard({ tx, actor, now: it.house.clock.now() }, id))
  return { orders: hazard?.orders, listed: hazard?.listed }
}
const climb = async (...moments: string[]) => {
  for (const moment of moments) {
    it.at(moment)
    await sweepDeadlines(it.house, it.district, [])
    await react()
  }
}
const about = async (login: string, hazard: string, view: 'draft' | 'all') =>
  (await (await it.ask(login)).listOrders({ about: hazard, view })).rows

proves('3.5', '隐患逾期由时限拟出督办单，办公室一键签发，二次督办、挂牌，销号后摘牌办结', async () => {
  it.at('2017-05-10T09:00:00')
  const hazard = await it.inHand()
  await climb('2017-05-15T09:00:00', '2017-05-18T09:00:00', '2017-05-22T09:00:00')
  const [draft] = await about('office-staff', hazard.id, 'draft')
  expect(draft).toMatchObject({ state: 'drafted', numberText: null, rung: 'order-1', lead: 'zhifa' })
  // Nothing is issued by the house itself: until the Office decides, the unit sees nothing.
  expect(await about('zhifa-liaison', hazard.id, 'draft')).toEqual([])
  expect(await it.refusal(it.page('district-leader', draft!))).toBe('order-not-found')
  expect(await it.refusal(it.press('zhifa-liaison', 'issueDraft', draft!))).toBe('order-step-not-yours')
  expect(await it.refusal(it.issue({ about: { kind: 'hazard', ref: hazard.id }, dueOn: '2017-06-30' }))).toBe(
    'order-open-already',
  )
  const first = await it.press('office-staff', 'issueDraft', draft!)
  expect(first).toMatchObject({ state: 'issued', numberText: expect.stringContaining('湖校周督〔2017〕') })
  await react()
  expect(await counted(hazard.id)).toEqual({ orders: 1, listed: false })

  await climb('2017-06-01T09:00:00')
  const [second] = await about('office-staff', hazard.id, 'draft')
  expect(second).toMatchObject({ round: 2, rung: 'order-2', follows: first.id, leader: LEADER })
  const harder = await it.press('office-staff', 'issueDraft', second!)
  await react()
  expect(await counted(hazard.id)).toEqual({ orders: 2, listed: false })
  expect((await it.page('zhifa-liaison', first)).order.state).toBe('succeeded')

  const listed = await it.press('office-staff', 'listOrder', harder, { leader: LEADER, plan: PLAN })
  await react()
  expect(await counted(hazard.id)).toEqual({ orders: 2, listed: true })
  const answered = await it.reply(await it.press('zhifa-liaison', 'signOrder', listed))
  const verified = await it.press('office-staff', 'verifyOrder', answered, { finding: '已清理到位' })
  expect(await it.refusal(it.press('office-staff', 'closeOrder', verified))).toBe('order-still-listed')
  expect(await it.refusal(it.press('office-staff', 'unlistOrder', verified, { note: '先摘下来' }))).toBe(
    'order-board-with-hazard',
  )

  const done = await it.step('zhifa-liaison', 'reportHazardDone', hazard, {
    result: '已清理并安排专人值守',
    photos: [await it.photo('zhifa-liaison')],
  })
  const passed = await it.step('gongan-inspector', 'reinspectHazard', done, { pass: true, finding: '现场已清理干净' })
  await it.step('office-staff', 'strikeOffHazard', passed)
  await react()
  const down = (await it.page('office-staff', verified)).order
  expect(down).toMatchObject({ listed: false, unlistedOn: '2017-06-01' })
  expect((await it.press('office-director', 'closeOrder', down)).state).toBe('closed')
})

test('what the Office issues beside the ladder is counted, and a draft it drops is counted no more', async () => {
  it.at('2017-05-10T09:00:00')
  const byHand = await it.inHand({ title: '校门口电动车乱停' })
  await it.issue({ about: { kind: 'hazard', ref: byHand.id } })
  await react()
  expect((await counted(byHand.id)).orders).toBe(1)

  const hazard = await it.inHand({ title: '校门口地摊占道' })
  await climb('2017-05-15T09:00:00', '2017-05-18T09:00:00', '2017-05-22T09:00:00')
  expect((await counted(hazard.id)).orders).toBe(1)
  const [draft] = await about('office-staff', hazard.id, 'draft')
  await it.press('office-staff', 'dropDraft', draft!, { reason: '单位已口头说明，下周办结' })
  await react()
  expect((await counted(hazard.id)).orders).toBe(0)
  await climb('2017-05-22T10:00:00')
  expect(await about('office-staff', hazard.id, 'draft')).toEqual([])
})

test('a hazard that is none takes its draft with it', async () => {
  it.at('2017-05-10T09:00:00')
  const hazard = await it.inHand({ title: '围墙外堆放杂物' })
  await climb('2017-05-15T09:00:00', '2017-05-18T09:00:00', '2017-05-22T09:00:00')
  expect(await about('office-staff', hazard.id, 'draft')).toHaveLength(1)
  const proposed = await it.step('office-staff', 'proposeVoid', hazard, { reason: '核对后不属实' })
  await it.step('office-director', 'decideVoid', proposed, { agree: true, reason: '同意作废' })
  await react()
  expect(await about('office-staff', hazard.id, 'draft')).toEqual([])
  expect(await it.refusal(it.issue({ about: { kind: 'hazard', ref: hazard.id }, dueOn: '2017-06-30' }))).toBe(
    'order-about-done',
  )
})
