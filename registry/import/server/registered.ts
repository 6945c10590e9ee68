import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import type { ImportKind } from '#registry/import/mapping.ts'
import type { Entry } from '#registry/import/read-row.ts'

/** What is registered now and not closed, in the shape of an import. */
export async function registered({ tx, actor }: Asking, kind: ImportKind): Promise<Map<string, Entry>> {
  const units = tx
    .selectFrom('unit as u')
    .where('u.district', '=', actor.district)
    .where('u.valid_until', 'is', null)
    .orderBy('u.sort')
    .orderBy('u.id')
  const rows =
    kind === 'units'
      ? await units
          .select(['u.id', 'u.kind', 'u.name', 'u.short', 'u.parent', 'u.line'])
          .where('u.kind', '<>', 'school')
          .execute()
      : await units
          .innerJoin('school as s', (on) => on.onRef('s.district', '=', 'u.district').onRef('s.unit', '=', 'u.id'))
          .select([
            'u.id',
            'u.name',
            'u.short',
            's.type',
            's.ownership',
            's.setting',
            'u.parent',
            'u.line',
            's.community',
            's.station',
          ])
          .select(['s.students', 's.boarders', 's.staff', 's.guards', 's.certified_guards as certifiedGuards'])
          .select(['s.credit_code as creditCode', 's.school_code as schoolCode', 's.address', 's.lng', 's.lat'])
          .execute()
  return new Map(rows.map((row) => [row.id, row as Entry]))
}

/** Codes that were used once, by a unit that no longer exists or of another kind: they are not given again. */
export async function spentCodes({ tx, actor }: Asking, kind: ImportKind): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('unit')
    .select('id')
    .where('district', '=', actor.district)
    .where(
      kind === 'units'
        ? sql<boolean>`(valid_until is not null or kind = 'school')`
        : sql<boolean>`(valid_until is not null or kind <> 'school')`,
    )
    .execute()
  return new Set(rows.map(({ id }) => id))
}

type Unit = { id: string; kind: string; name: string; short: string }

/** Finds a unit by its code, full or short name, among those of the kinds. */
export function unitFinder(units: readonly Unit[]): (word: string, kinds: readonly string[]) => string | null {
  const byWord = new Map<string, Unit[]>()
  for (const unit of units)
    for (const word of new Set([unit.id, unit.name, unit.short])) byWord.set(word, [...(byWord.get(word) ?? []), unit])
  return (word, kinds) => byWord.get(word)?.find(({ kind }) => kinds.includes(kind))?.id ?? null
}
