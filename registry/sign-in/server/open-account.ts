import type { Input } from '#foundation/endpoint.ts'
import { subjectIdOf } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { accountContract } from '#registry/sign-in/account.contract.ts'
import { passwordProblem } from '#registry/sign-in/password.ts'
import { hashOf } from '#registry/sign-in/server/hashing.ts'

type OpenAccount = typeof accountContract.openAccount

export async function openAccount(
  ask: Ask<OpenAccount>,
  { person, login, temporary }: Input<OpenAccount>,
): Promise<{ done: true }> {
  const { tx, actor, refuse } = ask
  const { district } = actor
  if (actor.role !== 'system-admin') return refuse('accounts-not-yours')
  const found = await tx
    .selectFrom('person')
    .select('id')
    .where('district', '=', district)
    .where('id', '=', person)
    .executeTakeFirst()
  if (!found) return refuse('person-not-found')
  const has = await tx
    .selectFrom('account')
    .select('login')
    .where('district', '=', district)
    .where('person', '=', person)
    .executeTakeFirst()
  if (has) return refuse('account-exists')
  const problem = passwordProblem(temporary, login)
  if (problem) return refuse(problem)

  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('account')
    .values({
      district,
      person,
      login,
      password_hash: await hashOf(temporary),
      password_set_at: new Date(),
      must_change: true,
    })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirstOrThrow()
  // The login may belong to another district, whose accounts cannot be seen from here; only the insert can tell.
  if (numInsertedOrUpdatedRows === 0n) return refuse('login-taken')
  record(ask, { kind: 'account-opened', subject: subjectIdOf(district, 'person', person), detail: { login } })
  return { done: true }
}
