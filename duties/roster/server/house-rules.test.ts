import { beforeAll, describe, expect, test } from 'vitest'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { dayAndNight, GATE, type RosterHouse, rosterHouse } from '#duties/roster/server/roster-house.ts'
import { sweepRosters } from '#duties/roster/server/sweep.ts'

// What the pack says about rosters, and what may be put right on the screen afterwards.
let it: RosterHouse
let roster: string
const sweepAt = (moment: string) => (it.at(moment), sweepRosters(it.house, it.district, []))
const prompts = () => it.rows(`select post, title, once from notice where kind = 'shift-presence-due' order by at`)
const first = async (day: string) => (await it.month('s03-safety', roster)).shifts.find((shift) => shift.day === day)!

beforeAll(async () => {
  it = await rosterHouse()
  it.at('2017-05-10T06:00')
  roster = (await it.guardDuty()).id
  await it.plan('s03-safety', roster, dayAndNight, '2017-05-10', '2017-05-29')
})

describe('a post stood day and night', () => {
  test('is asked an hour after its last sign whether somebody is there, once for each sign', async () => {
    const { id: shiftId } = await first('2017-05-11')
    it.at('2017-05-11T07:00')
    await (await it.ask('s03-guard')).checkIn({ shiftId, ...GATE })
    await sweepAt('2017-05-11T07:59')
    expect(await prompts()).toEqual([])
    expect((await it.mine('s03-guard')).find(({ id }) => id === shiftId)?.confirmBy?.toISOString()).toBe(
      '2017-05-11T00:00:00.000Z',
    )
    await sweepAt('2017-05-11T08:00')
    await sweepAt('2017-05-11T08:05')
    expect(await prompts()).toMatchObject([{ post: 'S03-guard', title: '请确认在岗：门卫室值守，上次07:00' }])
    it.at('2017-05-11T08:06')
    await (await it.ask('s03-guard')).confirmPresence({ shiftId, ...GATE })
    await sweepAt('2017-05-11T08:30')
    expect(await prompts()).toHaveLength(1)
    await sweepAt('2017-05-11T09:06')
    expect(await prompts()).toHaveLength(2)
  })
  test('is asked nothing after handing over, nor by a pack that does not ask', async () => {
    const { id: shiftId } = await first('2017-05-11')
    it.at('2017-05-11T09:10')
    const before = (await prompts()).length
    const settings = it.pack.settings.map((one) => (one.code === 'presence-minutes' ? { ...one, value: null } : one))
    await applyPack(it.house.db, { ...it.pack, settings }, 'test')
    await sweepAt('2017-05-11T12:00')
    expect(await prompts()).toHaveLength(before)
    expect((await it.mine('s03-guard')).find(({ id }) => id === shiftId)?.confirmBy).toBeNull()
    await applyPack(it.house.db, it.pack, 'test')
    await (await it.ask('s03-guard')).handOver({ shiftId, ...GATE, equipmentComplete: true })
    await sweepAt('2017-05-11T14:00')
    expect(await prompts()).toHaveLength(before)
  })
})

test('how late is late, the pack says; a roster may say otherwise', async () => {
  expect((await it.guardDuty()).lateAfter).toBe(5)
  const settings = it.pack.settings.map((one) => (one.code === 'late-minutes' ? { ...one, value: 10 } : one))
  await applyPack(it.house.db, { ...it.pack, settings }, 'test')
  expect((await it.guardDuty()).lateAfter).toBe(10)
  await applyPack(it.house.db, it.pack, 'test')
})

describe('the point of a roster', () => {
  test('is put right by those who answer for it, and signs are measured from there', async () => {
    it.at('2017-05-12T06:50')
    const far = { lat: GATE.lat + 0.003, lng: GATE.lng }
    expect(await (await it.ask('s03-safety')).placeRoster({ rosterId: roster, ...far, radius: 50 })).toMatchObject({
      placed: true,
      radius: 50,
    })
    const { id: shiftId } = await first('2017-05-12')
    const sign = await (await it.ask('s03-guard')).checkIn({ shiftId, ...GATE })
    expect(sign).toMatchObject({ near: false })
    expect(sign.distance).toBeGreaterThan(300)
    const { gates } = await it.month('s03-safety', roster)
    expect(gates.length).toBeGreaterThan(0)
    expect((await it.month('office-staff', roster)).gates).toEqual([])
  })
  test.each([
    ['the guard', 's03-guard', {}, 'roster-not-yours'],
    ['the office', 'office-staff', {}, 'roster-not-yours'],
    ['another school', 's05-safety', {}, 'roster-not-found'],
    ['a place in the sea', 's03-safety', { lat: 0, lng: 0 }, 'place-doubtful'],
  ])('%s is refused', async (_what, login, more, code) => {
    const asked = { rosterId: roster, ...GATE, ...more }
    expect(await it.refusal((await it.ask(login)).placeRoster(asked))).toBe(code)
  })
})

test('the next long holiday shows what nobody stands, long before two weeks', async () => {
  it.at('2017-05-10T08:00')
  const { holiday } = await (await it.ask('s03-safety')).listRosters({})
  expect(holiday).toMatchObject({ from: '2017-05-28', to: '2017-05-30' })
  const own = holiday?.gaps.filter((gap) => gap.roster === roster) ?? []
  // Planned to the evening of the 29th, whose night reaches into the 30th.
  expect(own.map(({ day }) => day)).toEqual(['2017-05-30'])
  expect(await it.refusal((await it.ask('system-admin')).listRosters({}))).toBe('roster-not-yours')
})
