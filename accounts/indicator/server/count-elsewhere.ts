import { sql } from 'kysely'
import { queryOf } from '#foundation/client.ts'
import { dayOf, endOf, startOf } from '#foundation/calendar/day.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Ratio } from '#accounts/indicator/indicator.contract.ts'
import type { Period } from '#accounts/indicator/period.ts'
import type { Cuts } from '#accounts/indicator/server/whose.ts'
import { isCounted, onTime } from '#accounts/report/server/report-rows.ts'
import { countDuties } from '#accounts/living-programme/server/count-duties.ts'
import { reachedRate } from '#duties/defences/percents.ts'
import { figureOf } from '#duties/defences/server/read-defences.ts'
import { standingsOf } from '#duties/defences/server/standings.ts'
import { schoolsOf } from '#duties/defences/server/whose.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import { visitsMadeIn } from '#duties/inspection/server/inspection.store.ts'
import { possibleTargets } from '#duties/inspection/server/targets.ts'
import { figureOf as presenceOf } from '#duties/roster/server/figure-rows.ts'
import { observe } from '#duties/roster/server/observe.ts'

export type Elsewhere = { now: Ratio; before: Ratio | null; yearAgo: Ratio | null; asOf: string; href: string }
type Asking = Pick<Ask, 'tx' | 'actor' | 'now' | 'house'>

/** What the other rooms say: each counted by the room itself, so that the number is the one its own screen shows. */
export async function countElsewhere(ask: Asking, rules: DutyRules, asked: Cuts): Promise<Map<string, Elsewhere>> {
  const found = new Map<string, Elsewhere>()
  for (const part of [presence, reports, inspected])
    for (const [code, one] of await part(ask, asked)) found.set(code, one)
  for (const [code, one] of await standing(ask, rules)) found.set(code, one)
  found.set('duties', await dutiesOf(ask, rules))
  return found
}

type Counted = [code: string, found: Elsewhere][]
const over = async (asked: Cuts, count: (span: Period) => Promise<Ratio>) => ({
  now: await count(asked.now),
  before: await count(asked.before),
  yearAgo: await count(asked.yearAgo),
})

const PRESENCE = [
  ['shifts', 'on-time'],
  ['police', 'police'],
] as const

async function presence(ask: Asking, asked: Cuts): Promise<Counted> {
  const each = async ({ from, to }: Period): Promise<Partial<Record<string, { n: number; m: number }>>> => {
    // Before anybody kept a roster there is nothing to observe, and looking costs as much as a full year.
    if (!(await anyShift(ask, startOf(from), endOf(to)))) return {}
    const seen = await observe(ask, { from, to, start: startOf(from), end: endOf(to) }, undefined)
    return Object.fromEntries(PRESENCE.map(([code, figure]) => [code, presenceOf(figure, seen, ask.now)]))
  }
  const [now, before, yearAgo] = [await each(asked.now), await each(asked.before), await each(asked.yearAgo)]
  const { from, to } = asked.now
  const ratio = (of: typeof now, code: string): Ratio => ({ n: of[code]?.n ?? 0, m: of[code]?.m ?? 0 })
  return PRESENCE.map(([code, figure]) => [
    code,
    {
      now: ratio(now, code),
      before: ratio(before, code),
      yearAgo: ratio(yearAgo, code),
      asOf: '',
      href: `/presence?${queryOf({ from, to, figure })}`,
    },
  ])
}

const anyShift = async ({ tx, actor }: Asking, from: Date, to: Date): Promise<boolean> =>
  (await tx
    .selectFrom('shift')
    .select('id')
    .where('district', '=', actor.district)
    .where('from_at', '>=', from)
    .where('from_at', '<=', to)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Written reports that fell due in the span; one handed in after its day was due all the same. */
async function reports({ tx, actor }: Asking, asked: Cuts): Promise<Counted> {
  const count = async ({ from, to, at }: Period): Promise<Ratio> => {
    const { rows } = await sql<{ n: number; m: number }>`
      select count(*) filter (where (r.first_submitted_at at time zone 'Asia/Shanghai')::date <= r.due_on)::integer as n, count(*)::integer as m
      from campaign_report r where r.district = ${actor.district} and r.due_on between ${from}::date and ${to}::date
        and (r.due_on < ${at}::date or (r.first_submitted_at at time zone 'Asia/Shanghai')::date <= ${at}::date)`.execute(
      tx,
    )
    return rows[0] ?? { n: 0, m: 0 }
  }
  /** Half-year and yearly reports about the span, which are due the day after it closes: in time only when paper and file both were. */
  const returned = async ({ from, to, at }: Period): Promise<Ratio> => {
    const { rows } = await sql<{ n: number; m: number }>`
      select count(*) filter (where ${onTime})::integer as n, count(*)::integer as m
      from report r where r.district = ${actor.district} and r.cut_off between ${from}::date and ${to}::date and ${isCounted(at)}`.execute(
      tx,
    )
    return rows[0] ?? { n: 0, m: 0 }
  }
  return [
    ['campaign-reports', { ...(await over(asked, count)), asOf: '', href: '/campaigns' }],
    ['returns', { ...(await over(asked, returned)), asOf: '', href: '/reports' }],
  ]
}

async function inspected(ask: Asking, asked: Cuts): Promise<Counted> {
  const count = async ({ from, to }: Period): Promise<Ratio> => {
    const schools = await possibleTargets(ask, 'school', to)
    const known = new Set(schools.map(({ id }) => id))
    const made = await visitsMadeIn(ask, { kind: 'school', from, to })
    return { n: new Set(made.flatMap(({ target }) => (known.has(target) ? [target] : []))).size, m: schools.length }
  }
  return [['inspected', { ...(await over(asked, count)), asOf: '', href: '/inspections' }]]
}

/** How schools stand today; of an earlier day nothing is claimed. */
async function standing(ask: Asking, rules: DutyRules): Promise<Counted> {
  const day = dayOf(ask.now)
  const standings = await standingsOf(ask, rules, await schoolsOf(ask, rules, day), day)
  return ['three', 'eight'].map((figure) => {
    const of = figureOf[figure]
    const { n, m } = reachedRate(standings.map(({ row }) => of?.(row) ?? null))
    return [
      figure,
      { now: { n, m }, before: null, yearAgo: null, asOf: '截至今天', href: `/defences?${queryOf({ figure })}` },
    ]
  })
}

/** Of the year so far, whatever span is read: it is kept by year. */
async function dutiesOf(ask: Asking, { pack }: DutyRules): Promise<Elsewhere> {
  let n = 0
  let m = 0
  for (const { onTime, late, madeUp, impossible, missed } of (
    await countDuties(ask, { pack, unit: undefined })
  ).values()) {
    n += onTime
    m += onTime + late + impossible + Math.max(missed, madeUp)
  }
  return { now: { n, m }, before: null, yearAgo: null, asOf: '今年到现在', href: '/coverage?period=year' }
}
