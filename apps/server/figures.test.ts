import { beforeAll, describe, expect, test } from 'vitest'
import { type RawBuilder, sql } from 'kysely'
import { startReactor } from '#apps/server/reactor.ts'
import { systemActor } from '#foundation/actor.ts'
import { asActor, type Tx } from '#foundation/server/database.ts'
import { hazardReadsContract, LedgerView } from '#matters/hazard/hazard-reads.contract.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'
import { hazardReadsSlice } from '#matters/hazard/server/hazard-reads.server.ts'
import { rollOver } from '#matters/hazard/server/roll-over.ts'
import { RECOUNT, tallyHazard } from '#matters/hazard/server/tally.ts'

// Figures kept by facts, held against counting: over all rows at once, and over the rows each asker may see.
let it: HazardHouse
let reactor: ReturnType<typeof startReactor>
const order = { grade: 'general', lead: 'zhifa', assists: ['shijian'], dueOn: '2017-05-17' } as const

beforeAll(async () => {
  it = await hazardHouse([hazardReadsSlice])
  reactor = startReactor({ db: it.house.db, clock: it.house.clock, senders: [] })
  await inMay()
  await reactor.poke(it.district)
})

/** Every way in which what a hazard counts as can change, most of them reacted to one by one. */
async function inMay(): Promise<void> {
  const { report, step, inHand, at } = it
  const react = () => reactor.poke(it.district)
  at('2017-05-10T08:00:00')
  await report('s04-safety', { school: 'S04', channel: 'self-check' })
  await inHand({ title: '没有再动过的一处' })
  await react()
  const added = await inHand({ spot: '后门' })
  await react()
  await step('office-staff', 'addUnitsToHazard', added, { units: ['gongan', 'wenguang'], reason: '夜间有娱乐场所' })
  await react()
  const waiting = await inHand({ spot: '东门' }, { grade: 'larger', dueOn: '2017-05-22' })
  const asked = await step('zhifa-liaison', 'requestExtension', waiting, { dueOn: '2017-05-24', reason: '还没施工完' })
  await react()
  await step('office-staff', 'decideExtension', asked, { grant: true, reason: '情况属实' })
  const first = await report('s03-guard', { spot: '北门' })
  const second = await report('zhifa-liaison', { spot: '北门外', channel: 'patrol' })
  await react()
  await step('office-staff', 'mergeHazard', second, { into: first.id, intoVersion: first.version } as never)
  const untrue = await step('office-staff', 'proposeVoid', await report('s03-guard'), { reason: '现场没有摊点' })
  await react()
  await step('office-director', 'decideVoid', untrue, { agree: true, reason: '确不属实' })
  await step('s03-guard', 'withdrawHazard', await report('s03-guard'), { reason: '重复上报了' })
  await step(
    'office-staff',
    'recallHazard',
    await step('office-staff', 'dispatchHazard', await report('s03-guard'), order),
  )
  await it.reportedDone({ spot: '操场' })
  const struck = await it.struckOff({ spot: '西门' })
  await react()
  await step('office-staff', 'linkRebound', await report('s03-guard', { spot: '西门' }), { of: struck.id })
}

const system = <T>(work: (tx: Tx) => Promise<T>) => asActor(it.house.db, systemActor(it.district), work)
const KEPT = sql`select unit, book, state, grade, due_on, rebound, n, funds::float from hazard_tally where n <> 0`
const lines = async (query: RawBuilder<unknown>) =>
  (await system((tx) => query.execute(tx))).rows.map((row) => JSON.stringify(row)).toSorted()

/** What the roll-up tells somebody, and what counting rows tells them: a filter that every row passes makes it count. */
async function bothWays(login: string, year: number) {
  const { countHazards } = (await it.as(login)).ask(hazardReadsContract)
  const ways = async (more: object) =>
    Promise.all(LedgerView.options.map((view) => countHazards({ view, year, ...more })))
  return { kept: await ways({}), counted: await ways({ from: '2000-01-01' }) }
}
const logins = `office-staff district-leader zhifa-liaison zhifa-officer shijian-liaison gongan-liaison wenguang-liaison
  sifa-mediator s03-guard s03-head s04-safety tangshan-staff auditor`.split(/\s+/)

async function expectEqualFor(login: string): Promise<number[]> {
  const all: number[] = []
  for (const year of [2016, 2017, 2018]) {
    const { kept, counted } = await bothWays(login, year)
    expect([login, year, kept]).toEqual([login, year, counted])
    all.push(kept[0]?.views.all ?? 0)
  }
  return all
}

describe('the roll-up', () => {
  test('equals a full recount, unit by unit', async () => {
    expect((await lines(KEPT)).length).toBeGreaterThan(20)
    expect(await lines(KEPT)).toEqual(await lines(RECOUNT))
  })

  test.each(logins)('tells %s what counting the rows they may see tells', async (login) => {
    await expectEqualFor(login)
  })

  test('tells each their own number', async () => {
    const seen = async (login: string) => (await expectEqualFor(login))[1] ?? 0
    expect(await seen('office-staff')).toBeGreaterThan(await seen('s03-head'))
    expect(await seen('s03-head')).toBeGreaterThan(await seen('zhifa-liaison'))
    expect([await seen('gongan-liaison'), await seen('sifa-mediator'), await seen('auditor')]).toEqual([1, 0, 0])
  })

  test('late and soon follow the day, without any fact', async () => {
    const late = async () => (await bothWays('zhifa-liaison', 2017)).kept[0]?.views.late ?? 0
    expect(await late()).toBe(0)
    for (const day of ['2017-05-12', '2017-05-17', '2017-05-18', '2017-06-20']) {
      it.at(`${day}T09:00:00`)
      for (const login of ['office-staff', 'zhifa-liaison', 's03-head']) await expectEqualFor(login)
    }
    expect(await late()).toBeGreaterThan(2)
    it.at('2017-05-10T09:00:00')
  })

  test('who opened a hazard counts it also where it does not concern their unit', async () => {
    const { id } = await it.report('s03-guard', { spot: '旧校区' })
    await reactor.poke(it.district)
    const before = await expectEqualFor('s03-guard')
    const others = await expectEqualFor('s03-safety')
    // As if the guard had served elsewhere when reporting it.
    await system(async (tx) => {
      for (const table of ['hazard', 'subject'] as const)
        await tx
          .updateTable(table)
          .set({ audience: ['sifa'] })
          .where('id', '=', id)
          .execute()
      await tallyHazard({ tx, actor: systemActor(it.district), now: it.house.clock.now() }, id)
    })
    expect(await expectEqualFor('s03-guard')).toEqual(before)
    expect(await expectEqualFor('s03-safety')).toEqual([others[0], (others[1] ?? 0) - 1, others[2]])
    expect((await expectEqualFor('sifa-mediator'))[1]).toBe(1)
    expect(await lines(KEPT)).toEqual(await lines(RECOUNT))
  })

  test('is read by nobody for a unit that is not theirs', async () => {
    const actor = { district: it.district, person: 'p', post: 'p', role: 'liaison', unit: 'zhifa', units: ['zhifa'] }
    const unitsSeenBy = (role: string, units: string[]) =>
      asActor(it.house.db, { ...actor, role, units, scope: 'units' }, (tx) =>
        tx.selectFrom('hazard_tally').select('unit').distinct().orderBy('unit').execute(),
      ).then((rows) => rows.map(({ unit }) => unit))
    expect(await unitsSeenBy('liaison', ['zhifa'])).toEqual(['zhifa'])
    expect(await unitsSeenBy('town-officer', ['tangshan', 'S03', 'S05'])).toEqual(['S03', 'tangshan'])
    expect(await unitsSeenBy('auditor', ['zhifa'])).toEqual([])
  })

  test('and in January what is open counts in both years', async () => {
    it.at('2018-01-02T09:00:00')
    expect(await rollOver(it.house, it.district)).toBeGreaterThan(0)
    await reactor.poke(it.district)
    expect(await lines(KEPT)).toEqual(await lines(RECOUNT))
    for (const login of ['office-staff', 'zhifa-liaison', 's03-guard'])
      expect((await expectEqualFor(login))[2]).toBeGreaterThan(0)
  })
})
