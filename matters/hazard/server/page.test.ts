import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'
import { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { hazardSteps } from '#matters/hazard/hazard.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'
import { hazardReadsSlice } from '#matters/hazard/server/hazard-reads.server.ts'

let house: HazardHouse
beforeAll(async () => {
  house = await hazardHouse([hazardReadsSlice])
})
const reads = async (login: string) => (await house.as(login)).ask(hazardReadsContract)
const page = async (login: string, { id }: { id: string }) => (await reads(login)).readHazard({ hazardId: id })

describe('the page of a hazard', () => {
  test('tells everything that happened in words, newest first, with unit and post', async () => {
    const { report, step, photo } = house
    const reported = await report('s03-guard', {
      photos: [await photo('s03-guard')],
      title: '正门西侧早餐车3辆占用盲道',
    })
    const order = {
      grade: 'larger',
      lead: 'zhifa',
      assists: ['shijian', 'tangshan'],
      dueOn: '2017-05-19',
      demand: '清理盲道',
    } as const
    const assigned = await step('office-staff', 'dispatchHazard', reported, order)
    const reason = '流动摊点无固定经营场所，应由城管部门管理'
    const contested = await step('shijian-liaison', 'contestHazard', assigned, {
      reason,
      suggests: 'zhifa',
      evidence: [await photo('shijian-liaison')],
    })
    const seen = await page('s03-head', contested)
    expect(seen.contest).toMatchObject({ by: '区市场和质量监督管理局', reason, suggests: '区城管执法局' })
    expect(seen.next).toMatchObject({ who: '领导小组办公室', what: '裁定由谁办', step: 'rule' })
    const basis = '要点7.34校园周边流通环节食品监管'
    await step('office-director', 'ruleOnHazard', contested, {
      lead: 'zhifa',
      assists: ['shijian'],
      basis,
      dueOn: '2017-05-19',
    })
    const { timeline } = await page('office-staff', reported)
    expect(timeline.map(({ what }) => what)).toEqual([
      '裁定',
      '异议退回（仅此一次）',
      '交办',
      '定级',
      '核实属实',
      '现场上报',
    ])
    expect(timeline[0]?.more).toBe(`牵头区城管执法局；配合区市场和质量监督管理局；依据：${basis}；记为先例1号`)
    expect(timeline[1]).toMatchObject({
      who: '区市场和质量监督管理局 联络员',
      more: `“${reason}”；建议由区城管执法局办`,
      tone: 'warn',
    })
    expect(timeline[2]?.more).toBe('牵头区城管执法局；配合区市场和质量监督管理局、塘山镇；期限5月19日；清理盲道')
    expect(timeline[5]).toMatchObject({
      who: '青澜小学（示例） 正门门卫',
      more: '正门西侧早餐车3辆占用盲道；照片1张',
      photos: [expect.any(String)],
    })
  })

  proves('7.3', '每一步对每个人：能办，或一句话说明为什么不能办', async () => {
    const hazard = await house.inHand()
    const office = (await page('office-staff', hazard)).steps
    expect(Object.keys(office).toSorted()).toEqual([...hazardSteps].toSorted())
    expect(office).toMatchObject({
      addUnit: null,
      proposeVoid: null,
      reportDone: '这一步不归您的职务办，请找上面写明的单位',
      strikeOff: '还没有复查合格记录',
    })
    const lead = (await page('zhifa-liaison', hazard)).steps
    expect(lead).toMatchObject({
      reportDone: null,
      requestExtension: null,
      reinspect: '整改单位不能复查自己整改的隐患，请由别的单位复查',
    })
    expect(lead['contest']).toContain('已签收，不能再退回')
  })

  test('says who must do what next in every state it passes through', async () => {
    const { report, step, photo } = house
    const next = async (hazard: { id: string }) => {
      const { next: said } = await page('office-staff', hazard)
      return [said.who, said.what, said.step]
    }
    const reported = await report('s03-guard')
    expect(await next(reported)).toEqual(['领导小组办公室', '核实', 'verify'])
    const assigned = await step('office-staff', 'dispatchHazard', reported, {
      grade: 'major',
      lead: 'zhifa',
      assists: [],
      dueOn: '2017-05-31',
    } as never)
    expect(await next(assigned)).toEqual(['区城管执法局', '签收', 'accept'])
    const accepted = await step('zhifa-liaison', 'acceptHazard', assigned)
    expect(await next(accepted)).toEqual(['区城管执法局', '填报五落实', 'plan'])
    const plan = {
      responsibility: '中队长',
      measures: '固守疏导',
      funds: 1.8,
      fundsFrom: '城管专项',
      deadline: '2017-05-30',
      contingency: '反弹即时联动',
    }
    const planned = await step('zhifa-liaison', 'planHazard', accepted, { plan })
    const asked = await step('zhifa-liaison', 'requestExtension', planned, {
      dueOn: '2017-06-09',
      reason: '疏导点还在施工',
    })
    expect(await next(asked)).toEqual(['领导小组办公室', '批复延期', 'decideExtension'])
    expect((await page('office-staff', asked)).extension).toMatchObject({
      dueOn: '2017-06-09',
      reason: '疏导点还在施工',
      by: '区城管执法局',
    })
    const refused = await step('office-staff', 'decideExtension', asked, { grant: false, reason: '可以按期完成' })
    const done = await step('zhifa-liaison', 'reportHazardDone', refused, {
      result: '全部进疏导点',
      photos: [await photo('zhifa-liaison')],
    })
    const { next: inspect } = await page('office-staff', done)
    expect(inspect).toMatchObject({ what: '复查', note: '重大隐患须2名复查人，已有0名认定合格' })
    const first = await step('gongan-inspector', 'reinspectHazard', done, { pass: true, finding: '现场干净' })
    const second = await step('jkt-inspector', 'reinspectHazard', first, { pass: true, finding: '两次都干净' })
    expect(await next(second)).toEqual(['领导小组办公室', '销号', 'strikeOff'])
    const struck = await step('office-staff', 'strikeOffHazard', second)
    const closed = await page('office-staff', struck)
    expect(closed.next).toMatchObject({ what: '第1次回头看', note: '6月9日起', step: 'lookBack' })
    expect(closed.reinspections.map(({ by, passed }) => [by, passed])).toEqual([
      ['区公安分局 检查员', true],
      ['区教科体局 检查员', true],
    ])
    expect(closed.lookBacks.map(({ dueOn }) => dueOn)).toEqual(['2017-06-09', '2017-08-08'])
  })

  test('keeps a confidential reporter secret on every line of it', async () => {
    const secret = await house.report('s03-safety', {
      confidential: true,
      photos: [await house.photo('s03-safety')],
      title: '食堂后厨夜间无人看管',
    })
    for (const login of ['office-staff', 's03-head', 'tangshan-staff']) {
      const seen = await page(login, secret)
      expect(JSON.stringify(seen)).not.toMatch(/安全干事|s03-safety/)
      expect(seen.timeline.map(({ who }) => who)).toEqual(['保密'])
      expect(seen.photos.map(({ by }) => by)).toEqual(['保密'])
    }
    expect((await page('s03-head', secret)).reporters).toEqual([])
    expect((await page('s03-safety', secret)).reporters.length).toBe(1)
  })

  test('comments stand with unit and post; others may not look', async () => {
    const hazard = await house.inHand()
    await (
      await house.as('zhifa-liaison')
    )
      .ask(hazardContract)
      .commentOnHazard({ hazardId: hazard.id, text: '明早六点到现场' })
    expect((await page('s03-head', hazard)).comments).toMatchObject([
      { text: '明早六点到现场', who: '区城管执法局 联络员' },
    ])
    await expect(page('wenguang-liaison', hazard)).rejects.toMatchObject({ code: 'hazard-not-found', status: 404 })
  })
})
