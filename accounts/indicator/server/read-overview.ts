import { sql } from 'kysely'
import { addDays, dayOf, plainDay } from '#foundation/calendar/day.ts'
import type { Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { indicatorContract, Overview } from '#accounts/indicator/indicator.contract.ts'
import { WHOLE } from '#accounts/indicator/server/sum-days.ts'
import { whoseFigures } from '#accounts/indicator/server/whose.ts'
import { OPEN_STATES } from '#matters/hazard/hazard.ts'
import { RUNNING_STATES } from '#matters/hazard/due-standing.ts'

type Read = typeof indicatorContract.readOverview
const MONTHS = 12

/** 总览: what needs a leader today, and how the year went. From roll-ups, so it costs the same however long the ledger is. */
export async function readOverview(ask: Ask<Read>): Promise<Output<Read>> {
  const unit = whoseFigures(
    { actor: ask.actor, refuse: (code) => ask.refuse(code as 'indicators-not-yours') },
    undefined,
  )
  const named = unit === WHOLE ? undefined : await unitNamed(ask, unit)
  return {
    now: ask.now,
    unit: named ?? null,
    whole: unit === WHOLE,
    today: await todayOf(ask, unit),
    months: await monthsOf(ask, unit),
  }
}

const unitNamed = ({ tx, actor }: Pick<Ask, 'tx' | 'actor'>, unit: string) =>
  tx
    .selectFrom('unit')
    .select(['id as code', 'name'])
    .where('district', '=', actor.district)
    .where('id', '=', unit)
    .executeTakeFirst()

const list = (states: readonly string[]) => sql.join(states.map((state) => sql.lit(state)))

async function todayOf(
  { tx, actor, now }: Pick<Ask, 'tx' | 'actor' | 'now'>,
  unit: string,
): Promise<Overview['today']> {
  const today = dayOf(now)
  const { rows } = await sql<{ majors: number; majorLate: number; late: number; awaiting: number }>`
    select coalesce(sum(n) filter (where grade = 'major' and state in (${list(OPEN_STATES)})), 0)::integer as majors,
      coalesce(sum(n) filter (where grade = 'major' and is_late), 0)::integer as "majorLate",
      coalesce(sum(n) filter (where is_late), 0)::integer as late,
      coalesce(sum(n) filter (where state = 'done'), 0)::integer as awaiting
    from hazard_tally t cross join lateral (select t.state in (${list(RUNNING_STATES)}) and t.due_on < ${today}::date as is_late) l
    where t.district = ${actor.district} and t.unit = ${unit} and t.book = ${Number(today.slice(0, 4))}`.execute(tx)
  const { rows: orders } = await sql<{ late: number; judging: number; listed: number }>`
    select count(*) filter (where o.state in ('issued', 'signed', 'sent-back') and o.due_on < ${today}::date)::integer as late,
      count(*) filter (where o.state = 'replied')::integer as judging,
      count(*) filter (where o.listed_on is not null and o.unlisted_on is null)::integer as listed
    from supervision_order o where o.district = ${actor.district} and o.state not in ('drafted', 'dropped', 'closed', 'succeeded')`.execute(
    tx,
  )
  const { majors = 0, majorLate = 0, late = 0, awaiting = 0 } = rows[0] ?? {}
  const pressed = orders[0] ?? { late: 0, judging: 0, listed: 0 }
  return [
    { key: 'major-late', count: majorLate, what: '处重大隐患逾期', href: '/ledger?view=late&grade=major' },
    { key: 'majors', count: majors, what: '处重大隐患未销号', href: '/ledger?view=major' },
    { key: 'late', count: late, what: '处隐患逾期', href: '/ledger?view=late' },
    { key: 'awaiting', count: awaiting, what: '处待复查', href: '/ledger?view=awaiting' },
    { key: 'orders-late', count: pressed.late, what: '件督办逾期未反馈', href: '/orders?view=late' },
    { key: 'listed', count: pressed.listed, what: '件挂牌督办', href: '/orders?view=listed' },
  ]
}

async function monthsOf(
  { tx, actor, now }: Pick<Ask, 'tx' | 'actor' | 'now'>,
  unit: string,
): Promise<Overview['months']> {
  const months = [`${dayOf(now).slice(0, 7)}`]
  while (months.length < MONTHS) months.unshift(addDays(plainDay(`${months[0]}-01`), -1).slice(0, 7))
  const { rows } = await sql<{ month: string; found: number; closed: number }>`
    select to_char(d.anchor, 'YYYY-MM') as month, coalesce(sum(d.n) filter (where d.kind = 'found'), 0)::integer as found,
      coalesce(sum(d.n) filter (where d.kind = 'closed'), 0)::integer as closed
    from hazard_day d where d.district = ${actor.district} and d.unit = ${unit} and d.split = '' and d.kind in ('found', 'closed')
      and d.anchor between ${`${months[0]}-01`}::date and ${dayOf(now)}::date group by 1`.execute(tx)
  const known = new Map(rows.map((row) => [row.month, row]))
  return months.map((month) => known.get(month) ?? { month, found: 0, closed: 0 })
}
