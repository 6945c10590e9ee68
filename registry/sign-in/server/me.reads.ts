import { dayOf } from '#foundation/calendar/day.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { Role } from '#registry/post/role.ts'
import { passwordDaysLeft } from '#registry/sign-in/password.ts'
import type { HeldPost, Me } from '#registry/sign-in/sign-in.contract.ts'
import { heldPosts } from '#registry/sign-in/server/held-posts.ts'

/** The asker, as screens show them. */
export async function meOf({ tx, actor, now }: Asking, { demo }: Pick<House, 'demo'>): Promise<Me> {
  const posts = await heldPosts(tx, actor.district, actor.person, dayOf(now))
  const own = posts.find(({ id }) => id === actor.post)
  if (!own) throw new Error(`${actor.person} acts in a post it does not hold`)
  const account = await tx
    .selectFrom('account as a')
    .innerJoin('person as p', (on) => on.onRef('p.district', '=', 'a.district').onRef('p.id', '=', 'a.person'))
    .innerJoin('district as d', 'd.code', 'a.district')
    .select(['a.login', 'a.must_change', 'a.password_set_at', 'a.demo', 'p.label', 'd.name as districtName'])
    .where('a.district', '=', actor.district)
    .where('a.person', '=', actor.person)
    .executeTakeFirstOrThrow()
  const daysLeft = account.demo ? null : passwordDaysLeft(account.password_set_at, new Date())
  return {
    person: actor.person,
    label: account.label,
    login: account.login,
    post: shown(own),
    unitKind: own.unitKind,
    units: [...actor.units],
    scope: actor.scope,
    district: { code: actor.district, name: account.districtName },
    demo,
    mustChange: account.must_change || (daysLeft !== null && daysLeft <= 0),
    passwordDaysLeft: daysLeft,
    otherPosts: posts.filter(({ id }) => id !== actor.post).map(shown),
  }
}

type Row = Awaited<ReturnType<typeof heldPosts>>[number]
const shown = ({ id, title, role, unit, unitName, unitShort }: Row): HeldPost => ({
  id,
  title,
  role: Role.parse(role),
  unit,
  unitName,
  unitShort,
})
