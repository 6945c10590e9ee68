import { beforeAll, beforeEach, expect, test } from 'vitest'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import { proves } from '#foundation/test/proves.ts'
import { GATE, peaksBy, type RosterHouse, rosterHouse } from '#duties/roster/server/roster-house.ts'
import { sweepRosters } from '#duties/roster/server/sweep.ts'

let it: RosterHouse
beforeAll(async () => {
  it = await rosterHouse()
}, 60_000)
beforeEach(() => it.at('2017-05-10T08:00'))

/** One morning window: planned, and stood or not. */
async function stood(unit: string, kind: 'traffic' | 'hold' | 'patrol', officer: string, day: string, at?: string) {
  const roster = await it.street(`${unit}-liaison`, kind)
  await it.plan(`${unit}-liaison`, roster.id, peaksBy(officer), day, day)
  const [shift] = (await it.month(`${unit}-liaison`, roster.id)).shifts
  it.at(`${day}T${at ?? '07:50'}`)
  if (at) await (await it.ask(`${unit}-officer`)).checkIn({ shiftId: shift!.id, ...GATE })
  it.at(`${day}T08:10`)
  return { roster: roster.id, shift: shift! }
}
const figure = async (login: string, name: 'present' | 'on-time' | 'staffed', day: string) =>
  (await it.ask(login)).readFigure({ figure: name, from: day, to: day } as never)

proves('7.17', '高峰交通岗到岗率、准时到岗率按班次计算，迟到超过5分钟不算准时', async () => {
  await stood('jiaojing', 'traffic', 'jiaojing-officer', '2017-05-15', '07:26')
  const [present, onTime] = [
    await figure('jiaojing-liaison', 'present', '2017-05-15'),
    await figure('jiaojing-liaison', 'on-time', '2017-05-15'),
  ]
  expect(present.sum).toMatchObject({ n: 1, m: 1, rate: 1 })
  expect(onTime.sum).toMatchObject({ n: 0, m: 1, rate: 0 })
  expect(onTime.rows.map(({ says }) => says)).toEqual(['2017年5月15日 07:26签到，迟到6分钟'])
})

proves('7.39', '固守点排到人岗、签到可查，没有消息的另列，不算到岗也不算缺岗', async () => {
  const { shift } = await stood('zhifa', 'hold', 'zhifa-officer', '2017-05-16')
  const { sum, rows } = await figure('zhifa-leader', 'present', '2017-05-16')
  expect(sum).toMatchObject({ n: 0, m: 1, unknown: 1 })
  expect(rows[0]?.says).toBe('没有消息')
  expect(shift.postTitle).toBe('固守点执法人员')
  const { shifts } = await (await it.ask('s03-head')).readPresence({})
  expect(shifts.map(({ rosterName }) => rosterName)).toEqual([])
})

proves(['7.10', '7.11'], '重点街巷巡逻按高峰时段排班签到，看得到此刻谁在哪里', async () => {
  const { roster, shift } = await stood('gongan', 'patrol', 'gongan-officer', '2017-05-17', '07:18')
  it.at('2017-05-17T07:40')
  for (const login of ['office-staff', 'tangshan-staff', 'gongan-leader', 's03-safety']) {
    const { shifts, next } = await (await it.ask(login)).readPresence({})
    expect(
      shifts.find(({ id }) => id === shift.id),
      login,
    ).toMatchObject({ roster, state: 'on', near: true, lateMinutes: 0 })
    expect(next).toEqual([])
  }
  for (const login of ['s04-head', 'hufang-staff', 'wenguang-liaison'])
    expect((await (await it.ask(login)).readPresence({})).shifts, login).toEqual([])
  expect(await it.refusal((await it.ask('auditor')).readPresence({}))).toBe('roster-not-yours')
})

proves('7.13', '护学岗配备率：排了班的学校除以应设学校，一所一行', async () => {
  const roster = await it.street('gongan-liaison', 'gate', 'S04')
  const before = await figure('office-staff', 'staffed', '2017-05-18')
  expect(before.sum).toMatchObject({ n: 0, m: 13 })
  await it.plan('gongan-liaison', roster.id, peaksBy('gongan-officer'), '2017-05-18', '2017-05-18')
  const after = await figure('office-staff', 'staffed', '2017-05-18')
  expect(after.sum).toMatchObject({ n: 1, m: 13, rate: 1 / 13 })
  expect(after.rows.filter(({ counted }) => counted).map(({ school }) => school)).toEqual(['S04'])
  expect((await figure('gongan-leader', 'staffed', '2017-05-18')).sum.m).toBe(13)
  expect((await figure('qingshanlu-staff', 'staffed', '2017-05-18')).sum).toMatchObject({ n: 1, m: 1, rate: 1 })
  // A bureau that staffs no gates has none to staff.
  expect((await figure('wenguang-liaison', 'staffed', '2017-05-18')).sum).toMatchObject({ n: 0, m: 0, rate: null })
})

test('a gap ahead is told once, in working hours, to those who can fill it, and again only when it is a new one', async () => {
  it.at('2017-05-19T22:00')
  const { id } = await it.street('hufang-liaison', 'patrol', 'S08')
  const told = async () =>
    (await it.rows(`select post, due_at from notice where subject = '${id}' order by post, due_at`)) as {
      post: string
      due_at: Date
    }[]
  const sweep = () => sweepRosters(it.house, it.district, [])
  await sweep()
  await sweep()
  expect((await told()).map(({ post }) => post)).toEqual(['hufang-liaison', 'hufang-town-officer'])
  // Friday night: on Monday morning.
  expect((await told())[0]?.due_at).toEqual(new Date('2017-05-22T08:30:00+08:00'))
  it.at('2017-05-24T09:00')
  await sweep()
  expect(await told()).toHaveLength(2)
  const bell = async (login: string) => (await (await it.as(login)).ask(notificationContract).listNotices({})).notices
  expect((await bell('hufang-staff')).some(({ kind }) => kind === 'roster-gap-told')).toBe(true)
  expect((await bell('hufang-leader')).some(({ kind }) => kind === 'roster-gap-told')).toBe(false)

  await it.plan('hufang-liaison', id, peaksBy('hufang-town-officer'), '2017-05-24', '2017-06-30')
  await sweep()
  it.at('2017-05-25T09:00')
  await sweep()
  expect(await told()).toHaveLength(2)
  const shorter = peaksBy('hufang-town-officer').slice(0, 1)
  await it.plan('hufang-liaison', id, shorter, '2017-06-01', '2017-06-02')
  await sweep()
  await sweep()
  expect(await told()).toHaveLength(4)
})

test('a command sent twice stands one shift', async () => {
  const roster = await it.street('zhifa-liaison', 'hold', 'S08')
  await it.plan('zhifa-liaison', roster.id, peaksBy('zhifa-officer'), '2017-06-05', '2017-06-05')
  const [shift] = (await it.month('zhifa-liaison', roster.id, '2017-06')).shifts
  it.at('2017-06-05T07:20')
  const officer = await it.ask('zhifa-officer')
  const mark = { commandId: '0190c0de-0000-7000-8000-000000000001', observedAt: '2017-06-05T07:19:00+08:00' }
  const first = await officer.checkIn({ shiftId: shift!.id, ...GATE }, mark)
  expect(await officer.checkIn({ shiftId: shift!.id, ...GATE }, mark)).toEqual(first)
  expect(await it.rows(`select id from shift_sign where shift = '${shift!.id}'`)).toHaveLength(1)
})
