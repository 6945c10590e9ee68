import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isUnanswered, orderCan, orderSteps, OrderState, stateAllows, wasLate } from '#matters/supervision/order.ts'
import { orderPaper, orderText } from '#matters/supervision/order-text.ts'
import { type Standing, takesSteps, whyNot } from '#matters/supervision/who-may.ts'
import { Role } from '#registry/post/role.ts'

const standing: Standing = {
  state: 'signed',
  lead: 'zhifa',
  round: 1,
  dueOn: '2017-05-10',
  aboutKind: 'other',
  listedOn: null,
  unlistedOn: null,
  today: '2017-05-10',
  grave: false,
}
const arbitrary = fc
  .record({
    state: fc.constantFrom(...OrderState.options),
    lead: fc.constantFrom('zhifa', 'shijian'),
    round: fc.constantFrom(1, 2),
    dueOn: fc.constantFrom('2017-05-09', '2017-05-10', '2017-05-11'),
    aboutKind: fc.constantFrom('hazard', 'other') as fc.Arbitrary<'hazard' | 'other'>,
    listedOn: fc.constantFrom(null, '2017-05-01'),
    unlistedOn: fc.constantFrom(null, '2017-05-02'),
    grave: fc.boolean(),
  })
  .map((given): Standing => ({ ...given, today: '2017-05-10' }))
const asker = fc.record({
  role: fc.constantFrom(...Role.options),
  unit: fc.constantFrom('office', 'zhifa', 'wenguang'),
})

describe('the life of an order', () => {
  test('no step is possible that the table does not allow, nor to whom it does not belong', () =>
    fc.assert(
      fc.property(arbitrary, asker, fc.constantFrom(...orderSteps), (order, who, step) => {
        if (whyNot(step, order, who) !== null) return
        expect(stateAllows(order.state, step)).toBe(true)
        expect(takesSteps(who, step)).toBe(true)
        const unitStep = step === 'sign' || step === 'reply'
        expect(unitStep ? who.unit : 'office').toBe(unitStep ? order.lead : 'office')
      }),
    ))
  test('nothing follows on an end, and no walk leaves an end or the table', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 }), { maxLength: 30 }), (choices) => {
        const to = {
          issue: 'issued',
          drop: 'dropped',
          sign: 'signed',
          reply: 'replied',
          verify: 'verified',
          sendBack: 'sent-back',
          follow: 'succeeded',
          close: 'closed',
        } as const
        let state: OrderState = 'drafted'
        const walked: OrderState[] = [state]
        for (const choice of choices) {
          const steps: readonly string[] = orderCan[state]
          if (steps.length === 0) break
          const step = steps[choice % steps.length]!
          state = step in to ? to[step as keyof typeof to] : state
          walked.push(state)
        }
        // Closed only over an answer that was found true; answered only after it was signed for.
        if (state === 'closed') expect(walked).toContain('verified')
        if (walked.includes('verified')) expect(walked).toContain('replied')
        if (walked.includes('replied')) expect(walked).toContain('signed')
      }),
    ))
  test('a listed order is never closed, a second one never followed, and a hazard takes its own off the board', () =>
    fc.assert(
      fc.property(arbitrary, (order) => {
        const office = { role: 'office-staff', unit: 'office' }
        const listed = order.listedOn !== null && order.unlistedOn === null
        if (listed) expect(whyNot('close', order, office)).not.toBeNull()
        if (order.round > 1) expect(whyNot('follow', order, office)).not.toBeNull()
        if (order.aboutKind === 'hazard') expect(whyNot('unlist', order, office)).not.toBeNull()
      }),
    ))
  test('late is a comparison: unanswered past its day, or answered after it', () => {
    expect(wasLate({ state: 'signed', dueOn: '2017-05-10', repliedOn: null }, '2017-05-10')).toBe(false)
    expect(wasLate({ state: 'signed', dueOn: '2017-05-10', repliedOn: null }, '2017-05-11')).toBe(true)
    expect(wasLate({ state: 'closed', dueOn: '2017-05-10', repliedOn: '2017-05-10' }, '2017-06-01')).toBe(false)
    expect(wasLate({ state: 'closed', dueOn: '2017-05-10', repliedOn: '2017-05-12' }, '2017-06-01')).toBe(true)
    expect(wasLate({ state: 'drafted', dueOn: '2017-05-10', repliedOn: null }, '2017-06-01')).toBe(false)
    for (const state of OrderState.options)
      if (isUnanswered(state)) expect(orderCan[state] as readonly string[]).toContain('follow')
  })
  test('pressed harder only by reason', () => {
    const office = { role: 'office-staff', unit: 'office' }
    expect(whyNot('follow', standing, office)).toBe('order-not-late')
    expect(whyNot('follow', { ...standing, dueOn: '2017-05-09' }, office)).toBeNull()
    expect(whyNot('list', standing, office)).toBe('order-list-too-soon')
    expect(whyNot('list', { ...standing, grave: true }, office)).toBeNull()
    expect(whyNot('list', { ...standing, round: 2 }, office)).toBeNull()
  })
})

describe('the paper', () => {
  const told = {
    order: {
      numberText: '湖校周督〔2017〕3号',
      round: 1,
      matter: '正门西侧占道摊点反复',
      demand: '三日内清理到位',
      dueOn: '2017-05-15',
      issuedAt: new Date('2017-05-10T09:00:00+08:00'),
      reply: '',
      repliedAt: null,
      finding: '',
      listedOn: null,
      listedPlan: '',
    },
    office: '办公室',
    leadName: '区城管执法局',
    assistNames: [],
    basisText: '工作要点第3.5条',
    before: null,
    leaderName: null,
    issuedByName: '领导小组办公室 办公室专干',
    repliedByName: null,
    evidence: 0,
  }
  test('says every part in the order of the form, and leaves room for what is not known', () => {
    expect(orderPaper(told).parts.map(({ name }) => name)).toEqual([
      '督办事项',
      '依据',
      '承办单位',
      '配合单位',
      '办理要求',
      '办结时限',
      '签发人',
      '承办单位反馈',
      '办公室核实意见',
    ])
    expect(orderText(told)).toContain('编号：湖校周督〔2017〕3号')
    expect(orderText(told)).toContain('办结时限：2017年5月15日前书面反馈')
    expect(orderText(told)).toContain('存根')
  })
  test('a second order names what went before and the leader; a listed one its plan', () => {
    const second = { ...told, before: '湖校周督〔2017〕1号', leaderName: '区城管执法局 分管领导' }
    const paper = orderPaper({
      ...second,
      order: { ...told.order, round: 2, listedOn: '2017-05-12', listedPlan: '包案' },
    })
    expect(paper.title).toBe('挂牌督办单')
    expect(paper.parts.map(({ name }) => name)).toEqual(expect.arrayContaining(['前次督办', '责任领导', '一事一策']))
  })
})
