import { beforeAll, describe, expect, test } from 'vitest'
import { plainDay } from '#foundation/calendar/day.ts'
import { coverageContract } from '#duties/coverage/coverage.contract.ts'
import { noTally } from '#duties/coverage/judge.ts'
import { coverageSlice } from '#duties/coverage/server/coverage.server.ts'
import { type Shown, shownBy, writeProofs } from '#duties/coverage/server/year.fixture.ts'
import { behave, type Done, isLetOff, letOff, sumOf } from '#duties/coverage/server/year-behaviour.fixture.ts'
import { oracleOf } from '#duties/coverage/server/year-oracle.fixture.ts'
import type { DutySubject } from '#duties/duty/subject.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { sweepDuties } from '#duties/proof/server/sweep-duties.ts'
import { asTester } from '#duties/proof/server/sweep.fixture.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'

// 2017 in the real database: exemptions and a sample of proofs through the front door, the rest written by hand as the verb writes
// it; five weeks of it with the sweep at work eight times a day.
let it: DemoHouse
let sql: Awaited<ReturnType<typeof asTester>>
let done: Done[]
let waiting: Shown[]
let subjects: DutySubject[]
const HOURS = ['06:00', '07:45', '08:31', '10:00', '15:30', '17:20', '18:40', '22:00']
const district = () => it.pack.head.district.code
const moment = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`)
const writeUntil = async (at: Date) => {
  const now = waiting.filter((each) => each.at <= at.getTime())
  waiting = waiting.filter((each) => each.at > at.getTime())
  await writeProofs(sql, district(), now)
}
const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, n) => new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10))

beforeAll(async () => {
  it = await demoHouse([proofSlice, coverageSlice])
  await applyPack(it.house.db, it.pack, 'test')
  sql = await asTester(it)
  const stages = new Map(it.pack.schoolTypes.types.map(({ code, stage }) => [code, stage]))
  const rows = await sql(`select u.id, u.kind, u.valid_from, u.valid_until, s.type, s.boarders, s.buses,
    exists (select 1 from place p where p.school = u.id and p.key_place) as key
    from unit u left join school s on s.unit = u.id where u.kind in ('office', 'member', 'town', 'school') and (u.kind <> 'school' or s.type is not null)`)
  subjects = rows.map((row): DutySubject => {
    const since = { id: String(row['id']), validFrom: plainDay(String(row['valid_from'])), validUntil: null }
    if (row['kind'] !== 'school') return { ...since, kind: 'unit', unitKind: row['kind'] as 'member' }
    const tags = [...(row['key'] ? ['key-place'] : []), ...(Number(row['buses']) > 0 ? ['school-bus'] : [])]
    const type = String(row['type'])
    return { ...since, kind: 'school', type, stage: stages.get(type)!, boarding: Number(row['boarders']) > 0, tags }
  })
  done = oracleOf(it.pack.duties.duties, subjects).map(behave)
  waiting = shownBy(done)
  it.house.clock.set(moment('2017-01-01', '00:00'))
  const office = (await it.as('office-director')).ask(proofContract)
  for (const pair of new Set(done.map(({ thing }) => `${thing.duty}:${thing.subject}`))) {
    const [duty = '', subject = ''] = pair.split(':')
    const off = letOff({ duty, subject })
    const given = { duty, subject, fromDay: off?.from, toDay: off?.to, reason: '校舍加固，暂停这项工作' }
    if (off) await office.grantExemption(given as never)
  }
}, 180_000)

describe('a year in the house', () => {
  test(
    'five weeks with the sweep: missed is what was not there when it ran out, and nothing is told twice or at night',
    { timeout: 240_000 },
    async () => {
      const start = moment('2017-04-24', '06:00')
      const moments = days('2017-04-24', 36).flatMap((day) => HOURS.map((time) => moment(day, time)))
      for (const [n, at] of moments.entries()) {
        it.house.clock.set(at)
        await writeUntil(at)
        await sweepDuties(it.house, district(), [])
        if (n % 40 !== 0) continue
        it.house.clock.set(new Date(at.getTime() - 86_400_000))
        await sweepDuties(it.house, district(), [])
      }
      const end = moments.at(-1)!.getTime()
      const missed = done.filter(({ thing, column, proofs }) => {
        const look = moments.find((at) => at.getTime() > thing.until)?.getTime() ?? Infinity
        if (thing.until < start.getTime() || thing.until >= end) return false
        return column === 'missed' || (column === 'madeUp' && proofs.at(-1)!.at > look && !isLetOff(thing))
      })
      const lines = await sql('select asked from duty_missed order by asked')
      expect(missed.length).toBeGreaterThan(200)
      expect(lines.map(({ asked }) => asked)).toEqual(missed.map(({ thing }) => thing.id).toSorted())
      expect((await sql(`select count(*)::int n from fact where kind = 'duty-missed'`))[0]?.['n']).toBe(lines.length)
      expect(await sql('select post, once from notice group by 1, 2 having count(*) > 1')).toEqual([])
      const late = await sql(
        `select at from notice where kind = 'duty-missed' and (at at time zone 'Asia/Shanghai')::time not between '08:30' and '17:30'`,
      )
      expect(late).toEqual([])
      const things = new Map(done.map((each) => [each.thing.id, each]))
      const reminded = (await sql('select asked, at from duty_reminded')) as { asked: string; at: Date }[]
      expect(reminded.length).toBeGreaterThan(50)
      for (const { asked, at } of reminded) {
        const { thing, column, proofs } = things.get(asked)!
        expect(at.getTime() >= thing.from && at.getTime() < thing.to, `${asked} ${at.toISOString()}`).toBe(true)
        expect(column === 'onTime' && proofs.at(-1)!.at <= at.getTime(), `${asked} was done`).toBe(false)
      }
    },
  )
  test('at the end of the year the matrix says of everybody what they did', { timeout: 240_000 }, async () => {
    const [sample, rest] = [waiting.filter(isSample), waiting.filter((each) => !isSample(each))]
    expect(sample.length).toBeGreaterThan(20)
    for (const {
      done: { thing },
      at,
    } of sample) {
      it.house.clock.set(new Date(at))
      const [duty, subject, period, slot] = thing.id.split(':')
      const given = { duty, subject, period, slot, placeReason: '门口没有信号' }
      await (await it.as(`${thing.subject.toLowerCase()}-guard`)).ask(proofContract).giveProof(given as never)
    }
    await writeProofs(sql, district(), rest)
    it.house.clock.set(moment('2018-02-01', '09:00'))
    const ask = (await it.as('office-staff')).ask(coverageContract)
    for (const on of ['school', 'unit'] as const) {
      const year = { from: '2017-01-01', to: '2017-12-31', on } as never
      const { subjects: rows, cells, total } = await ask.readCoverage(year)
      expect(rows).toHaveLength(subjects.filter(({ kind }) => kind === on).length)
      for (const { id, sum } of rows) expect(sum, id).toEqual(sumOf(done.filter(({ thing }) => thing.subject === id)))
      const those = done.filter(({ thing }) => rows.some(({ id }) => id === thing.subject))
      expect(total).toEqual({ ...noTally(), ...sumOf(those) })
      for (const { subject, duty, sum } of cells.slice(0, 200))
        if (sum.asked > 0)
          expect(sum).toEqual(sumOf(those.filter(({ thing }) => thing.subject === subject && thing.duty === duty)))
    }
  })
})

/** Peaks of two schools in October go through the front door. */
const isSample = ({ done: { thing, column } }: Shown) =>
  /^gate-peak:S0[35]:2017-10/.test(thing.id) && (column === 'onTime' || column === 'late')
