import { daysBetween, plainDay } from '#foundation/calendar/day.ts'
import type { Milestone, Target } from '#matters/key-target/target.ts'

/** Days since anybody reported on it, when they are more than the programme allows; else null. Source: clause 8.12. */
export function gapDays(
  { state, progressOn }: Pick<Target, 'state' | 'progressOn'>,
  today: string,
  allowed: number,
): number | null {
  if (state !== 'working' || progressOn === null) return null
  const days = daysBetween(plainDay(progressOn), plainDay(today))
  return days > allowed ? days : null
}

type Dated = Pick<Milestone, 'dueOn' | 'reachedOn'>
/** How a milestone stands: reached on plan, reached late, running, or behind. */
export type MilestoneStanding = 'on-plan' | 'reached-late' | 'to-come' | 'behind'
export const milestoneStanding = ({ dueOn, reachedOn }: Dated, today: string): MilestoneStanding => {
  if (reachedOn !== null) return reachedOn <= dueOn ? 'on-plan' : 'reached-late'
  return dueOn < today ? 'behind' : 'to-come'
}
