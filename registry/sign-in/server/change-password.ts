import { sql } from 'kysely'
import type { Input } from '#foundation/endpoint.ts'
import { subjectIdOf } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { passwordProblem, REMEMBERED_PASSWORDS } from '#registry/sign-in/password.ts'
import { isLocked } from '#registry/sign-in/session.ts'
import type { signInContract } from '#registry/sign-in/sign-in.contract.ts'
import { findAccountOf } from '#registry/sign-in/server/account.store.ts'
import { hashOf, isAmong, isPassword } from '#registry/sign-in/server/hashing.ts'
import { countFailure, minutesUntil } from '#registry/sign-in/server/sign-in.ts'
import { COOKIE, hashOfToken } from '#registry/sign-in/server/token.ts'
import { forgetEverybody } from '#registry/sign-in/server/who-is.ts'

type ChangePassword = typeof signInContract.changePassword

export async function changePassword(
  ask: Ask<ChangePassword>,
  { current, next }: Input<ChangePassword>,
): Promise<{ done: true }> {
  const { tx, actor, house, refuse, refuseButKeep, request } = ask
  const account = await findAccountOf(tx, actor.district, actor.person)
  if (!account) return refuse('not-found')
  if (account.demo) return refuse('demo-password-fixed')
  const at = new Date()
  const before = { failures: account.failures, lockedUntil: account.locked_until }
  if (isLocked(before, at)) return refuse('sign-in-locked', { minutes: minutesUntil(before, at) })
  if (!(await isPassword(account.password_hash, current))) {
    await countFailure(ask, account, at)
    return refuseButKeep('password-wrong')
  }
  const usedBefore = await isAmong(
    [account.password_hash, ...account.earlier_hashes].slice(0, REMEMBERED_PASSWORDS),
    next,
  )
  const problem = passwordProblem(next, account.login, usedBefore)
  if (problem) return refuse(problem)

  await tx
    .updateTable('account')
    .set({
      password_hash: await hashOf(next),
      password_set_at: at,
      earlier_hashes: [account.password_hash, ...account.earlier_hashes].slice(0, REMEMBERED_PASSWORDS),
      must_change: false,
      failures: 0,
      locked_until: null,
    })
    .where('district', '=', actor.district)
    .where('person', '=', actor.person)
    .execute()
  await tx
    .updateTable('session')
    .set({ ended_at: sql`clock_timestamp()` })
    .where('district', '=', actor.district)
    .where('person', '=', actor.person)
    .where('ended_at', 'is', null)
    .where('token_hash', '<>', hashOfToken(request.cookie(COOKIE) ?? ''))
    .execute()
  record(ask, { kind: 'password-changed', subject: subjectIdOf(actor.district, 'person', actor.person) })
  forgetEverybody(house.db)
  return { done: true }
}
