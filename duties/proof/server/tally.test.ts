import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '#foundation/actor.ts'
import { asActor, type Tx } from '#foundation/server/database.ts'
import { DUTY_RECOUNT, tallyDuty } from '#duties/proof/server/tally.ts'
import { asTester } from '#duties/proof/server/sweep.fixture.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'

let it: DemoHouse
let district: string
let run: Awaited<ReturnType<typeof asTester>>
const asSystem = <T>(work: (tx: Tx) => Promise<T>) => asActor(it.house.db, systemActor(district), work)
const tally = (ids: readonly string[]) =>
  asSystem((tx) => tallyDuty({ tx, actor: systemActor(district), now: it.house.clock.now() }, ids))

beforeAll(async () => {
  it = await demoHouse([])
  await applyPack(it.house.db, it.pack, 'test')
  district = it.pack.head.district.code
  run = await asTester(it)
}, 60_000)

const given = fc.record({
  subject: fc.constantFrom('S03', 'S05', 'S07'),
  further: fc.constantFrom([], ['tangshan'], ['tangshan', 'jkt']),
  duty: fc.constantFrom('point-patrol', 'gate-peak'),
  // The two ends of a year in Shanghai lie eight hours from those in Greenwich.
  at: fc.constantFrom('2016-12-31T23:59:00+08:00', '2017-01-01T00:01:00+08:00', '2017-05-09T07:10:00+08:00'),
  standing: fc.constantFrom('done', 'late', 'made-up', 'missed'),
  outcome: fc.constantFrom('done', 'impossible', 'done-by-others'),
})

type Given = typeof given extends fc.Arbitrary<infer G> ? G : never

async function plant(n: number, { subject, further, duty, at, standing, outcome }: Given) {
  const [{ id } = {}] = await run(
    `insert into subject (district, id, kind, audience) values ($1, gen_random_uuid(), 'duty-proof', $2) returning id`,
    [district, [subject, ...further]],
  )
  await (standing === 'missed'
    ? run(
        `insert into duty_missed (district, id, asked, duty, subject, period, slot, due_at, running)
         values ($1, $2, $3, $4, $5, '2017-05-09', '', $6, 1)`,
        [district, id, `asked-${n}`, duty, subject, at],
      )
    : run(
        `insert into duty_proof (district, id, duty, subject, period, turn, outcome, reason, person, post, unit, observed_at, received_at,
           standing, programme, audience)
         values ($1, $2, $3, $4, '2017-05-09', $5, $6, case $6 when 'done' then '' else '当天停电' end, 'someone', 'any-post', $4, $7, $7,
           $8, 'test', $9)`,
        [district, id, duty, subject, n, outcome, at, standing, [subject, ...further]],
      ))
  return String(id)
}

const lines = async (query: ReturnType<typeof sql>) =>
  (await asSystem((tx) => query.execute(tx))).rows.map((row) => JSON.stringify(row)).toSorted()
const expectEqual = async () => {
  const kept = await lines(sql`select unit, about, year, duty, standing, n from duty_tally where n <> 0`)
  expect(kept).toEqual(await lines(DUTY_RECOUNT))
  return kept
}

test('kept figures are what a full recount says, whatever was given, missed and corrected, in whatever order', async () => {
  const ids: string[] = []
  for (const [n, one] of fc.sample(given, { numRuns: 120, seed: 20170510 }).entries()) ids.push(await plant(n + 1, one))
  await tally(ids.slice(0, 70))
  // Some were corrected before they were counted and some after; some are met twice.
  await run(`update duty_proof set corrected_by = id where id = any($1::uuid[])`, [ids.slice(50, 90)])
  await tally(ids.slice(40))
  await tally(ids.toReversed())
  expect((await expectEqual()).length).toBeGreaterThan(20)
  await run(`update duty_proof set corrected_by = null where id = any($1::uuid[])`, [ids.slice(60, 80)])
  await tally(ids)
  await expectEqual()
}, 60_000)

test('each sees the figures of the own units, an administrator none, and nobody but the house keeps them', async () => {
  const actor = { district, person: 'p', post: 'p', unit: 'S03', scope: 'units' } as const
  const as = <T>(role: string, units: string[], work: (tx: Tx) => Promise<T>) =>
    asActor(it.house.db, { ...actor, role, units } as never, work)
  const unitsSeenBy = (role: string, units: string[]) =>
    as(role, units, (tx) => tx.selectFrom('duty_tally').select('unit').distinct().orderBy('unit').execute()).then(
      (rows) => rows.map(({ unit }) => unit),
    )
  expect(await unitsSeenBy('school-head', ['S03'])).toEqual(['S03'])
  expect(await unitsSeenBy('town-officer', ['tangshan', 'S03'])).toEqual(['S03', 'tangshan'])
  expect(await unitsSeenBy('school-head', ['S11'])).toEqual([])
  expect(await unitsSeenBy('auditor', ['S03'])).toEqual([])
  const memory = await as('school-head', ['S03'], (tx) => tx.selectFrom('duty_tallied').selectAll().execute())
  expect(memory).toEqual([])
  const changed = await as('school-head', ['S03'], (tx) =>
    tx.updateTable('duty_tally').set({ n: 0 }).executeTakeFirst(),
  )
  expect(changed.numUpdatedRows).toBe(0n)
  await expectEqual()
})
