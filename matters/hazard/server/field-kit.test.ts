import { beforeAll, describe, expect, test } from 'vitest'
import { Refused } from '#foundation/refused.ts'
import { fieldKitContract } from '#matters/hazard/field-kit.contract.ts'
import { buttonsOf } from '#matters/hazard/field-report.ts'
import { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { fieldKitSlice } from '#matters/hazard/server/field-kit.server.ts'
import { hazardSlice } from '#matters/hazard/server/hazard.server.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { demoHouse, type DemoHouse } from '#registry/district/server/demo-house.ts'

let it: DemoHouse
const kitOf = async (login: string) => (await it.as(login)).ask(fieldKitContract).fieldKit({})

beforeAll(async () => {
  it = await demoHouse([hazardSlice, fieldKitSlice])
  await applyPack(it.house.db, it.pack, '测试')
})

describe('what a phone takes along', () => {
  test('a guard: the own school with its gates, the six words, and the time of the house', async () => {
    const kit = await kitOf('s03-guard')
    expect(kit.school).toMatchObject({ id: 'S03', name: '青澜小学（示例）' })
    expect(kit.schools).toEqual([])
    expect(kit.places.map(({ name }) => name)).toEqual(expect.arrayContaining(['正门', '南门']))
    expect(new Set(kit.places.map(({ school }) => school))).toEqual(new Set(['S03']))
    expect(buttonsOf(kit.categories).first.map(({ word }) => word)).toEqual([
      '摊点占道',
      '车辆拥堵',
      '设施损坏',
      '围墙门禁',
      '消防用电',
    ])
    expect(kit).toMatchObject({ mayReport: true, channel: 'patrol', now: it.house.clock.now() })
    expect(kit.me.post).toMatchObject({ role: 'guard', unit: 'S03' })
  })

  test('a town: its own schools first, then the others, with their gates only', async () => {
    const kit = await kitOf('tangshan-staff')
    expect(kit.school).toBeNull()
    expect(kit.schools.length).toBeGreaterThan(5)
    const own = kit.schools.map(({ id }) => kit.me.units.includes(id))
    expect(own[0]).toBe(true)
    expect(own.lastIndexOf(true)).toBe(own.filter(Boolean).length - 1)
    expect(new Set(kit.places.map(({ kind }) => kind))).toEqual(new Set(['gate']))
  })

  test('who only looks gets neither schools nor a button', async () => {
    const kit = await kitOf('district-leader')
    expect(kit).toMatchObject({ mayReport: false, school: null, schools: [], places: [] })
  })

  test('a stranger gets nothing', async () => {
    await expect(it.visitor().ask(fieldKitContract).fieldKit({})).rejects.toThrow(Refused)
    await expect(it.visitor().ask(fieldKitContract).myReports({})).rejects.toThrow(Refused)
  })
})

describe('what became of my reports', () => {
  test('the reporter sees it with both times; nobody else has it among theirs', async () => {
    const guard = await it.as('s03-guard')
    const observedAt = '2017-05-10T07:31:00+08:00'
    const input = { school: 'S03', spot: '正门西侧', detail: 'tanfan', title: '早餐车3辆占了盲道', channel: 'patrol' }
    const commandId = '0192f0c1-2d3e-7000-8000-000000000001'
    const first = await guard.ask(hazardContract).reportHazard(input, { commandId, observedAt })
    const again = await guard.ask(hazardContract).reportHazard(input, { commandId, observedAt })
    expect(again.id).toBe(first.id)
    const { reports } = await guard.ask(fieldKitContract).myReports({})
    expect(reports).toHaveLength(1)
    expect(reports[0]).toMatchObject({
      id: first.id,
      state: 'reported',
      leadName: null,
      seenAt: new Date(observedAt),
      receivedAt: it.house.clock.now(),
    })
    for (const other of ['s03-head', 's04-guard', 'office-staff'])
      expect((await (await it.as(other)).ask(fieldKitContract).myReports({})).reports).toEqual([])
  })
})
