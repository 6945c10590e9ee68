import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { clausesOf, maySee, mayPlan } from '#duties/inspection/who-may.ts'
import type { inspectionReadsContract } from '#duties/inspection/inspection-reads.contract.ts'
import { sayInspection } from '#duties/inspection/inspection.words.ts'
import { plansSeen, visitsSeen } from '#duties/inspection/server/inspection.store.ts'
import { planRow } from '#duties/inspection/server/plan-rows.ts'
import { poolPosts } from '#duties/inspection/server/pool.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { possibleTargets, unitNames } from '#duties/inspection/server/targets.ts'
import { visitRows } from '#duties/inspection/server/visit-rows.ts'
import { dayOf } from '#foundation/calendar/day.ts'

type Plans = typeof inspectionReadsContract.listPlans
type Choices = typeof inspectionReadsContract.planChoices
type Visits = typeof inspectionReadsContract.listVisits

/** Plans, newest first, with how many of their schools were inspected. The inspected see none. */
export async function listPlans(ask: Ask<Plans>) {
  if (!maySee(ask.actor.role)) ask.refuse('inspection-not-yours')
  const { pack } = await dutyRulesFor(ask.house.db, ask.actor.district)
  const plans = await plansSeen(ask)
  const visits = plans.length === 0 ? [] : await visitsSeen(ask)
  const nameOf = await unitNames(
    ask,
    plans.map(({ unit }) => unit),
  )
  const may = mayPlan(pack, ask.actor)
  return {
    rows: plans.map((plan) => planRow(plan, visits, nameOf)),
    mayPlan: may ? null : sayInspection('inspection-not-yours'),
  }
}

/** What a plan is made of: only what the programme and the registry know. */
export async function planChoices(ask: Ask<Choices>) {
  const { actor, now } = ask
  const { pack } = await dutyRulesFor(ask.house.db, actor.district)
  if (!mayPlan(pack, actor)) ask.refuse('inspection-not-yours')
  const today = dayOf(now)
  return {
    clauses: clausesOf(pack, actor).map(({ id, statement }) => ({ id, statement })),
    checklists: pack.checklists.checklists
      .filter((list) => list.for === 'school' || list.for === 'unit')
      .map((list) => ({ code: list.code, name: list.name, items: list.items.length, for: list.for })),
    pool: await poolPosts(ask),
    schools: (await possibleTargets(ask, 'school', today)).length,
    units: (await possibleTargets(ask, 'unit', today)).length,
  }
}

/** Visits the asker may see. For a school and its town a covert one is not there until it is released. */
export async function listVisits(ask: Ask<Visits>, { target, mine }: Input<Visits>) {
  if (!maySee(ask.actor.role)) ask.refuse('inspection-not-yours')
  const rules = await dutyRulesFor(ask.house.db, ask.actor.district)
  const seen = await visitsSeen(ask)
  const wanted = seen.filter(
    (visit) => (!target || visit.target === target) && (!mine || visit.inspectors.includes(ask.actor.post)),
  )
  const rows = await visitRows(ask, rules, wanted, seen)
  const open = rows.filter(({ state }) => ['planned', 'started', 'recorded', 'signed'].includes(state)).length
  return { rows, total: rows.length, open }
}
