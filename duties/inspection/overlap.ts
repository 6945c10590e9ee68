import type { WorkCalendar } from '#foundation/calendar/calendar.ts'
import { plainDay } from '#foundation/calendar/day.ts'
import { workingDaysBetween } from '#foundation/calendar/working-days.ts'
import type { Setting } from '#programme/pack/sections/settings.ts'
import { isAhead, type Visit } from '#duties/inspection/inspection.ts'

type Ahead = Pick<Visit, 'id' | 'target' | 'plannedOn' | 'state' | 'units' | 'openness'>

/** Where the pack says nothing. */
const USUAL_DAYS = 5
export const overlapDays = (settings: readonly Setting[]): number => {
  const value = settings.find(({ code }) => code === 'inspection-overlap-days')?.value
  return typeof value === 'number' ? value : USUAL_DAYS
}

/** Visits of another unit to the same school within so many working days: the school could be visited once. */
export const overlapsOf = <V extends Ahead>(
  visit: Ahead,
  others: readonly V[],
  calendar: WorkCalendar,
  days: number,
): V[] => {
  const day = visit.plannedOn
  if (day === null || !isAhead(visit.state)) return []
  return others.filter(
    (other) =>
      other.id !== visit.id &&
      other.target === visit.target &&
      isAhead(other.state) &&
      // A covert visit with guests is none, and an open one gives the covert one away.
      other.openness === visit.openness &&
      other.plannedOn !== null &&
      !other.units.some((unit) => visit.units.includes(unit)) &&
      Math.abs(workingDaysBetween(calendar, plainDay(day), plainDay(other.plannedOn))) <= days,
  )
}
