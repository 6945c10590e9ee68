import type { WorkCalendar } from '#foundation/calendar/calendar.ts'
import type { WorkingHours } from '#foundation/calendar/working-hours.ts'
import type { Database } from '#foundation/server/database.ts'
import { Ladder } from '#matters/deadline/ladder.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { workCalendarOf } from '#programme/pack/work-calendar.ts'
import { currentPack } from '#programme/pack/server/current-pack.ts'

/** What the programme says about hazards, ready to be asked. Built once per pack. */
export type Rules = { version: string; pack: Pack; calendar: WorkCalendar; ladder: Ladder; hours: WorkingHours }

const built = new WeakMap<Pack, Rules>()

export async function rulesFor(db: Database, district: string): Promise<Rules> {
  const { version, pack } = await currentPack(db, district)
  const rules = built.get(pack) ?? build(version, pack)
  built.set(pack, rules)
  return rules
}

function build(version: string, pack: Pack): Rules {
  const { deadlines } = pack
  return {
    version,
    pack,
    calendar: workCalendarOf(pack),
    hours: deadlines.workingHours,
    ladder: Ladder.parse({
      steps: deadlines.ladder.map(({ action, name, days, count }) => ({ id: action, name, days, count })),
    }),
  }
}

export const detailOf = ({ pack }: Rules, code: string) =>
  pack.hazardCategories.details.find((each) => each.code === code)
export const domainOf = ({ pack }: Rules, code: string) =>
  pack.hazardCategories.domains.find((each) => each.code === code)
export const gradeOf = ({ pack }: Rules, code: string) => pack.grades.find((each) => each.code === code)
