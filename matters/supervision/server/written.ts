import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Rules } from '#matters/hazard/server/rules.ts'
import type { Refuse } from '#matters/supervision/server/take-step.ts'
import { findOpenUnits } from '#registry/unit/server/find-unit.ts'

type Written = { lead: string; assists: readonly string[]; basis?: string; dueOn: string }

/** What was written on an order, looked over: units that exist, a clause of the programme, a day still to come. */
export async function lookOver(asking: Asking, refuse: Refuse, { pack }: Rules, given: Written): Promise<void> {
  const { lead, assists, basis, dueOn } = given
  if (assists.includes(lead)) refuse('order-lead-assists')
  const wanted = [...new Set([lead, ...assists])]
  const found = await findOpenUnits(asking, wanted)
  if (found.length < wanted.length) refuse('order-unit')
  if (basis !== undefined && !pack.clauses.some(({ id }) => id === basis)) refuse('order-basis')
  if (dueOn < dayOf(asking.now)) refuse('order-due-past')
}

const LEADS = ['lead-in-charge', 'school-head']
/** Posts of a unit that answer for it before the Office: its leader in charge, the head of a school, else its liaison. */
export async function leadersOf({ tx, actor, now }: Asking, unit: string): Promise<{ id: string; name: string }[]> {
  const rows = await tx
    .selectFrom('post as p')
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'p.district').onRef('u.id', '=', 'p.unit'))
    .select(['p.id', 'p.title', 'p.role', 'u.short'])
    .where('p.district', '=', actor.district)
    .where('p.unit', '=', unit)
    .where('p.role', 'in', [...LEADS, 'liaison', 'town-officer'])
    .where((is) => is.or([is('p.valid_until', 'is', null), is('p.valid_until', '>', dayOf(now))]))
    .orderBy('p.id')
    .execute()
  const leading = rows.filter(({ role }) => LEADS.includes(role))
  const named = leading.length > 0 ? leading : rows
  return named.map(({ id, title, short }) => ({ id, name: `${short} ${title}` }))
}

export async function checkLeader(asking: Asking, refuse: Refuse, unit: string, post: string): Promise<void> {
  const posts = await leadersOf(asking, unit)
  if (!posts.some(({ id }) => id === post)) refuse('order-leader')
}
