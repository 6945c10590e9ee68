import { type RawBuilder, sql } from 'kysely'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { proofHref } from '#accounts/living-programme/proof-href.ts'
import { type RowLetter, rowsOf } from '#accounts/report/report-figures.ts'
import type { CountedRow, reportContract } from '#accounts/report/report.contract.ts'
import { countedOf } from '#accounts/report/server/read-report.ts'
import { findReport } from '#accounts/report/server/report.store.ts'
import { mayRead } from '#accounts/report/who-may.ts'
import { kindWords } from '#duties/roster/roster.words.ts'
import type { RosterKind } from '#duties/roster/roster.ts'
import { dutyRulesAt } from '#duties/duty/server/duty-rules.ts'

type Read = typeof reportContract.readReportRows
type Found = Omit<CountedRow, 'letter'>

/** The rows behind a number: frozen ones are those it was frozen with, however they stand today. */
export async function readReportRows(ask: Ask<Read>, { reportId, figure, after, limit }: Input<Read>) {
  if (!mayRead(ask.actor)) ask.refuse('reports-not-yours')
  const report = (await findReport(ask, reportId)) ?? ask.refuse('report-not-found')
  const { figures } = await countedOf(ask, report)
  if (!figures.some(({ code }) => code === figure)) ask.refuse('figure-not-found')
  const all = rowsOf(figures, figure)
  const page = all.slice(after, after + limit)
  const { pack } = await dutyRulesAt(ask, ask.house.db, report.programme)
  const dutyName = (code: string) => pack.duties.duties.find((each) => each.code === code)?.name ?? code
  const letters = [...new Set(page.map(({ letter }) => letter))]
  const found = new Map<string, CountedRow>()
  for (const letter of letters) {
    const ids = page.flatMap((row) => (row.letter === letter ? [row.id] : []))
    for (const row of await reads[letter](ask, ids, dutyName)) found.set(row.id, { ...row, letter })
  }
  const gone = (letter: RowLetter, id: string): CountedRow => ({
    id,
    letter,
    what: '您无权查看的记录',
    whereName: '',
    at: null,
    href: null,
  })
  return {
    rows: page.map(({ letter, id }) => found.get(id) ?? gone(letter, id)),
    total: all.length,
    next: after + limit < all.length ? after + limit : null,
  }
}

type Reader = (asking: Asking, ids: readonly string[], dutyName: (code: string) => string) => Promise<Found[]>

const among = (ids: readonly string[]): RawBuilder<unknown> => sql`any(${sql.val([...ids])}::uuid[])`
const said = async (asking: Asking, query: RawBuilder<Found>): Promise<Found[]> => (await query.execute(asking.tx)).rows

const reads: Record<RowLetter, Reader> = {
  h: (asking, ids) =>
    said(
      asking,
      sql<Found>`select h.id, h.number_text || ' ' || h.title as what, u.name as "whereName", h.reported_at as at, '/hazards/' || h.id as href
        from hazard h join unit u on u.district = h.district and u.id = h.school
        where h.district = ${asking.actor.district} and h.id = ${among(ids)}`,
    ),
  p: async (asking, ids, dutyName) => {
    const { rows } = await sql<Found & { duty: string; subject: string; period: string }>`
      select p.id, p.duty, p.subject, p.period, u.name as "whereName", p.observed_at as at
      from duty_proof p join unit u on u.district = p.district and u.id = p.subject
      where p.district = ${asking.actor.district} and p.id = ${among(ids)}`.execute(asking.tx)
    return rows.map(({ id, duty, whereName, at }) => ({
      id,
      what: dutyName(duty),
      whereName,
      at,
      href: `/proofs/${id}`,
    }))
  },
  m: async (asking, ids, dutyName) => {
    const { rows } = await sql<Found & { duty: string; subject: string; period: string }>`
      select m.id, m.duty, m.subject, m.period, u.name as "whereName", m.due_at as at
      from duty_missed m join unit u on u.district = m.district and u.id = m.subject
      where m.district = ${asking.actor.district} and m.id = ${among(ids)}`.execute(asking.tx)
    return rows.map(({ id, whereName, at, ...on }) => ({
      id,
      what: dutyName(on.duty),
      whereName,
      at,
      href: proofHref(on),
    }))
  },
  s: async (asking, ids) => {
    const { rows } = await sql<Found & { kind: RosterKind }>`
      select s.id, r.kind, u.name as "whereName", s.from_at as at,
        '/rosters?roster=' || s.roster || '&month=' || to_char(s.day, 'YYYY-MM') || '&shift=' || s.id as href
      from shift s join roster r on r.district = s.district and r.id = s.roster
      join unit u on u.district = r.district and u.id = r.school
      where s.district = ${asking.actor.district} and s.id = ${among(ids)}`.execute(asking.tx)
    return rows.map(({ kind, ...row }) => ({ ...row, what: kindWords[kind] }))
  },
  v: (asking, ids) =>
    said(
      asking,
      sql<Found>`select v.id, v.title as what, u.name as "whereName", v.released_at as at, '/visits/' || v.id as href
        from inspection_visit v join unit u on u.district = v.district and u.id = v.target
        where v.district = ${asking.actor.district} and v.id = ${among(ids)}`,
    ),
  o: (asking, ids) =>
    said(
      asking,
      sql<Found>`select o.id, o.number_text || ' ' || o.matter as what, u.name as "whereName", o.issued_at as at, '/orders/' || o.id as href
        from supervision_order o join unit u on u.district = o.district and u.id = o.lead
        where o.district = ${asking.actor.district} and o.id = ${among(ids)}`,
    ),
  r: (asking, ids) =>
    said(
      asking,
      sql<Found>`select r.id, r.title as what, u.name as "whereName", r.entered_at as at, '/risks/' || r.id as href
        from risk r join unit u on u.district = r.district and u.id = r.school
        where r.district = ${asking.actor.district} and r.id = ${among(ids)}`,
    ),
  c: (asking, ids) =>
    said(
      asking,
      sql<Found>`select r.id, '专项书面报告' as what, u.name as "whereName", r.submitted_at as at,
          '/campaigns/' || r.campaign || '/reports/' || r.unit as href
        from campaign_report r join unit u on u.district = r.district and u.id = r.unit
        where r.district = ${asking.actor.district} and r.id = ${among(ids)}`,
    ),
}
