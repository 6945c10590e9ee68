import { dayOf } from '#foundation/calendar/day.ts'
import { maskPhone } from '#foundation/mask.ts'
import { freshId, subjectIdOf } from '#foundation/server/id.ts'
import { type Asking, record, widenAudience } from '#foundation/server/record.ts'
import { openSubjects } from '#foundation/server/record-many.ts'
import { seal } from '#foundation/server/secret.ts'
import { ADMINISTRATORS } from '#registry/post/audience.ts'
import type { FoundPost } from '#registry/post/server/get-post.ts'
import { phoneOf } from '#registry/post/server/person-field.ts'
import { unitSubject } from '#registry/unit/server/rename-from.ts'

/** Somebody new to the registry, by post name only. */
export async function addPerson(asking: Asking, label: string, phone: string | null, unit: string): Promise<string> {
  const { tx, actor, now } = asking
  const { district } = actor
  const id = freshId()
  const contact = phone
    ? { phone_cipher: seal(phone, phoneOf(district, id)), phone_masked: maskPhone(phone), verified_on: dayOf(now) }
    : {}
  await tx
    .insertInto('person')
    .values({ district, id, label, ...contact })
    .execute()
  await openSubjects(asking, [
    { id: subjectIdOf(district, 'person', id), kind: 'person', audience: [unit, ADMINISTRATORS], owner: id },
  ])
  return id
}

/** From a day on the person holds the post; whoever held it until then no longer does. Told on the unit and on the person. */
export async function fillPost(
  asking: Asking,
  post: FoundPost,
  person: string,
  from: string,
  reason: string,
): Promise<void> {
  const { tx, actor } = asking
  const { district } = actor
  const before = await tx
    .updateTable('holding')
    .set({ valid_until: from })
    .where('district', '=', district)
    .where('post', '=', post.id)
    .where('valid_from', '<', from)
    .where(({ or, eb }) => or([eb('valid_until', 'is', null), eb('valid_until', '>', from)]))
    .returning('person')
    .execute()
  await tx.insertInto('holding').values({ district, post: post.id, person, valid_from: from }).execute()
  const subject = subjectIdOf(district, 'person', person)
  await widenAudience(asking, subject, [post.unit])
  record(asking, { kind: 'post-filled', subject, detail: { post: post.id, from, reason } })
  record(asking, {
    kind: post.role === 'school-head' ? 'first-responsible-changed' : 'holder-changed',
    subject: unitSubject(district, { id: post.unit, kind: post.unitKind }),
    detail: { post: post.id, before: before.map((each) => each.person), after: person, from, reason },
  })
}
