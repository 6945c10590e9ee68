import type { Asking } from '#foundation/server/record.ts'

/** Posts by their titles, in one question: 「联络员」 beside the unit it is shown under. */
export async function postTitles(
  { tx, actor }: Asking,
  posts: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(posts.filter((post): post is string => post !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .selectFrom('post')
    .select(['id', 'title'])
    .where('district', '=', actor.district)
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

export async function unitNames({ tx, actor }: Asking, units: readonly string[]): Promise<Map<string, string>> {
  if (units.length === 0) return new Map()
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'short'])
    .where('district', '=', actor.district)
    .where('id', 'in', [...new Set(units)])
    .execute()
  return new Map(rows.map(({ id, short }) => [id, short]))
}
