import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'

let house: HazardHouse
beforeAll(async () => {
  house = await hazardHouse()
})

describe('a hazard from first sight to struck off', () => {
  proves(['6.13', '2.2', '3.12'], '门卫上报、办公室交办、单位办、别人复查、办公室销号，一步不少', async () => {
    const { report, step, photo } = house
    const reported = await report('s03-guard', { photos: [await photo('s03-guard')] })
    expect(reported).toMatchObject({ state: 'reported', foundBy: '青澜小学（示例） 正门门卫', grade: null })
    expect(reported.numberText).toMatch(/^湖校周隐〔2017〕\d+号$/)

    const order = {
      grade: 'general',
      lead: 'zhifa',
      assists: ['shijian'],
      dueOn: '2017-05-17',
      demand: '清理盲道',
    } as const
    const assigned = await step('office-staff', 'dispatchHazard', reported, order)
    expect(assigned).toMatchObject({
      state: 'assigned',
      lead: 'zhifa',
      assists: ['shijian'],
      dueOn: '2017-05-17',
      originalDueOn: '2017-05-17',
    })

    const accepted = await step('zhifa-liaison', 'acceptHazard', assigned)
    expect(accepted).toMatchObject({ state: 'rectifying', responsible: '区城管执法局 联络员' })

    const asked = await step('zhifa-liaison', 'requestExtension', accepted, {
      dueOn: '2017-05-22',
      reason: '疏导点地面还在施工',
    })
    const extended = await step('office-staff', 'decideExtension', asked, { grant: true, reason: '情况属实' })
    expect(extended).toMatchObject({ dueOn: '2017-05-22', originalDueOn: '2017-05-17', extensions: 1 })

    const done = await step('zhifa-liaison', 'reportHazardDone', extended, {
      result: '已进疏导点',
      photos: [await photo('zhifa-liaison')],
    })
    const back = await step('gongan-inspector', 'reinspectHazard', done, {
      pass: false,
      finding: '仍有1辆餐车',
      dueOn: '2017-05-24',
    })
    expect(back).toMatchObject({ state: 'rectifying', sendBacks: 1, dueOn: '2017-05-24', originalDueOn: '2017-05-17' })

    const again = await step('zhifa-liaison', 'reportHazardDone', back, {
      result: '全部清理',
      photos: [await photo('zhifa-liaison')],
    })
    const passed = await step('gongan-inspector', 'reinspectHazard', again, { pass: true, finding: '现场已清理' })
    expect(passed.state).toBe('passed')
    const struck = await step('office-staff', 'strikeOffHazard', passed)
    expect(struck).toMatchObject({ state: 'struck', reinspectors: expect.stringContaining('区公安分局') })
  })

  test('a number is never skipped and never given twice', async () => {
    const numbers = await Promise.all(Array.from({ length: 12 }, () => house.report('s03-guard')))
    const sorted = numbers.map(({ number }) => number).toSorted((a, b) => a - b)
    expect(sorted.at(-1)! - sorted[0]!).toBe(11)
    expect(new Set(sorted).size).toBe(12)
    const refused = await house.refusal(house.report('s03-guard', { school: 'S99' }))
    expect(refused).toBe('school-not-found')
    const next = await house.report('s03-guard')
    expect(next.number).toBe(sorted.at(-1)! + 1)
  })

  proves('2.4', '没有整改后照片不能报完成', async () => {
    const hazard = await house.inHand()
    const bare = house.step('zhifa-liaison', 'reportHazardDone', hazard, { result: '已清理完毕' })
    expect(await house.refusal(bare)).toBe('after-photo-missing')
    const after = await house.step('zhifa-liaison', 'reportHazardDone', hazard, {
      result: '已清理完毕',
      photos: [await house.photo('zhifa-liaison')],
    })
    expect(after.state).toBe('done')
  })
})

describe('who may not', () => {
  proves('7.3', '每一步只有负责的人能办', async () => {
    const reported = await house.report('s03-guard')
    const order = { grade: 'general', lead: 'zhifa', dueOn: '2017-05-17' } as const
    expect(await house.refusal(house.step('s03-guard', 'dispatchHazard', reported, order))).toBe(
      'hazard-step-not-yours',
    )
    // Another school does not even learn that it exists.
    expect(await house.refusal(house.step('s04-safety', 'dispatchHazard', reported, order))).toBe('hazard-not-found')
    expect(await house.refusal(house.step('system-admin', 'dispatchHazard', reported, order))).toBe('hazard-not-found')
    const assigned = await house.step('office-staff', 'dispatchHazard', reported, order)
    expect(await house.refusal(house.step('office-staff', 'acceptHazard', assigned))).toBe('hazard-step-not-yours')
    expect(await house.refusal(house.step('shijian-liaison', 'acceptHazard', assigned))).toBe('hazard-not-found')
    const accepted = await house.step('zhifa-liaison', 'acceptHazard', assigned)
    expect(
      await house.refusal(
        house.step('zhifa-liaison', 'contestHazard', accepted, { reason: '不归本单位管', evidence: [] }),
      ),
    ).toBe('hazard-not-now-contest')
  })

  test('whoever rectifies neither re-inspects nor strikes off', async () => {
    const done = await house.reportedDone()
    const look = { pass: true, finding: '自己看过了' }
    expect(await house.refusal(house.step('zhifa-liaison', 'reinspectHazard', done, look))).toBe(
      'hazard-self-check-not-yours',
    )
    expect(await house.refusal(house.step('shijian-liaison', 'reinspectHazard', done, look))).toBe(
      'hazard-self-check-not-yours',
    )
    expect(await house.refusal(house.step('zhifa-liaison', 'strikeOffHazard', done))).toBe(
      'hazard-self-check-not-yours',
    )
    expect(await house.refusal(house.step('office-staff', 'strikeOffHazard', done))).toBe('hazard-not-now-strikeOff')
  })

  test('a struck-off record is read-only', async () => {
    const struck = await house.struckOff()
    expect(
      await house.refusal(house.step('zhifa-liaison', 'reportHazardDone', struck, { result: '再补一次', photos: [] })),
    ).toBe('hazard-not-now-reportDone')
    expect(await house.refusal(house.step('office-staff', 'gradeHazard', struck, { grade: 'major' }))).toBe(
      'hazard-not-now-grade',
    )
  })

  test('two people at once: one wins, the other is told what changed', async () => {
    const reported = await house.report('s03-guard')
    const order = { grade: 'general', lead: 'zhifa', dueOn: '2017-05-17' } as const
    const both = await Promise.allSettled([
      house.step('office-staff', 'dispatchHazard', reported, order),
      house.step('office-director', 'dispatchHazard', reported, { ...order, lead: 'chengguanwei' }),
    ])
    const lost = both.find((each) => each.status === 'rejected')
    expect(both.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
    expect(lost?.reason).toMatchObject({
      code: 'hazard-changed',
      message: expect.stringMatching(/^刚才领导小组办公室 .+已交办，请看过新的情况再办$/),
    })
  })
})

describe('major hazards', () => {
  const plan = {
    responsibility: '区城管执法局中队长',
    measures: '固守加疏导',
    funds: 1.8,
    fundsFrom: '城管专项',
    deadline: '2017-05-24',
    contingency: '反弹即时联动',
  }

  proves('6.1', '重大隐患五落实填齐才能报完，两名复查人都合格才能销号', async () => {
    const { step, photo, refusal } = house
    const hazard = await house.inHand({}, { grade: 'major', dueOn: '2017-05-24' })
    const photos = [await photo('zhifa-liaison')]
    expect(await refusal(step('zhifa-liaison', 'reportHazardDone', hazard, { result: '已整改', photos }))).toBe(
      'hazard-five-missing',
    )
    const { contingency: _, ...four } = plan
    expect(await refusal(step('zhifa-liaison', 'planHazard', hazard, { plan: four as never }))).toBe('bad-input')
    const planned = await step('zhifa-liaison', 'planHazard', hazard, { plan })
    const done = await step('zhifa-liaison', 'reportHazardDone', planned, { result: '固守点已设', photos })
    const once = await step('gongan-inspector', 'reinspectHazard', done, { pass: true, finding: '已看过现场' })
    expect(once.state).toBe('done')
    expect(await refusal(step('gongan-inspector', 'reinspectHazard', once, { pass: true, finding: '再看一次' }))).toBe(
      'reinspector-already-passed',
    )
    expect(await refusal(step('office-staff', 'strikeOffHazard', once))).toBe('hazard-not-now-strikeOff')
    const twice = await step('jkt-inspector', 'reinspectHazard', once, { pass: true, finding: '同意合格' })
    expect(twice.state).toBe('passed')
    expect((await step('office-staff', 'strikeOffHazard', twice)).state).toBe('struck')
  })

  proves('6.2', '学校自己解决的一般隐患不出校门，较大的要报办公室', async () => {
    const { report, step, refusal } = house
    const own = await report('s03-safety', {
      channel: 'self-check',
      detail: 'sheshi',
      spot: '二号楼',
      title: '楼道灯坏一盏',
    })
    const order = { lead: 'S03', dueOn: '2017-05-12' }
    expect(await refusal(step('s03-safety', 'dispatchHazard', own, { grade: 'larger', ...order }))).toBe(
      'hazard-school-general-only',
    )
    expect(
      await refusal(
        step('s03-safety', 'dispatchHazard', own, { grade: 'general', lead: 'zhifa', dueOn: '2017-05-12' }),
      ),
    ).toBe('hazard-school-general-only')
    const mine = await step('s03-safety', 'dispatchHazard', own, { grade: 'general', ...order })
    expect((await step('s03-safety', 'acceptHazard', mine)).state).toBe('rectifying')
  })
})
