import { openPool } from '#foundation/server/database.ts'
import { startReactor } from '#apps/server/reactor.ts'
import type { BenchHouse } from '#apps/cli/bench/bench-house.ts'
import { type Line, ms, percentile, perSecond, times } from '#apps/cli/bench/numbers.ts'
import { capture, CONCURRENCY, replay } from '#apps/cli/bench/same-statements.ts'
import type { Visitor } from '#apps/cli/bench/visit.ts'

const ROUNDS = 7

/** Reports over HTTP with everything on, beside the very same statements through the same driver without HTTP. */
export async function measureCreates(bench: BenchHouse, visitor: Visitor, count: number): Promise<Line[]> {
  const cookie = await bench.cookieOf('s03-guard')
  const order = { kind: 'create', address: bench.address, cookie, concurrency: CONCURRENCY } as const
  await visitor.ask({ ...order, count: Math.ceil(count / 5) })
  // What the database does by itself within a minute: until it has counted its rows, it guesses which index to use.
  await bench.run('analyze')
  const statements = await capture(INSERTS_HAZARD, () => visitor.ask({ ...order, concurrency: 1, count: 1 }))
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

// The number is taken inside the statement, which therefore begins with it.
const INSERTS_HAZARD = /^with .*insert into "hazard" /s
