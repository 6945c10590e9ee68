import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'

const TAKES_IN = ['liaison', 'town-officer', 'school-head', 'school-safety']

/** Posts that are told of a document today: the Office, its director, or whoever takes in what comes to a recipient. */
export async function postsOfRoles(
  { tx, actor, now }: Asking,
  to: 'office' | 'director' | 'recipients',
  document: string,
): Promise<string[]> {
  const roles =
    to === 'recipients' ? TAKES_IN : to === 'office' ? ['office-director', 'office-staff'] : ['office-director']
  const rows = await tx
    .selectFrom('post as p')
    .select('p.id')
    .where('p.district', '=', actor.district)
    .where('p.role', 'in', roles)
    .where((is) => is.or([is('p.valid_until', 'is', null), is('p.valid_until', '>', dayOf(now))]))
    .$if(to === 'recipients', (posts) =>
      posts.where((is) =>
        is.exists(
          is
            .selectFrom('document_receipt as r')
            .select('r.unit')
            .whereRef('r.district', '=', 'p.district')
            .whereRef('r.unit', '=', 'p.unit')
            .where('r.document', '=', document),
        ),
      ),
    )
    .execute()
  return rows.map(({ id }) => id)
}
