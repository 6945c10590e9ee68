import type { BenchHouse } from '#apps/cli/bench/bench-house.ts'
import { type Line, ms, percentile, times } from '#apps/cli/bench/numbers.ts'
import { seedLedger } from '#apps/cli/bench/seed-ledger.ts'
import type { Visitor } from '#apps/cli/bench/visit.ts'

type Reading = { what: string; login: string; path: string; pages?: number }

/** What people open all day, as who opens it. `pages` turns that many pages first. */
const readings: readonly Reading[] = [
  { what: '办公室 未销号，按期限', login: 'office-staff', path: '/api/hazards?view=open' },
  { what: '办公室 逾期', login: 'office-staff', path: '/api/hazards?view=late' },
  { what: '办公室 全部，按编号', login: 'office-staff', path: '/api/hazards?view=all&sort=number' },
  { what: '办公室 全部，第40页', login: 'office-staff', path: '/api/hazards?view=all', pages: 40 },
  { what: '办公室 反弹', login: 'office-staff', path: '/api/hazards?view=rebound' },
  { what: '办公室 一所学校', login: 'office-staff', path: '/api/hazards?view=all&school=B7' },
  {
    what: '办公室 搜常见字',
    login: 'office-staff',
    path: '/api/hazards?view=all&q=%E6%B5%81%E5%8A%A8%E6%91%8A%E7%82%B9',
  },
  { what: '办公室 搜罕见字', login: 'office-staff', path: '/api/hazards?view=all&q=%E7%BD%95%E8%A7%81777' },
  { what: '办公室 各视图数目', login: 'office-staff', path: '/api/hazard-counts' },
  { what: '办公室 待办', login: 'office-staff', path: '/api/inbox' },
  { what: '成员单位 未销号', login: 'zhifa-liaison', path: '/api/hazards?view=open' },
  { what: '成员单位 全部', login: 'zhifa-liaison', path: '/api/hazards?view=all&sort=found' },
  { what: '成员单位 各视图数目', login: 'zhifa-liaison', path: '/api/hazard-counts' },
  { what: '成员单位 待办', login: 'zhifa-liaison', path: '/api/inbox' },
  { what: '少见单位 全部', login: 'wenguang-liaison', path: '/api/hazards?view=all' },
]

/** The same pages at one size and at a hundred times that. */
export async function measureLedger(
  bench: BenchHouse,
  visitor: Visitor,
  { small, books, perBook, rounds }: { small: number; books: number; perBook: number; rounds: number },
): Promise<Line[]> {
  await seedLedger(bench, 1, small)
  const before = await readAll(bench, visitor, rounds)
  const began = performance.now()
  await seedLedger(bench, books, perBook)
  const seconds = Math.round((performance.now() - began) / 1000)
  const after = await readAll(bench, visitor, rounds)
  const lines = readings.map(({ what }, i) => line(what, before[i] ?? [], after[i] ?? []))
  return [
    { what: `装入 ${books * perBook} 条`, ours: `${seconds} 秒`, beside: '', ratio: '' },
    ...lines,
    line('以上全部', before.flat(), after.flat()),
  ]
}

const line = (what: string, before: readonly number[], after: readonly number[]): Line => ({
  what: `  ${what} p95`,
  ours: ms(percentile(after, 0.95)),
  beside: `小账本 ${ms(percentile(before, 0.95))}`,
  ratio: times(percentile(after, 0.95), percentile(before, 0.95)),
})

async function readAll(bench: BenchHouse, visitor: Visitor, rounds: number): Promise<number[][]> {
  const found: number[][] = []
  for (const { login, path, pages = 0 } of readings) {
    const cookie = await bench.cookieOf(login)
    const at = pages > 0 ? await turned(bench, cookie, path, pages) : path
    const read = { kind: 'read' as const, address: bench.address, cookie, paths: [at] }
    await visitor.ask({ ...read, rounds: Math.ceil(rounds / 5) })
    found.push((await visitor.ask({ ...read, rounds })).samples)
  }
  return found
}

/** The address of a page further on, found by turning pages as a person would. */
async function turned({ http }: BenchHouse, cookie: string, path: string, pages: number): Promise<string> {
  let at = path
  for (let i = 0; i < pages; i++) {
    const reply = await http.inject({ url: at, headers: { cookie } })
    const { next } = reply.json<{ next: string | null }>()
    if (!next) break
    at = `${path}&after=${next}`
  }
  return at
}
