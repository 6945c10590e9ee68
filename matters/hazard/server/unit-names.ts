import type { Asking } from '#foundation/server/record.ts'

/** Names for codes, fetched together; a code nobody knows is its own name. */
export async function unitNames({ tx, actor }: Pick<Asking, 'tx' | 'actor'>, codes: readonly string[]): Promise<(unit: string) => string> {
  const wanted = [...new Set(codes)]
  const rows =
    wanted.length === 0
      ? []
      : await tx.selectFrom('unit').select(['id', 'name']).where('district', '=', actor.district).where('id', 'in', wanted).execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (unit) => names.get(unit) ?? unit
}

/** What every unit was called on any day, long and short. Read once: a district has some hundreds of them. */
export async function namesOfTheDay({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) {
  const rows = await tx.selectFrom('unit_name').selectAll().where('district', '=', actor.district).execute()
  const known = Map.groupBy(rows, ({ unit }) => unit)
  return (unit: string, day: string, short = false): string | undefined => {
    const on = known.get(unit)?.find(({ valid_from, valid_until }) => valid_from <= day && (valid_until === null || day < valid_until))
    return short ? on?.short : on?.name
  }
}
