import { sql } from 'kysely'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { proofHref } from '#accounts/living-programme/proof-href.ts'
import type { Look, LookKind } from '#accounts/places/places.ts'
import type { placesContract } from '#accounts/places/places.contract.ts'
import { whosePlaces } from '#accounts/places/server/list-places.ts'
import { isAt, looksQuery, placesQuery } from '#accounts/places/server/looks.ts'
import { postTitles } from '#matters/hazard/server/post-titles.ts'
import { PlaceKind, placeWords } from '#registry/school/school.ts'
import { findSchoolUnit } from '#registry/unit/server/find-unit.ts'

type Read = typeof placesContract.readPlaces
type Looks = typeof placesContract.placeLooks
type Seen = {
  id: string
  kind: LookKind
  at: Date
  school: string
  post: string | null
  who: string | null
  duty: string | null
  period: string | null
}
type Row = {
  name: string
  kind: string
  keyPlace: boolean
  onRound: boolean
  looks: number
  last: (Omit<Seen, 'at'> & { at: string }) | null
}

const SEEN = sql`l.id, l.kind, l.at, l.school, l.post, l.who, l.duty, l.period`

/** Every place of a school: those nobody saw first, then by how long ago. */
export async function readPlaces(ask: Ask<Read>, { school, ...span }: Input<Read>): Promise<Output<Read>> {
  const found = await schoolSeen(ask, school, span)
  const { rows } = await sql<Row>`
    with p as (${placesQuery(ask, [school])}), l as (${looksQuery(ask, span, [school])}),
    seen as (
      select p.plain, count(*)::integer as looks, (array_agg(to_jsonb(one) order by l.at desc))[1] as last
      from p join l on ${isAt} cross join lateral (select ${SEEN}) one group by p.plain
    )
    select p.name, p.kind, p.key_place as "keyPlace", cardinality(p.codes) > 0 as "onRound", coalesce(seen.looks, 0) as looks, seen.last
    from p left join seen on seen.plain = p.plain
    order by seen.last->>'at' nulls first, p.name`.execute(ask.tx)
  const shown = await shownAs(
    ask,
    rows.flatMap(({ last }) => (last ? [{ ...last, at: new Date(last.at) }] : [])),
  )
  return {
    school,
    schoolName: found.name,
    rows: rows.map(({ last, kind, ...row }) => ({
      ...row,
      kind: kindWords(kind),
      last: last && shown({ ...last, at: new Date(last.at) }),
    })),
  }
}

const kindWords = (kind: string): string => {
  const known = PlaceKind.safeParse(kind)
  return known.success ? placeWords[known.data] : '巡查点位'
}

/** The looks at one place, newest first. */
export async function placeLooks(
  ask: Ask<Looks>,
  { school, place, before, limit, ...span }: Input<Looks>,
): Promise<Output<Looks>> {
  await schoolSeen(ask, school, span)
  const { rows } = await sql<Seen>`
    with p as (select * from (${placesQuery(ask, [school])}) all_of_them where plain = replace(${place}, ' ', '')),
    l as (${looksQuery(ask, span, [school])})
    select ${SEEN} from p join l on ${isAt} where ${before ?? null}::timestamptz is null or l.at < ${before ?? null}::timestamptz
    order by l.at desc, l.id limit ${limit + 1}`.execute(ask.tx)
  const page = rows.slice(0, limit)
  const shown = await shownAs(ask, page)
  return { rows: page.map(shown), next: rows.length > limit ? (page.at(-1)?.at ?? null) : null }
}

type Asked = Ask<Read> | Ask<Looks>
async function schoolSeen(ask: Asked, school: string, span: Parameters<typeof whosePlaces>[1]) {
  const mine = whosePlaces(ask as Ask<Read>, span)
  const found = mine === null || mine.includes(school) ? await findSchoolUnit(ask, school) : undefined
  return found ?? (ask as Ask<Read>).refuse('places-school-not-found')
}

/** With the post as it is named, and the way to the record itself. */
async function shownAs(asking: Asking, seen: readonly Seen[]): Promise<(one: Seen) => Look> {
  const titleOf = await postTitles(
    asking,
    seen.flatMap(({ post }) => (post ? [{ post }] : [])),
  )
  return (one) => ({
    id: one.id,
    kind: one.kind,
    at: one.at,
    who: one.who ?? (one.post ? titleOf(one.post) : '—'),
    href: hrefOf(one),
  })
}

function hrefOf({ kind, id, school, duty, period }: Seen): string {
  if (kind === 'patrol') return proofHref({ subject: school, duty: duty ?? '', period: period ?? '' })
  return { hazard: `/hazards/${id}`, inspection: `/visits/${id}`, risk: `/risks/${id}` }[kind]
}
