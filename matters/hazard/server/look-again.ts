import type { Asking } from '#foundation/server/record.ts'
import type { House } from '#foundation/server/house.ts'
import { plainDay } from '#foundation/calendar/day.ts'
import { dueOnDay } from '#matters/deadline/due.ts'
import { nextDueTime, type StepDone } from '#matters/deadline/ladder.ts'
import type { KeptHazard } from '#matters/hazard/server/hazard.store.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'

/** Clocks run for whoever has to fix it; they stand while others look or decide. */
const RUNNING = new Set(['assigned', 'contested', 'rectifying'])

/** The steps of the ladder already taken, as kept on the row: `step|due day|moment`. */
export const stepsTaken = (ladder: readonly string[]): StepDone[] =>
  ladder.map((line) => {
    const [step = '', dueOn = '', at = ''] = line.split('|')
    return { step, dueOn: plainDay(dueOn), at: new Date(at) }
  })
export const stepLine = ({ step, dueOn, at }: StepDone): string => [step, dueOn, at.toISOString()].join('|')

/** When the sweep must look at this hazard again: stored with it, so that a restart forgets nothing. */
export async function lookAgainAt(
  { actor, now, house }: Pick<Asking, 'actor' | 'now'> & { house: Pick<House, 'db'> },
  hazard: Pick<KeptHazard, 'state' | 'dueOn' | 'ladder' | 'grade'>,
): Promise<Date | null> {
  if (!hazard.dueOn || !RUNNING.has(hazard.state)) return null
  const { ladder, calendar, hours, pack } = await rulesFor(house.db, actor.district)
  const urgent = hazard.grade !== null && pack.deadlines.urgentGrades.includes(hazard.grade)
  return nextDueTime(dueOnDay(plainDay(hazard.dueOn)), stepsTaken(hazard.ladder), now, {
    ladder,
    calendar,
    hours,
    urgent,
  })
}
