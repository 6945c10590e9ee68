import type { Insertable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import { openSubjects, recordMany } from '#foundation/server/record-many.ts'
import { columnsOf } from '#foundation/server/rows.ts'
import { unseal } from '#foundation/server/secret.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { type DrawGiven, drawPlan, INSPECTORS } from '#duties/inspection/draw-plan.ts'
import type { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import { inspectingUnits } from '#duties/inspection/who-may.ts'
import { audienceOf } from '#duties/inspection/server/audience.ts'
import { savePlan, type Plan } from '#duties/inspection/server/inspection.store.ts'
import { postsNamed } from '#duties/inspection/server/pool.ts'
import { recusalsOf } from '#duties/inspection/server/recusals.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { possibleTargets } from '#duties/inspection/server/targets.ts'
import { beginOnPlan } from '#duties/inspection/server/take-step.ts'

type Draw = typeof inspectionContract.drawInspection

/** 双随机抽签: reveals the seed that was committed to, and opens a visit for every school or unit it falls on. */
export async function drawInspection(ask: Ask<Draw>, { planId }: Input<Draw>) {
  const { actor, now, refuse } = ask
  const plan = await beginOnPlan(ask, planId)
  if (plan.state === 'drawn') refuse('plan-drawn-already')
  if (plan.state === 'cancelled') refuse('plan-step-not-yours')
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const units = await possibleTargets(ask, plan.targetKind, dayOf(plan.plannedAt))
  const given = await givenOf(ask, plan, new Map(units.map(({ id, parent }) => [id, parent])))
  const seed = unseal(plan.seedSealed, `inspection_plan|${plan.id}|seed`)
  const visits = drawPlan(seed, given)
  const short = visits.find(({ inspectors }) => inspectors.length < INSPECTORS)
  if (short) refuse('pool-too-small', { name: units.find(({ id }) => id === short.target)?.name ?? '' })

  const inspecting = inspectingUnits(rules.pack)
  const unitOf = new Map(given.pool.map(({ post, unit }) => [post, unit]))
  const opened = visits.map(({ target, inspectors, passedOver }) => ({ id: freshId(), target, inspectors, passedOver }))
  const { openness, coverage, schedule, title, clause, checklist, targetKind, unit } = plan
  const townOf = (target: string) => given.targets.find(({ id }) => id === target)?.town ?? null
  const going = (posts: readonly string[]) => posts.flatMap((post) => unitOf.get(post) ?? [])
  await openSubjects(
    ask,
    opened.map(({ id, target, inspectors }) => {
      const seen = { openness, schedule, target, town: townOf(target) }
      return { id, kind: 'inspection-visit', audience: audienceOf(seen, [unit, ...inspecting, ...going(inspectors)]) }
    }),
  )
  const shared = {
    district: actor.district,
    plan: plan.id,
    unit,
    units: [unit],
    title,
    clause,
    checklist,
    state: 'planned',
  }
  const rows = opened.map(({ id, target, inspectors }) =>
    columnsOf({ ...shared, id, openness, coverage, schedule, target, targetKind, town: townOf(target), inspectors }),
  )
  await ask.tx
    .insertInto('inspection_visit')
    .values(rows as Insertable<Tables['inspection_visit']>[])
    .execute()
  await recordMany(
    ask,
    opened.map(({ id, inspectors, passedOver }) => ({
      kind: 'inspection-visit-opened',
      subject: id,
      detail: { state: 'planned', inspectors, passedOver, version: 1 },
    })),
  )
  const after = await savePlan(ask, plan, { state: 'drawn', seed, drawnAt: now, drawn: { given, visits } })
  const detail = { was: plan.state, state: 'drawn', seed, seedHash: plan.seedHash, visits, version: after.version }
  record(ask, { kind: 'inspection-drawn', subject: plan.id, detail })
  return { id: plan.id, version: after.version, visits: visits.length }
}

/** All that the draw depends on beside the seed. A school's town is looked up now, for towns may have changed. */
async function givenOf(ask: Ask<Draw>, plan: Plan, towns: ReadonlyMap<string, string | null>): Promise<DrawGiven> {
  const posts = await postsNamed(ask, plan.pool)
  return {
    targets: plan.targets.map((id) => ({ id, town: plan.targetKind === 'school' ? (towns.get(id) ?? null) : null })),
    pool: plan.pool.map((post) => ({ post, unit: posts.get(post)?.unit ?? '' })),
    sample: plan.sample,
    recusals: await recusalsOf(ask, plan.id),
  }
}
