import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import type { Gatherer, Said } from '#accounts/report/gather.ts'
import type { Counted } from '#accounts/report/server/figures-of.ts'
import { type RosterKind, rosterKinds } from '#duties/roster/roster.ts'
import { kindWords } from '#duties/roster/roster.words.ts'

const nothing = (article: number): Said => ({ article, sentences: [], tables: [] })
const articleOfClause = ({ rules: { pack } }: Counted, clause: string | undefined): number =>
  pack.clauses.find(({ id }) => id === clause)?.article ?? 0

/** Shifts the body keeps: due, stood, on time. */
export async function shiftsSaid({ tx, actor }: Asking, counted: Counted, { count }: Gatherer): Promise<Said[]> {
  const { unit, from, until } = counted
  const { rows } = await sql<{ kind: RosterKind; due: string[]; came: string[] | null; onTime: string[] | null }>`
    select r.kind, array_agg(s.id::text order by s.from_at, s.id) as due,
      array_agg(s.id::text order by s.from_at, s.id) filter (where s.on_at <= ${until}) as came,
      array_agg(s.id::text order by s.from_at, s.id) filter (where s.on_at <= ${until} and coalesce(s.late_minutes, 0) <= r.late_after) as "onTime"
    from shift s join roster r on r.district = s.district and r.id = s.roster
    where s.district = ${actor.district} and r.unit = ${unit.id} and s.from_at >= ${from}
      and s.from_at + r.late_after * interval '1 minute' <= ${until}
    group by r.kind order by r.kind`.execute(tx)
  return rows.map(({ kind, due, came, onTime }) => {
    const [all, there, sharp] = [
      count('s', `${kind}.due`, due, '班'),
      count('s', `${kind}.came`, came ?? [], '班'),
      count('s', `${kind}.on-time`, onTime ?? [], '班'),
    ]
    return {
      article: articleOfClause(counted, rosterKinds[kind].clauses[0]),
      sentences: [{ code: `shifts-${kind}`, text: `${kindWords[kind]}应到${all}，到岗${there}，准时${sharp}。` }],
      tables: [],
    }
  })
}

/** Inspections a unit made, or a school was visited by; only those whose notice has gone out. */
export async function visitsSaid({ tx, actor }: Asking, counted: Counted, { count }: Gatherer): Promise<Said[]> {
  const { unit, from, until } = counted
  const isSchool = unit.kind === 'school'
  const { rows } = await sql<{ clause: string; ids: string[]; found: number }>`
    select v.clause, array_agg(v.id::text order by v.released_at, v.id) as ids
    from inspection_visit v
    where v.district = ${actor.district} and v.released_at between ${from} and ${until}
      and ${isSchool ? sql`v.target = ${unit.id}` : sql`${unit.id} = any(v.units)`}
    group by v.clause order by v.clause`.execute(tx)
  return rows.map(({ clause, ids }) => ({
    article: articleOfClause(counted, clause),
    sentences: [
      {
        code: `visits-${clause}`,
        text: `${isSchool ? '接受检查' : '开展检查'}${count('v', `${clause}.released`, ids, '次')}，均已下发通知。`,
      },
    ],
    tables: [],
  }))
}

/** The register of a school at the end of the days. */
export async function risksSaid({ tx, actor }: Asking, counted: Counted, { count }: Gatherer): Promise<Said> {
  const { unit, from, until, rules } = counted
  const article = rules.pack.reports.articles.risks
  if (unit.kind !== 'school') return nothing(article)
  const { rows } = await sql<{ id: string; reviewed: boolean; closed: boolean }>`
    select r.id, coalesce(r.reviewed_at between ${from} and ${until}, false) as reviewed, coalesce(r.closed_at <= ${until}, false) as closed
    from risk r where r.district = ${actor.district} and r.school = ${unit.id} and r.entered_at <= ${until}
      and (r.closed_at is null or r.closed_at >= ${from})
    order by r.entered_at, r.id limit 5000`.execute(tx)
  if (rows.length === 0) return nothing(article)
  const ids = (which: (row: (typeof rows)[number]) => boolean) => rows.filter(which).map(({ id }) => id)
  const open = count(
    'r',
    'open',
    ids(({ closed }) => !closed),
    '项',
  )
  const reviewed = count(
    'r',
    'reviewed',
    ids((row) => row.reviewed),
    '项',
  )
  const closed = count(
    'r',
    'closed',
    ids((row) => row.closed),
    '项',
  )
  return {
    article,
    sentences: [{ code: 'risks', text: `风险清单在册${open}，本期复核${reviewed}，消除${closed}。` }],
    tables: [],
  }
}

export async function ordersSaid({ tx, actor }: Asking, counted: Counted, { count }: Gatherer): Promise<Said> {
  const { unit, from, until, rules } = counted
  const article = rules.pack.reports.articles.orders
  const { rows } = await sql<{ id: string; answered: boolean }>`
    select o.id, coalesce(o.state in ('verified', 'closed') and o.judged_at <= ${until}, false) as answered
    from supervision_order o where o.district = ${actor.district} and o.lead = ${unit.id} and o.issued_at between ${from} and ${until}
      and o.state not in ('drafted', 'dropped', 'succeeded')
    order by o.issued_at, o.id limit 5000`.execute(tx)
  if (rows.length === 0) return nothing(article)
  const all = count(
    'o',
    'issued',
    rows.map(({ id }) => id),
    '件',
  )
  const done = count(
    'o',
    'answered',
    rows.filter(({ answered }) => answered).map(({ id }) => id),
    '件',
  )
  return {
    article,
    sentences: [{ code: 'orders', text: `承办督办事项${all}，已反馈并核实${done}。` }],
    tables: [],
  }
}

export async function campaignsSaid({ tx, actor }: Asking, counted: Counted, { count }: Gatherer): Promise<Said> {
  const { unit, from, until, rules } = counted
  const article = rules.pack.reports.articles.campaigns
  const { rows } = await sql<{ id: string; campaign: string }>`
    select r.id, r.campaign from campaign_report r
    where r.district = ${actor.district} and r.unit = ${unit.id} and r.first_submitted_at between ${from} and ${until}
    order by r.first_submitted_at, r.id`.execute(tx)
  if (rows.length === 0) return nothing(article)
  const names = [...new Set(rows.map(({ campaign }) => campaign))].map(
    (code) => rules.pack.campaigns.campaigns.find((each) => each.code === code)?.name ?? code,
  )
  const all = count(
    'c',
    'reported',
    rows.map(({ id }) => id),
    '份',
  )
  return {
    article,
    sentences: [{ code: 'campaigns', text: `参加${names.join('、')}，报送书面情况${all}。` }],
    tables: [],
  }
}
