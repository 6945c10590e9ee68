import type { BenchHouse } from '#apps/cli/bench/bench-house.ts'
import { type Line, megabytes, perSecond, round, times } from '#apps/cli/bench/numbers.ts'
import type { Visitor } from '#apps/cli/bench/visit.ts'

/** The whole ledger of a year as Excel, and of a single kind, to see whether memory grows with the size. */
export async function measureExport(bench: BenchHouse, visitor: Visitor, rows: number): Promise<Line[]> {
  const cookie = await bench.cookieOf('office-staff')
  const drain = (path: string) => watched(() => visitor.ask({ kind: 'drain', address: bench.address, cookie, path }))
  const few = await drain('/api/hazards.xlsx?view=open')
  const all = await drain('/api/hazards.xlsx?view=all')
  const rate = rows / all.seconds
  return [
    {
      what: `导出 ${rows} 行`,
      ours: `${round(all.seconds)} 秒，${perSecond(rate)}`,
      beside: `文件 ${megabytes(all.bytes)}`,
      ratio: '',
    },
    {
      what: '  服务进程内存最高',
      ours: megabytes(all.peak),
      beside: `未销号一表 ${megabytes(few.peak)}`,
      ratio: times(all.peak, few.peak),
    },
  ]
}

async function watched(work: () => Promise<{ seconds: number; bytes: number }>) {
  let peak = 0
  const look = setInterval(() => void (peak = Math.max(peak, process.memoryUsage.rss())), 20)
  const done = await work()
  clearInterval(look)
  return { ...done, peak }
}
