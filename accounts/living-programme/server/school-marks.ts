import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Database } from '#foundation/server/database.ts'
import type { SchoolMarks } from '#accounts/living-programme/basics-counted.ts'
import type { AskingUnit } from '#accounts/living-programme/answers.ts'
import { figureOf } from '#duties/defences/server/read-defences.ts'
import { standingsOf } from '#duties/defences/server/standings.ts'
import { schoolsOf } from '#duties/defences/server/whose.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { zoneRows } from '#duties/zone-cover/server/zone-rows.ts'

/** How every school one may look after stands, for the clauses measured by it; of one unit only what that unit may look at. */
export async function schoolMarks(asking: Asking, db: Database, unit: AskingUnit | null): Promise<SchoolMarks[]> {
  const rules = await dutyRulesFor(db, asking.actor.district)
  const day = dayOf(asking.now)
  const schools = (await schoolsOf(asking, rules, day)).filter(({ id, parent }) => isOf(unit, id, parent))
  const standings = await standingsOf(asking, rules, schools, day)
  const rows = await zoneRows(asking, rules, schools)
  return rows.map(({ id, short, required, covered, missing, cameras, faulty, access }) => {
    const row = standings.find(({ school }) => school.id === id)?.row
    return {
      short,
      three: row ? (figureOf['three']?.(row) ?? null) : null,
      plate: row?.plate.hung ?? null,
      zones: { required, covered, missing },
      cameras,
      faulty,
      access,
    }
  })
}

const isOf = (unit: AskingUnit | null, id: string, town: string | null): boolean =>
  unit === null || unit.id === id || unit.id === town || unit.kind === 'office' || unit.kind === 'group'
