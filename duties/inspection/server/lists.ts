import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { isAhead } from '#duties/inspection/inspection.ts'
import { clausesOf, mayOversee, maySee, mayPlan } from '#duties/inspection/who-may.ts'
import type { inspectionReadsContract } from '#duties/inspection/inspection-reads.contract.ts'
import { sayInspection } from '#duties/inspection/inspection.words.ts'
import { countPlans, plansAfter, visitsAhead, visitsFor } from '#duties/inspection/server/inspection.store.ts'
import { countVisits, visitsAsked } from '#duties/inspection/server/visits-asked.ts'
import { planRow } from '#duties/inspection/server/plan-rows.ts'
import { poolPosts } from '#duties/inspection/server/pool.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { possibleTargets } from '#duties/inspection/server/targets.ts'
import { unitNames } from '#registry/unit/server/unit-names.ts'
import { visitRows } from '#duties/inspection/server/visit-rows.ts'
import { dayOf } from '#foundation/calendar/day.ts'

type Plans = typeof inspectionReadsContract.listPlans
type Choices = typeof inspectionReadsContract.planChoices
type Visits = typeof inspectionReadsContract.listVisits

const PAGE = 50

/** Plans, newest first, with how many of their schools were inspected. The inspected see none. */
export async function listPlans(ask: Ask<Plans>, { after }: Input<Plans>) {
  if (!maySee(ask.actor.role)) ask.refuse('inspection-not-yours')
  const { pack } = await dutyRulesFor(ask.house.db, ask.actor.district)
  const found = await plansAfter(ask, after, PAGE + 1)
  const plans = found.slice(0, PAGE)
  const visits = await visitsFor(
    ask,
    plans.map(({ id }) => id),
  )
  const nameOf = await unitNames(
    ask,
    plans.map(({ unit }) => unit),
  )
  return {
    rows: plans.map((plan) => planRow(plan, visits, nameOf)),
    total: await countPlans(ask),
    next: found.length > PAGE ? (plans.at(-1)?.id ?? null) : null,
    mayPlan: mayPlan(pack, ask.actor) ? null : sayInspection('inspection-not-yours'),
    oversees: mayOversee(pack, ask.actor),
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
export async function listVisits(ask: Ask<Visits>, asked: Input<Visits>) {
  if (!maySee(ask.actor.role)) ask.refuse('inspection-not-yours')
  const rules = await dutyRulesFor(ask.house.db, ask.actor.district)
  const found = await visitsAsked(ask, asked, PAGE + 1)
  const visits = found.slice(0, PAGE)
  const ahead = await visitsAhead(
    ask,
    visits.filter(({ state }) => isAhead(state)).map(({ target }) => target),
  )
  return {
    rows: await visitRows(ask, rules, visits, ahead),
    ...(await countVisits(ask, asked)),
    next: found.length > PAGE ? (visits.at(-1)?.id ?? null) : null,
  }
}
