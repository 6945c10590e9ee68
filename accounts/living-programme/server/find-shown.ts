import { type RawBuilder, sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import type { WorkMeasure } from '#accounts/living-programme/measure.ts'
import type { Shown } from '#accounts/living-programme/shown.ts'
import { theirs, type WorkAsked, yearStart } from '#accounts/living-programme/server/count-work.ts'
import { proofHref } from '#accounts/living-programme/proof-href.ts'
import { kindWords } from '#duties/roster/roster.words.ts'
import type { RosterKind } from '#duties/roster/roster.ts'

const SHOWN = 5
const list = (values: readonly string[]) => sql`any(${sql.val([...values])}::text[])`
const title = (post: RawBuilder<unknown>) => sql`(select u.name || ' ' || k.title from post k
  join unit u on u.district = k.district and u.id = k.unit where k.district = ${sql.ref('newest.district')} and k.id = ${post})`

/** What a clause rests on, newest first, with the post that did it, when it was seen and when the house had it. */
export async function findShown(asking: Asking, asked: WorkAsked, by: WorkMeasure['by']): Promise<Shown[]> {
  const rows = await ('duties' in by
    ? proofs(asking, asked, by.duties)
    : 'kinds' in by
      ? shifts(asking, asked, by.kinds)
      : 'clauses' in by
        ? visits(asking, asked, by.clauses)
        : 'register' in by
          ? reviewed(asking, asked)
          : 'documents' in by
            ? received(asking, asked)
            : 'orders' in by
              ? answered(asking, asked)
              : 'targets' in by
                ? progressed(asking, asked)
                : 'resolutions' in by
                  ? reported(asking, asked)
                  : 'campaigns' in by
                    ? reports(asking, asked, by.campaigns)
                    : 'owed' in by
                      ? owed(asking, asked, by.owed)
                      : 'briefs' in by
                        ? told(asking, asked)
                        : proofs(asking, asked, roundsOf(asked)))
  return rows.map((row) => ({ ...row, postName: row.postName ?? '已撤销的职务' }))
}

/** Duties that walk a round of points: most of what the place matrix rests on. */
const roundsOf = ({ pack }: WorkAsked): string[] =>
  pack.duties.duties.filter(({ proof }) => proof.place === 'points').map(({ code }) => code)

type Row = Omit<Shown, 'postName'> & { postName: string | null }

async function proofs({ tx, actor, now }: Asking, { pack, unit }: WorkAsked, duties: readonly string[]) {
  const { rows } = await sql<Omit<Row, 'href'> & { duty: string; subject: string; period: string }>`
    select newest.id, newest.duty, newest.duty as what, u.name as "whereName", ${title(sql`newest.post`)} as "postName",
      newest.observed_at as "seenAt", newest.received_at as "receivedAt",
      case newest.outcome when 'impossible' then 'impossible' else newest.standing end as standing,
      newest.subject, newest.period
    from (
      select p.* from duty_proof p
      where p.district = ${actor.district} and p.corrected_by is null and p.observed_at >= ${yearStart(now)}
        and p.duty = ${list(duties)} and ${theirs.proof(unit)}
      order by p.observed_at desc, p.id limit ${SHOWN}
    ) newest join unit u on u.district = newest.district and u.id = newest.subject
    order by newest.observed_at desc, newest.id`.execute(tx)
  return rows.map(({ duty, subject, period, ...row }) => ({
    ...row,
    what: pack.duties.duties.find(({ code }) => code === duty)?.name ?? duty,
    href: proofHref({ subject, duty, period }),
  }))
}

async function shifts({ tx, actor, now }: Asking, { unit }: WorkAsked, kinds: readonly RosterKind[]) {
  const { rows } = await sql<Row & { what: RosterKind }>`
    select newest.id, newest.kind as what, u.name as "whereName", ${title(sql`newest.post`)} as "postName", newest.on_at as "seenAt",
      (select min(n.received_at) from shift_sign n where n.district = newest.district and n.shift = newest.id and n.kind = 'in') as "receivedAt",
      case when coalesce(newest.late_minutes, 0) <= newest.late_after then 'on-time' else 'came-late' end as standing,
      '/rosters?roster=' || newest.roster || '&month=' || to_char(newest.day, 'YYYY-MM') || '&shift=' || newest.id as href
    from (
      select s.*, r.kind, r.school, r.late_after from shift s join roster r on r.district = s.district and r.id = s.roster
      where s.district = ${actor.district} and s.from_at >= ${yearStart(now)} and s.on_at is not null
        and r.kind = ${list(kinds)} and ${theirs.shift(unit)}
      order by s.on_at desc, s.id limit ${SHOWN}
    ) newest join unit u on u.district = newest.district and u.id = newest.school
    order by newest.on_at desc, newest.id`.execute(tx)
  return rows.map((row) => ({ ...row, what: kindWords[row.what] }))
}

async function visits({ tx, actor, now }: Asking, { unit }: WorkAsked, clauses: readonly string[]) {
  const { rows } = await sql<Row>`
    select newest.id, newest.title as what, u.name as "whereName",
      (select string_agg(o.name || ' ' || k.title, '、') from post k join unit o on o.district = k.district and o.id = k.unit
        where k.district = newest.district and k.id = any(newest.inspectors)) as "postName",
      coalesce(newest.signed_at, newest.released_at) as "seenAt", newest.released_at as "receivedAt", 'released' as standing,
      '/visits/' || newest.id as href
    from (
      select v.* from inspection_visit v
      where v.district = ${actor.district} and v.state = 'released' and v.released_at >= ${yearStart(now)}
        and v.clause = ${list(clauses)} and ${theirs.visit(unit)}
      order by v.released_at desc, v.id limit ${SHOWN}
    ) newest join unit u on u.district = newest.district and u.id = newest.target
    order by newest.released_at desc, newest.id`.execute(tx)
  return rows
}

/** Orders answered last; what came after its day is late. */
async function answered({ tx, actor, now }: Asking, { unit }: WorkAsked) {
  const { rows } = await sql<Row>`
    select newest.id, newest.matter as what, u.name as "whereName", ${title(sql`newest.replied_by`)} as "postName",
      newest.replied_at as "seenAt", newest.judged_at as "receivedAt",
      case when (newest.replied_at at time zone 'Asia/Shanghai')::date > newest.due_on then 'late' else 'done' end as standing,
      '/orders/' || newest.id as href
    from (
      select o.* from supervision_order o
      where o.district = ${actor.district} and o.replied_at >= ${yearStart(now)} and ${theirs.order(unit)}
      order by o.replied_at desc, o.id limit ${SHOWN}
    ) newest join unit u on u.district = newest.district and u.id = newest.lead
    order by newest.replied_at desc, newest.id`.execute(tx)
  return rows
}

/** What was last reported on key targets, and when the house had it. */
async function progressed({ tx, actor, now }: Asking, { unit }: WorkAsked) {
  const { rows } = await sql<Row>`
    select newest.id, newest.words as what, u.name as "whereName", ${title(sql`newest.by_post`)} as "postName",
      newest.at as "seenAt", newest.at as "receivedAt", 'done' as standing, '/targets/' || newest.target as href
    from (
      select e.*, t.school from key_target_entry e join key_target t on t.district = e.district and t.id = e.target
      where e.district = ${actor.district} and e.kind <> 'recurrence' and e.at >= ${yearStart(now)} and ${theirs.target(unit)}
      order by e.at desc, e.id limit ${SHOWN}
    ) newest join unit u on u.district = newest.district and u.id = newest.school
    order by newest.at desc, newest.id`.execute(tx)
  return rows
}

/** Documents signed for last. */
async function received({ tx, actor, now }: Asking, { unit }: WorkAsked) {
  const { rows } = await sql<Row>`
    select newest.document as id, d.title as what, u.name as "whereName", ${title(sql`newest.signed_by`)} as "postName",
      newest.signed_at as "seenAt", null::timestamptz as "receivedAt", 'done' as standing,
      '/documents/' || newest.document as href
    from (
      select r.* from document_receipt r
      where r.district = ${actor.district} and r.signed_at >= ${yearStart(now)} and ${theirs.receipt(unit)}
      order by r.signed_at desc, r.unit limit ${SHOWN}
    ) newest join document d on d.district = newest.district and d.id = newest.document
      join unit u on u.district = newest.district and u.id = newest.unit
    order by newest.signed_at desc, newest.unit`.execute(tx)
  return rows
}

/** What meetings resolved and was reported last; what came after its day is late. */
async function reported({ tx, actor, now }: Asking, { unit }: WorkAsked) {
  const { rows } = await sql<Row>`
    select newest.id, newest.matter as what, u.name as "whereName", ${title(sql`newest.reported_by`)} as "postName",
      newest.reported_at as "seenAt", newest.judged_at as "receivedAt",
      case when (newest.reported_at at time zone 'Asia/Shanghai')::date > newest.due_on then 'late' else 'done' end as standing,
      '/resolutions/' || newest.id as href
    from (
      select r.* from meeting_resolution r
      where r.district = ${actor.district} and r.reported_at >= ${yearStart(now)} and ${theirs.resolution(unit)}
      order by r.reported_at desc, r.id limit ${SHOWN}
    ) newest join unit u on u.district = newest.district and u.id = newest.lead
    order by newest.reported_at desc, newest.id`.execute(tx)
  return rows
}

/** Risks looked at last. Looked at after its day it would have been late, and until then it stood so in the measure. */
async function reviewed({ tx, actor, now }: Asking, { unit }: WorkAsked) {
  const { rows } = await sql<Row>`
    select newest.id, newest.title as what, u.name as "whereName", ${title(sql`newest.reviewed_by`)} as "postName",
      newest.reviewed_at as "seenAt", null::timestamptz as "receivedAt", 'done' as standing, '/risks/' || newest.id as href
    from (
      select r.* from risk r
      where r.district = ${actor.district} and r.reviewed_at >= ${yearStart(now)} and ${theirs.risk(unit)}
      order by r.reviewed_at desc, r.id limit ${SHOWN}
    ) newest join unit u on u.district = newest.district and u.id = newest.school
    order by newest.reviewed_at desc, newest.id`.execute(tx)
  return rows
}

async function reports({ tx, actor }: Asking, { pack, unit }: WorkAsked, campaigns: readonly string[]) {
  const { rows } = await sql<Row & { what: string }>`
    select newest.id, newest.campaign as what, u.name as "whereName", ${title(sql`newest.submitted_by`)} as "postName",
      newest.submitted_at as "seenAt", newest.first_submitted_at as "receivedAt",
      case when (newest.first_submitted_at at time zone 'Asia/Shanghai')::date <= newest.due_on then 'done' else 'late' end as standing,
      '/campaigns/' || newest.campaign || '/reports/' || newest.unit as href
    from (
      select r.* from campaign_report r
      where r.district = ${actor.district} and r.submitted_at is not null and r.campaign = ${list(campaigns)} and ${theirs.report(unit)}
      order by r.submitted_at desc, r.id limit ${SHOWN}
    ) newest join unit u on u.district = newest.district and u.id = newest.unit
    order by newest.submitted_at desc, newest.id`.execute(tx)
  return rows.map((row) => ({
    ...row,
    what: pack.campaigns.campaigns.find(({ code }) => code === row.what)?.name ?? row.what,
  }))
}

/** Reports of the year handed in last. */
async function owed({ tx, actor, now }: Asking, { unit }: WorkAsked, codes: readonly string[] | 'all') {
  const { rows } = await sql<Row>`
    select newest.id, newest.name as what, u.name as "whereName", ${title(sql`newest.submitted_by`)} as "postName",
      newest.submitted_at as "seenAt", newest.first_submitted_at as "receivedAt",
      case when (newest.first_submitted_at at time zone 'Asia/Shanghai')::date <= newest.due_on then 'done' else 'late' end as standing,
      '/reports/' || newest.id as href
    from (
      select r.* from report r
      where r.district = ${actor.district} and r.submitted_at >= ${yearStart(now)} and r.due_on >= ${yearStart(now)}
        and ${codes === 'all' ? sql`true` : sql`r.code = ${list(codes)}`} and ${theirs.report(unit)}
      order by r.submitted_at desc, r.id limit ${SHOWN}
    ) newest join unit u on u.district = newest.district and u.id = newest.unit
    order by newest.submitted_at desc, newest.id`.execute(tx)
  return rows
}

/** 情况反映 sent last. */
async function told({ tx, actor, now }: Asking, { unit }: WorkAsked) {
  const { rows } = await sql<Row>`
    select newest.id, newest.title as what, u.name as "whereName", ${title(sql`newest.sent_by`)} as "postName",
      newest.sent_at as "seenAt", newest.read_at as "receivedAt", 'done' as standing, '/briefs/' || newest.id as href
    from (
      select r.* from situation_brief r
      where r.district = ${actor.district} and r.sent_at >= ${yearStart(now)} and ${theirs.report(unit)}
      order by r.sent_at desc, r.id limit ${SHOWN}
    ) newest join unit u on u.district = newest.district and u.id = newest.unit
    order by newest.sent_at desc, newest.id`.execute(tx)
  return rows
}
