import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'
import { schoolContract } from '#registry/school/school.contract.ts'
import { schoolSlice } from '#registry/school/server/school.server.ts'

let it: DemoHouse
beforeAll(async () => {
  it = await demoHouse([schoolSlice])
}, 60_000)
const schools = async (login: string) => (await it.as(login)).ask(schoolContract)
const code = (asked: Promise<unknown>) =>
  asked.then(
    () => 'no refusal',
    (error: { code: string }) => error.code,
  )

describe('one school, one card', () => {
  proves('7.2', '每一所学校和幼儿园都有一张责任牌，信息齐全', async () => {
    const ask = await schools('office-staff')
    const { schools: all } = await ask.schoolList({})
    expect(all).toHaveLength(13)
    for (const { id } of all) {
      const card = await ask.schoolCard({ school: id })
      expect(card.chain.map(({ link }) => link)).toEqual(['leader', 'town', 'community', 'station', 'school'])
      expect(card.firstResponsible?.label).toContain('第一责任人')
      expect(card.places.some(({ kind }) => kind === 'gate')).toBe(true)
    }
  })

  proves('7.1', '责任链从区领导到镇街、社区、派出所、学校，逐校列出', async () => {
    const { chain } = await (await schools('s03-guard')).schoolCard({ school: 'S03' })
    expect(chain.map(({ name }) => name)).toEqual([
      '区领导',
      '塘山镇',
      '青澜社区（示例）',
      '塘山派出所',
      '青澜小学（示例）',
    ])
    expect(chain[0]?.label).toBe('区领导 · 分管副区长')
    expect(chain[1]?.label).toBe('塘山镇 · 分管领导')
  })

  proves('0.6', '基础工作完备评分逐项列出缺什么', async () => {
    const ask = await schools('office-staff')
    const before = await ask.schoolCard({ school: 'S09' })
    expect(before.basics.score).toBe(100)
    await ask.changeSchool({ school: 'S09', certifiedGuards: 0, community: null })
    const after = await ask.schoolCard({ school: 'S09' })
    expect(after.basics.score).toBe(86)
    expect(after.basics.items.filter(({ has }) => !has).map(({ word }) => word)).toEqual(['属地社区', '保安持证上岗'])
  })

  test('of a school that is none is refused', async () => {
    expect(await code((await schools('office-staff')).schoolCard({ school: 'T01' }))).toBe('school-not-found')
  })
})

describe('the list', () => {
  test('finds by any character, filters, and pages without repeating', async () => {
    const ask = await schools('zhifa-liaison')
    expect((await ask.schoolList({ search: '帆小' })).schools.map(({ id }) => id)).toEqual(['S13'])
    expect((await ask.schoolList({ search: '%' })).total).toBe(0)
    expect((await ask.schoolList({ town: 'hufang' })).schools.map(({ id }) => id)).toEqual(['S02', 'S08'])
    expect((await ask.schoolList({ boarding: true } as never)).schools.every(({ boarders }) => boarders > 0)).toBe(true)
    const first = await ask.schoolList({ limit: 8 })
    const second = await ask.schoolList({ limit: 8, after: first.next ?? '' })
    expect([first.total, first.schools.length, second.schools.length, second.next]).toEqual([13, 8, 5, null])
    expect(new Set([...first.schools, ...second.schools].map(({ id }) => id)).size).toBe(13)
  })

  test('of its own territory is what a town answers for', async () => {
    const mine = async (login: string) =>
      (await (await schools(login)).schoolList({ mine: true } as never)).schools.map(({ id }) => id)
    expect(await mine('tangshan-liaison')).toEqual(['S03', 'S11'])
    expect(await mine('s05-head')).toEqual(['S05'])
    expect(await mine('jkt-liaison')).toEqual([])
    expect(await mine('office-director')).toHaveLength(13)
  })
})

describe('a school', () => {
  test('is changed by itself and by the office, by nobody else', async () => {
    const change = { school: 'S03', students: 2160 }
    for (const login of ['s04-head', 's03-guard', 'tangshan-liaison', 'jkt-leader', 'district-leader', 'auditor'])
      expect(await code((await schools(login)).changeSchool(change)), login).toBe('school-not-yours')
    await (await schools('s03-safety')).changeSchool(change)
    expect(await code((await schools('s03-head')).changeSchool(change))).toBe('nothing-changed')
    expect(await code((await schools('s03-head')).changeSchool({ school: 'S03', station: null }))).toBe('only-office')
    expect(await code((await schools('office-staff')).changeSchool({ school: 'S03', station: 'tangshan' }))).toBe(
      'link-not-found',
    )
  })

  test('is not given numbers that cannot be', async () => {
    const ask = await schools('s06-head')
    expect(await code(ask.changeSchool({ school: 'S06', boarders: 9999 }))).toBe('boarders-too-many')
    expect(await code(ask.changeSchool({ school: 'S06', guards: 2, certifiedGuards: 3 }))).toBe('certified-too-many')
    const wrong = ask.changeSchool({ school: 'S06', creditCode: '12360111XX000006XA' })
    await expect(wrong).rejects.toMatchObject({
      code: 'identifier-wrong',
      message: '统一社会信用代码校验码不对，请对照证书逐位核对',
    })
    expect(await code(ask.changeSchool({ school: 'S06', lat: 115.9, lng: 28.7 } as never))).toMatch(
      /bad-input|coordinate-doubtful/,
    )
    expect(await code(ask.changeSchool({ school: 'S06', lat: 39.9, lng: 116.4 }))).toBe('coordinate-doubtful')
  })

  test('keeps a point of a commercial map in the national system', async () => {
    const ask = await schools('s06-head')
    await ask.changeSchool({ school: 'S06', lat: 28.7, lng: 115.95, crs: 'GCJ-02' })
    const card = await ask.schoolCard({ school: 'S06' })
    expect(card.crs).toBe('CGCS2000')
    expect(Math.abs((card.lat ?? 0) - 28.7)).toBeGreaterThan(0.001)
  })
})

describe('around a school', () => {
  const shop = { school: 'S03', kind: 'shop' as const, name: '校门口文具店', lat: 28.7131, lng: 115.9464 }

  proves(['7.28', '7.29'], '周边场所和托管机构建册，直线距离自动算到最近的校门', async () => {
    const { straightMetres, id } = await (await schools('s03-safety')).saveNeighbour(shop)
    expect(straightMetres).toBeGreaterThan(90)
    expect(straightMetres).toBeLessThan(105)
    const town = await schools('tangshan-liaison')
    expect(await code(town.saveNeighbour({ ...shop, id, walkingMetres: 150 }))).toBe('method-missing')
    expect(await code(town.saveNeighbour({ ...shop, id, walkingMetres: 50, walkingMethod: '测距轮，正门起' }))).toBe(
      'walk-shorter',
    )
    await town.saveNeighbour({ ...shop, id, walkingMetres: 150, walkingMethod: '测距轮，正门起' })
    expect(await code((await schools('jingdong-liaison')).saveNeighbour(shop))).toBe('school-not-yours')
    const { neighbours } = await (await schools('s02-head')).schoolCard({ school: 'S02' })
    expect(neighbours.map(({ name }) => name)).toContain('和悦校外托管中心（示例）')
  })

  test('distances follow a gate that is moved or closed', async () => {
    const ask = await schools('s03-head')
    const metres = async () =>
      (await ask.schoolCard({ school: 'S03' })).neighbours.find(({ name }) => name === shop.name)?.straightMetres ?? 0
    const before = await metres()
    const { id } = await ask.savePlace({
      school: 'S03',
      kind: 'gate',
      name: '东门',
      lat: 28.7131,
      lng: 115.9462,
      keyPlace: true,
    })
    expect(await metres()).toBeLessThan(before / 2)
    expect(await code((await schools('s04-head')).closePlace({ school: 'S03', place: id }))).toBe('school-not-yours')
    await ask.closePlace({ school: 'S03', place: id })
    expect(await metres()).toBe(before)
    expect(await code(ask.closePlace({ school: 'S03', place: id }))).toBe('place-not-found')
  })

  test('a neighbour that is gone leaves the card', async () => {
    const ask = await schools('s03-head')
    const { neighbours } = await ask.schoolCard({ school: 'S03' })
    const gone = neighbours[0]?.id ?? ''
    await ask.closeNeighbour({ school: 'S03', neighbour: gone, reason: '已搬走' })
    expect((await ask.schoolCard({ school: 'S03' })).neighbours.map(({ id }) => id)).not.toContain(gone)
  })
})
