import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Asking } from '#foundation/server/record.ts'
import { columnsOf, named, type Named } from '#foundation/server/rows.ts'
import { DrawRecord } from '#duties/inspection/draw-plan.ts'
import { VisitAnswers } from '#duties/inspection/answers.ts'
import { INSPECTED_STATES, type PlanState, type TargetKind, type Visit } from '#duties/inspection/inspection.ts'

type PlanColumns = Named<Selectable<Tables['inspection_plan']>>
export type Plan = Omit<PlanColumns, 'state' | 'drawn' | 'openness' | 'coverage' | 'schedule' | 'targetKind'> &
  Pick<Visit, 'openness' | 'coverage' | 'schedule' | 'targetKind'> & { state: PlanState; drawn: DrawRecord | null }
/** What the store keeps beside the visit itself. */
export type KeptVisit = Visit & { noticeNumber: number | null; noticeYear: number | null }

/** Rows come from our own writes under checks of the database, so only what JSON could bend is parsed. */
export function toPlan(row: Selectable<Tables['inspection_plan']>): Plan {
  const { drawn, ...rest } = named(row)
  return { ...rest, drawn: drawn === null ? null : DrawRecord.parse(drawn) } as Plan
}
export function toVisit(row: Selectable<Tables['inspection_visit']>): KeptVisit {
  const { answers, ...rest } = named(row)
  return { ...rest, answers: VisitAnswers.parse(answers) } as KeptVisit
}

const plans = ({ tx, actor }: Asking) =>
  tx.selectFrom('inspection_plan').selectAll().where('district', '=', actor.district)
const visits = ({ tx, actor }: Asking) =>
  tx.selectFrom('inspection_visit').selectAll().where('district', '=', actor.district)

export async function findPlan(asking: Asking, id: string): Promise<Plan | undefined> {
  const row = await plans(asking).where('id', '=', id).executeTakeFirst()
  return row && toPlan(row)
}
export async function findPlanForUpdate(asking: Asking, id: string): Promise<Plan | undefined> {
  const row = await plans(asking).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toPlan(row)
}
/** A page of the plans the asker may see, newest first: ids grow with time. */
export const plansAfter = async (asking: Asking, after: string | undefined, limit: number): Promise<Plan[]> => {
  const asked = plans(asking).orderBy('id', 'desc').limit(limit)
  return (await (after ? asked.where('id', '<', after) : asked).execute()).map(toPlan)
}

export const countPlans = async ({ tx, actor }: Asking): Promise<number> => {
  const { n } = await tx
    .selectFrom('inspection_plan')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('district', '=', actor.district)
    .executeTakeFirstOrThrow()
  return n
}

export async function findVisit(asking: Asking, id: string): Promise<KeptVisit | undefined> {
  const row = await visits(asking).where('id', '=', id).executeTakeFirst()
  return row && toVisit(row)
}
export async function findVisitForUpdate(asking: Asking, id: string): Promise<KeptVisit | undefined> {
  const row = await visits(asking).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toVisit(row)
}
export const visitsOfPlan = async (asking: Asking, plan: string): Promise<KeptVisit[]> =>
  (await visits(asking).where('plan', '=', plan).orderBy('planned_on').orderBy('target').execute()).map(toVisit)
/** The visits of some plans, and those of other units they went along with. */
export async function visitsFor(asking: Asking, plansAsked: readonly string[]): Promise<KeptVisit[]> {
  if (plansAsked.length === 0) return []
  const own = await visits(asking).where('plan', 'in', plansAsked).orderBy('planned_on').orderBy('target').execute()
  const hosts = own.flatMap(({ joined_into: host }) => host ?? [])
  const elsewhere = hosts.length === 0 ? [] : await visits(asking).where('id', 'in', hosts).execute()
  const known = new Set(own.map(({ id }) => id))
  return [...own, ...elsewhere.filter(({ id }) => !known.has(id))].map(toVisit)
}
/** Visits still ahead at some schools or units: what may be so near that one would do. */
export const visitsAhead = async (asking: Asking, targets: readonly string[]): Promise<KeptVisit[]> =>
  targets.length === 0
    ? []
    : (await visits(asking).where('state', '=', 'planned').where('target', 'in', targets).execute()).map(toVisit)
/** What was looked at within a period. */
export const visitsMadeIn = async (
  asking: Asking,
  { kind, from, to }: { kind: TargetKind; from: string; to: string },
): Promise<KeptVisit[]> =>
  (
    await visits(asking)
      .where('target_kind', '=', kind)
      .where('state', 'in', INSPECTED_STATES)
      .where('visited_on', '>=', from)
      .where('visited_on', '<=', to)
      .orderBy('visited_on')
      .execute()
  ).map(toVisit)

type PlanChange = Partial<Pick<Plan, 'seed' | 'drawnAt' | 'drawn' | 'state' | 'reason'>>
/** Writes a change and moves the version on: whoever looked at the version before must look again. */
export async function savePlan({ tx, actor }: Asking, plan: Plan, { drawn, ...rest }: PlanChange): Promise<Plan> {
  const version = plan.version + 1
  await tx
    .updateTable('inspection_plan')
    .set({ ...columnsOf(rest), ...(drawn && { drawn: JSON.stringify(drawn) }), version })
    .where('district', '=', actor.district)
    .where('id', '=', plan.id)
    .where('version', '=', plan.version)
    .executeTakeFirstOrThrow()
  return { ...plan, ...rest, ...(drawn && { drawn }), version }
}

export type VisitChange = Partial<Omit<KeptVisit, 'id' | 'plan' | 'version'>>
export async function saveVisit(
  { tx, actor }: Asking,
  visit: KeptVisit,
  { answers, verdicts, ...rest }: VisitChange,
): Promise<KeptVisit> {
  const version = visit.version + 1
  const written = {
    ...(answers && { answers: JSON.stringify(answers) }),
    ...(verdicts && { verdicts: JSON.stringify(verdicts) }),
  }
  await tx
    .updateTable('inspection_visit')
    .set({ ...columnsOf(rest), ...written, version })
    .where('district', '=', actor.district)
    .where('id', '=', visit.id)
    .where('version', '=', visit.version)
    .executeTakeFirstOrThrow()
  return { ...visit, ...rest, ...(answers && { answers }), ...(verdicts && { verdicts }), version }
}
