import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '#foundation/actor.ts'
import { asActor } from '#foundation/server/database.ts'
import { proves } from '#foundation/test/proves.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'

// The turns a hazard may take on its way: contested, extended, void, merged, fixed on the spot, come back.
let house: HazardHouse
beforeAll(async () => {
  house = await hazardHouse()
})
const reportersOf = (hazard: string) =>
  asActor(house.house.db, systemActor(house.district), (tx) =>
    tx.selectFrom('hazard_reporter').select('person').where('hazard', '=', hazard).execute(),
  ).then((rows) => rows.length)
const order = { grade: 'general', lead: 'zhifa', assists: ['shijian'], dueOn: '2017-05-17' } as const

describe('contested', () => {
  proves('1.1', '不归本单位管的可以凭依据退回一次，裁定后成为先例', async () => {
    const { report, step, photo, refusal } = house
    const assigned = await step('office-staff', 'dispatchHazard', await report('s03-guard'), order)
    const reason = '流动摊点无固定经营场所，应由城管部门管理'
    expect(await refusal(step('shijian-liaison', 'contestHazard', assigned, { reason }))).toBe(
      'contest-without-evidence',
    )
    const evidence = [await photo('shijian-liaison')]
    const contested = await step('shijian-liaison', 'contestHazard', assigned, { reason, evidence })
    expect(contested).toMatchObject({ state: 'contested', dueOn: '2017-05-17' })
    // While it waits, nobody but the office decides, and time goes on.
    expect(await refusal(step('zhifa-liaison', 'acceptHazard', contested))).toBe('hazard-not-now-accept')
    const ruling = {
      lead: 'zhifa',
      assists: ['shijian'],
      basis: '要点7.34 校园周边流通环节食品安全',
      dueOn: '2017-05-17',
    }
    expect(await refusal(step('zhifa-liaison', 'ruleOnHazard', contested, ruling))).toBe('hazard-step-not-yours')
    const ruled = await step('office-staff', 'ruleOnHazard', contested, ruling)
    expect(ruled).toMatchObject({ state: 'assigned', lead: 'zhifa', dueOn: '2017-05-17', originalDueOn: '2017-05-17' })
    expect(await refusal(step('shijian-liaison', 'contestHazard', ruled, { reason, evidence }))).toBe(
      'hazard-contested-once',
    )
  })
})

describe('extended', () => {
  proves('3.4', '承诺的期限：到期前才能申请延期，由别的单位批，原定日期一直保留', async () => {
    const { step, refusal, at } = house
    const hazard = await house.inHand()
    expect(
      await refusal(step('zhifa-liaison', 'requestExtension', hazard, { dueOn: '2017-05-17', reason: '还没施工完' })),
    ).toBe('extension-not-later')
    expect(
      await refusal(step('zhifa-liaison', 'requestExtension', hazard, { dueOn: '2017-05-20', reason: '还没施工完' })),
    ).toBe('due-not-working-day')
    at('2017-05-18T09:00:00')
    expect(
      await refusal(step('zhifa-liaison', 'requestExtension', hazard, { dueOn: '2017-05-24', reason: '还没施工完' })),
    ).toBe('extension-too-late')
    at('2017-05-10T08:00:00')
    const asked = await step('zhifa-liaison', 'requestExtension', hazard, { dueOn: '2017-05-19', reason: '还没施工完' })
    expect(asked).toMatchObject({ dueOn: '2017-05-17', extensionAsked: true })
    expect(
      await refusal(step('zhifa-liaison', 'decideExtension', asked, { grant: true, reason: '我们自己同意' })),
    ).toBe('hazard-step-not-yours')
    const refused = await step('office-staff', 'decideExtension', asked, { grant: false, reason: '期限足够' })
    expect(refused).toMatchObject({ dueOn: '2017-05-17', extensions: 0, extensionAsked: false })
    const again = await step('zhifa-liaison', 'requestExtension', refused, {
      dueOn: '2017-05-19',
      reason: '下雨停工两天',
    })
    const granted = await step('office-staff', 'decideExtension', again, {
      grant: true,
      dueOn: '2017-05-18',
      reason: '同意延一天',
    })
    expect(granted).toMatchObject({ dueOn: '2017-05-18', originalDueOn: '2017-05-17', extensions: 1 })
  })

  test.each([
    ['general', '2017-05-24', 'due-too-late'],
    ['larger', '2017-05-24', 'done'],
    ['larger', '2017-06-09', 'due-too-late'],
    ['general', '2017-05-14', 'due-not-working-day'],
    ['general', '2017-05-09', 'due-in-past'],
  ] as const)('a %s hazard due on %s: %s', async (grade, dueOn, said) => {
    const dispatched = house.step('office-staff', 'dispatchHazard', await house.report('s03-guard'), {
      ...order,
      grade,
      dueOn,
    })
    expect(await house.refusal(dispatched)).toBe(said)
  })
})

describe('not true, the same, taken back', () => {
  test('voiding takes two people, and a refused one goes on where it stood', async () => {
    const { report, step, refusal } = house
    const reported = await report('s03-guard')
    const proposed = await step('office-staff', 'proposeVoid', reported, { reason: '现场核实没有摊点' })
    expect(proposed.state).toBe('void-proposed')
    expect(await refusal(step('office-staff', 'decideVoid', proposed, { agree: true, reason: '同意我自己' }))).toBe(
      'hazard-second-approver',
    )
    expect(await refusal(step('s03-guard', 'decideVoid', proposed, { agree: true, reason: '我也同意' }))).toBe(
      'hazard-step-not-yours',
    )
    const refused = await step('office-director', 'decideVoid', proposed, { agree: false, reason: '照片清楚可见' })
    expect(refused.state).toBe('reported')
    const again = await step('office-staff', 'proposeVoid', refused, { reason: '已再次核实' })
    expect((await step('office-director', 'decideVoid', again, { agree: true, reason: '确不属实' })).state).toBe('void')
  })

  test('two reports of one thing: merged, every reporter kept, undone within thirty days', async () => {
    const { report, step, refusal, at } = house
    const first = await report('s03-guard')
    const second = await report('s03-safety', { channel: 'self-check', spot: '正门' })
    const elsewhere = await report('s04-safety', { school: 'S04', channel: 'self-check' })
    expect(await refusal(step('office-staff', 'mergeHazard', second, { into: elsewhere.id, intoVersion: 1 }))).toBe(
      'merge-across-schools',
    )
    const merged = await step('office-staff', 'mergeHazard', second, { into: first.id, intoVersion: first.version })
    expect(merged).toMatchObject({ state: 'merged', mergedInto: first.id })
    expect(await reportersOf(first.id)).toBe(2)
    const undone = await step('office-staff', 'unmergeHazard', merged)
    expect(undone).toMatchObject({ state: 'reported', mergedInto: null })
    expect(await reportersOf(first.id)).toBe(1)
    const again = await step('office-staff', 'mergeHazard', undone, { into: first.id, intoVersion: first.version })
    at('2017-06-12T09:00:00')
    expect(await refusal(step('office-staff', 'unmergeHazard', again))).toBe('unmerge-too-late')
    at('2017-05-10T08:00:00')
  })

  test('a reporter takes back what nobody has taken up, and nobody else does', async () => {
    const { report, step, refusal } = house
    const mine = await report('s03-guard')
    expect(await refusal(step('s03-safety', 'withdrawHazard', mine, { reason: '重复上报了' }))).toBe(
      'hazard-step-not-yours',
    )
    expect((await step('s03-guard', 'withdrawHazard', mine, { reason: '重复上报了' })).state).toBe('withdrawn')
    const assigned = await step('office-staff', 'dispatchHazard', await report('s03-guard'), order)
    expect(await refusal(step('s03-guard', 'withdrawHazard', assigned, { reason: '不用办了' }))).toBe(
      'hazard-not-now-withdraw',
    )
  })

  test('the office takes an order back within ten minutes, not after', async () => {
    const { report, step, refusal, at } = house
    const assigned = await step('office-staff', 'dispatchHazard', await report('s03-guard'), order)
    at('2017-05-10T08:11:00')
    expect(await refusal(step('office-staff', 'recallHazard', assigned))).toBe('recall-too-late')
    at('2017-05-10T08:09:00')
    expect(await step('office-staff', 'recallHazard', assigned)).toMatchObject({
      state: 'graded',
      lead: null,
      dueOn: null,
    })
    at('2017-05-10T08:00:00')
  })

  test('fixed on the spot: photos, and still somebody else looks', async () => {
    const { report, step, photo, refusal } = house
    const reported = await report('s03-safety', {
      channel: 'self-check',
      detail: 'xiaofang-sheshi',
      spot: '教学楼',
      title: '灭火器压力不足1具',
    })
    expect(await refusal(step('s03-safety', 'fixHazardOnSpot', reported, { result: '已更换' }))).toBe(
      'after-photo-missing',
    )
    const fixed = await step('s03-safety', 'fixHazardOnSpot', reported, {
      result: '已更换',
      photos: [await photo('s03-safety')],
    })
    expect(fixed).toMatchObject({ state: 'done', onSpot: true, lead: 'S03', grade: 'general' })
    expect(await refusal(step('s03-head', 'reinspectHazard', fixed, { pass: true, finding: '已看过' }))).toBe(
      'hazard-self-check-not-yours',
    )
    expect((await step('tangshan-staff', 'reinspectHazard', fixed, { pass: true, finding: '已看过' })).state).toBe(
      'passed',
    )
  })
})

describe('come back', () => {
  test('a look-back that finds it again opens a new one, linked, counted, one grade up', async () => {
    const { struckOff, step, refusal, at, photo } = house
    const struck = await struckOff({ spot: '东侧围墙外' })
    const held = { held: true, finding: '没有再出现' }
    expect(await refusal(step('gongan-inspector', 'lookBackAtHazard', struck, held))).toBe('look-back-not-due')
    expect(await refusal(step('zhifa-liaison', 'lookBackAtHazard', struck, held))).toBe('hazard-self-check-not-yours')
    at('2017-06-09T09:00:00')
    const once = await step('gongan-inspector', 'lookBackAtHazard', struck, held)
    at('2017-08-08T09:00:00')
    await step('gongan-inspector', 'lookBackAtHazard', once, {
      held: false,
      finding: '又有4辆餐车聚集',
      photos: [await photo('gongan-inspector')],
    })
    const again = await house.report('s03-guard', { spot: '东侧围墙外' })
    const linked = await step('office-staff', 'linkRebound', again, { of: struck.id })
    expect(linked).toMatchObject({ reboundOf: struck.id, rebounds: 1, grade: 'larger' })
    const low = step('office-staff', 'dispatchHazard', linked, { grade: 'general', lead: 'zhifa', dueOn: '2017-08-11' })
    expect(await refusal(low)).toBe('hazard-rebound-grade')
    at('2017-05-10T08:00:00')
  })
})

describe('what may not be written', () => {
  test.each([
    ['精神病人王某在校门口徘徊', 'text-names-persons'],
    ['联系13800138000', 'text-identity-number'],
  ])('%s: %s', async (title, code) => {
    expect(await house.refusal(house.report('s03-guard', { title, channel: 'patrol' }))).toBe(code)
  })

  test('a leader looks and does not report; tomorrow cannot be found today', async () => {
    expect(await house.refusal(house.report('district-leader'))).toBe('report-not-yours')
    expect(await house.refusal(house.report('s03-guard', { foundOn: '2017-05-11' }))).toBe('found-in-future')
    expect(await house.refusal(house.report('s03-guard', { photos: ['0'.repeat(64)] }))).toBe('photo-not-found')
  })
})
