import { type Expression, sql, type SqlBool } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import type { VisitsAsked } from '#duties/inspection/inspection-reads.contract.ts'
import { INSPECTED_STATES, OPEN_STATES } from '#duties/inspection/inspection.ts'
import { type KeptVisit, toVisit } from '#duties/inspection/server/inspection.store.ts'

const STAGES = { open: OPEN_STATES, inspected: INSPECTED_STATES }

/** What narrows, as the database reads it; who may see which visit is the policy's to say. */
function narrowing({ actor }: Asking, asked: VisitsAsked): Expression<SqlBool>[] {
  const { stage, target, mine, kind, openness, coverage, schedule, from, to } = asked
  const states = stage === 'all' ? undefined : STAGES[stage]
  const given: (Expression<SqlBool> | false | undefined)[] = [
    states && sql<SqlBool>`state = any (${sql.val([...states])}::text[])`,
    target !== undefined && sql<SqlBool>`target = ${target}`,
    mine === true && sql<SqlBool>`${actor.post} = any (inspectors)`,
    kind && sql<SqlBool>`target_kind = ${kind}`,
    openness && sql<SqlBool>`openness = ${openness}`,
    coverage && sql<SqlBool>`coverage = ${coverage}`,
    schedule && sql<SqlBool>`schedule = ${schedule}`,
    from !== undefined && sql<SqlBool>`visited_on >= ${from}::date`,
    to !== undefined && sql<SqlBool>`visited_on <= ${to}::date`,
  ]
  return given.filter((each): each is Expression<SqlBool> => Boolean(each))
}

/** One page, the newest first: ids grow with time. */
export async function visitsAsked(asking: Asking, asked: VisitsAsked, limit: number): Promise<KeptVisit[]> {
  const { after } = asked
  const rows = await asking.tx
    .selectFrom('inspection_visit')
    .selectAll()
    .where('district', '=', asking.actor.district)
    .where((is) => is.and(narrowing(asking, asked)))
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toVisit)
}

/** How many there are in all, and how many of them still want something done. */
export const countVisits = (asking: Asking, asked: VisitsAsked): Promise<{ total: number; open: number }> =>
  asking.tx
    .selectFrom('inspection_visit')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .select(sql<number>`count(*) filter (where state = any (${sql.val([...OPEN_STATES])}::text[]))`.as('open'))
    .where('district', '=', asking.actor.district)
    .where((is) => is.and(narrowing(asking, asked)))
    .executeTakeFirstOrThrow()
