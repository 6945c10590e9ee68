import type { PlanRow } from '#duties/inspection/inspection-shown.ts'
import { isInspected, type Visit } from '#duties/inspection/inspection.ts'
import type { Plan } from '#duties/inspection/server/inspection.store.ts'

/** The visits that were made for a plan: its own, and where it went along, the one of the other unit. */
export const visitsMade = (plan: string, visits: readonly Visit[]): Visit[] => {
  const byId = new Map(visits.map((visit) => [visit.id, visit]))
  return visits
    .filter((visit) => visit.plan === plan)
    .flatMap((visit) => (visit.joinedInto === null ? [visit] : (byId.get(visit.joinedInto) ?? [])))
    .filter(({ state }) => isInspected(state))
}

/** A school inspected twice is one school; a plan is covered when every one of its targets was inspected. */
export const inspectedTargets = (visits: readonly Visit[]): Set<string> => new Set(visits.map(({ target }) => target))

export function planRow(plan: Plan, visits: readonly Visit[], nameOf: (unit: string) => string): PlanRow {
  const { id, title, unit, targetKind, clause, openness, coverage, schedule, startsOn, endsOn, state, sample } = plan
  return {
    id,
    title,
    unit,
    unitName: nameOf(unit),
    targetKind,
    clause,
    openness,
    coverage,
    schedule,
    startsOn,
    endsOn,
    state,
    sample,
    inspected: inspectedTargets(visitsMade(id, visits)).size,
    targets: plan.targets.length,
    visits: visits.filter((visit) => visit.plan === id && visit.state !== 'cancelled').length,
  }
}
