import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { Client as Postgres } from 'pg'
import { perSecond, printTable, times } from '#apps/cli/bench/numbers.ts'
import { readCsvRows } from '#foundation/server/csv.ts'
import { startDatabase } from '#foundation/postgres/database-server.ts'
import { type BostonRow, replay } from '#matters/deadline/replay/boston.ts'

// Later than any real closing in the file, and before the one placeholder target of 2059.
const now = new Date('2020-01-01T00:00:00Z')
const PASSES = 20

/** Another city's real verdicts by our rule, row by row, beside one SQL statement over the same rows in a table. */
export async function replayBoston(file: string | undefined): Promise<void> {
  if (!file) throw new Error('用法：npx huxue bench replay <boston311.csv.gz>')
  const rows: BostonRow[] = []
  const source = createReadStream(file)
  for await (const { row } of readCsvRows(file.endsWith('.gz') ? source.pipe(createGunzip()) : source)) rows.push(row)
  const ours = byRule(rows)
  const sql = await bySql(rows)
  const agree = Object.entries(ours.verdicts).every(([verdict, n]) => sql.verdicts[verdict] === n)
  if (!agree) throw new Error(`两边判得不一样：${JSON.stringify(ours.verdicts)} ${JSON.stringify(sql.verdicts)}`)
  printTable(`时限判定，${rows.length} 行真实工单`, [
    {
      what: '每秒判定（含解析时间文本）',
      ours: perSecond(ours.rate),
      beside: `一条SQL ${perSecond(sql.rate)}`,
      ratio: times(ours.rate, sql.rate),
    },
    {
      what: `  按期 ${ours.verdicts['on-time']}，逾期 ${ours.verdicts['overdue']}，无时限 ${ours.verdicts['no-target']}`,
      ours: '',
      beside: '两边一致',
      ratio: '',
    },
  ])
}

type Judged = { rate: number; verdicts: Record<string, number> }

function byRule(rows: readonly BostonRow[]): Judged {
  let verdicts: Record<string, number> = {}
  const began = performance.now()
  for (let pass = 0; pass < PASSES; pass++) {
    verdicts = {}
    for (const row of rows) {
      const { verdict } = replay(row, now)
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
    }
  }
  return { rate: (rows.length * PASSES) / ((performance.now() - began) / 1000), verdicts }
}

const JUDGE = `select case when target_dt = '' then 'no-target'
    when closed_dt = '' then case when $1::timestamp > target_dt::timestamp then 'overdue' else 'open' end
    when greatest(closed_dt::timestamp, open_dt::timestamp) <= target_dt::timestamp then 'on-time' else 'overdue' end as verdict, count(*)::integer as n
  from request group by 1`

async function bySql(rows: readonly BostonRow[]): Promise<Judged> {
  const folder = mkdtempSync(join(tmpdir(), 'huxue-bench-'))
  const database = await startDatabase({ url: process.env['DATABASE_URL'], dataFolder: folder })
  const client = new Postgres(database.administration)
  await client.connect()
  try {
    await client.query('create temporary table request (open_dt text, target_dt text, closed_dt text)')
    const column = (name: string) => rows.map((row) => row[name] ?? '')
    await client.query('insert into request select * from unnest($1::text[], $2::text[], $3::text[])', [
      column('open_dt'),
      column('target_dt'),
      column('closed_dt'),
    ])
    await client.query('analyze request')
    const began = performance.now()
    let found: { verdict: string; n: number }[] = []
    for (let pass = 0; pass < PASSES; pass++)
      found = (await client.query<{ verdict: string; n: number }>(JUDGE, ['2020-01-01'])).rows
    return {
      rate: (rows.length * PASSES) / ((performance.now() - began) / 1000),
      verdicts: Object.fromEntries(found.map(({ verdict, n }) => [verdict, n])),
    }
  } finally {
    await client.end()
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
