import { Client as Postgres } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { programmeContract } from '#accounts/living-programme/programme.contract.ts'
import { livingProgrammeSlice } from '#accounts/living-programme/server/living-programme.server.ts'
import { schoolFileContract, type SchoolRow } from '#accounts/school-file/school-file.contract.ts'
import { schoolFileSlice } from '#accounts/school-file/server/school-file.server.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'
import { schoolContract } from '#registry/school/school.contract.ts'
import { schoolSlice } from '#registry/school/server/school.server.ts'

let house: HazardHouse
const ask = async (login: string) => (await house.as(login)).ask(schoolFileContract)

/** As the superuser: takes away what a school must have, so that it can be seen to be missing. */
async function sql(text: string): Promise<void> {
  const db = new Postgres(house.database.administration)
  await db.connect()
  await db.query(text).finally(() => db.end())
}

beforeAll(async () => {
  house = await hazardHouse([schoolFileSlice, schoolSlice, livingProgrammeSlice])
  await house.inHand({ title: '早餐车占用盲道' })
  await house.struckOff({ title: '夜宵摊占道', spot: '东侧' })
  await house.report('s07-head', { school: 'S07', detail: 'sheshi', title: '楼梯扶手松动', spot: '二号楼' })
}, 60_000)

proves('7.2', '每所学校、幼儿园都有一校一档；少了校门，就说哪所学校少什么', async () => {
  const office = (await house.as('office-staff')).ask(programmeContract)
  const figure = async () => (await office.readClause({ clauseId: '7.2' })).clause.figure
  expect(await figure()).toMatchObject({ part: 13, whole: 13, missing: [] })
  const { rows } = await (await ask('office-staff')).listSchoolFiles({})
  for (const { id } of rows) {
    const card = await (await house.as('office-staff')).ask(schoolContract).schoolCard({ school: id })
    const file = await (await ask('office-staff')).readSchoolFile({ schoolId: id })
    expect([file.school.basics, file.school.basicsWhole]).toEqual([
      card.basics.items.filter(({ has }) => has).length,
      card.basics.items.length,
    ])
  }
  await sql(`update place set valid_until = '2017-05-01' where school = 'S03' and kind = 'gate'`)
  expect(await figure()).toMatchObject({ part: 12, whole: 13, missing: ['青澜小学：校门位置'] })
  const lacking = await (await ask('office-staff')).listSchoolFiles({ state: 'incomplete' })
  expect(lacking.rows.map(({ id }) => id)).toContain('S03')
  await sql(`update place set valid_until = null where school = 'S03'`)
})

proves('7.1', '每所学校写明属地镇街、社区和派出所；少了社区，就说哪所学校少社区，属地镇街也看得到', async () => {
  const figure = async (login: string) => {
    const as = (await house.as(login)).ask(programmeContract)
    return (await as.readClause({ clauseId: '7.1' })).clause.figure
  }
  expect(await figure('office-staff')).toMatchObject({ part: 13, whole: 13, missing: [] })
  const town = await figure('tangshan-liaison')
  expect(town?.whole).toBeGreaterThan(0)
  expect(town?.whole).toBeLessThan(13)
  await sql(`create table kept_community as select unit, community from school where unit = 'S03'`)
  await sql(`update school set community = null where unit = 'S03'`)
  expect(await figure('office-staff')).toMatchObject({ part: 12, missing: ['青澜小学：属地社区'] })
  expect(await figure('tangshan-liaison')).toMatchObject({ missing: ['青澜小学：属地社区'] })
  expect((await figure('hufang-liaison'))?.missing).toEqual([])
  await sql(`update school s set community = k.community from kept_community k where k.unit = s.unit`)
  await sql('drop table kept_community')
})

describe('the roster', () => {
  const counts = ({ id, counts: { found, open, struck } }: SchoolRow) => [id, found, open, struck]

  test('counts the hazards one may see, and no others', async () => {
    const of = async (login: string) =>
      (await (await ask(login)).listSchoolFiles({})).rows.filter((row) => row.counts.found > 0).map(counts)
    expect(await of('office-staff')).toEqual([
      ['S03', 2, 1, 1],
      ['S07', 1, 1, 0],
    ])
    expect(await of('zhifa-liaison')).toEqual([['S03', 2, 1, 1]])
    expect(await of('wenguang-liaison')).toEqual([])
  })

  test('a town reads its own schools, a school itself, a unit all of them', async () => {
    const ids = async (login: string) => (await (await ask(login)).listSchoolFiles({})).rows.map(({ id }) => id)
    expect(await ids('tangshan-staff')).toEqual(['S03', 'S11'])
    expect(await ids('s03-head')).toEqual(['S03'])
    expect(await ids('zhifa-liaison')).toHaveLength(13)
  })

  test('page after page visits every school once, in every order', async () => {
    const { listSchoolFiles } = await ask('office-staff')
    for (const sort of ['name', 'late', 'open', 'students'] as const) {
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await listSchoolFiles({ sort, limit: 4, after })
        seen.push(...page.rows.map(({ id }) => id))
        after = page.next ?? undefined
      } while (after)
      expect(new Set(seen).size).toBe(13)
      expect(seen).toHaveLength(13)
    }
    expect(await house.refusal(listSchoolFiles({ after: 'nonsense' }))).toBe('school-bookmark-not-found')
  })

  test('narrows by town, kind, state and name, and sums what is listed', async () => {
    const { listSchoolFiles } = await ask('office-staff')
    expect((await listSchoolFiles({ town: 'tangshan' })).rows.map(({ id }) => id)).toEqual(['S03', 'S11'])
    expect((await listSchoolFiles({ q: '青澜' })).rows.map(({ id }) => id)).toEqual(['S03'])
    expect((await listSchoolFiles({ state: 'open' })).total).toMatchObject({ schools: 2, open: 2, found: 3 })
    expect((await listSchoolFiles({ type: '111' })).rows.every(({ typeName }) => typeName === '幼儿园')).toBe(true)
  })
})

describe('one school', () => {
  test('shows its open hazards, its year and what happened, as far as the asker may see', async () => {
    const own = await (await ask('s03-head')).readSchoolFile({ schoolId: 'S03' })
    expect(own.open.map(({ title }) => title)).toEqual(['早餐车占用盲道'])
    expect(own.school.counts).toMatchObject({ found: 2, open: 1, struck: 1 })
    expect(own.facts.map(({ what }) => what)).toEqual(expect.arrayContaining(['现场上报', '交办', '签收', '销号']))
    const stranger = await (await ask('wenguang-liaison')).readSchoolFile({ schoolId: 'S03' })
    expect([stranger.open, stranger.school.counts.found, stranger.facts]).toEqual([[], 0, []])
  })

  test('is not there for administrators, for nobody, or under a wrong code', async () => {
    for (const login of ['system-admin', 'security-admin', 'auditor']) {
      const { readSchoolFile, listSchoolFiles } = await ask(login)
      expect(await house.refusal(readSchoolFile({ schoolId: 'S03' }))).toBe('school-file-not-yours')
      expect(await house.refusal(listSchoolFiles({}))).toBe('school-file-not-yours')
    }
    expect(await house.refusal(house.visitor().ask(schoolFileContract).listSchoolFiles({}))).toBe('sign-in-needed')
    expect(await house.refusal((await ask('office-staff')).readSchoolFile({ schoolId: 'S99' }))).toBe(
      'school-file-not-found',
    )
  })
})
