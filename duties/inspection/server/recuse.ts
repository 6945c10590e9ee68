import type { Input } from '#foundation/endpoint.ts'
import { record, widenAudience } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import { type DrawGiven, drawVisit, INSPECTORS } from '#duties/inspection/draw-plan.ts'
import type { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import { findVisitForUpdate, type Plan, savePlan, visitsOfPlan } from '#duties/inspection/server/inspection.store.ts'
import { recusalsOf } from '#duties/inspection/server/recusals.ts'
import { unitNames } from '#registry/unit/server/unit-names.ts'
import { beginOnPlan, endStep } from '#duties/inspection/server/take-step.ts'

type Recuse = typeof inspectionContract.recuseFromInspection

/** 回避: before the draw it keeps somebody out of the lot, after it the same lot falls on the next in line. */
export async function recuseFromInspection(ask: Ask<Recuse>, input: Input<Recuse>) {
  const { tx, actor, now, refuse } = ask
  const plan = await beginOnPlan(ask, input.planId, { asInspector: true })
  if (plan.state === 'cancelled') refuse('plan-cancelled-already')
  if (!plan.targets.includes(input.target)) refuse('target-not-found')
  guardText(refuse, { reason: input.reason })
  const recusal = { post: actor.post, target: input.target, reason: input.reason }
  const added = await tx
    .insertInto('inspection_recusal')
    .values({ district: actor.district, plan: plan.id, ...recusal, at: now })
    .onConflict((known) => known.doNothing())
    .returning('post')
    .execute()
  if (added.length === 0) refuse('recused-already')
  record(ask, { kind: 'inspection-recused', subject: plan.id, detail: { state: plan.state, ...recusal } })
  if (!plan.drawn || plan.seed === null) return { id: plan.id, version: plan.version }
  const given = { ...plan.drawn.given, recusals: await recusalsOf(ask, plan.id) }
  const after = await drawAgain(ask, { ...plan, seed: plan.seed }, given, input.target)
  return { id: plan.id, version: after.version }
}

async function drawAgain(
  ask: Ask<Recuse>,
  plan: Plan & { seed: string },
  given: DrawGiven,
  target: string,
): Promise<Plan> {
  const before = plan.drawn?.visits ?? []
  const was = before.find((each) => each.target === target)
  const found = drawVisit(plan.seed, given, target)
  const visits = before.map((each) => (each.target === target ? found : each))
  const mine = (await visitsOfPlan(ask, plan.id)).find((each) => each.target === target)
  if (was && mine) {
    const visit = (await findVisitForUpdate(ask, mine.id)) ?? mine
    if (visit.inspectors.includes(ask.actor.post) && visit.state !== 'planned') ask.refuse('recuse-too-late')
    if (found.inspectors.length < INSPECTORS)
      ask.refuse('pool-too-small', { name: (await unitNames(ask, [target]))(target) })
    // Those who came along from another unit were not drawn here and stay.
    const guests = visit.inspectors.filter((post) => !was.inspectors.includes(post))
    const inspectors = [...new Set([...found.inspectors, ...guests])]
    const units = given.pool.filter(({ post }) => inspectors.includes(post)).map(({ unit }) => unit)
    if (visit.state === 'planned') {
      await widenAudience(ask, visit.id, units)
      const detail = { inspectors, passedOver: found.passedOver }
      await endStep(ask, visit, { inspectors }, { kind: 'inspection-redrawn', detail })
    }
  }
  return savePlan(ask, plan, { drawn: { given, visits } })
}
