import { daysBetween } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { placesContract } from '#accounts/places/places.contract.ts'
import { maySee, schoolsOf } from '#accounts/places/who-may.ts'
import { countPlaces } from '#accounts/places/server/count-places.ts'
import type { Schools, Span } from '#accounts/places/server/looks.ts'

type List = typeof placesContract.listPlaces
const LONGEST_DAYS = 366

type Asked = Asking & { refuse: (code: 'places-not-yours' | 'places-span') => never }
/** Whose places the asker may see in a span of days that is none too long. */
export function whosePlaces({ actor, refuse }: Asked, { from, to }: Span): Schools {
  if (!maySee(actor)) refuse('places-not-yours')
  if (to < from || daysBetween(from, to) > LONGEST_DAYS) refuse('places-span')
  return schoolsOf(actor)
}

/** The schools with how much of each was seen. A district has a few hundred at most, counted in one query and paged here. */
export async function listPlaces(
  ask: Ask<List>,
  { from, to, white, after, limit }: Input<List>,
): Promise<Output<List>> {
  const schools = whosePlaces(ask, { from, to })
  const counts = new Map((await countPlaces(ask, { from, to }, schools)).map((row) => [row.school, row]))
  const all = (await openSchools(ask, schools)).map(({ id, name, town }) => {
    const { places = 0, seen = 0, lastAt = null } = counts.get(id) ?? {}
    return { school: id, schoolName: name, townName: town, places, seen, lastAt }
  })
  const wanted = white ? all.filter(({ places, seen }) => seen < places || places === 0) : all
  const begin = after === undefined ? 0 : wanted.findIndex(({ school }) => school === after) + 1
  const rows = wanted.slice(begin, begin + limit)
  const sum = (of: (row: (typeof all)[number]) => number) => wanted.reduce((total, row) => total + of(row), 0)
  return {
    rows,
    next: wanted.length > begin + limit ? (rows.at(-1)?.school ?? null) : null,
    total: { schools: wanted.length, places: sum(({ places }) => places), seen: sum(({ seen }) => seen) },
  }
}

const openSchools = ({ tx, actor }: Asking, schools: Schools) =>
  tx
    .selectFrom('unit as u')
    .leftJoin('unit as t', (on) => on.onRef('t.district', '=', 'u.district').onRef('t.id', '=', 'u.parent'))
    .select(['u.id', 'u.short as name', 't.short as town'])
    .where('u.district', '=', actor.district)
    .where('u.kind', '=', 'school')
    .where('u.valid_until', 'is', null)
    .$if(schools !== null, (q) => q.where('u.id', 'in', [...(schools ?? [])]))
    .orderBy('u.sort')
    .orderBy('u.id')
    .execute()
