import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { dayAndNight, GATE, peaksBy, type RosterHouse, rosterHouse } from '#duties/roster/server/roster-house.ts'

let it: RosterHouse
let guardRoster: string
let gateRoster: string
beforeAll(async () => {
  it = await rosterHouse()
  guardRoster = (await it.guardDuty()).id
  await it.plan('s03-safety', guardRoster, dayAndNight, '2017-05-10', '2017-06-05')
  gateRoster = (await it.street('gongan-liaison', 'gate')).id
  await it.plan('gongan-liaison', gateRoster, peaksBy('gongan-officer'), '2017-05-10', '2017-06-02')
}, 60_000)
beforeEach(() => it.at('2017-05-10T08:00'))

const shiftAt = async (roster: string, day: string, nth = 0) =>
  (await it.month('office-staff', roster)).shifts.filter((shift) => shift.day === day)[nth]!

proves('5.10', '门卫到岗签到留现场时间和收到时间，迟到有标记，脱岗缺位有时长', async () => {
  const shift = await shiftAt(guardRoster, '2017-05-11')
  const guard = await it.ask('s03-guard')
  it.at('2017-05-11T05:30')
  expect(await it.refusal(guard.checkIn({ shiftId: shift.id, ...GATE }))).toBe('shift-not-yet')
  it.at('2017-05-11T07:40')
  // Made at 07:12 on a phone without a network, received at 07:40.
  const on = await guard.checkIn({ shiftId: shift.id, ...GATE }, { observedAt: '2017-05-11T07:12:00+08:00' })
  expect(on).toMatchObject({ state: 'on', lateMinutes: 12, near: true, accuracy: 8 })
  expect([on.onAt, on.onReceivedAt].map((at) => at?.toISOString())).toEqual([
    '2017-05-10T23:12:00.000Z',
    '2017-05-10T23:40:00.000Z',
  ])
  expect(await it.refusal(guard.checkIn({ shiftId: shift.id, ...GATE }))).toBe('shift-not-so')
  it.at('2017-05-11T23:00')
  const { rows } = await (
    await it.ask('s03-safety')
  ).readFigure({ figure: 'absent', from: '2017-05-11', to: '2017-05-11' } as never)
  expect(rows.find(({ key }) => key.startsWith(shift.id))?.says).toBe('迟到12分钟')
})

test('no GPS keeps nobody away: a reason is enough, far away is only shown', async () => {
  const guard = await it.ask('s03-guard')
  const [near, far] = [await shiftAt(guardRoster, '2017-05-12'), await shiftAt(guardRoster, '2017-05-13')]
  it.at('2017-05-12T06:58')
  expect(await it.refusal(guard.checkIn({ shiftId: near.id }))).toBe('place-reason-needed')
  const on = await guard.checkIn({ shiftId: near.id, noPlace: '室内没有信号' })
  expect(on).toMatchObject({ state: 'on', lateMinutes: 0, distance: null, near: null, noPlace: '室内没有信号' })
  it.at('2017-05-13T06:58')
  const away = await guard.checkIn({ shiftId: far.id, lat: 28.72, lng: 115.9454, accuracy: 30 })
  expect(away).toMatchObject({ state: 'on', near: false })
  expect(away.distance).toBeGreaterThan(700)
})

test('where somebody stood is not kept, only how far off', async () => {
  const rows = await it.rows(`select column_name from information_schema.columns where table_name = 'shift_sign'`)
  const names = (rows as { column_name: string }[]).map(({ column_name }) => column_name)
  expect(names).not.toContain('lat')
  expect(names).not.toContain('lng')
})

test('only the post on duty checks in, hands over, or says it is here', async () => {
  const shift = await shiftAt(guardRoster, '2017-05-15')
  it.at('2017-05-15T07:00')
  for (const login of ['s03-safety', 's03-head', 's03-duty', 'office-staff', 'gongan-officer', 'tangshan-staff']) {
    const said = async (work: (ask: Awaited<ReturnType<RosterHouse['ask']>>) => Promise<unknown>) =>
      it.refusal(work(await it.ask(login)))
    const expected = login === 'gongan-officer' ? 'shift-not-found' : 'shift-not-yours'
    expect(await said((ask) => ask.checkIn({ shiftId: shift.id, ...GATE })), login).toBe(expected)
    expect(await said((ask) => ask.confirmPresence({ shiftId: shift.id, ...GATE })), login).toBe(expected)
    expect(await said((ask) => ask.handOver({ shiftId: shift.id, equipmentComplete: true })), login).toBe(expected)
  }
  for (const login of ['s04-guard', 'hufang-staff', 'system-admin'])
    expect(await it.refusal((await it.ask(login)).checkIn({ shiftId: shift.id, ...GATE })), login).toBe(
      'shift-not-found',
    )
})

proves('5.23', '交班写明器械和未了事项，下一班确认接班，别人不能代签', async () => {
  const [day, night] = [await shiftAt(guardRoster, '2017-05-16'), await shiftAt(guardRoster, '2017-05-16', 1)]
  const [guard, leader] = [await it.ask('s03-guard'), await it.ask('s03-duty')]
  it.at('2017-05-16T06:55')
  await guard.checkIn({ shiftId: day.id, ...GATE })
  it.at('2017-05-16T19:00')
  const note = { shiftId: day.id, equipmentComplete: false, ...GATE }
  expect(await it.refusal(guard.handOver({ ...note, openMatters: '' }))).toBe('equipment-matters-needed')
  expect(await it.refusal(guard.handOver({ ...note, openMatters: '缺对讲机，13800138000来取' }))).toBe(
    'text-identity-number',
  )
  const off = await guard.handOver({ ...note, openMatters: '对讲机送修，少一台' })
  expect(off).toMatchObject({
    state: 'off',
    equipmentComplete: false,
    openMatters: '对讲机送修，少一台',
    receivedAt: null,
  })
  for (const login of ['s03-guard', 's03-safety', 'office-staff'])
    expect(await it.refusal((await it.ask(login)).receiveShift({ shiftId: day.id })), login).toBe('receive-not-yours')
  const [mine] = (await it.mine('s03-duty')).filter(({ id }) => id === night.id)
  expect(mine?.before).toMatchObject({ id: day.id, openMatters: '对讲机送修，少一台', receivedAt: null })
  expect((await leader.receiveShift({ shiftId: day.id })).receivedAt).not.toBeNull()
  expect(await it.refusal(leader.receiveShift({ shiftId: day.id }))).toBe('received-already')
})

proves('7.12', '见警率：校门范围内在岗满八成时段才算见警，没有定位的不算', async () => {
  const police = await it.ask('gongan-officer')
  const rate = async (day: string) =>
    (await (await it.ask('office-staff')).readFigure({ figure: 'police', from: day, to: day } as never)).sum
  const stand = async (day: string, from: string, to: string, where: object, nth = 0) => {
    const { id } = await shiftAt(gateRoster, day, nth)
    it.at(`${day}T${from}`)
    await police.checkIn({ shiftId: id, ...where })
    it.at(`${day}T${to}`)
    await police.handOver({ shiftId: id, equipmentComplete: true, ...where })
  }
  await stand('2017-05-17', '07:20', '08:00', GATE)
  expect(await rate('2017-05-17')).toMatchObject({ n: 1, m: 1, rate: 1 })
  // Half of the afternoon is not enough.
  await stand('2017-05-17', '16:30', '17:00', GATE, 1)
  it.at('2017-05-17T18:00')
  expect(await rate('2017-05-17')).toMatchObject({ n: 1, m: 2, rate: 0.5 })
  await stand('2017-05-18', '07:20', '08:00', { noPlace: '手机不能定位' })
  expect(await rate('2017-05-18')).toMatchObject({ n: 0, m: 1 })
  // A Sunday has no window at all, and nothing out of nothing is no rate.
  it.at('2017-05-22T08:00')
  expect(await rate('2017-05-21')).toMatchObject({ n: 0, m: 0, rate: null })
})

describe('a shift without a word', () => {
  test('counts as missed two hours after its end, and a check-in made in time still counts', async () => {
    const shift = await shiftAt(gateRoster, '2017-05-23')
    const { sweepRosters } = await import('#duties/roster/server/sweep.ts')
    const sweep = () => sweepRosters(it.house, it.district, [])
    it.at('2017-05-23T09:00')
    await sweep()
    expect((await shiftAt(gateRoster, '2017-05-23')).state).toBe('planned')
    it.at('2017-05-23T10:01')
    await sweep()
    expect((await shiftAt(gateRoster, '2017-05-23')).state).toBe('missed')
    const police = await it.ask('gongan-officer')
    expect(await it.refusal(police.checkIn({ shiftId: shift.id, ...GATE }))).toBe('shift-over')
    const late = await police.checkIn({ shiftId: shift.id, ...GATE }, { observedAt: '2017-05-23T07:19:00+08:00' })
    expect(late).toMatchObject({ state: 'on', lateMinutes: 0 })
  })
})
