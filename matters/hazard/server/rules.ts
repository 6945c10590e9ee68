import { addDays, type PlainDay } from '#foundation/calendar/day.ts'
import { WorkCalendar } from '#foundation/calendar/calendar.ts'
import type { WorkingHours } from '#foundation/calendar/working-hours.ts'
import type { Database } from '#foundation/server/database.ts'
import { Ladder } from '#matters/deadline/ladder.ts'
import type { Pack } from '#programme/pack/pack.ts'
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

/** The pack writes holidays as stretches; the calendar counts single days. */
export function workCalendarOf({ calendar }: Pick<Pack, 'calendar'>): WorkCalendar {
  return WorkCalendar.parse({
    years: calendar.years.map(({ year, holidays, workdays }) => ({
      year,
      holidays: holidays.flatMap(({ from, to }) => daysFrom(from, to)),
      workdays: workdays.map(({ date }) => date),
    })),
    terms: calendar.terms.map(({ name, from, to }) => ({ name, from, to })),
    peaks: calendar.peaks.map(({ name, from, to }) => ({ name, from, to })),
  })
}

function daysFrom(from: PlainDay, to: PlainDay): PlainDay[] {
  const days: PlainDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

export const detailOf = ({ pack }: Rules, code: string) =>
  pack.hazardCategories.details.find((each) => each.code === code)
export const domainOf = ({ pack }: Rules, code: string) =>
  pack.hazardCategories.domains.find((each) => each.code === code)
export const gradeOf = ({ pack }: Rules, code: string) => pack.grades.find((each) => each.code === code)
