import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { startReactor } from '#apps/server/reactor.ts'
import { standingClock } from '#foundation/clock.ts'
import { sendOutbox } from '#foundation/notification/server/outbox.ts'
import { fileSender } from '#foundation/notification/server/sender.ts'
import { systemActor } from '#foundation/actor.ts'
import { startDatabase } from '#foundation/postgres/database-server.ts'
import { asActor, connect, openPool, type Tx } from '#foundation/server/database.ts'

const ROUNDS = 20
const WRITERS = 6
const DISTRICT = '360111'
const folder = mkdtempSync(join(tmpdir(), 'huxue-storm-'))
let child: ChildProcess | null = null
afterAll(() => {
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

type Command = { id: string; who: 'guard' | 'office'; path: string; body: Record<string, unknown>; reports?: string }
type Acknowledged = { id: string; number: number; version: number; state: string }

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

async function start(port: number): Promise<void> {
  const started = spawn(process.execPath, [join(import.meta.dirname, 'storm-server.ts'), folder, String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HUXUE_LOG: 'error' },
  })
  child = started
  let said = ''
  await new Promise<void>((ready, fail) => {
    started.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('ready ')) ready()
    })
    started.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
    started.once('exit', () => fail(new Error(`the server ended before it was ready: ${said.slice(-2000)}`)))
  })
}

/** Twenty times the server is killed in the middle of a storm of writes; whoever got no answer sends the same command again. */
test(
  'kill -9 loses no acknowledged write, doubles none, and reminds everybody once',
  { timeout: 300_000 },
  async () => {
    const port = await freePort()
    const at = (path: string) => `http://127.0.0.1:${port}${path}`
    await start(port)
    const cookies = { guard: '', office: '' }
    for (const [who, login] of [
      ['guard', 's03-guard'],
      ['office', 'office-staff'],
    ] as const) {
      const reply = await fetch(at('/api/demo/sign-in'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login }),
      })
      cookies[who] = reply.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ')
    }
    const acknowledged = new Map<string, Acknowledged>()
    let waiting: Command[] = []
    let up = true
    let n = 0

    const report = (): Command => ({
      id: crypto.randomUUID(),
      who: 'guard',
      path: '/api/hazards',
      body: { school: 'S03', spot: '正门', detail: 'tanfan', title: `风暴中的第${++n}处`, channel: 'patrol' },
    })
    const dispatch = (hazard: Acknowledged): Command => ({
      id: crypto.randomUUID(),
      who: 'office',
      path: `/api/hazards/${hazard.id}/dispatch`,
      body: { version: hazard.version, grade: 'general', lead: 'zhifa', dueOn: '2017-05-17' },
    })
    async function send(command: Command): Promise<void> {
      try {
        const reply = await fetch(at(command.path), {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: cookies[command.who], 'x-command-id': command.id },
          body: JSON.stringify(command.body),
        })
        if (reply.status !== 200) throw new Error(`${reply.status} ${await reply.text()}`)
        acknowledged.set(command.id, (await reply.json()) as Acknowledged)
      } catch (error) {
        if (error instanceof Error && /^\d{3} /.test(error.message) && !error.message.startsWith('5')) throw error
        waiting.push(command)
      }
    }
    async function writer(): Promise<void> {
      while (up) {
        const first = report()
        await send(first)
        const hazard = acknowledged.get(first.id)
        if (hazard && up) await send(dispatch(hazard))
      }
    }

    for (let round = 0; round < ROUNDS; round++) {
      up = true
      const writers = Array.from({ length: WRITERS }, writer)
      await wait(150 + Math.floor((round * 7919) % 400))
      child?.removeAllListeners('exit')
      child?.kill('SIGKILL')
      up = false
      await Promise.all(writers)
      await start(port)
      const again = waiting
      waiting = []
      await Promise.all(again.map(send))
      expect(waiting).toEqual([])
    }
    expect(acknowledged.size).toBeGreaterThan(ROUNDS * WRITERS)
    child?.removeAllListeners('exit')
    child?.kill('SIGKILL')
    await wait(500)
    await examine([...acknowledged.values()])
  },
)

async function examine(acknowledged: readonly Acknowledged[]): Promise<void> {
  const database = await startDatabase({ url: undefined, dataFolder: folder })
  const db = connect(openPool(database.as('huxue_app')))
  const ask = <T>(work: (tx: Tx) => Promise<T>) => asActor(db, systemActor(DISTRICT), work)
  try {
    // What the house would do next: react to what is left, and hand over what waits. Nothing here depends on how fast it is.
    const clock = standingClock(new Date('2017-05-10T09:00:00+08:00'))
    await startReactor({ db, clock, senders: ['file'] }).poke(DISTRICT)
    await sendOutbox({ db, clock }, DISTRICT, [fileSender(join(folder, 'outbox', 'notices.jsonl'))])
    const rows = await ask((tx) =>
      tx
        .selectFrom('hazard')
        .select(['id', 'number', 'state', 'version'])
        .where('title', 'like', '风暴中的%')
        .execute(),
    )
    const kept = new Map(rows.map((row) => [row.id, row]))
    for (const said of acknowledged) expect(kept.get(said.id)?.version).toBeGreaterThanOrEqual(said.version)
    expect(rows).toHaveLength(new Set(acknowledged.map(({ id }) => id)).size)
    const numbers = (
      await ask((tx) => tx.selectFrom('hazard').select('number').where('year', '=', 2017).orderBy('number').execute())
    ).map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))

    const one = async (query: ReturnType<typeof sql<{ n: number }>>) =>
      (await ask((tx) => query.execute(tx))).rows[0]?.n
    expect(
      await one(
        sql`select count(*)::int as n from hazard h where h.version - 1 <> (select count(*) from fact f where f.subject = h.id and f.detail ? 'was') and h.title like '风暴中的%'`,
      ),
    ).toBe(0)
    expect(
      await one(sql`select count(*)::int as n from fact f left join fact p on p.district = f.district and p.subject = f.subject and p.seq = f.seq - 1
      where f.previous <> coalesce(p.hash, '\\x') or f.hash <> fact_hash(f.previous, f.id, f.subject, f.seq, f.kind, f.person, f.post, f.unit, f.at, f.observed_at, f.detail)`),
    ).toBe(0)
    // Everybody the office has to tell was told once: one notice per reported hazard, none lost, none twice.
    expect(
      await one(sql`select count(*)::int as n from hazard h where h.title like '风暴中的%' and 1 <> (
      select count(*) from notice n where n.subject = h.id and n.kind = 'hazard-reported' and n.post = 'office-office-director')`),
    ).toBe(0)
    const sent = readFileSync(join(folder, 'outbox', 'notices.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id)
    expect(new Set(sent).size).toBe(sent.length)
    expect(
      await one(
        sql`select count(*)::int as n from outbox where sent_at is null and due_at <= '2017-05-10T09:00:00+08:00'`,
      ),
    ).toBe(0)
  } finally {
    await db.destroy()
    await database.stop()
  }
}
