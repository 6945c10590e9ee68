import { sql } from 'kysely'
import { systemActor } from '#foundation/actor.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { become } from '#foundation/server/database.ts'
import { subjectIdOf } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import { openSubjects } from '#foundation/server/record-many.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { ADMINISTRATORS } from '#registry/post/audience.ts'
import { roleWords } from '#registry/post/role.ts'
import { passwordProblem } from '#registry/sign-in/password.ts'
import type { Me, signInContract } from '#registry/sign-in/sign-in.contract.ts'
import { atTheDoor } from '#registry/sign-in/server/door.ts'
import { findKnownDistrict, noAccountYet } from '#registry/sign-in/server/first-visit.ts'
import { hashOf } from '#registry/sign-in/server/hashing.ts'
import { letIn } from '#registry/sign-in/server/let-in.ts'

type FirstAdministrator = typeof signInContract.firstAdministrator

/** A new installation: whoever comes first names the district and its office and becomes the administrator of the system. */
export async function firstAdministrator(ask: Ask<FirstAdministrator>, given: Input<FirstAdministrator>): Promise<Me> {
  const { tx, now, refuse } = ask
  // Two people who come first at the same moment: the second waits here and is then refused.
  await sql`select pg_advisory_xact_lock(hashtext('first-administrator'))`.execute(tx)
  if (!(await noAccountYet(tx))) return refuse('administrator-exists')
  const known = await findKnownDistrict(tx)
  if (known && known.district !== given.district) return refuse('district-differs', { ...known })
  const problem = passwordProblem(given.password, given.login)
  if (problem && problem !== 'password-used-before') return refuse(problem)

  const { district, login } = given
  const actor = systemActor(district)
  const asking = { tx, actor, now }
  const day = dayOf(now)
  const [unit, post, person] = ['office', 'office-system-admin', 'p-office-system-admin']
  await become(tx, actor)
  await tx
    .insertInto('district')
    .values({ code: district, name: given.districtName })
    .onConflict((same) => same.doNothing())
    .execute()
  await tx
    .insertInto('unit')
    .values({ district, id: unit, kind: 'office', name: given.unitName, short: '办公室', valid_from: day })
    .onConflict((same) => same.doNothing())
    .execute()
  await tx
    .insertInto('post')
    .values({
      district,
      id: post,
      unit,
      role: 'system-admin',
      title: roleWords['system-admin'],
      mandatory: true,
      valid_from: day,
    })
    .onConflict((same) => same.doNothing())
    .execute()
  await tx
    .insertInto('person')
    .values({ district, id: person, label: roleWords['system-admin'] })
    .onConflict((same) => same.doNothing())
    .execute()
  await tx
    .insertInto('holding')
    .values({ district, post, person, valid_from: day })
    .onConflict((same) => same.doNothing())
    .execute()
  await tx
    .insertInto('account')
    .values({
      district,
      person,
      login,
      password_hash: await hashOf(given.password),
      password_set_at: new Date(),
      must_change: false,
    })
    .execute()
  await openSubjects(asking, [
    { id: subjectIdOf(district, 'unit', unit), kind: 'unit', audience: [unit, ADMINISTRATORS] },
    { id: subjectIdOf(district, 'person', person), kind: 'person', audience: [unit, ADMINISTRATORS], owner: person },
  ])
  record(asking, {
    kind: 'first-administrator-opened',
    subject: subjectIdOf(district, 'person', person),
    detail: { login, unit },
  })

  await become(tx, atTheDoor)
  return (await letIn(ask, { district, person }, 'password')) ?? refuse('administrator-exists')
}
