import { DEMO_START } from '#foundation/clock.ts'
import { openPool } from '#foundation/server/database.ts'
import type { BenchHouse } from '#apps/cli/bench/bench-house.ts'
import { gatePeaks } from '#apps/cli/bench/gate-peaks.ts'
import { missingToday } from '#apps/cli/bench/missing-today.ts'
import { type Line, ms, percentile, perSecond, times } from '#apps/cli/bench/numbers.ts'
import { capture, CONCURRENCY, replay } from '#apps/cli/bench/same-statements.ts'
import type { Visitor } from '#apps/cli/bench/visit.ts'

const ROUNDS = 7
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What should have happened and what is missing for ever more schools; proofs over HTTP; the list of a phone. */
export async function measureDuties(bench: BenchHouse, visitor: Visitor, count: number): Promise<Line[]> {
  // Once for the machine to warm up.
  missingToday(500)
  const few = missingToday(500)
  const lines = [500, 5000, 50_000].map((schools): Line => {
    const took = schools === 500 ? few : missingToday(schools)
    const each = (n: number, of: number) => `${Math.round((n * 1000) / of)} 微秒/校`
    return {
      what: `今天该做的和漏的，${schools} 校×${took.duties} 项（${took.asked} 件，一个核）`,
      ours: ms(took.ms),
      beside: `${each(took.ms, schools)}，500校时 ${each(few.ms, 500)}`,
      ratio: times(took.ms / schools, few.ms / 500),
    }
  })
  const measured = [...(await measureProofs(bench, visitor, count)), ...(await measureReads(bench, visitor))]
  // The other parts are measured where the demo starts.
  bench.house.clock.set(new Date(DEMO_START))
  return [...lines, ...measured]
}

/** Proofs over HTTP with everything on, beside the very same statements through the same driver without HTTP. */
async function measureProofs(bench: BenchHouse, visitor: Visitor, count: number): Promise<Line[]> {
  const jobs = await gatePeaks(bench)
  const each = Math.min(Math.floor(count / ROUNDS), Math.floor((jobs.length - 100) / (ROUNDS + 1)))
  const take = (n: number) => jobs.splice(0, n)
  const order = { kind: 'post', address: bench.address, concurrency: CONCURRENCY } as const
  await visitor.ask({ ...order, jobs: take(each) })
  await bench.run('analyze')
  const one = { ...order, concurrency: 1 }
  const statements = await capture(/^insert into "duty_proof"/s, () => visitor.ask({ ...one, jobs: take(1) }))
  // A thing asked once is given once: what is said again is about another day each time.
  const vary = (value: unknown, n: number, text: string) =>
    text.includes('duty_proof') && typeof value === 'string' && DAY.test(value) ? `${value}.${n}` : value
  const ours: number[] = []
  const bare: number[] = []
  const samples: number[] = []
  const pool = openPool(bench.app)
  await replay(pool, statements, each, vary)
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await replay(pool, statements, each, vary))
    const said = await visitor.ask({ ...order, jobs: take(each) })
    ours.push(each / said.seconds)
    samples.push(...said.samples)
  }
  await pool.end()
  const [rate, direct] = [percentile(ours, 0.5), percentile(bare, 0.5)]
  return [
    {
      what: `报完成，${CONCURRENCY}路并发（每次${statements.length}条语句，${ROUNDS}轮取中）`,
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
  ]
}

async function measureReads(bench: BenchHouse, visitor: Visitor): Promise<Line[]> {
  const read = async (login: string, path: string, rounds: number) =>
    (
      await visitor.ask({
        kind: 'read',
        address: bench.address,
        cookie: await bench.cookieOf(login),
        paths: [path],
        rounds,
      })
    ).samples
  const line = (what: string, samples: readonly number[]): Line => ({
    what,
    ours: ms(percentile(samples, 0.95)),
    beside: `p50 ${ms(percentile(samples, 0.5))}`,
    ratio: '',
  })
  await read('s03-safety', '/api/duties/today', 20)
  return [
    line('今日清单 p95', await read('s03-safety', '/api/duties/today', 300)),
    line(
      '完成情况，全区一个月 p95',
      await read('office-staff', '/api/duties/coverage?from=2017-12-01&to=2017-12-31', 40),
    ),
  ]
}
