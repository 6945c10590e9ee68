import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { openPool } from '#foundation/server/database.ts'
import { freshId } from '#foundation/server/id.ts'
import { startReactor } from '#apps/server/reactor.ts'
import type { BenchHouse } from '#apps/cli/bench/bench-house.ts'
import { type Line, ms, percentile, perSecond, times } from '#apps/cli/bench/numbers.ts'
import type { Visitor } from '#apps/cli/bench/visit.ts'

const CONCURRENCY = 16
const ROUNDS = 7
/** `along`: sent before the one ahead of it was answered. */
type Statement = { text: string; values: unknown[]; along: boolean }

/** Reports over HTTP with everything on, beside the very same statements through the same driver without HTTP. */
export async function measureCreates(bench: BenchHouse, visitor: Visitor, count: number): Promise<Line[]> {
  const cookie = await bench.cookieOf('s03-guard')
  const order = { kind: 'create', address: bench.address, cookie, concurrency: CONCURRENCY } as const
  await visitor.ask({ ...order, count: Math.ceil(count / 5) })
  // What the database does by itself within a minute: until it has counted its rows, it guesses which index to use.
  await bench.run('analyze')
  const statements = await capture(() => visitor.ask({ ...order, concurrency: 1, count: 1 }))
  // By turns, so that a machine busy with something else slows down both alike.
  const ours: number[] = []
  const bare: number[] = []
  const samples: number[] = []
  const each = Math.ceil(count / ROUNDS)
  const pool = openPool(bench.app)
  await replay(pool, statements, each)
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await replay(pool, statements, each))
    const said = await visitor.ask({ ...order, count: each })
    ours.push(each / said.seconds)
    samples.push(...said.samples)
  }
  await pool.end()
  const [rate, direct] = [percentile(ours, 0.5), percentile(bare, 0.5)]
  return [
    {
      what: `报隐患，${CONCURRENCY}路并发（每次${statements.length}条语句，${ROUNDS}轮取中）`,
      ours: perSecond(rate),
      beside: `同样语句、同样合批，不经HTTP ${perSecond(direct)}`,
      ratio: times(rate, direct),
    },
    {
      what: '  每次用时 p50 / p99',
      ours: `${ms(percentile(samples, 0.5))} / ${ms(percentile(samples, 0.99))}`,
      beside: '',
      ratio: '',
    },
    await withReactions(bench, visitor, { ...order, count: each }, direct),
  ]
}

/** The same while the reactions work behind it in the same process: notices, roll-ups. */
async function withReactions(
  bench: BenchHouse,
  visitor: Visitor,
  order: Parameters<Visitor['ask']>[0] & { count: number },
  direct: number,
): Promise<Line> {
  const { db, clock, live } = bench.house
  const reactor = startReactor({ db, clock, senders: [] })
  live.onCommitted((district) => void reactor.poke(district))
  const { seconds } = await visitor.ask(order)
  await reactor.stop()
  const rate = order.count / seconds
  return { what: '  连同随后的通知和汇总', ours: perSecond(rate), beside: '', ratio: times(rate, direct) }
}

/** Everything one report says to the database, in order, as it stands on the wire. */
async function capture(work: () => Promise<unknown>): Promise<Statement[]> {
  const said = new Map<pg.Client, Statement[]>()
  const unanswered = new Map<pg.Client, number>()
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, values] = args as [string | { text: string; values?: unknown[] }, unknown[]?]
    const open = unanswered.get(this) ?? 0
    const statement =
      typeof first === 'string'
        ? { text: first, values: values ?? [] }
        : { text: first.text, values: first.values ?? values ?? [] }
    said.set(this, [...(said.get(this) ?? []), { ...statement, along: open > 0 }])
    unanswered.set(this, open + 1)
    const answer = (query as (...all: unknown[]) => unknown).apply(this, args) as Promise<unknown> | undefined
    const heard = () => unanswered.set(this, (unanswered.get(this) ?? 1) - 1)
    void answer?.then(heard, heard)
    return answer
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  for (const statements of said.values()) {
    const insert = statements.findIndex(({ text }) => INSERTS_HAZARD.test(text))
    const begin = statements.findLastIndex(({ text }, i) => i < insert && text.startsWith('begin'))
    const commit = statements.findIndex(({ text }, i) => i > insert && text === 'commit')
    if (insert >= 0) return statements.slice(begin, commit + 1)
  }
  throw new Error('no report was seen on its way to the database')
}

/** Says the same again and again with fresh ids, and waits for an answer where the house waits; the statements take their own numbers. Durable, under the same policies. */
async function replay(pool: pg.Pool, statements: readonly Statement[], count: number): Promise<number> {
  const ids = new Set(
    statements
      .flatMap(({ values }) => values)
      .filter((value): value is string => typeof value === 'string' && UUID.test(value)),
  )
  let left = count
  const one = async () => {
    while (left-- > 0) {
      const fresh = new Map([...ids].map((id) => [id, id[14] === '7' ? freshId() : randomUUID()]))
      const client = await pool.connect()
      let last: Promise<unknown> = Promise.resolve()
      for (const { text, values, along } of statements) {
        if (!along) await last
        last = client.query(
          text,
          values.map((value) => fresh.get(value as string) ?? value),
        )
      }
      await last
      client.release()
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, () => pool.query('select 1')))
  const began = performance.now()
  await Promise.all(Array.from({ length: CONCURRENCY }, one))
  const seconds = (performance.now() - began) / 1000
  return count / seconds
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
// The number is taken inside the statement, which therefore begins with it.
const INSERTS_HAZARD = /^with .*insert into "hazard" /s
