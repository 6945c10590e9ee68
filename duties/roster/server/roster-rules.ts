import type { WorkCalendar } from '#foundation/calendar/calendar.ts'
import type { WorkingHours } from '#foundation/calendar/working-hours.ts'
import type { Database } from '#foundation/server/database.ts'
import type { DutyWindow } from '#duties/roster/roster.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { workCalendarOf } from '#programme/pack/work-calendar.ts'
import { currentPack } from '#programme/pack/server/current-pack.ts'
import { presenceEvery, toleranceOf } from '#duties/roster/roster-settings.ts'

/** What the programme says about days and hours. Built once per pack. */
export type RosterRules = {
  calendar: WorkCalendar
  hours: WorkingHours
  peaks: DutyWindow[]
  /** Minutes after the beginning that are still on time. */
  tolerance: number
  /** Minutes after which a post stood day and night says again that it is there; nothing when nobody asks. */
  presenceEvery: number | null
}

const built = new WeakMap<Pack, RosterRules>()

export async function rosterRules(db: Database, district: string): Promise<RosterRules> {
  const { pack } = await currentPack(db, district)
  const rules = built.get(pack) ?? {
    calendar: workCalendarOf(pack),
    hours: pack.deadlines.workingHours,
    tolerance: toleranceOf(pack.settings),
    presenceEvery: presenceEvery(pack.settings),
    peaks: pack.calendar.peaks.map(({ name, from, to }) => ({ name, from, to })),
  }
  built.set(pack, rules)
  return rules
}
