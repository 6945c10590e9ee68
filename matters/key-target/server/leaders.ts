import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'

export type Leader = { id: string; name: string; unit: string }

/** Posts that may answer for a target: those in charge of a unit, and the leaders of the district. Never a person. */
export async function allLeaders({ tx, actor, now }: Asking): Promise<Leader[]> {
  const rows = await tx
    .selectFrom('post as p')
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'p.district').onRef('u.id', '=', 'p.unit'))
    .select(['p.id', 'p.title', 'p.unit', 'u.short', 'p.role'])
    .where('p.district', '=', actor.district)
    .where('p.role', 'in', ['lead-in-charge', 'district-leader'])
    .where((is) => is.or([is('p.valid_until', 'is', null), is('p.valid_until', '>', dayOf(now))]))
    .orderBy('u.sort')
    .orderBy('p.id')
    .execute()
  return rows.map(({ id, title, short, unit, role }) => ({
    id,
    name: `${short} ${title}`,
    unit: role === 'district-leader' ? '' : unit,
  }))
}

export const leadersFor = async (asking: Asking, lead: string): Promise<Leader[]> =>
  (await allLeaders(asking)).filter(({ unit }) => unit === '' || unit === lead)
