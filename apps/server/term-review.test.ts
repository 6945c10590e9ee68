import { beforeEach, describe, expect, test } from 'vitest'
import { startReactor } from '#apps/server/reactor.ts'
import { proves } from '#foundation/test/proves.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { type RiskHouse, riskHouse } from '#matters/risk/server/risk-house.ts'

// A school goes through its register at the start of a term, and what it found is the proof of two duties.
let it: RiskHouse
let reactor: ReturnType<typeof startReactor>
beforeEach(async () => {
  it = await riskHouse([proofSlice])
  reactor = startReactor({ db: it.house.db, clock: it.house.clock, senders: [] })
  it.at('2017-02-14T09:00:00')
})
const proofsOf = async (duty: string) =>
  (
    await (await it.as('s03-head')).ask(proofContract).proofs({
      subject: 'S03',
      duty,
      from: '2017-01-01' as never,
      to: '2017-06-30' as never,
    })
  ).proofs
const read = async (reviewId: string, login = 's03-head') => (await it.ask(login)).readTermReview({ reviewId })

/** A register of three, opened for review; the second is judged anew, the third struck. */
async function goneThrough() {
  const first = await it.enter()
  const second = await it.enter('s03-safety', { kind: 'laboratory', title: '酒精灯引燃实验台', likelihood: 2 })
  const third = await it.enter('s03-safety', { kind: 'outing', title: '春游途中学生走失' })
  const school = await it.ask('s03-safety')
  const { id, items } = await school.openTermReview({})
  expect(items).toBe(3)
  await it.keep('s03-safety', first)
  await it.keep('s03-safety', second, {
    change: { ...it.usual, title: '酒精灯引燃实验台', likelihood: 4, consequence: 4 },
  })
  await it.close('s03-head', third)
  return id
}

proves(
  ['4.2', '3.13'],
  '学期初把清单逐项评一遍：维持、重新评定、消除；完成即记为学期风险评估和风险清单复核',
  async () => {
    const id = await goneThrough()
    const fourth = await it.enter('s03-safety', { kind: 'food', title: '食堂地面湿滑，学生摔倒' })
    const open = await read(id)
    expect(open.items.map(({ verdict }) => verdict).toSorted((a, b) => `${a}`.localeCompare(`${b}`))).toEqual([
      'change',
      'close',
      'keep',
    ])
    expect(open.added.map(({ id: added }) => added)).toEqual([fourth.id])
    expect(open).toMatchObject({ mayFinish: null, missing: [] })
    const { figures } = await (await it.ask('s03-safety')).finishTermReview({ reviewId: id })
    expect(figures).toEqual({ all: 3, high: 3, scope: true, reviewed: 3, raised: 1, closed: 1 })
    await reactor.poke('360111')

    const [assessment] = await proofsOf('risk-assessment')
    expect(assessment).toMatchObject({
      period: 'term-2017-02-13',
      standing: 'done',
      fields: { points: 3, high: 3, scope: true },
      post: 'S03-school-safety',
    })
    const [register] = await proofsOf('risk-register')
    expect(register?.fields).toEqual({ reviewed: 3, raised: 1, closed: 1 })
    expect((await read(id, 'jkt-liaison')).proved).toEqual([
      { duty: 'risk-assessment', name: '学期初风险评估', why: null },
      { duty: 'risk-register', name: '风险清单复核', why: null },
    ])
    // The fact is reacted to once; told again, nothing is given twice.
    await reactor.poke('360111')
    expect(await proofsOf('risk-assessment')).toHaveLength(1)
  },
)

describe('a term review', () => {
  test('is opened once a term, and only by those who keep the register', async () => {
    for (const login of ['s03-duty', 's03-guard', 'jkt-liaison', 'office-staff', 'tangshan-staff'])
      expect(await it.refusal((await it.ask(login)).openTermReview({}))).toBe('risk-not-yours')
    const school = await it.ask('s03-head')
    expect(await it.refusal(school.openTermReview({}))).toBe('done')
    expect(await it.refusal(school.openTermReview({}))).toBe('review-opened-already')
    expect(await it.refusal((await it.ask('s04-head')).openTermReview({}))).toBe('done')
    it.at('2017-09-04T09:00:00')
    expect(await it.refusal(school.openTermReview({}))).toBe('done')
    const { rows } = await (await it.ask('jkt-liaison')).listTermReviews({ school: 'S03' })
    expect(rows.map(({ termName }) => termName)).toEqual(['2017年秋季学期', '2017年春季学期'])
  })
  test('is not finished with a line left, an empty register, or a kind passed over in silence', async () => {
    const school = await it.ask('s03-head')
    const { id } = await school.openTermReview({})
    expect(await it.refusal(school.finishTermReview({ reviewId: id }))).toBe('review-register-empty')
    it.at('2017-09-04T09:00:00')
    const risk = await it.enter()
    const next = await school.openTermReview({})
    expect(await it.refusal(school.finishTermReview({ reviewId: next.id }))).toBe('review-items-left')
    await it.keep('s03-head', risk)
    expect(await it.refusal(school.finishTermReview({ reviewId: next.id }))).toBe('review-kinds-missing')
    for (const login of ['office-staff', 'jkt-liaison', 's03-guard'])
      expect(await it.refusal((await it.ask(login)).finishTermReview({ reviewId: next.id }))).toBe('risk-not-yours')
    expect(await it.refusal((await it.ask('s04-head')).finishTermReview({ reviewId: next.id }))).toBe(
      'review-not-found',
    )
    const said = { reviewId: next.id, reason: '本校没有实验室，本学期不外出' }
    expect(await it.refusal(school.finishTermReview(said))).toBe('done')
    expect(await it.refusal(school.finishTermReview(said))).toBe('review-finished-already')
  })
  test('finds a duty that was given by hand before, and lets it stand', async () => {
    const id = await goneThrough()
    await (await it.as('s03-safety')).ask(proofContract).giveProof({
      duty: 'risk-assessment',
      subject: 'S03',
      period: 'term-2017-02-13',
      fields: { points: 9, high: 1, scope: true },
    })
    await (await it.ask('s03-head')).finishTermReview({ reviewId: id })
    await reactor.poke('360111')
    expect((await proofsOf('risk-assessment')).map(({ fields }) => fields['points'])).toEqual([9])
    expect((await read(id)).proved.every(({ why }) => why === null)).toBe(true)
  })
  test('is shown to nobody beyond the register', async () => {
    const id = await goneThrough()
    for (const login of ['s04-head', 'hufang-staff', 'zhifa-liaison'])
      expect(await it.refusal(read(id, login))).toBe('review-not-found')
    expect(await it.refusal(read(id, 'auditor'))).toBe('risk-not-yours')
    expect((await read(id, 'office-staff')).mayFinish).toContain('本校')
  })
})
