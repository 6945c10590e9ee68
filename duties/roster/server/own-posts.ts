import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { isAdministrator } from '#registry/post/role.ts'
import type { PostChoice } from '#duties/roster/shift.ts'

/** Posts of a unit that exist today: those that can be put on a shift. The administrators of the machine stand no duty. */
export async function ownPosts({ tx, actor, now }: Asking, unit: string): Promise<PostChoice[]> {
  const today = dayOf(now)
  const rows = await tx
    .selectFrom('post')
    .select(['id as post', 'title', 'role'])
    .where('district', '=', actor.district)
    .where('unit', '=', unit)
    .where('valid_from', '<=', today)
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', today)]))
    .orderBy('role')
    .orderBy('id')
    .execute()
  return rows.filter(({ role }) => !isAdministrator(role)).map(({ post, title }) => ({ post, title }))
}
