import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { type riskReadsContract, type RiskFilter, type RiskRow, RiskView } from '#matters/risk/risk-reads.contract.ts'
import { maySee } from '#matters/risk/who-may.ts'
import { selectRisks, toRiskRow } from '#matters/risk/server/risk-rows.ts'
import type { Risks } from '#programme/pack/sections/risks.ts'

type List = typeof riskReadsContract.listRisks
type Count = typeof riskReadsContract.countRisks

const Bookmark = z.tuple([z.iso.date(), z.uuid()])
type Bookmark = z.infer<typeof Bookmark>
const write = (mark: Bookmark): string => Buffer.from(JSON.stringify(mark)).toString('base64url')
function read(text: string): Bookmark | undefined {
  try {
    return Bookmark.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data
  } catch {
    return undefined
  }
}

/** One page of the register. Pages are found by the keys of the last row, so the thousandth costs what the first does. */
export async function listRisks(ask: Ask<List>, { after, limit, ...filter }: Input<List>) {
  if (!maySee(ask.actor.role)) ask.refuse('risk-not-yours')
  const from = after === undefined ? null : (read(after) ?? ask.refuse('bookmark-not-found'))
  const { pack } = await rulesFor(ask.house.db, ask.actor.district)
  const { rows, next } = await pageOfRegister(ask, pack.risks, filter, from, limit)
  return { rows, next: next && write(next) }
}

export async function pageOfRegister(
  asking: Asking,
  risks: Risks,
  filter: RiskFilter,
  from: Bookmark | null,
  limit: number,
): Promise<{ rows: RiskRow[]; next: Bookmark | null }> {
  const found = await selectRisks(asking)
    .where(inRegister(asking, filter))
    .$if(from !== null, (rows) =>
      rows.where(sql<boolean>`(r.review_on, r.id) > (${from?.[0]}::date, ${from?.[1]}::uuid)`),
    )
    .orderBy('r.review_on')
    .orderBy('r.id')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit).map((row) => toRiskRow(row, asking.now, risks))
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last ? [last.reviewOn, last.id] : null }
}

/** What every tab and every grade holds; each number opens exactly the rows it counts. */
export async function countRisks(ask: Ask<Count>, { view, grade, ...filter }: Input<Count>) {
  const { tx, actor } = ask
  if (!maySee(actor.role)) ask.refuse('risk-not-yours')
  const { pack } = await rulesFor(ask.house.db, actor.district)
  const counted = (wanted: RiskView, of: string | undefined) =>
    sql<number>`count(*) filter (where ${inRegister(ask, { ...filter, view: wanted, grade: of })})::integer`
  const { grades } = pack.risks
  const row = await tx
    .selectFrom('risk as r')
    .select(RiskView.options.map((each) => counted(each, grade).as(`view-${each}`)))
    .select(grades.map(({ code }) => counted(view, code).as(`grade-${code}`)))
    .where('r.district', '=', actor.district)
    .executeTakeFirstOrThrow()
  const numbers = row as Record<string, number>
  return {
    views: Object.fromEntries(RiskView.options.map((each) => [each, numbers[`view-${each}`] ?? 0])) as Record<
      RiskView,
      number
    >,
    grades: grades.map(({ code, name, colour }) => ({ code, name, colour, count: numbers[`grade-${code}`] ?? 0 })),
  }
}

const views: Record<RiskView, (today: string) => ReturnType<typeof sql<boolean>>> = {
  open: () => sql`r.state <> 'closed'`,
  late: (today) => sql`r.state <> 'closed' and r.review_on < ${today}::date`,
  closed: () => sql`r.state = 'closed'`,
  all: () => sql`true`,
}

/** The where-clause of a register. List, counts and export all ask here, and row-level security judges each row besides. */
function inRegister({ now }: Asking, { view, school, town, grade, kind, state }: RiskFilter) {
  const parts = [
    views[view](dayOf(now)),
    school === undefined ? null : sql`r.school = ${school}`,
    town === undefined ? null : sql`r.town = ${town}`,
    grade === undefined ? null : sql`r.grade = ${grade}`,
    kind === undefined ? null : sql`r.kind = ${kind}`,
    state === undefined ? null : sql`r.state = ${state}`,
  ].filter((part) => part !== null)
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}
