import type { BenchHouse } from '#apps/cli/bench/bench-house.ts'
import { gramsOf } from '#matters/hazard/search.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'
import { join } from 'node:path'
import { root } from '#apps/cli/root.ts'

/** How the years of a district look: 150 schools, every kind of hazard of the demo, one in ten of this year's still open. */
const SCHOOLS = 150
const PER_BOOK_OPEN = 10

/**
 * Fills the ledger by SQL: `books` years of `perBook` hazards each, the last of them 2017. Replaces what was there.
 * Indexes are made again at the end, because keeping them while a million rows come in takes ten times as long.
 */
export async function seedLedger(bench: BenchHouse, books: number, perBook: number): Promise<void> {
  const { run } = bench
  await run(`set session_replication_role = replica; set maintenance_work_mem = '512MB'; set synchronous_commit = off`)
  await run(`truncate hazard, hazard_reporter, ruling, extension, reinspection, look_back, hazard_tally, hazard_tallied,
    hazard_day, hazard_day_counted,
    clock_event, remark, attachment, command`)
  await run(
    `delete from fact f using subject s where s.kind = 'hazard' and f.district = s.district and f.subject = s.id`,
  )
  await run(`delete from subject where kind = 'hazard'`)
  await openSchools(bench)
  const indexes =
    await run(`select indexname, indexdef from pg_indexes i where schemaname = 'public' and tablename in ('hazard', 'subject')
    and not exists (select from pg_constraint c where c.conname = i.indexname)`)
  for (const { indexname } of indexes) await run(`drop index ${String(indexname)}`)
  await kinds(bench)
  for (let book = 0; book < books; book++) await fill(bench, 2017 - book, perBook, book === 0)
  for (const { indexdef } of indexes) await run(String(indexdef))
  await tally(bench)
  await run(`set session_replication_role = default; set synchronous_commit = on`)
  await run(`vacuum analyze hazard`)
  await run(`vacuum analyze subject`)
  await run(`analyze`)
  await run(`checkpoint`)
}

async function openSchools({ run, district }: BenchHouse): Promise<void> {
  await run(
    `insert into unit (district, id, kind, name, short, parent, line, valid_from)
     select $1, 'B' || i, 'school', '测速小学' || i || '（示例）', '测速小学' || i, 'tangshan', 'jkt', '2005-01-01' from generate_series(1, $2::integer) i
     on conflict do nothing`,
    [district, SCHOOLS],
  )
}

/** The demo's hazards as patterns: what was found, of which kind, who leads. */
async function kinds({ run }: BenchHouse): Promise<void> {
  const { pack, demo } = getPack(join(root, 'packs', 'qingshanhu-2017'))
  const details = new Map(pack.hazardCategories.details.map((detail) => [detail.code, detail]))
  await run(
    `drop table if exists bench_kind; create temporary table bench_kind (place integer, title text, spot text, category text, detail text, lead text, grams text[])`,
  )
  for (const [i, hazard] of (demo?.hazards.hazards ?? []).entries()) {
    const detail = details.get(hazard.detail)
    const lead = hazard.lead && hazard.lead !== 'school' ? hazard.lead : 'zhifa'
    await run(`insert into bench_kind values ($1, $2, $3, $4, $5, $6, $7)`, [
      i,
      hazard.title,
      hazard.place,
      detail?.domain ?? 'qita',
      hazard.detail,
      lead,
      gramsOf([hazard.title, hazard.place]),
    ])
  }
}

async function fill(
  { run, district, programme }: BenchHouse,
  year: number,
  count: number,
  current: boolean,
): Promise<void> {
  await run(
    `insert into hazard (district, id, number, year, number_text, title, school, town, spot, category, detail, grade, state, channel, found_by, found_on,
       reported_at, lead, assists, measures, responsible, funds, assigned_at, accepted_at, due_on, original_due_on, done_at, result, reinspected_on,
       struck_at, rebound_of, rebounds, family, first_book, last_book, programme, grams, audience, opened_by)
     select $1::text, id, i, $2::integer, '湖校周隐〔' || $2::integer || '〕' || i || '号', k.title || i, s.school, 'tangshan', k.spot, k.category, k.detail,
       case when state = 'reported' then null else (array['general', 'general', 'general', 'larger', 'major'])[1 + i % 5] end, state, 'patrol', '正门门卫',
       day, day::timestamp at time zone 'Asia/Shanghai', case when state = 'reported' then null else k.lead end, '{tangshan}', '清理并安排专人值守',
       '中队长', (i % 40) / 10.0, day, day, case when state = 'reported' then null else day + 10 + i % 20 end,
       case when state = 'reported' then null else day + 10 end, case when state in ('struck', 'done') then day + 8 end, '已整改到位',
       case when state = 'struck' then day + 9 end, case when state = 'struck' then (day + 9)::timestamptz end,
       case when i % 50 = 0 then id end, case when i % 50 = 0 then 1 else 0 end, s.school || '|' || k.detail || '|' || i % 97, $2::integer, $2::integer, $5::text, k.grams || array['号' || i % 1000, '罕见' || i],
       array[s.school, 'tangshan', k.lead], 'bench'
     from generate_series(1, $3::integer) i
     cross join lateral (select gen_random_uuid() as id, 'B' || 1 + (i * 7919) % ${SCHOOLS} as school, make_date($2::integer, 1, 1) + (i * 127 % 125) as day,
       case when $4::boolean and i % ${PER_BOOK_OPEN} = 0 then (array['reported', 'assigned', 'rectifying', 'rectifying', 'done'])[1 + (i / ${PER_BOOK_OPEN}) % 5]
         else 'struck' end as state) s
     join bench_kind k on k.place = (i * 31) % (select count(*) from bench_kind)`,
    [district, year, count, current, programme],
  )
  await run(
    `insert into subject (district, id, kind, audience, opened_by) select district, id, 'hazard', audience, opened_by from hazard where district = $1 and year = $2`,
    [district, year],
  )
}

/** What the reactions would have counted by now. */
async function tally({ run }: BenchHouse): Promise<void> {
  await run(`insert into hazard_tally (district, unit, book, state, grade, due_on, rebound, n, funds)
    select h.district, unit, h.last_book, h.state, coalesce(h.grade, ''), coalesce(case when h.state in ('assigned', 'contested', 'rectifying') then h.due_on end, 'infinity'), h.rebound_of is not null,
      count(*), coalesce(sum(h.funds), 0)
    from hazard h, unnest(h.audience || '{""}') unit group by 1, 2, 3, 4, 5, 6, 7`)
  await run(`insert into hazard_day (district, unit, split, kind, anchor, by_day, n)
    select d.district, p.unit, p.split, d.kind, d.anchor, d.by_day, count(*)
    from hazard_dates d, lateral (select unnest(d.places || ''::text) as unit, '' as split
      union all select '', s from unnest(array['grade:' || d.grade, 'domain:' || d.category]) s where s is not null) p group by 1, 2, 3, 4, 5, 6`)
}
