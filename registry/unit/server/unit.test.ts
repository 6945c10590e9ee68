import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'
import { unitContract } from '#registry/unit/unit.contract.ts'
import { unitSlice } from '#registry/unit/server/unit.server.ts'

let it: DemoHouse
beforeAll(async () => {
  it = await demoHouse([unitSlice])
}, 60_000)
const units = async (login: string) => (await it.as(login)).ask(unitContract)
const code = (asked: Promise<unknown>) =>
  asked.then(
    () => 'no refusal',
    (error: { code: string }) => error.code,
  )

proves('1.3', '组织架构图从区到单位、镇街、社区、学校，没有空框', async () => {
  const tree = await (await units('s03-guard')).unitTree({})
  const of = (kind: string) => tree.filter((unit) => unit.kind === kind)
  expect([of('group'), of('office'), of('member'), of('town'), of('school')].map((list) => list.length)).toEqual([
    1, 1, 17, 8, 13,
  ])
  expect(of('community').length).toBeGreaterThan(0)
  expect(
    tree.filter(
      ({ kind, head, vacant }) => kind !== 'community' && kind !== 'station' && (head === null || vacant.length > 0),
    ),
  ).toEqual([])
  expect(of('school').every(({ parent, line }) => parent !== null && line === 'jkt')).toBe(true)
})

proves('0.6', '机构人员完备情况逐单位可查，缺岗和过期联系方式列出', async () => {
  const found = await (await units('office-staff')).unitGaps({})
  expect(found.units).toBe(1 + 1 + 25 + 13 + 1)
  expect(found.complete + found.gaps.length).toBe(found.units)
  expect(found.gaps.every(({ missing, stale }) => missing.length === 0 && stale.length > 0)).toBe(true)
})

describe('names', () => {
  test('are those of the day asked for', async () => {
    const card = async (day: string) => (await (await units('office-staff')).unitCard({ unit: 'shijian', day })).name
    expect(await card('2017-05-10')).toBe('区市场和质量监督管理局')
    expect(await card('2019-03-01')).toBe('区市场监督管理局')
    expect(
      (await (await units('office-staff')).unitTree({ day: '2019-03-01', search: '市场监督' })).map(({ id }) => id),
    ).toEqual(['shijian'])
  })

  test('are changed by the office from a day on, and by nobody else', async () => {
    const to = {
      unit: 'weiji',
      name: '区卫生和计划生育委员会',
      short: '卫计委',
      from: '2017-06-01',
      reason: '规范名称',
    }
    for (const login of ['weiji-leader', 'district-leader', 'security-admin'])
      expect(await code((await units(login)).renameUnit(to))).toBe('registry-not-yours')
    await (await units('office-staff')).renameUnit(to)
    expect(await code((await units('office-staff')).renameUnit({ ...to, name: '另一名称' }))).toBe('name-day-taken')
    const { names } = await (await units('weiji-leader')).unitCard({ unit: 'weiji' })
    expect(names.map(({ name, validFrom, validUntil }) => [name, validFrom, validUntil])).toEqual([
      ['区卫计委', '2017-01-01', '2017-06-01'],
      ['区卫生和计划生育委员会', '2017-06-01', '2019-03-01'],
      ['区卫生健康委', '2019-03-01', null],
    ])
  })
})

describe('units', () => {
  const into = [
    { id: 'jianshe-a', name: '区住房局', short: '住房局' },
    { id: 'jianshe-b', name: '区市政局', short: '市政局' },
  ]
  test('are split, and the old one is gone from that day', async () => {
    const office = await units('office-director')
    expect(
      await code(
        (await units('jianshe-leader')).splitUnit({ unit: 'jianshe', into, day: '2017-07-01', reason: '机构改革' }),
      ),
    ).toBe('registry-not-yours')
    expect(await code(office.splitUnit({ unit: 'jianshe', into, day: '2017-01-01', reason: '机构改革' }))).toBe(
      'day-before-start',
    )
    await office.splitUnit({ unit: 'jianshe', into, day: '2017-07-01', reason: '机构改革' })
    const ids = async (day: string) =>
      (await office.unitTree({ day, kind: 'member' })).map(({ id }) => id).filter((id) => id.startsWith('jianshe'))
    expect(await ids('2017-06-30')).toEqual(['jianshe'])
    expect(await ids('2017-07-01')).toEqual(['jianshe-a', 'jianshe-b'])
    expect((await office.unitCard({ unit: 'jianshe' })).successions.map(({ after, kind }) => [after, kind])).toEqual([
      ['jianshe-a', 'split'],
      ['jianshe-b', 'split'],
    ])
  })

  test('are merged only with their like', async () => {
    const office = await units('office-director')
    const merged = {
      into: { id: 'chengguan', name: '区城市管理局', short: '城管局' },
      day: '2017-08-01',
      reason: '机构改革',
    }
    expect(await code(office.mergeUnits({ units: ['chengguanwei', 'jingdong'], ...merged }))).toBe('kinds-differ')
    await office.mergeUnits({ units: ['chengguanwei', 'zhifa'], ...merged })
    expect((await office.unitCard({ unit: 'chengguan' })).successions.map(({ before }) => before).toSorted()).toEqual([
      'chengguanwei',
      'zhifa',
    ])
  })

  test('are not closed while others stand below them', async () => {
    const office = await units('office-director')
    expect(await code(office.closeUnit({ unit: 'tangshan', day: '2017-09-01', reason: '撤销' }))).toBe('unit-has-units')
    await office.closeUnit({ unit: 'T01', day: '2017-09-01', reason: '停办' })
    expect(await code(office.closeUnit({ unit: 'T01', day: '2017-09-02', reason: '停办' }))).toBe('unit-not-found')
  })

  test('are opened under a unit that exists', async () => {
    const office = await units('system-admin')
    const given = { id: 'qiche', kind: 'member' as const, name: '区交通运输局', short: '交通局', from: '2017-05-01' }
    expect(await code(office.openUnit({ ...given, line: 'nowhere' }))).toBe('parent-not-found')
    await office.openUnit(given)
    expect(await code(office.openUnit(given))).toBe('unit-exists')
  })
})
