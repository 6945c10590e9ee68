import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type Actor, systemActor } from '#foundation/actor.ts'
import { addDays, daysBetween, type PlainDay, plainDay } from '#foundation/calendar/day.ts'
import { asActor, type Tx } from '#foundation/server/database.ts'
import { countPart, type Cut, type DayLine } from '#accounts/indicator/count.ts'
import { ofHazards } from '#accounts/indicator/indicators.ts'
import { plantDays, type Planted } from '#accounts/indicator/server/random-days.fixture.ts'
import { type Nm, type Places, sumDays } from '#accounts/indicator/server/sum-days.ts'
import { DAYS_RECOUNT, tallyHazardDays } from '#accounts/indicator/server/tally.ts'
import { asTester } from '#duties/proof/server/sweep.fixture.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'

let it: DemoHouse
let run: Awaited<ReturnType<typeof asTester>>
let planted: Planted[]
const system = <T>(work: (tx: Tx, actor: Actor) => Promise<T>) => {
  const actor = systemActor(it.pack.head.district.code)
  return asActor(it.house.db, actor, (tx) => work(tx, actor))
}
const tally = (ids: readonly string[]) =>
  system((tx, actor) => tallyHazardDays({ tx, actor, now: it.house.clock.now() }, ids))
const lines = async (query: ReturnType<typeof sql>) =>
  (await system((tx) => query.execute(tx))).rows.map((row) => JSON.stringify(row)).toSorted()
const KEPT = sql`select unit, split, kind, anchor, by_day, n from hazard_day where n <> 0`

beforeAll(async () => {
  it = await demoHouse([])
  await applyPack(it.house.db, it.pack, 'test')
  run = await asTester(it)
  planted = await plantDays(it, run, 150, 1)
  await tally(planted.map(({ id }) => id))
}, 120_000)

test('the days kept are what a full recount says, after changes met late, twice and in any order', async () => {
  expect((await lines(KEPT)).length).toBeGreaterThan(500)
  expect(await lines(KEPT)).toEqual(await lines(DAYS_RECOUNT))
  const some = planted.slice(20, 60).map(({ id }) => id)
  await run(`update hazard set state = 'void' where id = any($1::uuid[])`, [some])
  expect(await lines(KEPT)).not.toEqual(await lines(DAYS_RECOUNT))
  await tally(some)
  expect(await lines(KEPT)).toEqual(await lines(DAYS_RECOUNT))
  for (const { id, dropped, done, passed, struck } of planted.slice(20, 60)) {
    const state = dropped ?? (struck ? 'struck' : passed ? 'passed' : done ? 'done' : 'rectifying')
    await run(`update hazard set state = $2 where id = $1`, [id, state])
  }
  await tally([...some, ...some].toReversed())
  expect(await lines(KEPT)).toEqual(await lines(DAYS_RECOUNT))
})

/** The formulas of the statistics rules, written once more by hand over what was planted. */
function byHand(all: readonly Planted[], { from, to, at, window }: Cut): Record<string, Nm> {
  const last = to < at ? to : at
  const those = all.filter(({ dropped }) => dropped === null)
  const inside = (day: PlainDay | null) => day !== null && from <= day && day <= last
  const seen = (day: PlainDay | null) => day !== null && day <= at
  const H = those.filter((h) => inside(h.registered))
  const count = (rows: readonly Planted[], is: (h: Planted) => boolean) => rows.filter(is).length
  const ratio = (rows: readonly Planted[], is: (h: Planted) => boolean) => ({ n: count(rows, is), m: rows.length })
  const keeps = (h: Planted, due: PlainDay | null) => h.done !== null && due !== null && h.done <= due && seen(h.passed)
  const settled = those.filter((h) => h.struck && inside(h.struck) && addDays(h.struck, window) <= at)
  const majors = H.filter((h) => h.grade === 'major')
  const listed = majors.filter((h) => seen(h.listed))
  const again = (h: Planted) =>
    all.some(
      (r) =>
        r.reboundOf === h.id &&
        r.dropped === null &&
        h.struck &&
        seen(r.registered) &&
        daysBetween(h.struck, r.registered) <= window,
    )
  return {
    found: { n: H.length, m: null },
    struck: ratio(H, (h) => seen(h.struck)),
    done: ratio(H, (h) => seen(h.done)),
    'on-time': ratio(
      those.filter((h) => inside(h.due)),
      (h) => keeps(h, h.due),
    ),
    'on-time-first': ratio(
      those.filter((h) => inside(h.firstDue)),
      (h) => keeps(h, h.firstDue),
    ),
    overdue: { n: count(those, (h) => h.due !== null && h.due < at && !seen(h.done)), m: null },
    'first-pass': ratio(
      those.filter((h) => inside(h.firstChecked)),
      (h) => h.firstPassed,
    ),
    rebound: ratio(settled, again),
    days: { n: count(those, (h) => inside(h.struck)), m: null },
    'major-listed': ratio(majors, (h) => seen(h.listed)),
    'listed-struck': ratio(listed, (h) => seen(h.struck)),
  }
}

const someDay = fc.integer({ min: 0, max: 620 }).map((days) => addDays(plainDay('2015-12-01'), days))
const cuts = fc
  .sample(fc.tuple(someDay, someDay, someDay, fc.constantFrom(90, 30)), { numRuns: 200, seed: 20170510 })
  .map(([a, b, at, window]): Cut => ({ from: a < b ? a : b, to: a < b ? b : a, at, window }))

const figures = async (actor: Actor, places: Places, asked: readonly Cut[]) =>
  asActor(it.house.db, actor, (tx) => sumDays({ tx, actor, now: it.house.clock.now() }, places, asked))
const office = () => ({ ...systemActor(it.pack.head.district.code), role: 'office-staff', unit: 'office' })

test('on 200 cut-off days every indicator is what counting by hand gives, for the district and for each place', async () => {
  for (let n = 0; n < cuts.length; n += 20) {
    const some = cuts.slice(n, n + 20)
    const [whole] = await figures(office(), { unit: '' }, some)
    const units = await figures(office(), { each: 'member' }, some)
    const grades = await figures(office(), { each: 'grade' }, some)
    some.forEach((cut, at) => {
      const told = (found: typeof whole) =>
        Object.fromEntries([...(found?.figures ?? [])].map(([code, all]) => [code, all[at]]))
      expect([cut, told(whole)]).toEqual([cut, byHand(planted, cut)])
      for (const each of units) {
        const theirs = planted.filter(({ seenBy }) => seenBy.includes(each.place))
        expect([each.place, cut, told(each)]).toEqual([each.place, cut, theirsOnly(theirs, cut)])
      }
      for (const each of grades)
        expect([each.place, told(each)]).toEqual([
          each.place,
          theirsOnly(
            planted.filter(({ grade }) => grade === each.place),
            cut,
          ),
        ])
    })
  }
}, 120_000)

/** A rebound counts for what it came back from, wherever it was found. */
const theirsOnly = (theirs: readonly Planted[], cut: Cut) => {
  const ids = new Set(theirs.map(({ id }) => id))
  const found = byHand(
    planted.map((h) => (ids.has(h.id) ? h : { ...h, dropped: h.dropped ?? 'elsewhere' })),
    cut,
  )
  const rebounds = planted.filter((r) => r.reboundOf !== null && ids.has(r.reboundOf) && !ids.has(r.id))
  const both = byHand([...theirs, ...rebounds.map((r) => ({ ...r, struck: null, due: null, firstDue: null }))], cut)
  return Object.assign(found, { rebound: both['rebound'] })
}

test('the definition over plain lines gives what the database adds up', async () => {
  const { rows } = await system((tx) =>
    sql<DayLine>`select kind, anchor, by_day as by, n from hazard_day where unit = '' and split = ''`.execute(tx),
  )
  const some = cuts.slice(0, 40)
  const [whole] = await figures(office(), { unit: '' }, some)
  for (const [at, cut] of some.entries())
    for (const { code, part, whole: of } of ofHazards)
      expect([code, whole?.figures.get(code)?.[at]]).toEqual([
        code,
        { n: part ? countPart(rows, part, cut) : 0, m: of ? countPart(rows, of, cut) : null },
      ])
})

test('how long it took is the mean and the middle of what was struck off in the span', async () => {
  const some = cuts.slice(0, 20)
  const [whole] = await figures(office(), { unit: '' }, some)
  for (const [at, { from, to, at: cutOff }] of some.entries()) {
    const took = planted
      .filter(({ dropped, struck }) => !dropped && struck && from <= struck && struck <= (to < cutOff ? to : cutOff))
      .map(({ registered, struck }) => daysBetween(registered, struck as PlainDay))
      .toSorted((a, b) => a - b)
    const middle = ((took[(took.length - 1) >> 1] ?? 0) + (took[took.length >> 1] ?? 0)) / 2
    const found = whole?.days[at]
    expect(found?.n).toBe(took.length)
    if (took.length === 0) expect(found).toMatchObject({ mean: null, median: null })
    else {
      expect(found?.mean).toBeCloseTo(took.reduce((a, b) => a + b, 0) / took.length, 6)
      expect(found?.median).toBe(middle)
    }
  }
})

test('each sees the days of the own units, an administrator none, and nobody but the house keeps them', async () => {
  const as = (role: string, units: string[]): Actor => ({
    ...office(),
    role,
    unit: units[0] ?? '',
    units,
    scope: 'units',
  })
  const seen = async (actor: Actor) =>
    asActor(it.house.db, actor, (tx) =>
      tx.selectFrom('hazard_day').select('unit').distinct().orderBy('unit').execute(),
    ).then((rows) => rows.map(({ unit }) => unit))
  expect(await seen(as('school-head', ['S03']))).toEqual(['S03'])
  expect(await seen(as('town-officer', ['tangshan', 'S03', 'S11']))).toEqual(['S03', 'S11', 'tangshan'])
  expect(await seen(as('school-head', ['S05']))).toEqual([])
  expect(await seen(as('auditor', ['S03']))).toEqual([])
  const memory = await asActor(it.house.db, as('school-head', ['S03']), (tx) =>
    tx.selectFrom('hazard_day_counted').selectAll().execute(),
  )
  expect(memory).toEqual([])
  const { numUpdatedRows } = await asActor(it.house.db, as('school-head', ['S03']), (tx) =>
    tx.updateTable('hazard_day').set({ n: 0 }).executeTakeFirst(),
  )
  expect(numUpdatedRows).toBe(0n)
})
