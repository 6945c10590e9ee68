import { dayOf, instantAt, plainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { School } from '#duties/defences/server/standings.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import { accessOf, camerasByZone, repairsSince } from '#duties/zone-cover/server/cameras.reads.ts'
import { coverOf, type ZoneRow, zonesAsked } from '#duties/zone-cover/zone-cover.ts'

const LIST = 'technique-defence'

/** Zones asked against cameras there, school by school: three statements, however many schools. */
export async function zoneRows(asking: Asking, rules: DutyRules, schools: readonly School[]): Promise<ZoneRow[]> {
  const today = dayOf(asking.now)
  const ids = schools.map(({ id }) => id)
  const counted = await camerasByZone(asking, ids)
  const repairs = await repairsSince(asking, ids, instantAt(plainDay(`${today.slice(0, 4)}-01-01`), '00:00'))
  const access = await accessOf(asking, ids)
  const items = rules.checklist(LIST)?.items ?? []
  return schools.map((school): ZoneRow => {
    const mine = counted.filter((each) => each.school === school.id)
    const cameras = new Map(mine.map(({ zone, n }) => [zone, n]))
    const asked = zonesAsked(items, today, school)
    const repaired = repairs.get(school.id)
    const connected = access.get(school.id)
    return {
      id: school.id,
      name: school.name,
      short: school.short,
      town: school.parent,
      ...coverOf(asked, cameras),
      zones: asked.map((each) => ({ ...each, cameras: cameras.get(each.zone) ?? 0 })),
      cameras: mine.reduce((sum, { n }) => sum + n, 0),
      faulty: mine.reduce((sum, { faulty }) => sum + faulty, 0),
      repairs: repaired?.n ?? 0,
      repairDays: repaired ? meanDays(repaired.days, repaired.n) : null,
      access: connected?.state ?? null,
      since: connected ? plainDay(connected.since) : null,
    }
  })
}

export const meanDays = (days: number, n: number): number => Math.round((10 * days) / n) / 10
