import { dayOf, addDays } from '#foundation/calendar/day.ts'
import { maskPhone } from '#foundation/mask.ts'
import { subjectIdOf } from '#foundation/server/id.ts'
import type { Asking } from '#foundation/server/record.ts'
import { openSubjects, recordMany } from '#foundation/server/record-many.ts'
import { seal } from '#foundation/server/secret.ts'
import type { PostRow } from '#registry/district/server/layout.ts'
import { ADMINISTRATORS } from '#registry/post/audience.ts'
import { phoneOf } from '#registry/post/server/person-field.ts'
import { DEMO_PASSWORD } from '#registry/sign-in/demo.ts'
import { hashOf } from '#registry/sign-in/server/hashing.ts'

type Filled = PostRow & { login: string; label: string }

/** Adds the posts that are not there; those of the demo get somebody who holds them and can sign in. */
export async function openPosts(
  asking: Asking,
  rows: readonly PostRow[],
): Promise<{ posts: number; accounts: number }> {
  const { tx, actor } = asking
  const { district } = actor
  const known = new Set(
    (await tx.selectFrom('post').select('id').where('district', '=', district).execute()).map(({ id }) => id),
  )
  const fresh = rows.filter(({ id }) => !known.has(id))
  if (fresh.length > 0)
    await tx
      .insertInto('post')
      .values(
        fresh.map(({ id, unit, role, title, mandatory, valid_from }) => ({
          district,
          id,
          unit,
          role,
          title,
          mandatory,
          valid_from,
        })),
      )
      .execute()
  const people = new Set(
    (await tx.selectFrom('person').select('id').where('district', '=', district).execute()).map(({ id }) => id),
  )
  const filled = rows.filter((row): row is Filled => row.login !== null && !people.has(personOf(row)))
  if (filled.length > 0) await fill(asking, filled)
  return { posts: fresh.length, accounts: filled.length }
}

const personOf = ({ id }: PostRow): string => `p-${id}`

async function fill(asking: Asking, rows: readonly Filled[]): Promise<void> {
  const { tx, actor, now } = asking
  const { district } = actor
  // One hash for all: the password is printed on the sign-in page, so there is no secret for a salt to guard.
  const password_hash = await hashOf(DEMO_PASSWORD, true)
  const people = rows.map((row, i) => {
    const id = personOf(row)
    const phone = `1390000${String(i + 1).padStart(4, '0')}`
    // Every fortieth contact is old, so that the demo shows what a stale one looks like.
    const verified_on = addDays(dayOf(now), i % 40 === 39 ? -420 : -50)
    return {
      district,
      id,
      label: row.label,
      phone_cipher: seal(phone, phoneOf(district, id)),
      phone_masked: maskPhone(phone),
      verified_on,
    }
  })
  await tx.insertInto('person').values(people).execute()
  await tx
    .insertInto('holding')
    .values(rows.map((row) => ({ district, post: row.id, person: personOf(row), valid_from: row.valid_from })))
    .execute()
  await tx
    .insertInto('account')
    .values(
      rows.map((row) => ({
        district,
        person: personOf(row),
        login: row.login,
        password_hash,
        password_set_at: now,
        must_change: false,
        demo: true,
      })),
    )
    .execute()
  const subjects = rows.map((row) => ({
    id: subjectIdOf(district, 'person', personOf(row)),
    kind: 'person',
    audience: [row.unit, ADMINISTRATORS],
    owner: personOf(row),
  }))
  await openSubjects(asking, subjects)
  await recordMany(
    asking,
    rows.map((row, i) => ({
      kind: 'post-filled',
      subject: subjects[i]?.id ?? '',
      detail: { post: row.id, from: row.valid_from },
    })),
  )
}
