import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { drawHolds } from '#duties/inspection/draw-plan.ts'
import { sha256 } from '#duties/inspection/sha256.ts'
import { type InspectionHouse, inspectionHouse } from '#duties/inspection/server/inspection-house.ts'

let house: InspectionHouse
beforeAll(async () => {
  house = await inspectionHouse()
})

describe('a plan and its lot', () => {
  proves('5.38', '公安、教育和办公室制定计划，写明明查或暗访、抽查或全覆盖、定期或不定期', async () => {
    const { plan, ask, refusal } = house
    for (const login of ['gongan-inspector', 'jkt-liaison', 'office-staff']) {
      const { id } = await plan(login, { openness: 'covert', schedule: 'unscheduled' })
      const page = await (await ask(login)).readPlan({ planId: id })
      expect(page.plan).toMatchObject({
        openness: 'covert',
        coverage: 'sample',
        schedule: 'unscheduled',
        clause: '5.38',
      })
      expect(page.plan.unit).toBe(login.split('-')[0])
    }
    for (const login of [
      'zhifa-liaison',
      'tangshan-liaison',
      'tangshan-staff',
      's03-head',
      's03-guard',
      'district-leader',
      'system-admin',
    ])
      expect([login, await refusal(plan(login))]).toEqual([login, 'inspection-not-yours'])
    expect(await refusal(plan('gongan-inspector', { clause: '2.3' }))).toBe('clause-not-yours')
    expect(await refusal(plan('office-staff', { clause: '7.41' }))).toBe('clause-not-yours')
  })

  test('a plan that cannot be is refused with the reason', async () => {
    const { plan, refusal } = house
    const tried = async (given: Record<string, unknown>) => refusal(plan('gongan-inspector', given))
    expect(await tried({ endsOn: '2017-05-01' })).toBe('period-backwards')
    expect(await tried({ checklist: 'unit-work' })).toBe('checklist-not-found')
    expect(await tried({ sample: undefined })).toBe('sample-missing')
    expect(await tried({ sample: 400 })).toBe('sample-too-large')
    expect(await tried({ pool: ['gongan-inspector'] })).toBe('bad-input')
    expect(await tried({ pool: ['gongan-inspector', 's03-guard'] })).toBe('pool-not-found')
    expect(await tried({ openness: 'covert', pool: ['gongan-inspector', 'tangshan-liaison'] })).toBe('pool-local')
    expect(await tried({ title: '检查，联系13800138000' })).toBe('text-identity-number')
  })

  proves('5.39', '先公布种子摘要，抽签后公布种子，人人可以重抽复核；抽过不能再抽', async () => {
    const { plan, ask, refusal } = house
    const planned = await plan('gongan-inspector', { sample: 5 })
    const office = await ask('office-staff')
    const before = await office.readPlan({ planId: planned.id })
    expect(before.plan).toMatchObject({ seed: null, state: 'planned' })
    expect(before.plan.seedHash).toMatch(/^[0-9a-f]{64}$/)
    expect(before.visits).toEqual([])
    expect(await refusal((await ask('jkt-inspector')).drawInspection({ planId: planned.id }))).toBe(
      'plan-step-not-yours',
    )
    expect(await refusal((await ask('zhifa-liaison')).drawInspection({ planId: planned.id }))).toBe('plan-not-found')
    await (await ask('gongan-inspector')).drawInspection({ planId: planned.id })
    const { plan: after, drawn, visits } = await office.readPlan({ planId: planned.id })
    expect(sha256(after.seed ?? '')).toBe(before.plan.seedHash)
    expect(drawHolds(after.seed ?? '', drawn!)).toBe(true)
    expect(visits).toHaveLength(5)
    for (const { inspectors } of visits) expect(new Set(inspectors.map(({ unit }) => unit)).size).toBe(2)
    expect(await refusal((await ask('gongan-inspector')).drawInspection({ planId: planned.id }))).toBe(
      'plan-drawn-already',
    )
  })

  test('nobody can read the seed before the draw, not even from the tables', async () => {
    const { id } = await house.plan('gongan-inspector')
    const page = JSON.stringify(await (await house.ask('gongan-inspector')).readPlan({ planId: id }))
    const { plan } = await (await house.ask('gongan-inspector')).readPlan({ planId: id })
    expect(plan.seed).toBeNull()
    expect(page).not.toContain('seedSealed')
  })
})

describe('回避', () => {
  test('before the draw it keeps somebody out, and it is said who was passed over and why', async () => {
    const { plan, ask, refusal } = house
    const { id } = await plan('gongan-inspector', { coverage: 'full', sample: undefined })
    const inspector = await ask('jkt-inspector')
    const given = { planId: id, target: 'S03', reason: '子女在该校就读' }
    await inspector.recuseFromInspection(given)
    expect(await refusal(inspector.recuseFromInspection(given))).toBe('recused-already')
    expect(await refusal(inspector.recuseFromInspection({ ...given, target: 'zhifa' }))).toBe('target-not-found')
    expect(await refusal((await ask('gongan-liaison')).recuseFromInspection(given))).toBe('plan-step-not-yours')
    await (await ask('gongan-inspector')).drawInspection({ planId: id })
    const page = await (await ask('gongan-inspector')).readPlan({ planId: id })
    const visit = page.visits.find(({ target }) => target === 'S03')
    expect(visit?.inspectors.map(({ post }) => post)).not.toContain('jkt-inspector')
    expect(page.recusals).toEqual([expect.objectContaining({ target: 'S03', reason: '子女在该校就读' })])
    expect(drawHolds(page.plan.seed ?? '', page.drawn!)).toBe(true)
  })

  test('after the draw the same lot falls on the next, and can still be repeated', async () => {
    const { drawn, ask, refusal } = house
    const { plan, visits } = await drawn('gongan-inspector')
    const [visit] = visits
    const gone = visit!.inspectors[0]!.post
    await (await ask(gone)).recuseFromInspection({ planId: plan.id, target: visit!.target, reason: '配偶在该校任职' })
    const page = await (await ask('gongan-inspector')).readPlan({ planId: plan.id })
    const again = page.visits.find(({ id }) => id === visit!.id)!
    expect(again.inspectors.map(({ post }) => post)).not.toContain(gone)
    expect(again.inspectors).toHaveLength(2)
    expect(drawHolds(page.plan.seed ?? '', page.drawn!)).toBe(true)
    const [first] = again.inspectors
    await (await ask(first!.post)).startVisit({ visitId: again.id, version: again.version })
    const late = (await ask(first!.post)).recuseFromInspection({
      planId: plan.id,
      target: again.target,
      reason: '才想起来有关联',
    })
    expect(await refusal(late)).toBe('recuse-too-late')
  })
})
