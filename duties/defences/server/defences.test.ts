import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { type DefencesHouse, defencesHouse } from '#duties/defences/server/defences-house.ts'

let it: DefencesHouse
const of = async (login: string, school = 'S03') => (await it.defences(login)).readSchoolDefences({ school })
const lineOf = async (list: string) => (await of('office-staff')).lists.find((each) => each.list === list)!
const itemOf = async (list: string, code: string) => (await lineOf(list)).items.find((each) => each.code === code)
const no = { value: false, note: '缺口约2米' }

beforeAll(async () => {
  it = await defencesHouse()
  it.at('2017-03-01T10:00')
  await it.give('s03-safety', 'people-check')
  await it.give('s03-safety', 'goods-check', { answers: { 'WF-1': { ...no } } })
  await it.give('s03-safety', 'technique-check')
  await it.give('s03-safety', 'eight-ones')
})

describe('three defences', () => {
  proves('5.2', '人防、物防、技防各有得分，不满足的逐项列出依据，没有自查的是未知，不是绿', async () => {
    const office = await it.defences('office-staff')
    const { rows, figures, gaps, total } = await office.readDefences({})
    expect([rows.length, total]).toEqual([13, 13])
    // Clause order of the register, not a ranking.
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toSorted())
    const s03 = rows.find(({ id }) => id === 'S03')
    const [people, goods, technique] = s03?.lists ?? []
    expect(people).toMatchObject({ state: 'known', score: 100, reached: true, unmet: 0 })
    expect(goods).toMatchObject({ state: 'known', reached: false, unmet: 1 })
    expect(goods?.score).toBeLessThan(100)
    expect(technique).toMatchObject({ state: 'known', score: 100, reached: true })
    const never = rows.find(({ id }) => id === 'S04')
    expect(never?.lists.map(({ state, score, reached }) => [state, score, reached])).toEqual(
      Array.from({ length: 4 }, () => ['none', null, null]),
    )
    expect(figures.find(({ key }) => key === 'three')).toMatchObject({ n: 0, m: 13, unknown: 12 })
    expect(gaps).toEqual([expect.objectContaining({ list: 'goods-defence', code: 'WF-1', schools: 1 })])
    const gap = (await lineOf('goods-defence')).items.find(({ verdict }) => verdict === 'unmet')
    expect(gap).toMatchObject({ code: 'WF-1', says: '否', hazard: null })
    expect(gap?.basis).toContain('5.14')
    expect((await itemOf('goods-defence', 'WF-2'))?.unsure).toBe(true)
    const failing = await office.readDefences({ item: 'WF-1' })
    expect(failing.rows.map(({ id }) => id)).toEqual(['S03'])
    expect((await office.readDefences({ sort: 'gap' })).rows[0]?.id).toBe('S03')
  })

  test('a day that runs out is unknown until it is shown again; a drill shows itself', async () => {
    it.at('2017-04-20T10:00')
    expect(await itemOf('people-defence', 'RF-11')).toMatchObject({ verdict: 'expired' })
    expect((await lineOf('people-defence')).score).toBeLessThan(100)
    expect((await lineOf('people-defence')).reached).toBeNull()
    await it.give('s03-safety', 'evacuation-drill', { period: 'month-2017-04' })
    expect(await itemOf('people-defence', 'RF-11')).toMatchObject({ verdict: 'met' })
    it.at('2017-03-01T10:00')
  })

  test('a sheet runs out when the next is due: no score, nothing met, and what was wrong stays wrong', async () => {
    it.at('2017-10-09T10:00')
    const goods = await lineOf('goods-defence')
    expect([goods.state, goods.score, goods.reached]).toEqual(['old', null, false])
    expect(new Set(goods.items.map(({ verdict }) => verdict))).toEqual(new Set(['expired', 'unmet']))
    const then = await (
      await it.defences('office-staff')
    ).readSchoolDefences({ school: 'S03', day: '2017-03-02' as never })
    expect(then.school.lists[1]?.state).toBe('known')
    it.at('2017-03-01T10:00')
  })

  test('the four rates come from what is known: guards, sheets, rosters; the third needs both parts', async () => {
    const { percents } = await of('office-staff')
    const by = Object.fromEntries(percents.map(({ code, reached }) => [code, reached]))
    expect(by).toEqual({ F1: true, F2: false, F3: true, F4: false })
    expect(percents.find(({ code }) => code === 'F3')?.parts).toHaveLength(2)
    const { figures, rows } = await (await it.defences('office-staff')).readDefences({ figure: 'F1' })
    // S05 and S10 are one guard short.
    expect(figures.find(({ key }) => key === 'F1')).toMatchObject({ n: 11, m: 13, unknown: 0 })
    expect(rows.slice(0, 2).map(({ id }) => id)).toEqual(['S05', 'S10'])
  })
})

describe('the plate of the police room', () => {
  proves('5.27', '标牌按派出所和学校两个名称逐字生成，挂了有照片；派出所不知道就不生成', async () => {
    const ask = await it.defences('s03-head')
    expect(await ask.readPlate({ school: 'S03' })).toMatchObject({
      text: '塘山派出所驻青澜小学（示例）警务室',
      station: '塘山派出所',
    })
    const { school, platePhotos } = await of('s03-head')
    expect(school.plate).toEqual({
      text: '塘山派出所驻青澜小学（示例）警务室',
      station: '塘山派出所',
      hung: true,
    })
    expect(platePhotos).toHaveLength(1)
    expect(school.wholes).toEqual({ met: 8, of: 8, lacking: [] })
    await (await it.schools('office-staff')).changeSchool({ school: 'S06', station: null })
    const refused = (await it.defences('office-staff')).readPlate({ school: 'S06' })
    await expect(refused).rejects.toMatchObject({ code: 'plate-station-unknown', message: /责任派出所/ })
    expect((await of('office-staff', 'S06')).school.plate).toEqual({ text: null, station: null, hung: null })
    const { figures } = await (await it.defences('office-staff')).readDefences({})
    expect(figures.find(({ key }) => key === 'plate')).toMatchObject({ n: 1, m: 13, unknown: 12 })
  })

  test('a plate with a wrong name hangs and does not count; eight ones say which is lacking', async () => {
    it.at('2017-03-02T10:00')
    await it.give('s04-safety', 'eight-ones', { answers: { 'EO-2.1': { value: false } } })
    const { school } = await of('office-staff', 'S04')
    expect(school.plate.hung).toBe(false)
    expect(school.wholes).toEqual({ met: 7, of: 8, lacking: ['EO-2'] })
  })
})

describe('who reads it', () => {
  test('the district all, a town its schools, a school itself, another unit none', async () => {
    const ids = async (login: string) => (await (await it.defences(login)).readDefences({})).rows.map(({ id }) => id)
    expect(await ids('district-leader')).toHaveLength(13)
    expect(await ids('tangshan-staff')).toEqual(['S03', 'S11'])
    expect(await ids('s05-guard')).toEqual(['S05'])
    expect(await ids('wenguang-liaison')).toEqual([])
  })

  test('no administrator, no other school, nobody outside', async () => {
    for (const login of ['system-admin', 'security-admin', 'auditor']) {
      const ask = await it.defences(login)
      expect(await it.refusal(ask.readDefences({}))).toBe('defences-not-yours')
      expect(await it.refusal(ask.readSchoolDefences({ school: 'S03' }))).toBe('defences-not-yours')
      expect(await it.refusal(ask.readPlate({ school: 'S03' }))).toBe('defences-not-yours')
    }
    for (const login of ['s04-head', 'wenguang-liaison', 'jingdong-liaison']) {
      const ask = await it.defences(login)
      expect(await it.refusal(ask.readSchoolDefences({ school: 'S03' })), login).toBe('defences-not-found')
      expect(await it.refusal(ask.readPlate({ school: 'S03' })), login).toBe('defences-not-found')
    }
    expect(await it.refusal((await it.defences('office-staff')).readPlate({ school: 'T01' }))).toBe(
      'defences-not-found',
    )
  })

  test('page after page shows every school once', async () => {
    const { readDefences } = await it.defences('office-staff')
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await readDefences({ limit: 5, after })
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    expect([seen.length, new Set(seen).size]).toEqual([13, 13])
  })
})
