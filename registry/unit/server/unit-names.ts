import type { Asking } from '#foundation/server/record.ts'

export type NameOf = (unit: string) => string
type Wanted = readonly string[]

/** What the units of these codes are called, also those that no longer exist; a code nobody knows is its own name. */
export const unitNames = (asking: Pick<Asking, 'tx' | 'actor'>, codes: Wanted) => namesIn(asking, codes, 'name')

/** The same, as short as a table wants it. */
export const unitShorts = (asking: Pick<Asking, 'tx' | 'actor'>, codes: Wanted) => namesIn(asking, codes, 'short')

/** One question for all of them, and none when there is nothing to ask. */
async function namesIn(
  { tx, actor }: Pick<Asking, 'tx' | 'actor'>,
  codes: Wanted,
  as: 'name' | 'short',
): Promise<NameOf> {
  const wanted = [...new Set(codes)]
  const rows =
    wanted.length === 0
      ? []
      : await tx
          .selectFrom('unit')
          .select(['id', `${as} as words`])
          .where('district', '=', actor.district)
          .where('id', 'in', wanted)
          .execute()
  const names = new Map(rows.map(({ id, words }) => [id, words]))
  return (unit) => names.get(unit) ?? unit
}
