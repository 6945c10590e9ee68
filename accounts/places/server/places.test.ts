import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { placesContract } from '#accounts/places/places.contract.ts'
import { placesSlice } from '#accounts/places/server/places.server.ts'
import { livingProgrammeSlice } from '#accounts/living-programme/server/living-programme.server.ts'
import { programmeContract } from '#accounts/living-programme/programme.contract.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { type RiskHouse, riskHouse } from '#matters/risk/server/risk-house.ts'

const MAY = { from: '2017-05-01' as never, to: '2017-05-31' as never }
let it: RiskHouse
beforeAll(async () => {
  it = await riskHouse([placesSlice, proofSlice, livingProgrammeSlice])
  it.at('2017-05-10T08:00:00')
  const points = (await it.as('s03-safety')).ask(proofContract)
  for (const name of ['正门', '实验楼走廊', '食堂后门']) await points.savePatrolPoint({ name, sort: 1 })
})
const ask = async (login: string) => (await it.as(login)).ask(placesContract)
const cells = async (login = 's03-head') => {
  const { rows } = await (await ask(login)).readPlaces({ school: 'S03', ...MAY })
  return new Map(rows.map((row) => [row.name, row]))
}

proves('6.14', '每校每处：扫点位、报隐患、复核风险都算查到，没有记录的就是空白，数字点开就是那些记录', async () => {
  const before = await cells()
  // The gate stands in the registry and on the round: it is one place.
  expect(before.get('正门')).toMatchObject({ kind: '校门', keyPlace: true, onRound: true, looks: 0, last: null })
  expect(before.get('实验楼走廊')).toMatchObject({ kind: '巡查点位', looks: 0 })
  const { places, seen } = (await (await ask('office-staff')).listPlaces(MAY)).rows.find(
    ({ school }) => school === 'S03',
  )!
  expect([places, seen]).toEqual([before.size, 0])

  const guard = (await it.as('s03-duty')).ask(proofContract)
  const { points } = await (await it.as('s03-head')).ask(proofContract).patrolPoints({ school: 'S03' })
  const { items } = await guard.today({})
  const round = items.find(({ place }) => place === 'points')!
  await guard.giveProof({
    duty: round.duty,
    subject: 'S03',
    period: round.period,
    slot: round.slot,
    points: points
      .filter(({ name }) => name !== '实验楼走廊')
      .map(({ code }) => ({ code, at: '2017-05-10T08:00:00+08:00', how: 'scanned' })),
    fields: Object.fromEntries(round.fields.map(({ code, type }) => [code, type === 'count' ? 0 : true])),
    placeReason: '室内没有信号',
  } as never)
  const walked = await cells()
  expect(walked.get('正门')).toMatchObject({ looks: 1, last: { kind: 'patrol', who: expect.stringContaining('值班') } })
  expect(walked.get('实验楼走廊')).toMatchObject({ looks: 0, last: null })

  const { id } = await (await it.as('s03-guard')).ask(hazardContract).reportHazard({
    school: 'S03',
    spot: '实验楼走廊东头',
    detail: 'sheshi',
    title: '扶手松动一处',
    channel: 'patrol',
    photos: [],
  } as never)
  const risk = await it.enter('s03-safety', { kind: 'food', spot: '食堂后门', title: '后门堆放杂物，绊倒' })
  await it.keep('s03-safety', risk)
  const filled = await cells()
  expect(filled.get('实验楼走廊')).toMatchObject({ looks: 1, last: { kind: 'hazard', href: `/hazards/${id}` } })
  expect(filled.get('食堂后门')?.looks).toBe(2)
  const opened = await (await ask('s03-head')).placeLooks({ school: 'S03', place: '食堂后门', ...MAY })
  expect(opened.rows.map(({ kind }) => kind).toSorted((a, b) => a.localeCompare(b))).toEqual(['patrol', 'risk'])
  for (const [name, { looks }] of filled)
    expect((await (await ask('s03-head')).placeLooks({ school: 'S03', place: name, ...MAY })).rows).toHaveLength(looks)

  // Another month knows nothing of it.
  const june = { from: '2017-06-01' as never, to: '2017-06-30' as never }
  expect(
    (await (await ask('s03-head')).readPlaces({ school: 'S03', ...june })).rows.every(({ looks }) => looks === 0),
  ).toBe(true)

  // The clause says what the matrix says.
  const { clause } = await (await it.as('office-staff')).ask(programmeContract).readClause({ clauseId: '6.14' })
  const { total } = await (await ask('office-staff')).listPlaces(MAY)
  expect(clause.figure).toMatchObject({ part: total.seen, whole: total.places, href: '/places' })
})

describe('who looks at a matrix', () => {
  test('the school its own, the town its schools, the district all', async () => {
    const seen = async (login: string) => (await (await ask(login)).listPlaces(MAY)).rows.map(({ school }) => school)
    expect(await seen('s03-guard')).toEqual(['S03'])
    expect(await seen('tangshan-staff')).toContain('S03')
    expect(await seen('hufang-staff')).not.toContain('S03')
    expect((await seen('office-staff')).length).toBeGreaterThan(12)
    // They read no rounds, so they are shown no school rather than a false blank.
    expect(await seen('zhifa-liaison')).toEqual([])
  })
  test('others are told there is no such school, administrators that it is not theirs', async () => {
    for (const login of ['s04-head', 'hufang-staff', 'zhifa-liaison', 'jkt-liaison']) {
      expect(await it.refusal((await ask(login)).readPlaces({ school: 'S03', ...MAY }))).toBe('places-school-not-found')
      const one = { school: 'S03', place: '正门', ...MAY }
      expect(await it.refusal((await ask(login)).placeLooks(one))).toBe('places-school-not-found')
    }
    for (const login of ['system-admin', 'auditor'])
      expect(await it.refusal((await ask(login)).listPlaces(MAY))).toBe('places-not-yours')
    const years = { from: '2015-01-01' as never, to: '2017-05-31' as never }
    expect(await it.refusal((await ask('office-staff')).listPlaces(years))).toBe('places-span')
  })
  test('a page ends where the next begins, and the white ones can be had alone', async () => {
    const office = await ask('office-staff')
    const { rows, next, total } = await office.listPlaces({ ...MAY, limit: 5 })
    const rest = await office.listPlaces({ ...MAY, limit: 500, after: next! })
    expect(rows.length + rest.rows.length).toBe(total.schools)
    const white = await office.listPlaces({ ...MAY, white: 'true' } as never)
    expect(white.rows.every(({ seen, places }) => seen < places || places === 0)).toBe(true)
  })
})
