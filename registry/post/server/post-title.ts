import type { Asking } from '#foundation/server/record.ts'

/** How a post is named where it is mentioned: the unit and the title, never a person. */
export async function postTitle({ tx, actor }: Pick<Asking, 'tx' | 'actor'>, post: string): Promise<string> {
  if (post === 'system') return '护学'
  const found = await tx
    .selectFrom('post')
    .innerJoin('unit', (on) => on.onRef('unit.district', '=', 'post.district').onRef('unit.id', '=', 'post.unit'))
    .select(['post.title', 'unit.name'])
    .where('post.district', '=', actor.district)
    .where('post.id', '=', post)
    .executeTakeFirst()
  return found ? `${found.name} ${found.title}` : '已撤销的职务'
}
