import { isWorkingDay } from '#foundation/calendar/calendar.ts'
import { plainDay } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import { findPlan } from '#duties/inspection/server/inspection.store.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { beginStep, endStep, stepped } from '#duties/inspection/server/take-step.ts'

type SetDay = typeof inspectionContract.setVisitDay

/** 定日期: within the period of the plan and on a working day. An unscheduled visit has none before it happens. */
export async function setVisitDay(ask: Ask<SetDay>, { day, ...named }: Input<SetDay>) {
  const { refuse } = ask
  const visit = await beginStep(ask, 'setDay', named)
  if (visit.schedule === 'unscheduled') refuse('visit-unscheduled')
  const plan = await findPlan(ask, visit.plan)
  if (plan && (day < plan.startsOn || day > plan.endsOn))
    refuse('day-outside-period', { from: plan.startsOn, to: plan.endsOn })
  const { by } = await dutyRulesFor(ask.house.db, ask.actor.district)
  if (!isWorkingDay(by.calendar, plainDay(day))) refuse('day-not-working', { day })
  const fact = { kind: 'inspection-day-set', detail: { day, before: visit.plannedOn } } as const
  return stepped(await endStep(ask, visit, { plannedOn: day }, fact))
}
