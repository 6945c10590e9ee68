import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { findMeasure } from '#accounts/living-programme/measures.ts'
import {
  type LiveClause,
  type LiveProgramme,
  programmeContract,
} from '#accounts/living-programme/programme.contract.ts'
import { livingProgrammeSlice } from '#accounts/living-programme/server/living-programme.server.ts'
import { plantHazards } from '#accounts/living-programme/server/random-hazards.fixture.ts'
import { hazardReadsContract, LedgerFilter } from '#matters/hazard/hazard-reads.contract.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'
import { hazardReadsSlice } from '#matters/hazard/server/hazard-reads.server.ts'

let house: HazardHouse
const ask = async (login: string) => (await house.as(login)).ask(programmeContract)
const ledger = async (login: string) => (await house.as(login)).ask(hazardReadsContract)
const clausesIn = ({ articles }: LiveProgramme): LiveClause[] => articles.flatMap(({ clauses }) => clauses)
const clause = async (id: string, login = 'office-staff'): Promise<LiveClause> =>
  (await (await ask(login)).readClause({ clauseId: id })).clause

beforeAll(async () => {
  house = await hazardHouse([livingProgrammeSlice, hazardReadsSlice])
}, 60_000)

describe('an empty book', () => {
  test('shows a dash and why, and nothing green that was never done', async () => {
    const clauses = clausesIn(await (await ask('office-staff')).readProgramme({}))
    for (const { id, figure, standing } of clauses) {
      if (findMeasure(house.pack, id)?.of !== 'hazards') continue
      expect([id, figure?.whole, standing]).toEqual([id, 0, 'todo'])
      expect(figure?.none).toBeTruthy()
    }
  })

  proves('0.3', '工作要点一屏看全：192条都有责任主体，待建的照实写待建，不算办结也不算逾期', async () => {
    const programme = await (await ask('office-staff')).readProgramme({})
    const clauses = clausesIn(programme)
    expect(clauses).toHaveLength(192)
    expect(clauses.every(({ owners }) => owners.length > 0 && owners.every(({ name }) => name.length > 0))).toBe(true)
    for (const each of clauses) expect(each.standing === null).toBe(each.state === 'planned')
    const { parts } = programme
    expect(parts.todo + parts.doing + parts.soon + parts.late + parts.done + parts.unknown + parts.planned).toBe(192)
  })
})

describe('a life of hazards', () => {
  beforeAll(async () => {
    await house.report('s03-guard', { title: '后门外有人摆摊', spot: '后门' })
    await house.inHand({ title: '早餐车占用盲道' })
    await house.struckOff({ title: '夜宵摊占道', spot: '东侧' })
  }, 60_000)

  proves('2.2', '交办出去的每一件都有牵头单位', async () => {
    expect(await clause('2.2')).toMatchObject({ standing: 'done', figure: { part: 2, whole: 2 } })
  })

  proves('7.3', '没有销号的每一件，正在办的这一步都有责任单位', async () => {
    expect(await clause('7.3')).toMatchObject({ standing: 'done', figure: { part: 2, whole: 2 } })
    const { open } = await (await ask('office-staff')).readClause({ clauseId: '7.3' })
    for (const { state, leadName } of open) expect(state === 'reported' || leadName !== null).toBe(true)
  })

  proves('0.7', '各渠道发现的问题进同一本账，没有明确承办的看得见', async () => {
    expect(await clause('0.7')).toMatchObject({ standing: 'doing', figure: { part: 2, whole: 3 } })
  })

  proves('2.4', '销号的都有整改前后照片，点开能看到最近的一对', async () => {
    const { clause: own, evidence } = await (await ask('office-staff')).readClause({ clauseId: '2.4' })
    expect(own.figure).toMatchObject({ whole: 1 })
    expect(evidence === null).toBe(own.figure?.part === 0)
  })

  proves('6.15', '销号率带分子分母；有一处逾期，这一条就是逾期', async () => {
    expect(await clause('6.15')).toMatchObject({ figure: { part: 1, whole: 3, late: 0 } })
    house.at('2017-05-18T09:00:00')
    const late = await (await ask('office-staff')).readClause({ clauseId: '6.15' })
    expect(late.clause).toMatchObject({
      standing: 'late',
      figure: { part: 1, whole: 3, late: 1, href: '/ledger?view=struck' },
    })
    expect(late.open[0]?.due.state).toBe('late')
    expect(clausesIn(await (await ask('office-staff')).readProgramme({ state: 'late' })).map(({ id }) => id)).toContain(
      '6.15',
    )
    house.at('2017-05-10T08:00:00')
  })

  test('what needs doing today is counted once, and a unit is asked only what is its own', async () => {
    const office = await (await ask('office-staff')).todayCounts({})
    expect(Object.fromEntries(office.counts.map(({ key, count }) => [key, count]))).toMatchObject({
      new: 1,
      done: 0,
      late: 0,
    })
    const unit = await (await ask('zhifa-liaison')).todayCounts({})
    expect(unit.counts.map(({ key }) => key)).toEqual(['accept', 'late', 'soon', 'done'])
    expect((await (await ask('wenguang-liaison')).todayCounts({})).total).toBe(0)
  })
})

describe('who reads what', () => {
  const code = (work: Promise<unknown>) => house.refusal(work)

  test('nobody without signing in, and no administrator', async () => {
    const stranger = house.visitor().ask(programmeContract)
    expect(await code(stranger.readProgramme({}))).toBe('sign-in-needed')
    for (const login of ['system-admin', 'security-admin', 'auditor']) {
      const { readProgramme, readClause, todayCounts } = await ask(login)
      for (const asked of [() => readProgramme({}), () => readClause({ clauseId: '6.15' }), () => todayCounts({})])
        expect(await code(asked())).toBe('programme-not-yours')
    }
  })

  test('a unit reads its own clauses, whatever unit it asks for', async () => {
    const own = await (await ask('zhifa-liaison')).readProgramme({ unit: 'gongan' })
    expect([own.unit?.code, own.whole, own.units]).toEqual(['zhifa', false, []])
    const ids = clausesIn(own).map(({ id }) => id)
    expect(ids).toContain('7.41')
    expect(ids).not.toContain('7.15')
    const { readClause } = await ask('zhifa-liaison')
    expect(await code(readClause({ clauseId: '7.15' }))).toBe('clause-not-found')
    expect(await code(readClause({ clauseId: '9.99' }))).toBe('clause-not-found')
    const school = clausesIn(await (await ask('s03-guard')).readProgramme({}))
    expect(school.every(({ owners }) => owners.some(({ code: owner }) => owner === 'schools' || owner === 'all'))).toBe(
      true,
    )
  })

  test('the office and the leaders read it whole, or as one unit', async () => {
    for (const login of ['office-director', 'office-staff', 'district-leader'])
      expect((await (await ask(login)).readProgramme({})).parts.total).toBe(192)
    const { readProgramme } = await ask('office-staff')
    const asUnit = await readProgramme({ unit: 'zhifa' })
    expect(clausesIn(asUnit).map(({ id }) => id)).toEqual(
      clausesIn(await (await ask('zhifa-liaison')).readProgramme({})).map(({ id }) => id),
    )
    expect(await code(readProgramme({ unit: 'nobody' }))).toBe('programme-unit-not-found')
  })
})

/** The number that the figure's link opens, as the ledger counts it for the same person. */
async function inLedger(login: string, href: string): Promise<number> {
  const query = new URLSearchParams(href.split('?')[1])
  const given = Object.fromEntries([...new Set(query.keys())].map((key) => [key, query.getAll(key)]))
  const filter = LedgerFilter.parse({ ...given, view: query.get('view') })
  return (await (await ledger(login)).countHazards(filter)).views[filter.view]
}

proves(
  ['0.5', '0.8', '6.11', '8.4'],
  '要点上的每个数字点开都是台账里同样多的行，谁看都一样',
  async () => {
    await plantHazards(house, 160)
    for (const [login, unit] of [
      ['office-staff'],
      ['district-leader'],
      ['office-staff', 'zhifa'],
      ['office-staff', 'S03'],
      ['gongan-liaison'],
      ['s03-head'],
      ['tangshan-staff'],
    ] as const) {
      const programme = await (await ask(login)).readProgramme({ unit })
      let compared = 0
      for (const { id, figure } of clausesIn(programme)) {
        const measure = findMeasure(house.pack, id)
        if (measure?.of !== 'hazards' || !figure?.href) continue
        const whole = measure.done.has !== undefined
        expect([login, id, whole ? figure.whole : figure.part]).toEqual([login, id, await inLedger(login, figure.href)])
        compared += 1
      }
      expect(compared).toBeGreaterThan(5)
      const late = clausesIn(programme).find(({ id }) => id === '6.15')?.figure?.late
      const narrow = unit === 'zhifa' ? '&lead=zhifa' : unit ? `&school=${unit}` : ''
      if (late !== undefined) expect(late).toBe(await inLedger(login, `/ledger?view=late${narrow}`))
    }
  },
  60_000,
)
