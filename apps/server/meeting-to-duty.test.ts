import { beforeEach, expect, test } from 'vitest'
import { startReactor } from '#apps/server/reactor.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import { proves } from '#foundation/test/proves.ts'
import { type MeetingHouse, meetingHouse } from '#matters/meeting/server/meeting-house.ts'

// A full meeting that was held is the proof of its quarter; whoever is concerned is told of each step.
let it: MeetingHouse
let reactor: ReturnType<typeof startReactor>
beforeEach(async () => {
  it = await meetingHouse([proofSlice])
  reactor = startReactor({ db: it.house.db, clock: it.house.clock, senders: [] })
  it.at('2017-05-10T09:00:00')
})
const proofsOfQuarter = async () =>
  (
    await (await it.as('office-staff')).ask(proofContract).proofs({
      subject: 'office',
      duty: 'joint-meeting',
      from: '2017-04-01' as never,
      to: '2017-06-30' as never,
    })
  ).proofs
const told = async (login: string) =>
  (await (await it.as(login)).ask(notificationContract).listNotices({})).notices.map(
    ({ title }) => title.split('：')[0],
  )

proves('3.1', '全体会议散会后，自动记为本季度的联席会议，带上应到和实到', async () => {
  const meeting = await it.held()
  await reactor.poke('360111')
  const [proof] = await proofsOfQuarter()
  expect(proof).toMatchObject({
    period: 'quarter-2017-04',
    standing: 'done',
    post: 'office-office-staff',
    fields: { 'held-on': '2017-05-18', due: 4, came: 1, topics: 1 },
  })
  expect((await it.page('office-staff', meeting)).proved).toEqual([{ name: '成员单位联席会议', why: null }])
  const second = await it.held({ title: '第二季度第二次联席会议' })
  await reactor.poke('360111')
  expect([(await proofsOfQuarter()).length, (await it.page('office-staff', second)).proved.length]).toEqual([1, 1])
})

test('a special meeting proves no quarter', async () => {
  await it.held({ kind: 'special' })
  await reactor.poke('360111')
  expect(await proofsOfQuarter()).toEqual([])
})

test('those invited hear of it, the Office of a leave, the lead of its work; others of nothing', async () => {
  const meeting = await it.call()
  await it.step('shijian-leader', 'answerInvitation', meeting, { comes: false, reason: '参加省局检查' })
  await reactor.poke('360111')
  expect(await told('zhifa-leader')).toContain('会议通知')
  expect(await told('zhifa-liaison')).toContain('会议通知')
  expect(await told('office-director')).toContain('请假')
  const { first } = await it.resolved()
  await it.reportDone(first)
  await reactor.poke('360111')
  expect(await told('zhifa-leader')).toContain('联席会议议定事项')
  expect(await told('office-staff')).toContain('议定事项报办结，待核实')
  for (const login of ['wenguang-liaison', 's03-head', 'hufang-staff']) expect(await told(login)).toEqual([])
})
