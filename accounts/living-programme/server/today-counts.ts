import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { programmeContract } from '#accounts/living-programme/programme.contract.ts'
import { type TodayKey, todayKeys } from '#accounts/living-programme/today.ts'
import { lastSoonDay, RUNNING_STATES } from '#matters/hazard/due-standing.ts'
import { type HazardGrade, OPEN_STATES, UNTRIAGED_STATES } from '#matters/hazard/hazard.ts'
import { standingRules } from '#matters/hazard/server/ledger-query.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { isAdministrator } from '#registry/post/role.ts'

type Read = typeof programmeContract.todayCounts
type First = { number: number; at: Date | null; day: string | null; grade: HazardGrade | null }

const list = (values: readonly string[]) => sql.join(values.map((value) => sql.lit(value)))
const running = sql`h.state in (${list(RUNNING_STATES)})`

/** What each count holds, and which of its rows presses most: graver first where it matters, else the oldest. */
const kinds: Record<TodayKey, { holds: RawBuilder<unknown>; first: RawBuilder<unknown> }> = {
  new: { holds: sql`h.state in (${list(UNTRIAGED_STATES)})`, first: sql`h.reported_at` },
  accept: { holds: sql`h.state = 'assigned' and h.lead = day.unit`, first: sql`h.accept_due_at` },
  done: { holds: sql`h.state = 'done'`, first: sql`h.grade is distinct from 'major', h.done_at` },
  late: { holds: sql`${running} and h.due_on < day.today`, first: sql`h.due_on` },
  soon: { holds: sql`${running} and h.due_on between day.today and day.soon`, first: sql`h.due_on` },
  extension: { holds: sql`h.extension_asked`, first: sql`h.due_on` },
  contest: { holds: sql`h.state = 'contested'`, first: sql`h.due_on` },
  void: { holds: sql`h.state = 'void-proposed'`, first: sql`h.reported_at` },
}

/** 今天要办, as counts: one look at what is open in this year's book. */
export async function todayCounts(ask: Ask<Read>): Promise<Output<Read>> {
  const { tx, actor, now } = ask
  if (isAdministrator(actor.role)) ask.refuse('programme-not-yours')
  const rules = await rulesFor(ask.house.db, actor.district)
  const today = dayOf(now)
  const keys = todayKeys(actor.role)
  const columns = keys.map((key) => {
    const { holds, first } = kinds[key]
    const said = sql`jsonb_build_object('number', h.number, 'day', h.due_on, 'grade', h.grade,
      'at', to_char(h.reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`
    return sql`count(*) filter (where ${holds})::integer as ${sql.ref(key)},
      (array_agg(${said} order by ${first}) filter (where ${holds}))[1] as ${sql.ref(`${key}-first`)}`
  })
  const { rows } = await sql<Record<string, unknown>>`
    select count(*) filter (where ${sql.join(
      keys.map((key) => sql`(${kinds[key].holds})`),
      sql` or `,
    )})::integer as total, ${sql.join(columns)}
    from hazard h
    cross join (select ${today}::date as today, ${lastSoonDay(today, standingRules(rules))}::date as soon, ${actor.unit}::text as unit) day
    where h.district = ${actor.district} and h.last_book = ${Number(today.slice(0, 4))} and h.state in (${list(OPEN_STATES)})`.execute(
    tx,
  )
  const row = rows[0] ?? {}
  return {
    now,
    total: Number(row['total'] ?? 0),
    counts: keys.map((key) => ({ key, count: Number(row[key] ?? 0), first: firstOf(row[`${key}-first`]) })),
  }
}

function firstOf(given: unknown): First | null {
  if (given === null || given === undefined) return null
  const { at, ...rest } = given as { number: number; at: string | null; day: string | null; grade: HazardGrade | null }
  return { ...rest, at: at === null ? null : new Date(at) }
}
