import { beforeAll, describe, expect, test } from 'vitest'
import { coverageContract } from '#duties/coverage/coverage.contract.ts'
import { coverageSlice } from '#duties/coverage/server/coverage.server.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'

// A week of one duty by hand: every number below can be counted on fingers.
let it: DemoHouse
const at = (moment: string) => it.house.clock.set(new Date(`${moment}:00+08:00`))
const ask = async (login: string) => (await it.as(login)).ask(coverageContract)
const give = async (login: string, given: object) => {
  const usual = { duty: 'gate-peak', slot: 'morning', placeReason: '门口没有信号' }
  await (await it.as(login)).ask(proofContract).giveProof({ ...usual, ...given } as never)
}
const week = { from: '2017-05-08', to: '2017-05-10', duty: 'gate-peak' } as never
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

beforeAll(async () => {
  it = await demoHouse([proofSlice, coverageSlice])
  await applyPack(it.house.db, it.pack, 'test')
  at('2017-05-08T07:30')
  await give('s03-guard', { subject: 'S03', period: '2017-05-08' })
  at('2017-05-08T08:10')
  await give('s05-guard', { subject: 'S05', period: '2017-05-08' })
  at('2017-05-09T20:00')
  await give('s03-guard', { subject: 'S03', period: '2017-05-09' })
  const impossible = { outcome: 'impossible', reason: '校门施工封闭，走侧门', placeReason: '' }
  await give('s03-guard', { subject: 'S03', period: '2017-05-09', slot: 'afternoon', ...impossible })
  const off = {
    duty: 'gate-peak',
    subject: 'S05',
    fromDay: '2017-05-10',
    toDay: '2017-05-10',
    reason: '校舍加固停课一天',
  }
  await (await it.as('office-director')).ask(proofContract).grantExemption(off as never)
  at('2017-05-10T12:00')
})

describe('the matrix', () => {
  test('counts everything asked in one column: in time, late, made up, impossible, missed, excused, still open', async () => {
    const { cells, subjects, total } = await (await ask('office-staff')).readCoverage(week)
    const of = (subject: string) => cells.find((cell) => cell.subject === subject)?.sum
    // Five peaks are past and one is to come.
    expect(of('S03')).toMatchObject({
      asked: 5,
      onTime: 1,
      late: 0,
      madeUp: 1,
      impossible: 1,
      missed: 2,
      open: 1,
      done: 2,
    })
    expect(of('S05')).toMatchObject({ asked: 4, late: 1, missed: 3, excused: 2, open: 0 })
    expect(total.asked).toBe(subjects.reduce((sum, each) => sum + each.sum.asked, 0))
    expect(subjects.filter(({ white }) => white).map(({ id }) => id)).not.toContain('S03')
    expect(subjects.find(({ id }) => id === 'S04')).toMatchObject({ white: true, sum: { done: 0, asked: 5 } })
  })
  test('a school that closed leaves the denominator on the day it closes', async () => {
    const { subjects } = await (await ask('office-staff')).readCoverage(week)
    expect(subjects.length).toBe(new Set(subjects.map(({ id }) => id)).size)
    expect(subjects.every(({ id }) => id.startsWith('S'))).toBe(true)
  })
  test('a number opens its rows: the cell has as many things as it counted, each with what shows it', async () => {
    const { things, sum, subjectName } = await (
      await ask('office-staff')
    ).readCoverageCell({ subject: 'S03', ...(week as object) } as never)
    expect(things).toHaveLength(sum.asked + sum.excused + sum.open)
    const of = (period: string, slot: string) => things.find((each) => each.period === period && each.slot === slot)
    expect(of('2017-05-08', 'morning')).toMatchObject({ standing: 'done', proofs: [{ standing: 'done', turn: 1 }] })
    expect(of('2017-05-09', 'morning')).toMatchObject({ standing: 'made-up' })
    expect(of('2017-05-09', 'afternoon')).toMatchObject({ standing: 'impossible', proofs: [{ outcome: 'impossible' }] })
    expect(of('2017-05-08', 'afternoon')).toMatchObject({ standing: 'missed', proofs: [] })
    expect(of('2017-05-10', 'afternoon')).toMatchObject({ standing: 'upcoming' })
    expect(of('2017-05-08', 'morning')?.proofs[0]?.postName).toContain(subjectName)
  })
})

describe('figures', () => {
  test('each has n/m and leads to rows that add up to it; nothing asked is no rate', async () => {
    const span = { from: '2017-05-08', to: '2017-05-10' } as never
    const { figures } = await (await ask('office-staff')).readDutyFigures(span)
    for (const { key, part, whole, rate, filter } of figures) {
      expect(part, key).toBeLessThanOrEqual(whole)
      expect(rate === null, key).toBe(whole === 0)
      const { total, subjects } = await (await ask('office-staff')).readCoverage(filter)
      const opened =
        key === 'patrol'
          ? [total.timesDone, total.timesAsked]
          : key === 'sweep'
            ? [
                subjects.filter(({ sum }) => sum.asked > 0 && sum.done === sum.asked).length,
                subjects.filter(({ sum }) => sum.asked > 0).length,
              ]
            : [
                key === 'made-up'
                  ? total.madeUp
                  : ['gate', 'nil-in-time', 'in-time'].includes(key)
                    ? total.onTime
                    : total.done,
                total.asked,
              ]
      expect(opened, key).toEqual([part, whole])
    }
  })
  test('in the holidays nothing is asked, and a dash is not a hundred', async () => {
    const { figures } = await (
      await ask('office-staff')
    ).readDutyFigures({ from: '2017-07-15', to: '2017-07-16' } as never)
    expect(figures.find(({ key }) => key === 'gate')).toMatchObject({ part: 0, whole: 0, rate: null })
  })
})

describe('who sees what', () => {
  const shown = async (login: string, on = 'school') =>
    (await (await ask(login)).readCoverage({ ...(week as object), duty: undefined, on } as never)).subjects.map(
      ({ id }) => id,
    )
  test('the district all, a town its schools, a school itself, a bureau no school', async () => {
    expect(await shown('office-staff')).toEqual(await shown('district-leader'))
    const town = await shown('tangshan-staff')
    expect(town).toContain('S03')
    expect(town.length).toBeLessThan((await shown('office-staff')).length)
    expect(await shown('s03-head')).toEqual(['S03'])
    expect(await shown('s03-guard')).toEqual(['S03'])
    expect(await shown('zhifa-liaison')).toEqual([])
    expect((await shown('zhifa-liaison', 'unit')).every((id) => id === 'zhifa')).toBe(true)
  })
  test('what a town counts is what the office counts of its schools', async () => {
    const office = await (await ask('office-staff')).readCoverage({ ...(week as object), town: 'tangshan' } as never)
    const town = await (await ask('tangshan-staff')).readCoverage(week)
    expect(town.total).toEqual(office.total)
    expect(town.cells).toEqual(office.cells)
  })
  test.each(['system-admin', 'security-admin', 'auditor'])('%s sees nothing', async (login) => {
    const it = await ask(login)
    expect(await refusal(it.readCoverage(week))).toBe('coverage-not-yours')
    expect(await refusal(it.readDutyFigures(week))).toBe('coverage-not-yours')
    expect(await refusal(it.readCoverageCell({ subject: 'S03', ...(week as object) } as never))).toBe(
      'coverage-not-yours',
    )
  })
  test.each([
    ['another school', 's05-head'],
    ['a bureau', 'zhifa-liaison'],
    ['another town', 'hufang-staff'],
  ])('%s opens no cell of S03', async (_what, login) => {
    const work = (await ask(login)).readCoverageCell({ subject: 'S03', ...(week as object) } as never)
    expect(await refusal(work)).toBe('coverage-not-found')
  })
  test.each([
    ['ends before it begins', { from: '2017-05-10', to: '2017-05-08' }],
    ['longer than a year', { from: '2016-01-01', to: '2017-05-08' }],
  ])('a span that %s is refused', async (_what, span) => {
    expect(await refusal((await ask('office-staff')).readCoverage(span as never))).toBe('coverage-span')
  })
})
