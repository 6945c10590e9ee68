import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { freshId, subjectIdOf } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { doubtCoordinate } from '#registry/identifier/coordinate.ts'
import type { schoolContract } from '#registry/school/school.contract.ts'
import { measureAgain } from '#registry/school/server/gates.ts'
import { getSchoolToChange } from '#registry/school/server/get-school.ts'

type SavePlace = typeof schoolContract.savePlace
type ClosePlace = typeof schoolContract.closePlace

export async function savePlace(
  ask: Ask<SavePlace>,
  { school, id, kind, name, lat = null, lng = null, keyPlace }: Input<SavePlace>,
): Promise<{ id: string }> {
  const { tx, actor, refuse } = ask
  const { district } = actor
  await getSchoolToChange(ask, school)
  const message = lat !== null && lng !== null ? doubtCoordinate({ lat, lng }) : undefined
  if (message) return refuse('coordinate-doubtful', { message })
  const before = id ? await openPlace(ask, school, id) : undefined
  if (id && !before) return refuse('place-not-found')

  const place = { kind, name, lat, lng, key_place: keyPlace }
  const saved = id ?? freshId()
  if (before)
    await tx.updateTable('place').set(place).where('district', '=', district).where('id', '=', saved).execute()
  else
    await tx
      .insertInto('place')
      .values({ district, id: saved, school, ...place })
      .execute()
  if (kind === 'gate' || before?.kind === 'gate') await measureAgain(ask, school)
  record(ask, {
    kind: 'place-saved',
    subject: subjectIdOf(district, 'school', school),
    detail: { place: saved, before: before ?? null, after: place },
  })
  return { id: saved }
}

export async function closePlace(
  ask: Ask<ClosePlace>,
  { school, place: id }: Input<ClosePlace>,
): Promise<{ done: true }> {
  const { tx, actor, now, refuse } = ask
  const { district } = actor
  await getSchoolToChange(ask, school)
  const place = await openPlace(ask, school, id)
  if (!place) return refuse('place-not-found')
  await tx
    .updateTable('place')
    .set({ valid_until: dayOf(now) })
    .where('district', '=', district)
    .where('id', '=', id)
    .execute()
  if (place.kind === 'gate') await measureAgain(ask, school)
  record(ask, {
    kind: 'place-closed',
    subject: subjectIdOf(district, 'school', school),
    detail: { place: id, name: place.name },
  })
  return { done: true }
}

const openPlace = ({ tx, actor }: Pick<Ask, 'tx' | 'actor'>, school: string, id: string) =>
  tx
    .selectFrom('place')
    .select(['kind', 'name', 'lat', 'lng', 'key_place'])
    .where('district', '=', actor.district)
    .where('school', '=', school)
    .where('id', '=', id)
    .where('valid_until', 'is', null)
    .forUpdate()
    .executeTakeFirst()
