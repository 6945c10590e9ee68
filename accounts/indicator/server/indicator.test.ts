import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, systemActor } from '#foundation/actor.ts'
import { asActor } from '#foundation/server/database.ts'
import { proves } from '#foundation/test/proves.ts'
import { indicatorContract } from '#accounts/indicator/indicator.contract.ts'
import { indicators } from '#accounts/indicator/indicators.ts'
import { indicatorSlice } from '#accounts/indicator/server/indicator.server.ts'
import { plantDays, type Planted } from '#accounts/indicator/server/random-days.fixture.ts'
import { tallyHazardDays } from '#accounts/indicator/server/tally.ts'
import { asTester } from '#duties/proof/server/sweep.fixture.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'

let it: DemoHouse
let planted: Planted[]
const ask = async (login: string) => (await it.as(login)).ask(indicatorContract)
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

beforeAll(async () => {
  it = await demoHouse([indicatorSlice])
  await applyPack(it.house.db, it.pack, 'test')
  it.house.clock.set(new Date('2017-05-10T08:00:00+08:00'))
  planted = await plantDays(it, await asTester(it), 160, 7)
  const actor: Actor = systemActor(it.pack.head.district.code)
  await asActor(it.house.db, actor, (tx) =>
    tallyHazardDays(
      { tx, actor, now: it.house.clock.now() },
      planted.map(({ id }) => id),
    ),
  )
}, 120_000)

proves('0.5', '总览上每个数都有分子分母，点开就是所数的那些隐患，全区、单位、学校都一样', async () => {
  for (const [login, unit] of [
    ['office-staff', undefined],
    ['district-leader', 'zhifa'],
    ['zhifa-liaison', undefined],
    ['tangshan-staff', 'S03'],
    ['s03-head', undefined],
  ] as const) {
    const { readIndicators, listIndicatorRows } = await ask(login)
    const { rows } = await readIndicators({ period: 'year', unit })
    const counted = indicators.filter(({ source }) => source === 'hazards')
    for (const { code, whole } of counted) {
      const { now } = rows.find((row) => row.code === code)!
      const total = async (part: 'n' | 'm') => (await listIndicatorRows({ code, part, period: 'year', unit })).total
      expect([login, code, now]).toEqual([login, code, { n: await total('n'), m: whole ? await total('m') : null }])
    }
    expect(rows.find(({ code }) => code === 'found')?.now?.n).toBeGreaterThan(0)
  }
})

describe('what is shown', () => {
  test('what no room counts yet is said, never shown as naught', async () => {
    const { rows } = await (await ask('office-staff')).readIndicators({})
    const none = rows.filter(({ served }) => !served)
    expect(none.map(({ code }) => code)).toContain('disputes')
    for (const { now, href } of none) expect([now, href]).toEqual([null, { n: null, m: null }])
  })

  test('a span that has not begun is not offered, and one under way is counted until today', async () => {
    const { period, periods, before } = await (await ask('office-staff')).readIndicators({ period: 'first-half' })
    expect(periods.map(({ key }) => key)).toEqual(['month', 'first-half', 'year'])
    expect([period.from, period.to, period.words]).toEqual(['2017-01-01', '2017-05-10', '1月1日—5月10日'])
    expect(before).toEqual({ from: '2016-06-21', to: '2016-10-28', at: '2016-10-28' })
  })

  test('rows are turned page by page, each once', async () => {
    const { listIndicatorRows } = await ask('office-staff')
    const met: string[] = []
    let after: string | undefined
    do {
      const page = await listIndicatorRows({ code: 'found', limit: 3, after })
      met.push(...page.rows.map(({ id }) => id))
      expect(page.rows.length).toBeLessThanOrEqual(3)
      after = page.next ?? undefined
      if (after === undefined) expect(met.length).toBe(page.total)
    } while (after)
    expect(new Set(met).size).toBe(met.length)
  })

  test('a month and a grade narrow the rows as the trend and the split count them', async () => {
    const { readOverview, splitIndicators, listIndicatorRows } = await ask('district-leader')
    for (const { month, found } of (await readOverview({})).months)
      expect((await listIndicatorRows({ code: 'found', month })).total).toBe(found)
    for (const { code, figures } of (await splitIndicators({ by: 'grade' })).rows) {
      const rows = await listIndicatorRows({ code: 'struck', part: 'm', grade: code as 'major' })
      expect([code, rows.total]).toEqual([code, figures['struck']?.m ?? 0])
    }
  })

  test('units are scored, and stand as in the roster unless the district ranks them', async () => {
    const { rows, ranked, weights } = await (await ask('office-staff')).splitIndicators({ by: 'member' })
    expect(ranked).toBe(false)
    expect(Object.values(weights)).toEqual([50, 30, 20])
    expect(rows.filter(({ score }) => score !== null).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['zhifa', 'gongan', 'shijian']),
    )
    const school = await (await ask('office-staff')).splitIndicators({ by: 'school' })
    expect(school.rows.every(({ score }) => score === null)).toBe(true)
  })
})

describe('who may ask', () => {
  test('a unit reads its own figures and no others', async () => {
    const { readIndicators, listIndicatorRows } = await ask('zhifa-liaison')
    const mine = await readIndicators({})
    expect(mine.unit?.code).toBe('zhifa')
    const led = planted.filter(({ lead, seenBy, dropped }) => lead === 'zhifa' && seenBy.includes('zhifa') && !dropped)
    expect(mine.rows.find(({ code }) => code === 'found')?.now?.n).toBe(
      led.filter(({ registered }) => registered >= '2017-01-01' && registered <= '2017-05-10').length,
    )
    expect(await refusal(readIndicators({ unit: 'gongan' }))).toBe('indicator-unit-not-yours')
    expect(await refusal(listIndicatorRows({ code: 'found', unit: 'gongan' }))).toBe('indicator-unit-not-yours')
    expect(await refusal(readIndicators({ unit: 'S03' }))).toBe('indicator-unit-not-yours')
  })

  test('a school reads its own, a town its schools, and neither the others', async () => {
    expect((await (await ask('s03-head')).readIndicators({})).unit?.code).toBe('S03')
    expect(await refusal((await ask('s03-head')).readIndicators({ unit: 'S07' }))).toBe('indicator-unit-not-yours')
    expect(await refusal((await ask('s03-head')).readIndicators({ unit: 'tangshan' }))).toBe('indicator-unit-not-yours')
    expect((await (await ask('tangshan-staff')).readIndicators({ unit: 'S03' })).unit?.code).toBe('S03')
    expect(await refusal((await ask('tangshan-staff')).readIndicators({ unit: 'S07' }))).toBe(
      'indicator-unit-not-yours',
    )
  })

  test('a split shows each only the own places, and grades and categories only to who sees the district', async () => {
    const places = async (login: string, by: 'member' | 'school' | 'grade') =>
      (await (await ask(login)).splitIndicators({ by })).rows.map(({ code }) => code)
    expect(await places('zhifa-liaison', 'member')).toEqual(['zhifa'])
    expect(await places('s03-head', 'school')).toEqual(['S03'])
    expect(await places('s03-head', 'member')).toEqual([])
    expect(await places('zhifa-liaison', 'grade')).toEqual([])
    expect(await places('office-staff', 'school')).toEqual(expect.arrayContaining(['S03', 'S07', 'S11']))
  })

  test('administrators and visitors read none', async () => {
    for (const login of ['system-admin', 'security-admin', 'auditor']) {
      const { readOverview, readIndicators, splitIndicators, listIndicatorRows } = await ask(login)
      expect(await refusal(readOverview({}))).toBe('indicators-not-yours')
      expect(await refusal(readIndicators({}))).toBe('indicators-not-yours')
      expect(await refusal(splitIndicators({ by: 'school' }))).toBe('indicators-not-yours')
      expect(await refusal(listIndicatorRows({ code: 'found' }))).toBe('indicators-not-yours')
    }
    expect(await refusal(it.visitor().ask(indicatorContract).readOverview({}))).not.toBe('done')
  })

  test('what is no indicator, or not counted from hazards, has no rows', async () => {
    const { listIndicatorRows } = await ask('office-staff')
    for (const code of ['nothing', 'disputes', 'shifts'])
      expect(await refusal(listIndicatorRows({ code }))).toBe('indicator-not-found')
    expect(await refusal(listIndicatorRows({ code: 'found', part: 'm' }))).toBe('indicator-not-found')
  })
})
