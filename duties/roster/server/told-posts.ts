import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'

/** The posts of a unit with one of these roles, today. */
export async function postsInRoles(
  { tx, actor, now }: Asking,
  unit: string,
  roles: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .selectFrom('post')
    .select('id')
    .where('district', '=', actor.district)
    .where('unit', '=', unit)
    .where('role', 'in', [...roles])
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', dayOf(now))]))
    .execute()
  return rows.map(({ id }) => id)
}
