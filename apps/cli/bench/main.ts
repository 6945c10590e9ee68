import { cpus, totalmem } from 'node:os'
import { benchHouse } from '#apps/cli/bench/bench-house.ts'
import { measureCreates } from '#apps/cli/bench/creates.ts'
import { measureDuties } from '#apps/cli/bench/duties.ts'
import { measureLedger } from '#apps/cli/bench/ledger.ts'
import { measureExport } from '#apps/cli/bench/export.ts'
import { measureLive } from '#apps/cli/bench/live.ts'
import { megabytes, printTable } from '#apps/cli/bench/numbers.ts'
import { measureOverview } from '#apps/cli/bench/overview.ts'
import { replayBoston } from '#apps/cli/bench/replay.ts'
import { measureSync } from '#apps/cli/bench/sync.ts'
import { visitor } from '#apps/cli/bench/visit.ts'

const sizes = {
  usual: {
    creates: 5600,
    proofs: 5600,
    ledger: { small: 10_000, books: 10, perBook: 100_000, rounds: 60 },
    watchers: 200,
    events: 60,
    exported: 100_000,
    overview: { scale: 100, rounds: 100 },
  },
  quick: {
    creates: 400,
    proofs: 560,
    ledger: { small: 1000, books: 5, perBook: 2000, rounds: 20 },
    watchers: 50,
    events: 20,
    exported: 2000,
    overview: { scale: 10, rounds: 30 },
  },
}

/** Everything in one run on one machine, so that the numbers can be held against each other. Parts: creates, duties, sync, live, overview, ledger, export. */
async function measure(words: readonly string[]): Promise<void> {
  const size = words.includes('--quick') ? sizes.quick : sizes.usual
  const parts = words.filter((word) => !word.startsWith('--'))
  const wanted = (part: string) => parts.length === 0 || parts.includes(part)
  console.log(`${cpus()[0]?.model ?? ''} ×${cpus().length}，内存 ${megabytes(totalmem())}，Node ${process.version}`)
  const bench = await benchHouse()
  const other = visitor()
  try {
    if (wanted('creates')) printTable('写入', await measureCreates(bench, other, size.creates))
    if (wanted('duties')) printTable('经常性工作', await measureDuties(bench, other, size.proofs))
    if (wanted('sync')) printTable('手机补送', await measureSync(bench, other))
    if (wanted('live')) printTable('送达', await measureLive(bench, other, size))
    if (wanted('overview')) printTable('总览', await measureOverview(bench, other, size.overview))
    if (wanted('ledger') || wanted('export')) printTable('台账', await measureLedger(bench, other, size.ledger))
    if (wanted('export')) printTable('导出', await measureExport(bench, other, size.exported))
  } finally {
    other.leave()
    await bench.stop()
  }
}

const [first, ...words] = process.argv.slice(2)
if (first === 'replay') await replayBoston(words[0])
else await measure(process.argv.slice(2))
