import { beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { startReactor } from '#apps/server/reactor.ts'
import { systemActor } from '#foundation/actor.ts'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import { sendOutbox } from '#foundation/notification/server/outbox.ts'
import type { Outgoing } from '#foundation/notification/server/sender.ts'
import { asActor, type Tx } from '#foundation/server/database.ts'
import { freshId } from '#foundation/server/id.ts'
import { openSubject, record } from '#foundation/server/record.ts'
import { proves } from '#foundation/test/proves.ts'
import { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'
import { rollOver } from '#matters/hazard/server/roll-over.ts'
import { sweepDeadlines } from '#matters/hazard/server/sweep.ts'

// What the house does by itself: reactions, the ladder, the outbox, January, and the chain of facts.
let it: HazardHouse
let reactor: ReturnType<typeof startReactor>
beforeAll(async () => {
  it = await hazardHouse()
  reactor = startReactor({ db: it.house.db, clock: it.house.clock, senders: ['file'] })
})
const system = <T>(work: (tx: Tx) => Promise<T>) => asActor(it.house.db, systemActor(it.district), work)
const sweep = () => sweepDeadlines(it.house, it.district, ['file'])
const notices = async (login: string) => (await (await it.as(login)).ask(notificationContract).listNotices({})).notices

describe('the ladder', () => {
  test('reminds before, presses after, one step at a time, and a repeated sweep sends nothing', async () => {
    it.at('2017-05-10T09:00:00')
    const hazard = await it.inHand()
    await reactor.poke(it.district)
    const step = async (moment: string) => {
      it.at(moment)
      await sweep()
      await sweep()
      return system((tx) =>
        tx
          .selectFrom('hazard')
          .select(['orders', 'listed', 'ladder'])
          .where('id', '=', hazard.id)
          .executeTakeFirstOrThrow(),
      )
    }
    const names = (row: { ladder: string[] }) => row.ladder.map((line) => line.split('|')[0])
    expect(names(await step('2017-05-12T09:00:00'))).toEqual([])
    expect(names(await step('2017-05-15T09:00:00'))).toEqual(['remind'])
    expect(names(await step('2017-05-18T09:00:00'))).toEqual(['remind', 'overdue'])
    // A Saturday: nothing goes out until Monday morning.
    expect(names(await step('2017-05-20T10:00:00'))).toEqual(['remind', 'overdue'])
    const ordered = await step('2017-05-22T09:00:00')
    expect(ordered).toMatchObject({ orders: 1 })
    expect(names(ordered)).toEqual(['remind', 'overdue', 'order-1'])
    // A long outage is made up one step at a time, never in a storm.
    expect(names(await step('2017-06-20T09:00:00'))).toEqual(['remind', 'overdue', 'order-1', 'order-2'])
    expect(await step('2017-06-21T10:00:00')).toMatchObject({ listed: true, orders: 2 })
    const told = (await notices('zhifa-liaison')).filter(({ link }) => link.endsWith(hazard.id))
    expect(told).toHaveLength(1)
    it.at('2017-05-10T09:00:00')
  })

  test('what was reported done is left in peace', async () => {
    const done = await it.reportedDone()
    it.at('2017-06-01T09:00:00')
    await sweep()
    const row = await system((tx) =>
      tx.selectFrom('hazard').select(['ladder', 'look_at']).where('id', '=', done.id).executeTakeFirstOrThrow(),
    )
    expect(row).toEqual({ ladder: [], look_at: null })
    it.at('2017-05-10T09:00:00')
  })
})

describe('telling people', () => {
  test('those concerned hear once, whoever did it does not, and a lost sender loses nothing', async () => {
    const reported = await it.report('s03-guard', { title: '正门西侧新增餐车' })
    await reactor.poke(it.district)
    await reactor.poke(it.district)
    const mine = ({ link }: { link: string }) => link === `/hazards/${reported.id}`
    expect((await notices('office-staff')).filter(mine)).toHaveLength(1)
    expect((await notices('s03-safety')).filter(mine)).toHaveLength(1)
    expect((await notices('s03-guard')).filter(mine)).toHaveLength(0)
    expect((await notices('s04-safety')).filter(mine)).toHaveLength(0)
    const out: Outgoing[] = []
    const broken = { name: 'file', send: () => Promise.reject(new Error('away')) }
    const working = { name: 'file', send: (some: readonly Outgoing[]) => Promise.resolve(void out.push(...some)) }
    expect(await sendOutbox(it.house, it.district, [broken])).toBe(0)
    it.at('2017-05-11T09:00:00')
    const sent = await sendOutbox(it.house, it.district, [working])
    expect(sent).toBe(out.length)
    expect(new Set(out.map(({ id }) => id)).size).toBe(out.length)
    expect(await sendOutbox(it.house, it.district, [working])).toBe(0)
    it.at('2017-05-10T09:00:00')
  })
})

describe('the chain of facts', () => {
  test('every fact follows from the one before, and an altered one shows', async () => {
    const broken = sql<{ n: number }>`
      select count(*)::integer as n from fact f
      left join fact p on p.district = f.district and p.subject = f.subject and p.seq = f.seq - 1
      where f.previous <> coalesce(p.hash, '\\x') or f.hash <> fact_hash(f.previous, f.id, f.subject, f.seq, f.kind, f.person, f.post, f.unit, f.at, f.observed_at, f.detail)`
    const count = async () => (await system((tx) => broken.execute(tx))).rows[0]?.n
    expect(await count()).toBe(0)
    const { pool } = it.house
    await expect(pool.query('update fact set kind = kind')).rejects.toThrow(/permission denied/)
    await expect(pool.query('delete from fact')).rejects.toThrow(/permission denied/)
  })

  test('the state of a hazard is what its last fact said', async () => {
    const { rows } = await system((tx) =>
      sql<{ id: string }>`select h.id from hazard h join lateral (
        select detail->>'state' as state from fact f where f.district = h.district and f.subject = h.id and f.detail ? 'state' order by seq desc limit 1
      ) last on true where last.state <> h.state`.execute(tx),
    )
    expect(rows).toEqual([])
  })
})

describe('commands', () => {
  test('sent again it answers as the first time, and nothing happens twice', async () => {
    const guard = (await it.as('s03-guard')).ask(hazardContract)
    const report = { school: 'S03', spot: '后门', detail: 'tanfan', title: '离线时看到的摊点', channel: 'patrol' }
    const mark = { commandId: crypto.randomUUID(), observedAt: '2017-05-10T07:31:00+08:00' }
    const [one, two, three] = await Promise.all([1, 2, 3].map(() => guard.reportHazard(report, mark)))
    expect(new Set([one?.id, two?.id, three?.id]).size).toBe(1)
    const later = await guard.reportHazard(report, mark)
    expect(later).toEqual(one)
    const other = (await it.as('s03-safety')).ask(hazardContract)
    expect(await it.refusal(other.reportHazard(report, mark))).toBe('command-taken')
    const facts = await system((tx) =>
      tx
        .selectFrom('fact')
        .select(['at', 'observed_at'])
        .where('subject', '=', one?.id ?? '')
        .execute(),
    )
    expect(facts).toHaveLength(1)
    expect(facts[0]?.observed_at?.toISOString()).toBe('2017-05-09T23:31:00.000Z')
  })
})

describe('January', () => {
  proves('3.2', '新一年的台账：未销号的结转，已销号的留在旧账', async () => {
    const open = await it.inHand()
    const struck = await it.struckOff({ spot: '操场东墙' })
    it.at('2018-01-02T09:00:00')
    expect(await rollOver(it.house, it.district)).toBeGreaterThan(0)
    expect(await rollOver(it.house, it.district)).toBe(0)
    const books = (id: string) =>
      system((tx) =>
        tx.selectFrom('hazard').select(['first_book', 'last_book']).where('id', '=', id).executeTakeFirstOrThrow(),
      )
    expect(await books(open.id)).toEqual({ first_book: 2017, last_book: 2018 })
    expect(await books(struck.id)).toEqual({ first_book: 2017, last_book: 2017 })
    const first = await it.report('s03-guard')
    expect(first).toMatchObject({ number: 1, year: 2018, numberText: '湖校周隐〔2018〕1号' })
  })
})

// Last, because these facts are reacted to with another table than the house's own.
describe('a reaction that fails', () => {
  test('is tried again, then stepped over, and what comes after is still reacted to', async () => {
    const bad = await it.report('s03-guard', { title: '反应失败的一条' })
    const good = await it.report('s03-guard', { title: '后面的一条' })
    const seen: string[] = []
    const table = {
      'hazard-reported': [
        async (_: unknown, fact: { subject: string }) => {
          seen.push(fact.subject)
          if (fact.subject === bad.id) throw new Error('cannot react to this one')
        },
      ],
    }
    await startReactor({ db: it.house.db, clock: it.house.clock, senders: [] }, table).poke(it.district)
    expect(seen.filter((id) => id === bad.id).length).toBeGreaterThan(2)
    expect(seen.at(-1)).toBe(good.id)
  })
})

describe('what is sent without waiting', () => {
  const now = new Date('2017-05-10T01:00:00Z')
  const asking = (tx: Tx) => ({ tx, actor: systemActor(it.district), now })
  const exists = async (id: string) =>
    (await system((tx) => tx.selectFrom('subject').select('id').where('id', '=', id).execute())).length

  test('arrives in its order, together with what is asked afterwards', async () => {
    const id = freshId()
    const facts = await system((tx) => {
      openSubject(asking(tx), { id, kind: 'test', audience: [] })
      record(asking(tx), { kind: 'test-first', subject: id })
      record(asking(tx), { kind: 'test-second', subject: id })
      return tx.selectFrom('fact').select(['kind', 'seq']).where('subject', '=', id).orderBy('seq').execute()
    })
    expect(facts).toEqual([
      { kind: 'test-first', seq: 1 },
      { kind: 'test-second', seq: 2 },
    ])
  })

  test('a failure takes everything back, and is thrown as what it was', async () => {
    const id = freshId()
    const work = system(async (tx) => {
      openSubject(asking(tx), { id, kind: 'test', audience: [] })
      openSubject(asking(tx), { id, kind: 'test', audience: [] })
      return tx.selectFrom('subject').select('id').execute()
    })
    await expect(work).rejects.toMatchObject({ constraint: 'subject_pkey' })
    expect(await exists(id)).toBe(0)
  })

  test('a failure nobody asks after stops the commit too; the connection serves the next', async () => {
    const id = freshId()
    const work = system((tx) => {
      openSubject(asking(tx), { id, kind: 'test', audience: [] })
      record(asking(tx), { kind: 'test-lost', subject: freshId() })
      return Promise.resolve('done')
    })
    await expect(work).rejects.toMatchObject({ code: '23502', table: 'fact' })
    expect(await exists(id)).toBe(0)
  })
})
