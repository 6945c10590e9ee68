import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { cameraContract } from '#registry/camera/camera.contract.ts'
import { forbiddenPlaceIn, forbiddenPlaceWords } from '#registry/camera/forbidden-places.ts'
import { findCamera, getKept, schoolSubject } from '#registry/camera/server/camera.store.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type Save = typeof cameraContract.saveCamera
type Remove = typeof cameraContract.removeCamera
const MOST = 600

/** A camera by zone and spot. In a forbidden room it is refused here, and by the table to whoever comes another way. */
export async function saveCamera(ask: Ask<Save>, { school, id, ...given }: Input<Save>): Promise<{ id: string }> {
  const { tx, actor, now, refuse } = ask
  await getKept(ask, school)
  guardText(refuse, { spot: given.spot })
  const forbidden = forbiddenPlaceIn(given.spot)
  if (forbidden) refuse('camera-forbidden', { place: forbiddenPlaceWords[forbidden] })
  if (given.installedOn > dayOf(now)) refuse('camera-in-future')
  const before = id ? ((await findCamera(ask, school, id)) ?? refuse('camera-not-found')) : null
  if (!before && (await countOf(ask, school)) >= MOST) refuse('cameras-too-many')
  const camera = { zone: given.zone, kind: given.kind, spot: given.spot, installed_on: given.installedOn }
  const saved = id ?? freshId()
  if (before)
    await tx.updateTable('camera').set(camera).where('district', '=', actor.district).where('id', '=', saved).execute()
  else
    await tx
      .insertInto('camera')
      .values({ district: actor.district, id: saved, school, ...camera })
      .execute()
  record(ask, {
    kind: 'camera-saved',
    subject: schoolSubject(ask, school),
    detail: { camera: saved, before, after: camera },
  })
  return { id: saved }
}

export async function removeCamera(ask: Ask<Remove>, given: Input<Remove>): Promise<{ id: string }> {
  const { tx, actor, now, refuse } = ask
  const { school, camera: id, reason } = given
  await getKept(ask, school)
  guardText(refuse, { reason })
  const camera = (await findCamera(ask, school, id)) ?? refuse('camera-not-found')
  await tx
    .updateTable('camera')
    .set({ removed_on: dayOf(now), removed_why: reason })
    .where('district', '=', actor.district)
    .where('id', '=', id)
    .execute()
  record(ask, {
    kind: 'camera-removed',
    subject: schoolSubject(ask, school),
    detail: { camera: id, spot: camera.spot, reason },
  })
  return { id }
}

const countOf = async ({ tx, actor }: Ask<Save>, school: string): Promise<number> =>
  (
    await tx
      .selectFrom('camera')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('district', '=', actor.district)
      .where('school', '=', school)
      .where('removed_on', 'is', null)
      .executeTakeFirstOrThrow()
  ).n
