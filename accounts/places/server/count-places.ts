import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import { isAt, looksQuery, placesQuery, type Schools, type Span } from '#accounts/places/server/looks.ts'

export type PlacesOfSchool = { school: string; places: number; seen: number; lastAt: Date | null }

/** How many places each school has and how many of them somebody saw. Looks are summed up before they are matched. */
export async function countPlaces(asking: Asking, span: Span, schools: Schools): Promise<PlacesOfSchool[]> {
  const { rows } = await sql<PlacesOfSchool>`
    with p as (${placesQuery(asking, schools)}),
    l as (select school, code, spot, max(at) as at from (${looksQuery(asking, span, schools)}) each group by school, code, spot),
    seen as (select p.school, p.plain, max(l.at) as at from p left join l on ${isAt} group by p.school, p.plain)
    select school, count(*)::integer as places, count(at)::integer as seen, max(at) as "lastAt" from seen group by school`.execute(
    asking.tx,
  )
  return rows
}
