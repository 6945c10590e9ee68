import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '#foundation/actor.ts'
import { asActor } from '#foundation/server/database.ts'
import { proves } from '#foundation/test/proves.ts'
import { programmeContract } from '#accounts/living-programme/programme.contract.ts'
import { livingProgrammeSlice } from '#accounts/living-programme/server/living-programme.server.ts'
import { tallyDuty } from '#duties/proof/server/tally.ts'
import { asTester } from '#duties/proof/server/sweep.fixture.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'

let house: HazardHouse
let sql: Awaited<ReturnType<typeof asTester>>
const read = async (login: string, clauseId: string, unit?: string) =>
  (await house.as(login)).ask(programmeContract).readClause({ clauseId, unit })
const figure = async (...asked: Parameters<typeof read>) => (await read(...asked)).clause.figure

type Given = { subject: string; day: string; standing?: string; outcome?: string; duty?: string }

async function give({ subject, day, standing = 'done', outcome = 'done', duty = 'point-patrol' }: Given) {
  const { district } = house
  const [{ id } = {}] = await sql(
    `insert into subject (district, id, kind, audience) values ($1, gen_random_uuid(), 'duty-proof', array[$2]) returning id`,
    [district, subject],
  )
  await sql(
    `insert into duty_proof (district, id, duty, subject, period, turn, outcome, reason, person, post, unit, observed_at, received_at,
       standing, programme, audience)
     select $1, $2, $3, $4, $5, 1, $6, case $6 when 'done' then '' else '当天停电' end, 'someone', $4 || '-school-head', $4,
       ($5 || ' 07:10+08')::timestamptz, ($5 || ' 07:20+08')::timestamptz, $7, 'test', array[$4]`,
    [district, id, duty, subject, day, outcome, standing],
  )
  await tally()
}

/** As the reactions do after each fact. */
async function tally(): Promise<void> {
  const actor = systemActor(house.district)
  const rows = await sql(`select id from duty_proof`)
  const ids = rows.map(({ id }) => String(id))
  await asActor(house.house.db, actor, (tx) => tallyDuty({ tx, actor, now: house.house.clock.now() }, ids))
}

beforeAll(async () => {
  house = await hazardHouse([livingProgrammeSlice])
  sql = await asTester(house)
  await give({ subject: 'S03', day: '2017-05-08' })
  await give({ subject: 'S03', day: '2017-05-09', standing: 'late' })
  await give({ subject: 'S05', day: '2017-05-08' })
  await give({ subject: 'S05', day: '2017-05-09', outcome: 'impossible' })
  await give({ subject: 'S05', day: '2016-12-30' })
}, 60_000)

describe('a clause that rests on duties', () => {
  proves('5.13', '按时、迟报、做不了的都数得出，去年的不算，没有做完一说', async () => {
    const { clause, shown } = await read('office-staff', '5.13')
    expect(clause).toMatchObject({ standing: 'doing', figure: { part: 2, whole: 4, late: 0 } })
    expect(clause.figure?.note).toBe('今年报了4次，2次按时，1次迟报，1次无法完成，有说明')
    expect(shown.map(({ standing }) => standing).toSorted()).toEqual(['done', 'done', 'impossible', 'late'])
    expect(shown.find(({ standing }) => standing === 'late')).toMatchObject({
      href: '/coverage/S03/point-patrol?from=2017-05-09&to=2017-05-09',
      seenAt: new Date('2017-05-09T07:10:00+08:00'),
      receivedAt: new Date('2017-05-09T07:20:00+08:00'),
    })
  })

  test('a school counts its own and sees nobody else’s, and the office reads it as the school does', async () => {
    const own = await read('s03-head', '5.13')
    expect(own.clause.figure).toMatchObject({ part: 1, whole: 2 })
    expect(own.shown.every(({ href }) => href.startsWith('/coverage/S03/'))).toBe(true)
    expect(own.shown.every(({ postName }) => postName.length > 0)).toBe(true)
    expect(await figure('office-staff', '5.13', 'S03')).toEqual(own.clause.figure)
    expect((await read('office-staff', '5.13', 'S03')).shown).toEqual(own.shown)
  })

  test('what nobody has given is 未开始, shifts and visits as well', async () => {
    for (const id of ['5.12', '7.13', '5.39', '2.3', '1.2']) {
      const { clause, shown } = await read('office-staff', id)
      if (id === '5.12') expect(clause.standing).toBe('doing')
      else expect([id, clause.standing, clause.figure?.whole, shown]).toEqual([id, 'todo', 0, []])
    }
  })

  test('what was corrected stands no more', async () => {
    await sql(`update duty_proof set corrected_by = id where subject = 'S03' and standing = 'late'`)
    await tally()
    expect(await figure('s03-head', '5.13')).toMatchObject({ part: 1, whole: 1 })
  })

  test('nobody without a part in the business reads any of it', async () => {
    expect(await house.refusal(read('system-admin', '5.13'))).toBe('programme-not-yours')
    expect(await house.refusal(read('zhifa-liaison', '5.13'))).toBe('clause-not-found')
  })
})
