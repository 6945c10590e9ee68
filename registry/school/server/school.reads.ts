import { sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { schoolContract, SchoolRow } from '#registry/school/school.contract.ts'

type SchoolList = typeof schoolContract.schoolList

/** Schools of today in the order of their codes, page by page from the last one seen. */
export async function schoolList(ask: Ask<SchoolList>, given: Input<SchoolList>) {
  const matching = schoolsOn(ask, given)
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .select([
      's.unit as id',
      'u.name',
      'u.short',
      's.type',
      's.ownership',
      's.setting',
      'u.parent as town',
      't.short as townShort',
    ])
    .select(['s.students', 's.boarders', 's.guards', 's.certified_guards as certifiedGuards', 's.lat', 's.lng'])
    .select(headFilledOn(dayOf(ask.now)).as('headFilled'))
    .$if(given.after !== undefined, (q) => q.where('s.unit', '>', given.after ?? ''))
    .orderBy('s.unit')
    .limit(given.limit + 1)
    .execute()
  const schools = rows.slice(0, given.limit).map((row) => row as SchoolRow)
  return { schools, total, next: rows.length > given.limit ? (schools.at(-1)?.id ?? null) : null }
}

function schoolsOn(
  { tx, actor, now }: Ask<SchoolList>,
  { search, type, town, ownership, boarding, mine }: Input<SchoolList>,
) {
  const today = dayOf(now)
  const own = mine && actor.scope !== 'district' ? [...actor.units] : null
  return tx
    .selectFrom('school as s')
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 's.district').onRef('u.id', '=', 's.unit'))
    .leftJoin('unit as t', (on) => on.onRef('t.district', '=', 'u.district').onRef('t.id', '=', 'u.parent'))
    .where('s.district', '=', actor.district)
    .where(sql<boolean>`(u.valid_until is null or u.valid_until > ${today})`)
    .$if(Boolean(search), (q) =>
      q.where('u.name', 'like', `%${(search ?? '').replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`),
    )
    .$if(type !== undefined, (q) => q.where('s.type', '=', type ?? ''))
    .$if(town !== undefined, (q) => q.where('u.parent', '=', town ?? ''))
    .$if(ownership !== undefined, (q) => q.where('s.ownership', '=', ownership ?? ''))
    .$if(boarding !== undefined, (q) => q.where('s.boarders', boarding ? '>' : '=', 0))
    .$if(own !== null, (q) => q.where(sql<boolean>`s.unit = any (${own}::text[])`))
}

const headFilledOn = (today: string) =>
  sql<boolean>`exists (select 1 from post p join holding h on h.district = p.district and h.post = p.id
    where p.district = s.district and p.unit = s.unit and p.role = 'school-head' and h.valid_from <= ${today} and (h.valid_until is null or h.valid_until > ${today}))`
