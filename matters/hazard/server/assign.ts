import type { Input } from '#foundation/endpoint.ts'
import type { Ask, Working } from '#foundation/server/verb.ts'
import type { ClockEvent } from '#matters/deadline/clock-event.ts'
import { addClockEvents } from '#matters/deadline/server/clock.store.ts'
import { plainDay } from '#foundation/calendar/day.ts'
import type { Hazard, HazardGrade } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { acceptBy, checkDue } from '#matters/hazard/server/due.ts'
import { checkReboundGrade, gradeDetail } from '#matters/hazard/server/grade.ts'
import type { HazardChange, KeptHazard } from '#matters/hazard/server/hazard.store.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'
import { record } from '#foundation/server/record.ts'
import { whyNot } from '#matters/hazard/who-may.ts'
import { findOpenUnits } from '#registry/unit/server/find-unit.ts'

type Assign = typeof hazardContract.assignHazard
type Dispatch = typeof hazardContract.dispatchHazard
type Order = { lead: string; assists: readonly string[]; dueOn: string; demand: string; urgent: boolean }
type Refusal = 'unit-not-found' | 'due-too-late' | 'due-in-past' | 'due-not-working-day' | 'lead-assists-itself'
type OrderAsk = Working & { refuse: (code: Refusal, detail?: Record<string, unknown>) => never }

/** 交办: one lead, many assist, a day and a demand. Both clocks start now. Source: clauses 1.1, 2.2, 7.3. */
export async function assignHazard(ask: Ask<Assign>, input: Input<Assign>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'assign', input)
  if (ask.actor.unit === hazard.school && input.lead !== hazard.school) ask.refuse('hazard-school-general-only')
  const change = await order(ask, hazard, input, hazard.grade ?? 'general')
  return endStep(ask, hazard, change, { kind: 'hazard-assigned', detail: orderDetail(input) })
}

/** 核实、定级、交办 in one stroke, as the office does at its desk: three facts, one transaction. */
export async function dispatchHazard(ask: Ask<Dispatch>, input: Input<Dispatch>): Promise<Hazard> {
  const first = { reported: 'verify', verified: 'grade', graded: 'assign' } as const
  const found = await beginStep(ask, 'attach', input)
  const step = first[found.state as keyof typeof first] ?? 'assign'
  const reason = whyNot(step, found, ask.actor)
  if (reason) (ask.refuse as (code: string) => never)(reason)
  await checkReboundGrade(ask, found, input.grade)
  if (ask.actor.unit === found.school && (input.grade !== 'general' || input.lead !== found.school))
    ask.refuse('hazard-school-general-only')
  const change = await order(ask, found, input, input.grade)
  if (found.state === 'reported') record(ask, { kind: 'hazard-verified', subject: found.id })
  if (found.grade !== input.grade)
    record(ask, { kind: 'hazard-graded', subject: found.id, detail: gradeDetail(found, input) })
  return endStep(ask, found, { ...change, grade: input.grade }, { kind: 'hazard-assigned', detail: orderDetail(input) })
}

const orderDetail = ({ lead, assists, dueOn, demand }: Order) => ({ lead, assists, dueOn, demand })

/** Checks an order and starts its two clocks; what the hazard becomes. */
export async function order(
  ask: OrderAsk,
  hazard: KeptHazard,
  given: Order,
  grade: HazardGrade,
): Promise<HazardChange> {
  const { now, refuse } = ask
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  if (given.assists.includes(given.lead)) refuse('lead-assists-itself')
  const units = await findOpenUnits(ask, [given.lead, ...given.assists])
  if (units.length < new Set([given.lead, ...given.assists]).size) refuse('unit-not-found')
  checkDue(refuse, rules, given.dueOn, now, { grade, urgent: given.urgent })
  const acceptDueAt = acceptBy(rules, now)
  await addClockEvents(ask, hazard.id, startClocks(now, given.dueOn, acceptDueAt))
  return {
    state: 'assigned',
    lead: given.lead,
    assists: [...new Set(given.assists)],
    demand: given.demand,
    dueOn: given.dueOn,
    originalDueOn: given.dueOn,
    acceptDueAt,
    assignedAt: now,
    acceptedAt: null,
    ladder: [],
  }
}

export const startClocks = (at: Date, dueOn: string, acceptDueAt: Date): ClockEvent[] => [
  { kind: 'set', clock: 'resolve', at, dueOn: plainDay(dueOn) },
  { kind: 'set', clock: 'accept', at, dueAt: acceptDueAt },
]
