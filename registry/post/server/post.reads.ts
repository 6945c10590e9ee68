import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Held, postContract, Roster, RosterChange } from '#registry/post/post.contract.ts'
import { holdersOn } from '#registry/post/server/holders.ts'
import { rosterOf } from '#registry/post/roster-of.ts'
import { keepsRegistry } from '#registry/unit/keeps-registry.ts'
import { unitsOn } from '#registry/unit/server/units-on.ts'

/** Who is called first: the office, then those who answer for a unit. */
const CALLED = new Set([
  'district-leader',
  'office-director',
  'office-staff',
  'lead-in-charge',
  'liaison',
  'town-officer',
  'school-head',
  'school-safety',
])

export async function postsOn(
  ask: Ask<typeof postContract.postsOn>,
  { day, unit, role }: Input<typeof postContract.postsOn>,
): Promise<Held[]> {
  const held = await heldOn(ask, day, unit ? [unit] : undefined)
  return held.filter((post) => !role || post.role === role)
}

export async function callList(
  ask: Ask<typeof postContract.callList>,
  { day, kind, stale }: Input<typeof postContract.callList>,
): Promise<Held[]> {
  const held = await heldOn(ask, day)
  return held.filter(
    (post) =>
      CALLED.has(post.role) && (!kind || post.unitKind === kind) && (stale === undefined || post.stale === stale),
  )
}

/** A roster has a new version on each day on which an approved change takes effect; the first is the one it was opened with. */
export async function roster(
  ask: Ask<typeof postContract.roster>,
  { roster: which, day }: Input<typeof postContract.roster>,
) {
  const on = day ?? dayOf(ask.now)
  const members = (await heldOn(ask, on)).filter(
    (post) => post.person !== null && rosterOf(post.role, post.unitKind) === which,
  )
  const versions = await changeDays(ask, which)
  const past = versions.filter((each) => each <= on)
  return { version: past.length + 1, since: past.at(-1) ?? null, versions, members }
}

export async function rosterChanges(
  { tx, actor }: Ask<typeof postContract.rosterChanges>,
  { state, roster: which }: Input<typeof postContract.rosterChanges>,
): Promise<RosterChange[]> {
  const rows = await tx
    .selectFrom('roster_change as c')
    .innerJoin('post as p', (on) => on.onRef('p.district', '=', 'c.district').onRef('p.id', '=', 'c.post'))
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'p.district').onRef('u.id', '=', 'p.unit'))
    .select([
      'c.id',
      'c.roster',
      'c.post',
      'p.title',
      'p.unit',
      'u.short as unitShort',
      'c.person_label as label',
      'c.phone_masked as phoneMasked',
    ])
    .select([
      'c.effective_on as effectiveOn',
      'c.reason',
      'c.state',
      'c.proposed_by',
      'c.proposed_at as proposedAt',
      'c.decided_at as decidedAt',
      'c.decision',
    ])
    .where('c.district', '=', actor.district)
    .$if(state !== undefined, (q) => q.where('c.state', '=', state ?? ''))
    .$if(which !== undefined, (q) => q.where('c.roster', '=', which ?? ''))
    .orderBy('c.proposed_at', 'desc')
    .limit(500)
    .execute()
  return rows.map(({ proposed_by, ...row }) => ({
    ...row,
    roster: row.roster as Roster,
    state: row.state as RosterChange['state'],
    mayDecide: row.state === 'proposed' && keepsRegistry(actor.role) && proposed_by !== actor.person,
  }))
}

async function heldOn(ask: Asking, day: string | undefined, units?: readonly string[]): Promise<Held[]> {
  const on = day ?? dayOf(ask.now)
  const known = await unitsOn(ask, on)
  const holders = Map.groupBy(await holdersOn(ask.tx, ask.actor.district, on, units), ({ unit }) => unit)
  return known.flatMap(({ id, name, short, kind }) =>
    (holders.get(id) ?? []).map((held) => ({ ...held, unitName: name, unitShort: short, unitKind: kind })),
  )
}

/** Not from `roster_change`, which only its proposer and the office may read: from the terms themselves, which everyone may. */
async function changeDays({ tx, actor }: Asking, which: Roster): Promise<string[]> {
  const rows = await tx
    .selectFrom('holding as h')
    .innerJoin('post as p', (on) => on.onRef('p.district', '=', 'h.district').onRef('p.id', '=', 'h.post'))
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'p.district').onRef('u.id', '=', 'p.unit'))
    .select(['p.role', 'u.kind', 'h.valid_from', 'h.valid_until'])
    .where('h.district', '=', actor.district)
    .execute()
  const ours = rows.filter(({ role, kind }) => rosterOf(role, kind) === which)
  const first = ours.map(({ valid_from }) => valid_from).toSorted()[0]
  const days = ours
    .flatMap(({ valid_from, valid_until }) => [valid_from, valid_until])
    .filter((day) => day !== null && day !== first)
  return [...new Set(days as string[])].toSorted()
}
