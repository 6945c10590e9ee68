import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import type { VisitRow } from '#duties/inspection/inspection-shown.ts'
import { type InspectionHouse, inspectionHouse } from '#duties/inspection/server/inspection-house.ts'

let house: InspectionHouse
beforeAll(async () => {
  house = await inspectionHouse()
})
const onlyVisit = async (given: Record<string, unknown> = {}): Promise<VisitRow> =>
  (await house.drawn('gongan-inspector', { sample: 1, ...given })).visits[0]!

describe('a visit from the lot to the notice', () => {
  proves('5.38', '两名检查人到场、逐项记录、双方签字、编号下发整改通知书', async () => {
    const { ask, wrong, refusal } = house
    const visit = await onlyVisit()
    const [first, second] = visit.inspectors.map(({ post }) => post) as [string, string]
    const day = await (await ask('gongan-inspector')).setVisitDay({ visitId: visit.id, version: 1, day: '2017-05-17' })
    const started = await (await ask(first)).startVisit({ visitId: visit.id, version: day.version })
    const photo = await house.photo(second)
    const answers = await house.answersTo(second, visit.id, wrong('EO-6', { photos: [photo] }))
    const on = { visitId: visit.id, version: started.version, answers }
    expect(await refusal((await ask(second)).recordVisit(on))).toBe('deadline-missing')
    expect(await refusal((await ask(second)).recordVisit({ ...on, deadline: '2017-05-10' }))).toBe('deadline-past')
    const recorded = await (await ask(second)).recordVisit({ ...on, deadline: '2017-06-09', summary: '立即修复' })
    expect(recorded).toMatchObject({ state: 'recorded', findings: 1 })
    const early = (await ask('gongan-inspector')).releaseVisit({ visitId: visit.id, version: recorded.version })
    expect(await refusal(early)).toBe('visit-not-now-release')
    let at = await (await ask(first)).signVisit({ visitId: visit.id, version: recorded.version })
    expect(await refusal((await ask(first)).signVisit({ visitId: visit.id, version: at.version }))).toBe(
      'visit-signed-already',
    )
    at = await (await ask(second)).signVisit({ visitId: visit.id, version: at.version })
    expect(at.state).toBe('recorded')
    const receive = (more: object) =>
      ask(first).then((it) => it.signForInspected({ visitId: visit.id, version: at.version, ...more }))
    expect(await refusal(receive({}))).toBe('representative-or-reason')
    expect(await refusal(receive({ post: 'gongan-liaison' }))).toBe('representative-not-found')
    at = await receive({ post: `${visit.target}-school-head` })
    expect(at.state).toBe('signed')
    const released = await (await ask('gongan-inspector')).releaseVisit({ visitId: visit.id, version: at.version })
    expect(released.noticeNumberText).toMatch(/^湖校周改〔2017〕\d+号$/)
    for (const part of [released.noticeNumberText!, visit.targetName, '门口警闪灯不亮', '2017年6月9日前', '区公安分局'])
      expect(released.noticeText).toContain(part)
    const page = await (await ask(`${visit.target.toLowerCase()}-head`)).readVisit({ visitId: visit.id })
    expect(page.visit.noticeText).toBe(released.noticeText)
    expect(page.findings).toEqual([expect.objectContaining({ item: 'EO-6', photos: [photo], hazard: null })])
    expect(page.timeline[0]).toMatchObject({ what: '下发检查结果', who: expect.stringContaining('区公安分局') })
  })

  test('numbers of notices have no gaps, and where nothing was found none is taken', async () => {
    const { visits } = await house.drawn('gongan-inspector', { coverage: 'full', sample: undefined })
    const [clean, ...others] = visits
    expect((await house.released(clean!.id)).noticeNumberText).toBeNull()
    const ready = []
    for (const { id } of others.slice(0, 4)) ready.push(await house.signed(id, house.wrong('EO-6')))
    const planner = await house.ask('gongan-inspector')
    const given = await Promise.all(ready.map(({ id, version }) => planner.releaseVisit({ visitId: id, version })))
    const numbers = given
      .map(({ noticeNumberText }) => Number(/(\d+)号/.exec(noticeNumberText ?? '')?.[1]))
      .toSorted((a, b) => a - b)
    expect(numbers.at(-1)! - numbers[0]!).toBe(3)
    expect(new Set(numbers).size).toBe(4)
  })

  test('a sheet written anew must be signed anew, and once released it stays', async () => {
    const visit = await onlyVisit()
    const at = await house.signed(visit.id)
    const [first] = visit.inspectors
    const inspector = await house.ask(first!.post)
    const answers = await house.answersTo(first!.post, visit.id)
    const again = await inspector.recordVisit({ visitId: visit.id, version: at.version, answers })
    expect((await inspector.readVisit({ visitId: visit.id })).visit.signed).toEqual([])
    expect(again.state).toBe('recorded')
    const another = await onlyVisit()
    const released = await house.released(another.id)
    const late = (await house.ask(another.inspectors[0]!.post)).recordVisit({
      visitId: released.id,
      version: released.version,
      answers,
    })
    expect(await house.refusal(late)).toBe('visit-not-now-record')
  })

  test('who is not drawn, not planning or not of this unit is refused at every step', async () => {
    const { ask, refusal } = house
    const visit = await onlyVisit({ pool: ['gongan-inspector', 'gongan-officer'] })
    const on = { visitId: visit.id, version: visit.version }
    for (const login of ['gongan-liaison', 'office-staff', 'jkt-inspector']) {
      const it = await ask(login)
      const tries = [
        () => it.startVisit(on),
        () => it.recordVisit({ ...on, answers: {} }),
        () => it.signVisit(on),
        () => it.signForInspected({ ...on, refused: '外出' }),
      ]
      for (const step of tries) expect([login, await refusal(step())]).toEqual([login, 'visit-step-not-yours'])
    }
    for (const login of ['jkt-inspector', 'jkt-liaison']) {
      const it = await ask(login)
      const tries = [
        () => it.setVisitDay({ ...on, day: '2017-05-17' }),
        () => it.cancelVisit({ ...on, reason: '不去了' }),
        () => it.releaseVisit(on),
      ]
      for (const step of tries) expect([login, await refusal(step())]).toEqual([login, 'visit-step-not-yours'])
    }
    for (const login of ['s03-head', 's03-guard', 'tangshan-staff', 'district-leader', 'system-admin'])
      expect(await refusal((await ask(login)).startVisit(on))).toBe('inspection-not-yours')
    expect(await refusal((await ask('zhifa-liaison')).startVisit(on))).toBe('visit-not-found')
    expect(await refusal((await ask('gongan-officer')).startVisit({ ...on, version: 9 }))).toBe('visit-changed')
  })

  test('an answer is missing, unknown, or without words', async () => {
    const visit = await onlyVisit()
    const login = visit.inspectors[0]!.post
    const it = await house.ask(login)
    const { version } = await it.startVisit({ visitId: visit.id, version: visit.version })
    const record = (answers: object) =>
      house.refusal(it.recordVisit({ visitId: visit.id, version, deadline: '2017-06-09', answers: answers as never }))
    expect(await record({})).toBe('answers-missing')
    const fine = await house.answersTo(login, visit.id)
    expect(await record({ ...fine, 'XX-1': { value: true } })).toBe('answer-unknown')
    expect(await record({ ...fine, 'EO-1': { value: '十平方米' } })).toBe('answers-missing')
    expect(await record({ ...fine, 'EO-6': { value: false } })).toBe('finding-without-words')
    const wrong = (more: object) => record({ ...fine, ...house.wrong('EO-6', { ...more }) })
    expect(await wrong({ toHazard: true, hazardDetail: 'no-such' })).toBe('hazard-kind-missing')
    expect(await wrong({ note: '找13800138000处理' })).toBe('text-identity-number')
    expect(await wrong({ photos: ['0'.repeat(64)] })).toBe('photo-not-found')
  })

  proves('5.40', '定期检查定在计划期间的工作日，不定期检查到场才有日期', async () => {
    const { ask, refusal } = house
    const planner = await ask('gongan-inspector')
    const visit = await onlyVisit()
    const set = (day: string) => refusal(planner.setVisitDay({ visitId: visit.id, version: 1, day }))
    expect(await set('2017-06-20')).toBe('day-outside-period')
    expect(await set('2017-05-13')).toBe('day-not-working')
    expect(await set('2017-05-12')).toBe('done')
    const loose = await onlyVisit({ schedule: 'unscheduled' })
    expect(await refusal(planner.setVisitDay({ visitId: loose.id, version: 1, day: '2017-05-12' }))).toBe(
      'visit-unscheduled',
    )
    await (await ask(loose.inspectors[0]!.post)).startVisit({ visitId: loose.id, version: 1 })
    const page = await planner.readVisit({ visitId: loose.id })
    expect(page.visit).toMatchObject({ plannedOn: null, visitedOn: '2017-05-10', state: 'started' })
  })
})
