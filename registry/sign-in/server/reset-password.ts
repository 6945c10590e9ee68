import type { Input } from '#foundation/endpoint.ts'
import { subjectIdOf } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { accountContract } from '#registry/sign-in/account.contract.ts'
import { passwordProblem, REMEMBERED_PASSWORDS } from '#registry/sign-in/password.ts'
import { endOldestSessions } from '#registry/sign-in/server/account.store.ts'
import { hashOf, isAmong } from '#registry/sign-in/server/hashing.ts'
import { getOthersAccount } from '#registry/sign-in/server/others-account.ts'
import { forgetEverybody } from '#registry/sign-in/server/who-is.ts'

type ResetPassword = typeof accountContract.resetPassword

/** The temporary password is given by the administrator and never answered, so no stored answer holds it. */
export async function resetPassword(
  ask: Ask<ResetPassword>,
  { person, temporary }: Input<ResetPassword>,
): Promise<{ done: true }> {
  const { tx, actor, house, refuse } = ask
  const account = await getOthersAccount(ask, person)
  const earlier = [account.password_hash, ...account.earlier_hashes].slice(0, REMEMBERED_PASSWORDS)
  const problem = passwordProblem(temporary, account.login, await isAmong(earlier, temporary))
  if (problem) return refuse(problem)

  await tx
    .updateTable('account')
    .set({
      password_hash: await hashOf(temporary),
      password_set_at: new Date(),
      earlier_hashes: earlier,
      must_change: true,
      failures: 0,
      locked_until: null,
    })
    .where('district', '=', actor.district)
    .where('person', '=', person)
    .execute()
  await endOldestSessions(tx, { district: actor.district, person }, 0)
  record(ask, { kind: 'password-reset', subject: subjectIdOf(actor.district, 'person', person) })
  forgetEverybody(house.db)
  return { done: true }
}
