import { dayOf } from '#foundation/calendar/day.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { Role } from '#registry/post/role.ts'
import type { DemoAccount, signInContract } from '#registry/sign-in/sign-in.contract.ts'

/** Whom a visitor of the demo may be, the office first. Elsewhere nobody learns a login this way. */
export async function demoAccounts({
  tx,
  now,
  house,
}: Ask<typeof signInContract.demoAccounts>): Promise<DemoAccount[]> {
  if (!house.demo) return []
  const today = dayOf(now)
  const rows = await tx
    .selectFrom('account as a')
    .innerJoin('person as x', (on) => on.onRef('x.district', '=', 'a.district').onRef('x.id', '=', 'a.person'))
    .innerJoin('holding as h', (on) => on.onRef('h.district', '=', 'a.district').onRef('h.person', '=', 'a.person'))
    .innerJoin('post as p', (on) => on.onRef('p.district', '=', 'h.district').onRef('p.id', '=', 'h.post'))
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'p.district').onRef('u.id', '=', 'p.unit'))
    .select(['a.login', 'x.label', 'p.role', 'p.unit', 'u.short as unitShort', 'u.kind as unitKind'])
    .where('a.demo', '=', true)
    .where('a.disabled_at', 'is', null)
    .where('h.valid_from', '<=', today)
    .where(({ or, eb }) => or([eb('h.valid_until', 'is', null), eb('h.valid_until', '>', today)]))
    .orderBy('u.sort')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({ ...row, role: Role.parse(row.role) }))
}
