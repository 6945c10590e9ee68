import type { Input } from '#foundation/endpoint.ts'
import { postTitle } from '#registry/post/server/post-title.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { planAllows, type PlanStep } from '#duties/inspection/inspection.ts'
import type { inspectionReadsContract } from '#duties/inspection/inspection-reads.contract.ts'
import type { PlanPage } from '#duties/inspection/inspection-shown.ts'
import { sayInspection } from '#duties/inspection/inspection.words.ts'
import { isPlannerOf, maySee, takesSteps } from '#duties/inspection/who-may.ts'
import { findPlan, type Plan, visitsAhead, visitsFor } from '#duties/inspection/server/inspection.store.ts'
import { planRow } from '#duties/inspection/server/plan-rows.ts'
import { postsNamed } from '#duties/inspection/server/pool.ts'
import { recusalsOf } from '#duties/inspection/server/recusals.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { unitNames } from '#registry/unit/server/unit-names.ts'
import { visitRows } from '#duties/inspection/server/visit-rows.ts'

type Read = typeof inspectionReadsContract.readPlan

/** Everything about one plan: its lot with all that is needed to draw it again, its visits, and what stands in their way. */
export async function readPlan(ask: Ask<Read>, { planId }: Input<Read>): Promise<PlanPage> {
  if (!maySee(ask.actor.role)) ask.refuse('inspection-not-yours')
  const plan = (await findPlan(ask, planId)) ?? ask.refuse('plan-not-found')
  const rules = await dutyRulesFor(ask.house.db, ask.actor.district)
  const seen = await visitsFor(ask, [plan.id])
  const visits = seen.filter((visit) => visit.plan === plan.id)
  const ahead = await visitsAhead(ask, plan.targets)
  const recusals = await recusalsOf(ask, plan.id)
  const nameOf = await unitNames(ask, [plan.unit, ...plan.targets])
  const posts = await postsNamed(ask, [...plan.pool, ...recusals.map(({ post }) => post)])
  const named = (post: string) => posts.get(post) ?? { post, words: '已撤销的职务', unit: '' }
  return {
    plan: {
      ...planRow(plan, seen, nameOf),
      checklistName: rules.checklist(plan.checklist)?.name ?? plan.checklist,
      clauseWords: rules.pack.clauses.find(({ id }) => id === plan.clause)?.statement ?? '',
      seedHash: plan.seedHash,
      seed: plan.seed,
      drawnAt: plan.drawnAt,
      plannedAt: plan.plannedAt,
      plannedBy: await postTitle(ask, plan.plannedBy),
      reason: plan.reason,
      version: plan.version,
    },
    pool: plan.pool.map(named),
    targets: plan.targets.map((id) => ({ id, name: nameOf(id) })),
    recusals: recusals.map(({ post, target, reason }) => ({
      words: named(post).words,
      target,
      targetName: nameOf(target),
      reason,
    })),
    drawn: plan.drawn,
    visits: await visitRows(ask, rules, visits, ahead),
    may: mayOn(plan, ask.actor),
  }
}

function mayOn(plan: Plan, actor: Ask['actor']): PlanPage['may'] {
  const planner = takesSteps(actor.role) && isPlannerOf([plan.unit], actor)
  const late = plan.state === 'cancelled' ? 'plan-cancelled-already' : 'plan-drawn-already'
  const may = (step: PlanStep, mine: boolean) =>
    !mine ? sayInspection('plan-step-not-yours') : planAllows(plan.state, step) ? null : sayInspection(late)
  const plans = planner ? null : sayInspection('plan-step-not-yours')
  return {
    draw: may('draw', planner),
    cancel: may('cancel', planner),
    recuse: may('recuse', plan.pool.includes(actor.post)),
    plan: plans,
  }
}
