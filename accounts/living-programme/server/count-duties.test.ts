import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type Actor, systemActor } from '#foundation/actor.ts'
import { asActor } from '#foundation/server/database.ts'
import { countDuties } from '#accounts/living-programme/server/count-duties.ts'
import { asTester } from '#duties/proof/server/sweep.fixture.ts'
import { tallyDuty } from '#duties/proof/server/tally.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'

let it: DemoHouse
let district: string
const DUTY = 'point-patrol'
const STANDINGS = ['done', 'late', 'made-up', 'missed']

// Whose duty, and who sees it besides: the town and the bureau see schools, and a town worked once at a school of another's.
const seen: [string, string[]][] = [
  ['S03', ['tangshan']],
  ['S03', ['tangshan', 'jkt']],
  ['S05', ['jkt']],
  ['S07', []],
  ['S07', ['tangshan', 'jkt']],
  ['tangshan', []],
]

beforeAll(async () => {
  it = await demoHouse([])
  await applyPack(it.house.db, it.pack, 'test')
  district = it.pack.head.district.code
  const run = await asTester(it)
  for (const [n, [about, more]] of seen.flatMap((each) => [each, each, each]).entries())
    for (const standing of STANDINGS) {
      const audience = standing === 'missed' ? [about] : [about, ...more]
      const [{ id } = {}] = await run(
        `insert into subject (district, id, kind, audience) values ($1, gen_random_uuid(), 'test', $2) returning id`,
        [district, audience],
      )
      await (standing === 'missed'
        ? run(
            `insert into duty_missed (district, id, asked, duty, subject, period, slot, due_at, running)
             values ($1, $2, $3, $4, $5, $6, '', '2017-05-08 09:00+08', 1)`,
            [district, id, `${about}-${n}`, DUTY, about, `2017-05-08.${n}`],
          )
        : run(
            `insert into duty_proof (district, id, duty, subject, period, turn, outcome, person, post, unit, observed_at, received_at, standing,
               programme, audience)
             values ($1, $2, $3, $4, $5, 1, 'done', 'someone', 'any-post', $4, '2017-05-08 09:00+08', '2017-05-08 09:00+08', $6, 'test', $7)`,
            [district, id, DUTY, about, `2017-05-08.${standing}.${n}`, standing, audience],
          ))
    }
  const ids = await run(`select id from duty_proof union all select id from duty_missed`)
  const actor = systemActor(district)
  await asActor(it.house.db, actor, (tx) =>
    tallyDuty(
      { tx, actor, now: it.house.clock.now() },
      ids.map(({ id }) => String(id)),
    ),
  )
}, 60_000)

/** What the roll-up tells an asker, and what the rows tell that the database lets the asker see. */
async function bothWays(more: Partial<Actor>, unit?: string) {
  const actor: Actor = {
    district,
    person: 'p',
    post: 'p',
    role: 'liaison',
    unit: '',
    units: [],
    scope: 'units',
    ...more,
  }
  return asActor(it.house.db, actor, async (tx) => {
    const kept = (await countDuties({ tx, actor, now: it.house.clock.now() }, { pack: it.pack, unit })).get(DUTY)
    const { rows } = await sql<{ standing: string; n: number }>`
      select standing, count(*)::integer as n from duty_proof group by 1
      union all select 'missed', count(*)::integer from duty_missed`.execute(tx)
    const counted = Object.fromEntries(rows.map(({ standing, n }) => [standing, n]))
    return {
      kept: STANDINGS.map(
        (each) => kept?.[each === 'done' ? 'onTime' : each === 'made-up' ? 'madeUp' : (each as 'late')],
      ),
      counted: STANDINGS.map((each) => counted[each] ?? 0),
    }
  })
}

test.each([
  ['a school', { unit: 'S03', units: ['S03'] }, [6, 6]],
  ['a town with its schools', { unit: 'tangshan', units: ['tangshan', 'S03', 'S05'] }, [15, 12]],
  [
    'a post that answers for two schools and is seen by neither',
    { unit: 'station-x', units: ['station-x', 'S03', 'S07'] },
    [12, 12],
  ],
  ['a bureau', { unit: 'jkt', units: ['jkt'] }, [9, 0]],
  ['the office', { unit: 'office', units: ['office'], scope: 'district' as const, role: 'office-staff' }, [18, 18]],
])(
  '%s reads from the roll-up what the rows it may see come to, none counted twice',
  async (_, actor, [given, missed]) => {
    const { kept, counted } = await bothWays(actor)
    expect(counted).toEqual([given, given, given, missed])
    expect(kept).toEqual(counted)
  },
)

test('whoever may see none of it reads no figure at all', async () => {
  const { kept, counted } = await bothWays({ unit: 'S11', units: ['S11'] })
  expect(counted).toEqual([0, 0, 0, 0])
  expect(kept).toEqual([undefined, undefined, undefined, undefined])
  expect((await bothWays({ role: 'auditor', unit: 'S03', units: ['S03'] })).kept).toEqual(kept)
})

test('the office reads of a town what the town reads of itself', async () => {
  const office = { unit: 'office', units: ['office'], scope: 'district' as const, role: 'office-staff' }
  const { rows } = await asActor(it.house.db, systemActor(district), (tx) =>
    sql<{ id: string }>`select id from unit where parent = 'tangshan' or id = 'tangshan'`.execute(tx),
  )
  const theirs = await bothWays({ unit: 'tangshan', units: rows.map(({ id }) => id) })
  expect(theirs.kept[0]).toBeGreaterThan(0)
  expect((await bothWays(office, 'tangshan')).kept).toEqual(theirs.kept)
})
