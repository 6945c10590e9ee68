import type { Asking } from '#foundation/server/record.ts'
import type { HazardRow } from '#matters/hazard/hazard-reads.contract.ts'

export type NameThatDay = (unit: string, day: string, short?: boolean) => string | undefined

/** What every unit was called on any day, long and short. Read once: a district has some hundreds of them. */
export async function namesThatDay({ tx, actor }: Pick<Asking, 'tx' | 'actor'>): Promise<NameThatDay> {
  const rows = await tx.selectFrom('unit_name').selectAll().where('district', '=', actor.district).execute()
  const known = Map.groupBy(rows, ({ unit }) => unit)
  return (unit, day, short = false) => {
    const on = known
      .get(unit)
      ?.find(({ valid_from, valid_until }) => valid_from <= day && (valid_until === null || day < valid_until))
    return short ? on?.short : on?.name
  }
}

/** Paper prints the names units had on the day, whatever they are called now. */
export function asOnTheDay(row: HazardRow, nameOf: NameThatDay): HazardRow {
  const day = row.foundOn
  return {
    ...row,
    schoolName: nameOf(row.school, day) ?? row.schoolName,
    leadName: row.lead === null ? null : (nameOf(row.lead, day) ?? row.leadName),
    assistNames: row.assists.map((unit, i) => nameOf(unit, day, true) ?? row.assistNames[i] ?? unit),
  }
}
