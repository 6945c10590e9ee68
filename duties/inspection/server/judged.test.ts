import { beforeAll, describe, expect, test } from 'vitest'
import type { GivenAnswer } from '#duties/checklist/checklist.ts'
import { proves } from '#foundation/test/proves.ts'
import { type InspectionHouse, inspectionHouse } from '#duties/inspection/server/inspection-house.ts'

let house: InspectionHouse
beforeAll(async () => {
  house = await inspectionHouse()
})

/** A visit to one school with a sheet, begun by the first inspector. */
async function begun(checklist: string, school: string) {
  const given = { checklist, coverage: 'full', sample: undefined, schedule: 'unscheduled' }
  const visit = (await house.drawn('gongan-inspector', given)).visits.find(({ target }) => target === school)!
  const login = visit.inspectors[0]!.post
  const inspector = await house.ask(login)
  const { version } = await inspector.startVisit({ visitId: visit.id, version: visit.version })
  const fine = await house.answersTo(login, visit.id)
  const record = (answers: Record<string, GivenAnswer>, at = version) =>
    inspector.recordVisit({ visitId: visit.id, version: at, answers: { ...fine, ...answers }, deadline: '2017-06-09' })
  return { id: visit.id, inspector, record, page: () => inspector.readVisit({ visitId: visit.id }) }
}

describe('a sheet of an inspection is judged as every other', () => {
  proves('5.38', '检查单按学校在校人数、学段和条款生效日期出题，按权重打分，不适用的不计分', async () => {
    const { record, page } = await begun('people-defence', 'S03')
    const { checklist } = await page()
    const asked = checklist.items.map(({ code }) => code)
    expect(asked).toContain('RF-11') // primary and secondary schools
    expect(asked).not.toContain('RF-11.1') // kindergartens
    expect(asked).not.toContain('RF-11.4') // boarders
    expect(asked).not.toContain('RF-8') // in force from 2022
    const needed = checklist.guardsAsked['ga168-2015']!
    expect(needed).toBeGreaterThan(2)

    const all = await record({})
    expect(all).toMatchObject({ score: 100, findings: 0 })
    const few = { value: needed - 1, note: '晚间少一人', spot: '正门' }
    const short = await record({ 'RF-3': few }, all.version)
    expect(short.findings).toBe(1)
    const weighing = checklist.items.filter(({ must }) => must)
    const whole = weighing.reduce((sum, { weight }) => sum + weight, 0)
    expect(short.score).toBe(Math.floor((1000 * (whole - 3)) / whole) / 10)
    const { visit, findings } = await page()
    expect(visit).toMatchObject({ score: short.score, verdicts: { 'RF-3': 'unmet', 'RF-4': 'met' } })
    expect(findings).toMatchObject([
      { item: 'RF-3', text: `晚间少一人（实有${needed - 1}名，应不少于${needed}名）`, closedAt: null },
    ])

    const without = await record({ 'RF-3': { value: null, applicable: false } }, short.version)
    expect(without).toMatchObject({ score: 100, findings: 0 })
    expect((await page()).visit.verdicts['RF-3']).toBe('not-applicable')
  })

  test('a kindergarten is asked its own items, and a boarding school more', async () => {
    const items = async (school: string) => {
      const { checklist } = await (await begun('people-defence', school)).page()
      return checklist.items.map(({ code }) => code)
    }
    expect(await items('S01')).toEqual(expect.arrayContaining(['RF-11.1']))
    expect(await items('S01')).not.toContain('RF-11')
    expect(await items('S09')).toEqual(expect.arrayContaining(['RF-11', 'RF-11.4']))
  })

  test('a 宜 that is not met is said and is no finding: no words, no notice, no cost', async () => {
    const { record, page } = await begun('people-defence', 'S03')
    expect(await record({ 'RF-12.1': { value: '2016-01-01' } })).toMatchObject({ score: 100, findings: 0 })
    const { visit, findings, draft } = await page()
    expect(visit.verdicts['RF-12.1']).toBe('advised')
    expect([findings, draft]).toEqual([[], null])
  })

  test('silence is never taken for a good answer', async () => {
    const { record } = await begun('people-defence', 'S03')
    for (const bad of [{ value: null }, { value: -1 }, { value: 2.5 }, { value: '六' }])
      expect([bad, await house.refusal(record({ 'RF-3': bad }))]).toEqual([bad, 'answers-missing'])
    expect(await house.refusal(record({ 'RF-11.1': { value: '2017-05-01' } }))).toBe('answer-unknown')
  })
})
