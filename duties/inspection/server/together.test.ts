import { beforeAll, describe, expect, test } from 'vitest'
import { startReactor } from '#apps/server/reactor.ts'
import { slices } from '#apps/server/slices.ts'
import { messageOf } from '#foundation/client.ts'
import { asActor } from '#foundation/server/database.ts'
import { record } from '#foundation/server/record.ts'
import { systemActor } from '#foundation/actor.ts'
import { proves } from '#foundation/test/proves.ts'
import { type InspectionHouse, inspectionHouse } from '#duties/inspection/server/inspection-house.ts'

let house: InspectionHouse
let react: () => Promise<void>
beforeAll(async () => {
  house = await inspectionHouse(slices)
  const reactor = startReactor({ db: house.house.db, clock: house.house.clock, senders: [] })
  react = () => reactor.poke(house.pack.head.district.code)
})
const FULL = { coverage: 'full', sample: undefined }

/** A visit to S03 on a day, by the unit of somebody. */
async function toS03(login: string, day: string, given: Record<string, unknown> = {}) {
  const page = await house.drawn(login, { ...FULL, ...given })
  const visit = page.visits.find(({ target }) => target === 'S03')!
  const { version } = await (await house.ask(login)).setVisitDay({ visitId: visit.id, version: visit.version, day })
  return { ...visit, version }
}

describe('two units, one school', () => {
  test('within five working days each is told of the other, and may go along', async () => {
    const police = await toS03('gongan-inspector', '2017-05-12')
    const school = await toS03('jkt-inspector', '2017-05-19', { pool: ['jkt-inspector', 'xiaofang-liaison'] })
    const asked = await house.ask('jkt-inspector')
    const near = async () =>
      (await asked.readPlan({ planId: school.plan })).visits.find(({ id }) => id === school.id)!.near
    expect(await near()).toEqual([{ id: police.id, unitName: '区公安分局', day: '2017-05-12' }])
    const far = await asked.setVisitDay({ visitId: school.id, version: school.version, day: '2017-05-22' })
    expect(await near()).toEqual([])
    const wrong = (into: string) => house.refusal(asked.joinVisit({ visitId: school.id, version: far.version, into }))
    expect(await wrong(school.id)).toBe('join-does-not-fit')
    expect(await wrong(school.plan)).toBe('join-target-not-found')
    expect(
      await house.refusal(
        (await house.ask('zhifa-liaison')).joinVisit({ visitId: school.id, version: far.version, into: police.id }),
      ),
    ).toBe('visit-not-found')
    expect(
      await house.refusal(
        (await house.ask('gongan-inspector')).joinVisit({ visitId: school.id, version: far.version, into: police.id }),
      ),
    ).toBe('visit-step-not-yours')
    const gone = await asked.joinVisit({ visitId: school.id, version: far.version, into: police.id })
    expect(gone.state).toBe('joined')
    const { visit, units } = await asked.readVisit({ visitId: police.id })
    expect(units.map(({ name }) => name)).toEqual(['区公安分局', '区教科体局'])
    expect(visit.inspectors).toEqual(expect.arrayContaining(['jkt-inspector', 'xiaofang-liaison']))
    await house.signed(police.id)
    const coverage = (await asked.listPlans({})).rows.find(({ id }) => id === school.plan)
    expect(coverage).toMatchObject({ inspected: 1, targets: 13 })
  })
})

describe('coverage', () => {
  proves('5.39', '抽查与全覆盖：每份计划和每个时段，检查过的学校数比全部学校数，逐校可查', async () => {
    const planner = await house.ask('gongan-inspector')
    const page = await house.drawn('gongan-inspector', { ...FULL, title: '年度全覆盖检查' })
    expect(page.visits).toHaveLength(page.plan.targets)
    const span = { from: '2017-01-01', to: '2017-12-31' }
    const before = await planner.inspectionCoverage(span)
    expect(before.all).toBe(page.plan.targets)
    const reached = new Set(before.rows.filter(({ visits }) => visits.length > 0).map(({ target }) => target))
    const [one] = page.visits.filter(({ target }) => !reached.has(target))
    await house.released(one!.id)
    const after = await planner.inspectionCoverage(span)
    expect(after.inspected).toBe(before.inspected + 1)
    expect(after.rows.find(({ target }) => target === one!.target)?.visits).toHaveLength(1)
    expect(after.rows.filter(({ visits }) => visits.length > 0)).toHaveLength(after.inspected)
    // The same school a second time is one school, and a year before there was nothing.
    const again = (await house.drawn('gongan-inspector', FULL)).visits.find(({ target }) => target === one!.target)!
    await house.released(again.id)
    expect((await planner.inspectionCoverage(span)).inspected).toBe(after.inspected)
    expect((await planner.inspectionCoverage({ from: '2016-01-01', to: '2016-12-31' })).inspected).toBe(0)
    expect((await planner.readPlan({ planId: page.plan.id })).plan.inspected).toBe(1)
    for (const login of ['s03-head', 'tangshan-staff', 'zhifa-liaison', 'auditor'])
      expect(await house.refusal((await house.ask(login)).inspectionCoverage(span))).toBe('inspection-not-yours')
  })

  proves('2.3', '办公室年内对各成员单位督促检查，有结果、有整改期限，逐单位可查', async () => {
    const office = await house.ask('office-staff')
    const given = { targetKind: 'unit', clause: '2.3', checklist: 'unit-work', title: '成员单位工作落实督查' }
    const page = await house.drawn('office-staff', {
      ...FULL,
      ...given,
      pool: ['office-liaison', 'zzb-liaison', 'district-liaison'],
    })
    expect(page.visits.map(({ target }) => target)).toEqual(expect.arrayContaining(['zhifa', 'gongan', 'tangshan']))
    expect(page.visits.length).toBeGreaterThanOrEqual(25)
    expect(page.visits.find(({ target }) => target === 'zzb')?.inspectors.map(({ post }) => post)).not.toContain(
      'zzb-liaison',
    )
    const visit = page.visits.find(({ target }) => target === 'zhifa')!
    const hazard = house.wrong('DW-4', { toHazard: true, hazardDetail: 'tanfan' })
    expect(await house.refusal(house.signed(visit.id, hazard))).toBe('hazard-only-at-schools')
    const other = page.visits.find(({ target }) => target === 'wenguang')!
    const { noticeText } = await house.released(
      other.id,
      house.wrong('DW-4', { note: '两件交办超期未办结' }),
      'office-staff',
    )
    expect(noticeText).toContain('区文广局：')
    expect(noticeText).toContain('两件交办超期未办结')
    const seen = await (await house.ask('wenguang-leader')).readVisit({ visitId: other.id })
    expect(seen.visit.noticeText).toBe(noticeText)
    expect(await house.refusal((await house.ask('shijian-leader')).readVisit({ visitId: other.id }))).toBe(
      'visit-not-found',
    )
    const covered = await office.inspectionCoverage({ from: '2017-01-01', to: '2017-12-31', kind: 'unit' })
    expect(covered.rows.find(({ target }) => target === 'wenguang')?.visits).toHaveLength(1)
    expect(covered.all).toBeGreaterThanOrEqual(25)
    const covert = house.plan('office-staff', { ...given, openness: 'covert' })
    expect(await house.refusal(covert)).toBe('covert-unit')
  })
})

describe('转隐患', () => {
  const hazards = async (login: string) => {
    const endpoints = Object.assign({}, ...slices.map(({ contract }) => contract)) as Record<string, never>
    const reply = await (
      await house.as(login)
    ).send(messageOf(endpoints['listHazards']!, { view: 'all', school: 'S03' }))
    return (
      (await reply.json()) as {
        rows: { id: string; title: string; channel: string; numberText: string; foundBy: string }[]
      }
    ).rows
  }

  proves('5.38', '检查发现的问题选择转隐患，下发后自动登记，只登记一次，编号回到检查记录', async () => {
    const page = await house.drawn('gongan-inspector', { ...FULL, openness: 'covert', schedule: 'unscheduled' })
    const visit = page.visits.find(({ target }) => target === 'S03')!
    const note = '西侧围栏警闪灯损坏'
    await house.released(visit.id, house.wrong('EO-6', { note, toHazard: true }))
    const before = (await hazards('office-staff')).filter(({ title }) => title === note)
    expect(before).toEqual([])
    await react()
    const [hazard, ...more] = (await hazards('office-staff')).filter(({ title }) => title === note)
    expect(more).toEqual([])
    expect(hazard).toMatchObject({ channel: 'covert-check' })
    expect(visit.inspectors.map(({ words }) => words)).toContain(hazard!.foundBy)
    const { findings, timeline } = await (await house.ask('s03-head')).readVisit({ visitId: visit.id })
    expect(findings[0]).toMatchObject({ hazard: hazard!.id, hazardNumber: hazard!.numberText, notHazard: null })
    expect(timeline[0]).toMatchObject({ what: '问题转为隐患', who: '护学' })
    // The fact told a second time finds its work done.
    const district = house.pack.head.district.code
    await asActor(house.house.db, systemActor(district), async (tx) => {
      record(
        { tx, actor: systemActor(district), now: house.house.clock.now() },
        { kind: 'inspection-released', subject: visit.id },
      )
    })
    await react()
    expect((await hazards('office-staff')).filter(({ title }) => title === note)).toHaveLength(1)
  })

  test('a finding not chosen stays a finding', async () => {
    const page = await house.drawn('gongan-inspector', FULL)
    const visit = page.visits.find(({ target }) => target === 'S03')!
    await house.released(visit.id, house.wrong('EO-6', { note: '警闪灯灯罩松动' }))
    await react()
    expect((await hazards('office-staff')).some(({ title }) => title === '警闪灯灯罩松动')).toBe(false)
  })
})
