import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Recipient } from '#programme/pack/sections/deadlines.ts'

type Concerned = { lead: string | null; assists: readonly string[]; school: string; town: string | null }

const OFFICE = ['office-director', 'office-staff']
const SCHOOL = ['school-head', 'school-safety']

/** Which posts stand behind the recipients a rule names, for one hazard, today. */
export async function postsOf(
  { tx, actor, now }: Asking,
  hazard: Concerned,
  to: readonly Recipient[],
): Promise<string[]> {
  const wanted = to.flatMap((recipient) => rolesOf(recipient, hazard))
  const units = [...new Set(wanted.flatMap(({ unit }) => (unit ? [unit] : [])))]
  const roles = [...new Set(wanted.flatMap(({ roles }) => roles))]
  if (roles.length === 0) return []
  const today = dayOf(now)
  const posts = await tx
    .selectFrom('post')
    .select(['id', 'unit', 'role'])
    .where('district', '=', actor.district)
    .where('role', 'in', roles)
    .where((is) =>
      is.or([is('role', 'in', [...OFFICE, 'district-leader']), ...(units.length > 0 ? [is('unit', 'in', units)] : [])]),
    )
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', today)]))
    .execute()
  return posts
    .filter((post) =>
      wanted.some(({ unit, roles: of }) => of.includes(post.role) && (unit === null || unit === post.unit)),
    )
    .map(({ id }) => id)
}

type Wanted = { unit: string | null; roles: readonly string[] }

/** A school that leads its own fix is told through its own posts, not through a liaison it does not have. */
function rolesOf(recipient: Recipient, { lead, assists, school, town }: Concerned): Wanted[] {
  switch (recipient) {
    case 'lead-liaison':
      return lead ? [{ unit: lead, roles: lead === school ? SCHOOL : ['liaison'] }] : []
    case 'lead-leader':
      return lead ? [{ unit: lead, roles: lead === school ? ['school-head'] : ['lead-in-charge'] }] : []
    case 'assist-liaison':
      return assists.map((unit) => ({ unit, roles: ['liaison'] }))
    case 'school':
      return [{ unit: school, roles: SCHOOL }]
    case 'territory-liaison':
      return town ? [{ unit: town, roles: ['liaison', 'town-officer'] }] : []
    case 'office':
      return [{ unit: null, roles: OFFICE }]
    case 'district':
      return [{ unit: null, roles: ['district-leader'] }]
  }
}
