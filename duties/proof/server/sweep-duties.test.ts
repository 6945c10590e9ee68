import { beforeAll, describe, expect, test } from 'vitest'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { sweepDuties } from '#duties/proof/server/sweep-duties.ts'
import { asTester } from '#duties/proof/server/sweep.fixture.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'

// One duty: two peaks a day, reminded 20 minutes before, late for 30, the school told.
let it: DemoHouse
let sql: Awaited<ReturnType<typeof asTester>>
const at = (moment: string) => it.house.clock.set(new Date(`${moment}:00+08:00`))
const sweep = () => sweepDuties(it.house, it.pack.head.district.code, [])
const sweepAt = (moment: string) => (at(moment), sweep())
const notices = (kind: string, post: string) =>
  sql(`select title, body, link, at, once from notice where kind = $1 and post = $2 order by at, id`, [kind, post])
const count = async (table: string, where = 'true') =>
  Number((await sql(`select count(*) n from ${table} where ${where}`))[0]?.['n'])

beforeAll(async () => {
  it = await demoHouse([proofSlice])
  const duties = it.pack.duties.duties.filter(({ code }) => code === 'gate-peak')
  const pack = { ...it.pack, duties: { ...it.pack.duties, duties } }
  await applyPack(it.house.db, pack, 'test')
  sql = await asTester(it)
})

describe('the sweep of duties', () => {
  test('a house that just opened has no past', async () => {
    expect(await sweepAt('2017-05-10T06:00')).toBe(0)
    expect(await count('duty_missed')).toBe(0)
  })
  test('posts are reminded once, inside the window, and not those who have done it', async () => {
    expect(await sweepAt('2017-05-10T07:30')).toBe(0)
    const done = { duty: 'gate-peak', subject: 'S03', period: '2017-05-10', slot: 'morning', placeReason: '没有信号' }
    await (await it.as('s03-guard')).ask(proofContract).giveProof(done as never)
    expect(await sweepAt('2017-05-10T07:41')).toBeGreaterThan(5)
    for (const again of ['2017-05-10T07:41', '2017-05-10T07:35', '2017-05-10T07:59', '2017-05-10T06:00'])
      expect(await sweepAt(again), again).toBe(0)
    expect(await notices('duty-due', 'S03-guard')).toHaveLength(0)
    const [told, ...more] = await notices('duty-due', 'S05-guard')
    expect(more).toHaveLength(0)
    expect(told?.['title']).toContain('该做了')
    expect(told?.['title']).toContain('上学高峰')
  })
  test('what ran out is missed once, with one fact each, and told in working hours', async () => {
    // Late until 08:30, and not missed before.
    expect(await sweepAt('2017-05-10T08:30')).toBe(0)
    await sweepAt('2017-05-10T08:31')
    const schools = await count('duty_missed')
    expect(schools).toBeGreaterThan(5)
    expect(await count('duty_missed', `subject = 'S03'`)).toBe(0)
    expect(await count('fact', `kind = 'duty-missed'`)).toBe(schools)
    expect(await notices('duty-missed', 'S05-school-head')).toMatchObject([
      { link: '/coverage/S05/gate-peak?from=2017-05-10&to=2017-05-10' },
    ])
    for (const again of ['2017-05-10T08:31', '2017-05-10T08:00', '2017-05-10T09:00']) await sweepAt(again)
    expect(await count('duty_missed')).toBe(schools)
    expect(await notices('duty-missed', 'S05-school-head')).toHaveLength(1)
    expect(await notices('duty-missed', 'S05-guard')).toHaveLength(0)
  })
  test('what ran out in the evening waits for the morning; what was entered by then is told to nobody', async () => {
    await sweepAt('2017-05-10T18:30')
    expect(await count('duty_missed', `subject = 'S05'`)).toBe(2)
    expect(await notices('duty-missed', 'S05-school-head')).toHaveLength(1)
    const toldS06 = (await notices('duty-missed', 'S06-school-head')).length
    const late = { duty: 'gate-peak', subject: 'S06', period: '2017-05-10', slot: 'afternoon', placeReason: '没有信号' }
    await (await it.as('s06-guard')).ask(proofContract).giveProof(late as never)
    await sweepAt('2017-05-11T07:00')
    expect(await notices('duty-missed', 'S05-school-head')).toHaveLength(1)
    await sweepAt('2017-05-11T08:30')
    expect(await notices('duty-missed', 'S05-school-head')).toHaveLength(2)
    expect(await notices('duty-missed', 'S06-school-head')).toHaveLength(toldS06)
    expect(await count('duty_missed', `subject = 'S06' and told_at is null`)).toBe(0)
  })
  test('after a stop of days everything old is one notice, and nothing is told twice', async () => {
    const before = await count('duty_missed', `subject = 'S05'`)
    // Thursday to the Tuesday after: three and a half school days of two peaks each.
    await Promise.all([sweepAt('2017-05-16T10:00'), sweep()])
    expect((await count('duty_missed', `subject = 'S05'`)) - before).toBe(7)
    const told = await notices('duty-missed', 'S05-school-head')
    expect(told).toHaveLength(3)
    expect(told[2]).toMatchObject({ link: '/coverage?from=2017-05-11&to=2017-05-16' })
    expect(told[2]?.['title']).toContain('漏做7项')
    for (const again of ['2017-05-16T10:00', '2017-05-12T09:00', '2017-05-16T10:01'])
      expect(await sweepAt(again)).toBe(0)
    expect(await count('duty_missed')).toBe(await count('fact', `kind = 'duty-missed'`))
  })
  test('killed on the way, it takes up where it was: nothing lost, nothing doubled', async () => {
    const before = await count('duty_missed', `subject = 'S05'`)
    await sql('revoke insert on notice from huxue_app')
    at('2017-05-17T09:00')
    await expect(sweep()).rejects.toThrow()
    await sql('grant insert on notice to huxue_app')
    expect(await notices('duty-missed', 'S05-school-head')).toHaveLength(3)
    await sweep()
    // The afternoon before and this morning, in one.
    expect((await count('duty_missed', `subject = 'S05'`)) - before).toBe(2)
    const told = await notices('duty-missed', 'S05-school-head')
    expect(told).toHaveLength(4)
    expect(told[3]?.['title']).toContain('漏做2项')
  })
  test('no notice was sent outside the hours, and no post has the same one twice', async () => {
    const night = await sql(`select 1 from notice where kind = 'duty-missed'
      and (at at time zone 'Asia/Shanghai')::time not between '08:30' and '17:30'`)
    expect(night).toEqual([])
    expect(await sql('select post, once from notice group by 1, 2 having count(*) > 1')).toEqual([])
  })
})
