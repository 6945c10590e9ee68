import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'

/** The post of a unit that must come, the first there is: its leader in charge, the head of a school, else whoever answers for it. */
const MUST_COME = ['lead-in-charge', 'school-head', 'liaison', 'town-officer']
const CHAIRS = ['district-leader', 'office-director', 'lead-in-charge']
/** Who may come instead of the post invited. */
const NO_DELEGATE = ['system-admin', 'security-admin', 'auditor', 'guard', 'grid-worker']

type Post = { id: string; unit: string; role: string; name: string }

const posts = ({ tx, actor, now }: Asking) =>
  tx
    .selectFrom('post as p')
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'p.district').onRef('u.id', '=', 'p.unit'))
    .select(['p.id', 'p.unit', 'p.role', 'p.title', 'u.short'])
    .where('p.district', '=', actor.district)
    .where('p.valid_from', '<=', dayOf(now))
    .where((is) => is.or([is('p.valid_until', 'is', null), is('p.valid_until', '>', dayOf(now))]))
    .orderBy('u.sort')
    .orderBy('p.id')

const shown = ({ id, unit, role, title, short }: Omit<Post, 'name'> & { title: string; short: string }): Post => ({
  id,
  unit,
  role,
  name: `${short} ${title}`,
})

/** For every unit the post that must come, by the register of today; a unit without one is not in the map. */
export async function postsInvited(asking: Asking, units: readonly string[]): Promise<Map<string, string>> {
  if (units.length === 0) return new Map()
  const rows = await posts(asking)
    .where('p.unit', 'in', [...units])
    .where('p.role', 'in', MUST_COME)
    .execute()
  const invited = new Map<string, string>()
  for (const role of MUST_COME)
    for (const row of rows) if (row.role === role && !invited.has(row.unit)) invited.set(row.unit, row.id)
  return invited
}

/** Posts that may take the chair. */
export async function chairsOf(asking: Asking): Promise<Post[]> {
  const rows = await posts(asking).where('p.role', 'in', CHAIRS).limit(200).execute()
  return CHAIRS.flatMap((role) => rows.filter((row) => row.role === role)).map(shown)
}

/** Posts of a unit that may come instead of the one invited. */
export async function delegatesOf(asking: Asking, unit: string, invited: string): Promise<Post[]> {
  const rows = await posts(asking)
    .where('p.unit', '=', unit)
    .where('p.id', '<>', invited)
    .where('p.role', 'not in', NO_DELEGATE)
    .limit(50)
    .execute()
  return rows.map(shown)
}
