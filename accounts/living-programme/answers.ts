import { type Clause, isOwnerGroup } from '#programme/clause/clause.ts'
import { ownerGroupWords } from '#programme/clause/clause.words.ts'
import { isOwnedBy, isOwnedBySchools } from '#programme/clause/owners.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { unitNameOn } from '#programme/pack/sections/units.ts'
import type { PlainDay } from '#foundation/calendar/day.ts'

export type Owner = { code: string; name: string }
/** A unit as the registry knows it: schools, communities and stations stand in no roster of the programme. */
export type AskingUnit = { id: string; kind: string; line: string | null }

/** Who answers for a clause, by the names of the day. */
export const ownersOf = ({ owners }: Clause, { units }: Pack, today: PlainDay): Owner[] =>
  owners.map((code) => {
    if (isOwnerGroup(code)) return { code, name: ownerGroupWords[code] }
    const unit = units.find((each) => each.code === code)
    return { code, name: unit ? unitNameOn(unit, today).name : code }
  })

/** Whether a unit answers for a clause: a school with all schools, a station for the police, a community with communities. */
export function answersFor(clause: Clause, unit: AskingUnit, { units }: Pack): boolean {
  if (unit.kind === 'school' || unit.kind === 'care') return isOwnedBySchools(clause)
  if (unit.kind === 'community') return clause.owners.includes('communities') || clause.owners.includes('all')
  const code = unit.kind === 'station' ? unit.line : unit.id
  const listed = units.find((each) => each.code === code)
  return listed !== undefined && isOwnedBy(clause, listed)
}
