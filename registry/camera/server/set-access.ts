import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { cameraContract } from '#registry/camera/camera.contract.ts'
import { getKept, schoolSubject } from '#registry/camera/server/camera.store.ts'
import { mayConfirmAccess } from '#registry/camera/who-may.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type Set = typeof cameraContract.setVideoAccess

/** How far a school is connected. That it is, and that it no longer is, only the office says. Source: clause 5.34. */
export async function setVideoAccess(ask: Ask<Set>, { school, state, note }: Input<Set>): Promise<{ done: true }> {
  const { tx, actor, now, refuse } = ask
  await getKept(ask, school)
  guardText(refuse, { note })
  const before = await tx
    .selectFrom('video_access')
    .select(['state', 'since', 'note'])
    .where('district', '=', actor.district)
    .where('school', '=', school)
    .forUpdate()
    .executeTakeFirst()
  const confirmed = state === 'connected' || before?.state === 'connected'
  if (confirmed && !mayConfirmAccess(actor)) refuse('access-only-office')
  if (before?.state === state && before.note === note) refuse('access-unchanged')
  const since = before?.state === state ? before.since : dayOf(now)
  const after = { state, since, note }
  await tx
    .insertInto('video_access')
    .values({ district: actor.district, school, ...after })
    .onConflict((known) => known.columns(['district', 'school']).doUpdateSet(after))
    .execute()
  record(ask, {
    kind: 'video-access-set',
    subject: schoolSubject(ask, school),
    detail: { before: before ?? null, after },
  })
  return { done: true }
}
