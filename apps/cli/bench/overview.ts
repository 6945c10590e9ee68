import type { BenchHouse } from '#apps/cli/bench/bench-house.ts'
import { type Line, ms, percentile, times } from '#apps/cli/bench/numbers.ts'
import { seedLedger } from '#apps/cli/bench/seed-ledger.ts'
import type { Visitor } from '#apps/cli/bench/visit.ts'

/** What leaders and the office open first, as who opens it. */
const readings = [
  { what: '区领导 总览', login: 'district-leader', path: '/api/overview' },
  { what: '区领导 统计指标，本年', login: 'district-leader', path: '/api/indicators?period=year' },
  { what: '区领导 各单位指标和得分', login: 'district-leader', path: '/api/indicator-split?by=member' },
  { what: '区领导 各学校指标', login: 'district-leader', path: '/api/indicator-split?by=school' },
  { what: '办公室 工作要点', login: 'office-staff', path: '/api/programme' },
  { what: '办公室 一校一档', login: 'office-staff', path: '/api/school-files/S03' },
] as const

/** A year of the demo district: so many hazards and so many proofs. */
const YEAR = { hazards: 50, proofs: 20_000 }

/** The same screens over one year of the demo and over a hundred times that, in one run. */
export async function measureOverview(
  bench: BenchHouse,
  visitor: Visitor,
  { scale, rounds }: { scale: number; rounds: number },
): Promise<Line[]> {
  await seedYear(bench, 1)
  const before = await readAll(bench, visitor, rounds)
  const began = performance.now()
  await seedYear(bench, scale)
  const seconds = Math.round((performance.now() - began) / 1000)
  const after = await readAll(bench, visitor, rounds)
  return [
    {
      what: `装入 ${YEAR.hazards * scale} 处隐患、${YEAR.proofs * scale} 次完成记录`,
      ours: `${seconds} 秒`,
      beside: '',
      ratio: '',
    },
    ...readings.map(({ what }, i): Line => {
      const [small, large] = [percentile(before[i] ?? [], 0.95), percentile(after[i] ?? [], 0.95)]
      return { what: `  ${what} p95`, ours: ms(large), beside: `一年 ${ms(small)}`, ratio: times(large, small) }
    }),
  ]
}

async function seedYear(bench: BenchHouse, times: number): Promise<void> {
  await seedLedger(bench, 1, YEAR.hazards * times)
  await seedProofs(bench, YEAR.proofs * times)
}

/** Proofs of schools over the days of the year so far, and what the reactions would have counted. */
async function seedProofs({ run, district, programme }: BenchHouse, count: number): Promise<void> {
  await run(`set session_replication_role = replica; set synchronous_commit = off`)
  await run(`delete from duty_proof`)
  await run(`truncate duty_tally, duty_tallied`)
  await run(
    `insert into duty_proof (district, id, duty, subject, period, turn, outcome, person, post, unit, observed_at, received_at, standing,
       checklist, checklist_version, programme, audience)
     select $1::text, gen_random_uuid(), d.code, s.id, '2017.' || i, 1, 'done', 'bench', 'bench', s.id, at, at,
       (array['done', 'done', 'done', 'done', 'late'])[1 + i % 5], d.list, case when d.list is not null then 1 end, $2::text, array[s.id, s.parent]
     from generate_series(1, $3::integer) i
     cross join lateral (select '2017-01-01 07:00+08'::timestamptz + i % 130 * interval '1 day' as at) t
     join (select id, parent, row_number() over (order by id) - 1 as place, count(*) over () as of from unit
       where district = $1 and kind = 'school' and id like 'S%') s on s.place = i % s.of
     join (values (0, 'gate-peak', null), (1, 'point-patrol', null), (2, 'gate-equipment', 'gate-equipment'), (3, 'night-watch', null)) d (place, code, list)
       on d.place = (i / 13) % 4`,
    [district, programme, count],
  )
  await run(`insert into duty_tally (district, unit, about, year, duty, standing, n)
    select p.district, u, case u when '' then '' else p.subject end, 2017, p.duty, p.standing, count(*)
    from duty_proof p, unnest(p.audience || ''::text) u group by 1, 2, 3, 4, 5, 6`)
  await run(`set session_replication_role = default; set synchronous_commit = on`)
  await run(`vacuum analyze duty_proof`)
  await run(`analyze duty_tally`)
  await run(`checkpoint`)
}

async function readAll(bench: BenchHouse, visitor: Visitor, rounds: number): Promise<number[][]> {
  const found: number[][] = []
  for (const { login, path } of readings) {
    const read = { kind: 'read' as const, address: bench.address, cookie: await bench.cookieOf(login), paths: [path] }
    await visitor.ask({ ...read, rounds: Math.ceil(rounds / 5) })
    found.push((await visitor.ask({ ...read, rounds })).samples)
  }
  return found
}
