import { beforeAll, describe, expect, test } from 'vitest'
import { startReactor } from '#apps/server/reactor.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { sweepDuties } from '#duties/proof/server/sweep-duties.ts'
import { asTester } from '#duties/proof/server/sweep.fixture.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'

// The programme asks for a hazard after three peaks missed running; the sweep finds them and the reaction reports.
let it: DemoHouse
let sql: Awaited<ReturnType<typeof asTester>>
const at = (moment: string) => it.house.clock.set(new Date(`${moment}:00+08:00`))
const react = async () => {
  const reactor = startReactor({ ...it.house, senders: [] })
  await reactor.poke(it.pack.head.district.code)
  await reactor.stop()
}
const sweepAt = async (moment: string) => {
  at(moment)
  await sweepDuties(it.house, it.pack.head.district.code, [])
  await react()
}
const hazards = (school: string) =>
  sql(
    `select h.title, h.detail, h.state, h.found_by, m.running from hazard h join duty_missed m on m.hazard = h.id
    where h.school = $1 order by h.reported_at`,
    [school],
  )

beforeAll(async () => {
  it = await demoHouse([proofSlice])
  const duties = it.pack.duties.duties.filter(({ code }) => code === 'gate-peak')
  await applyPack(it.house.db, { ...it.pack, duties: { ...it.pack.duties, duties } }, 'test')
  sql = await asTester(it)
  await sweepAt('2017-05-08T06:00')
})

describe('missed so many times running', () => {
  test('two are not enough', async () => {
    await sweepAt('2017-05-09T06:00')
    expect(await hazards('S05')).toEqual([])
  })
  test('the third reports a hazard of the school, in nobody’s name, once however often we look', async () => {
    await sweepAt('2017-05-09T09:00')
    for (const again of ['2017-05-09T09:00', '2017-05-09T08:00', '2017-05-09T09:01']) await sweepAt(again)
    expect(await hazards('S05')).toMatchObject([{ detail: 'renfang', state: 'reported', found_by: '护学', running: 3 }])
    expect((await hazards('S05'))[0]?.['title']).toContain('连续3次没有记录')
  })
  test('the fourth belongs to the same run; after it was done a new run reports anew', async () => {
    await sweepAt('2017-05-10T06:00')
    expect(await hazards('S05')).toHaveLength(1)
    at('2017-05-10T07:30')
    const done = { duty: 'gate-peak', subject: 'S05', period: '2017-05-10', slot: 'morning', placeReason: '没有信号' }
    await (await it.as('s05-guard')).ask(proofContract).giveProof(done as never)
    await sweepAt('2017-05-11T20:00')
    expect(await hazards('S05')).toHaveLength(2)
    expect(await sql(`select hazard from duty_missed where hazard is not null group by 1 having count(*) > 1`)).toEqual(
      [],
    )
  })
})
