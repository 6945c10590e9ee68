import type { Asking } from '#foundation/server/record.ts'

/** Names for codes, fetched together; a code nobody knows is its own name. */
export async function unitNames(
  { tx, actor }: Pick<Asking, 'tx' | 'actor'>,
  codes: readonly string[],
): Promise<(unit: string) => string> {
  const wanted = [...new Set(codes)]
  const rows =
    wanted.length === 0
      ? []
      : await tx
          .selectFrom('unit')
          .select(['id', 'name'])
          .where('district', '=', actor.district)
          .where('id', 'in', wanted)
          .execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (unit) => names.get(unit) ?? unit
}
