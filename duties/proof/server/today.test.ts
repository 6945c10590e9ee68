import { beforeAll, expect, test } from 'vitest'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'

let it: DemoHouse
beforeAll(async () => {
  it = await demoHouse([proofSlice])
  await applyPack(it.house.db, it.pack, 'test')
  it.house.clock.set(new Date('2017-05-10T07:40:00+08:00'))
})
const todays = async (login: string, duty: string) => {
  const { items } = await (await it.as(login)).ask(proofContract).today({})
  return items.filter((item) => item.duty === duty)
}
const morning = { duty: 'gate-peak', subject: 'S03', period: '2017-05-10', slot: 'morning', placeReason: '没有信号' }

test('a line says who gave it last and when, by post and never by person, so that it can be corrected', async () => {
  const before = await todays('s03-safety', 'gate-peak')
  expect(before.map(({ last }) => last)).toEqual([null, null])
  const given = await (await it.as('s03-guard')).ask(proofContract).giveProof(morning)
  const [first] = await todays('s03-safety', 'gate-peak')
  expect(first?.last).toEqual({
    proof: given.id,
    who: '青澜小学（示例） 正门门卫',
    at: new Date('2017-05-10T07:40:00+08:00'),
    outcome: 'done',
  })
  const corrected = await (await it.as('s03-safety')).ask(proofContract).giveProof({ ...morning, corrects: given.id })
  expect((await todays('s03-guard', 'gate-peak'))[0]?.last?.proof).toBe(corrected.id)
})

test('another school learns nothing of it', async () => {
  expect((await todays('s05-guard', 'gate-peak')).map(({ last }) => last)).toEqual([null, null])
})

test('it says how often, and what has no date', async () => {
  const [line] = await todays('s03-guard', 'gate-peak')
  expect(line).toMatchObject({ recurs: '每个上课日：上学高峰、放学高峰', occasional: false })
  const { items } = await (await it.as('s03-safety')).ask(proofContract).today({})
  for (const { occasional, recurs } of items) expect(occasional).toBe(recurs === '有情况时随时记')
})
