import type { Asking } from '#foundation/server/record.ts'
import { whoOf } from '#matters/hazard/server/timeline.ts'

/** How the posts of some rows are named, unit and title, fetched together. */
export async function postTitles(
  { tx, actor }: Pick<Asking, 'tx' | 'actor'>,
  rows: readonly { post: string }[],
): Promise<(post: string) => string> {
  const wanted = [...new Set(rows.map(({ post }) => post))]
  const posts =
    wanted.length === 0
      ? []
      : await tx
          .selectFrom('post as p')
          .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'p.district').onRef('u.id', '=', 'p.unit'))
          .select(['p.id', 'p.title', 'u.name'])
          .where('p.district', '=', actor.district)
          .where('p.id', 'in', wanted)
          .execute()
  const titles = new Map(posts.map(({ id, title, name }) => [id, whoOf(id, name, title)]))
  return (post) => titles.get(post) ?? whoOf(post, null, null)
}
