import { sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { FieldKit, FieldPlace, FieldSchool, fieldKitContract } from '#matters/hazard/field-kit.contract.ts'
import { defaultChannel } from '#matters/hazard/field-report.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { mayReport } from '#matters/hazard/who-may.ts'
import { meOf } from '#registry/sign-in/server/me.reads.ts'

type Kit = Ask<typeof fieldKitContract.fieldKit>

const MOST_SCHOOLS = 200
const MOST_PLACES = 1000

/** What a phone takes along: whoever works in a school gets it with all its places, others the schools they may report on. */
export async function fieldKit(ask: Kit): Promise<FieldKit> {
  const { actor, now, house } = ask
  const me = await meOf(ask, house)
  const { pack } = await rulesFor(house.db, actor.district)
  const reports = mayReport(actor.role)
  const atSchool = me.unitKind === 'school' || me.unitKind === 'care'
  const schools = reports ? await schoolsFor(ask, atSchool) : []
  return {
    now,
    me,
    mayReport: reports,
    school: atSchool ? (schools[0] ?? null) : null,
    schools: atSchool ? [] : schools,
    places: await placesOf(ask, schools, atSchool),
    categories: pack.hazardCategories.details.map(({ code, fieldWord, fieldPlace }) => ({
      detail: code,
      word: fieldWord,
      place: fieldPlace ?? null,
    })),
    channel: defaultChannel(me.post.role, pack.channels),
  }
}

/** Own territory first. */
async function schoolsFor({ tx, actor, now }: Kit, own: boolean): Promise<FieldSchool[]> {
  const today = dayOf(now)
  const rows = await tx
    .selectFrom('unit as u')
    .leftJoin('school as s', (on) => on.onRef('s.district', '=', 'u.district').onRef('s.unit', '=', 'u.id'))
    .select(['u.id', 'u.name', 's.lat', 's.lng'])
    .where('u.district', '=', actor.district)
    .where('u.kind', 'in', ['school', 'care'])
    .where('u.valid_from', '<=', today)
    .where(({ or, eb }) => or([eb('u.valid_until', 'is', null), eb('u.valid_until', '>', today)]))
    .$if(own, (query) => query.where('u.id', '=', actor.unit))
    .orderBy(sql`u.id = any(${sql.val([...actor.units])}::text[])`, 'desc')
    .orderBy('u.sort')
    .orderBy('u.id')
    .limit(MOST_SCHOOLS)
    .execute()
  return rows
}

/** Own school: every place. Elsewhere the gates, which everybody can name. */
async function placesOf({ tx, actor, now }: Kit, schools: readonly FieldSchool[], own: boolean): Promise<FieldPlace[]> {
  if (schools.length === 0) return []
  const today = dayOf(now)
  return (
    tx
      .selectFrom('place')
      .select(['school', 'kind', 'name', 'lat', 'lng'])
      .where('district', '=', actor.district)
      .where(
        'school',
        'in',
        schools.map(({ id }) => id),
      )
      .where(({ or, eb }) => or([eb('valid_until', 'is', null), eb('valid_until', '>', today)]))
      .$if(!own, (query) => query.where('kind', '=', 'gate'))
      .orderBy(sql`kind = 'gate'`, 'desc')
      // The main gate is what most mean, and where the guard stands.
      .orderBy(sql`name like '正门%' or name like '大门%'`, 'desc')
      .orderBy('key_place', 'desc')
      .orderBy('name')
      .limit(MOST_PLACES)
      .execute()
  )
}
