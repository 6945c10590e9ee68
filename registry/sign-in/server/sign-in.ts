import { systemActor } from '#foundation/actor.ts'
import type { Input } from '#foundation/endpoint.ts'
import { become } from '#foundation/server/database.ts'
import { subjectIdOf } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { failedOnceMore, type Failures, isLocked, triesLeft } from '#registry/sign-in/session.ts'
import type { Me, signInContract } from '#registry/sign-in/sign-in.contract.ts'
import { type AccountKey, findAccountByLogin, saveFailures } from '#registry/sign-in/server/account.store.ts'
import { isPassword, pretendToVerify } from '#registry/sign-in/server/hashing.ts'
import { letIn } from '#registry/sign-in/server/let-in.ts'
import { failuresOfNobody, nobodyFailed } from '#registry/sign-in/server/unknown-logins.ts'

type SignIn = typeof signInContract.signIn

/** Locks and passwords run on the real clock: the demo's clock stands still, a thief does not. */
export async function signIn(ask: Ask<SignIn>, { login, password }: Input<SignIn>): Promise<Me> {
  const { tx, house, refuse, refuseButKeep } = ask
  const at = new Date()
  const account = await findAccountByLogin(tx, login)
  const before: Failures = account
    ? { failures: account.failures, lockedUntil: account.locked_until }
    : failuresOfNobody(login)
  const right = account
    ? await isPassword(account.password_hash, password)
    : await pretendToVerify(password, house.demo)
  if (isLocked(before, at)) return refuse('sign-in-locked', { minutes: minutesUntil(before, at) })
  if (!account || !right) {
    const after = account ? await countFailure(ask, account, at) : nobodyFailed(login, at)
    if (isLocked(after, at)) return refuseButKeep('sign-in-locked', { minutes: minutesUntil(after, at) })
    return refuseButKeep('sign-in-failed', { left: triesLeft(after) })
  }
  if (account.disabled_at) return refuse('sign-in-disabled')
  return (await letIn(ask, account, 'password')) ?? refuse('sign-in-no-post')
}

/** Counts a wrong password against the account and tells it in a fact; the caller refuses with `refuseButKeep`. */
export async function countFailure(
  { tx, now }: Pick<Ask, 'tx' | 'now'>,
  account: AccountKey & { failures: number; locked_until: Date | null },
  at: Date,
): Promise<Failures> {
  const { district, person } = account
  const after = failedOnceMore({ failures: account.failures, lockedUntil: account.locked_until }, at)
  await saveFailures(tx, account, after)
  const house = systemActor(district)
  await become(tx, house)
  const kind = after.lockedUntil ? 'account-locked' : 'sign-in-failed'
  record(
    { tx, actor: house, now },
    { kind, subject: subjectIdOf(district, 'person', person), detail: { failures: after.failures } },
  )
  return after
}

export const minutesUntil = ({ lockedUntil }: Failures, at: Date): number =>
  lockedUntil ? Math.max(1, Math.ceil((lockedUntil.getTime() - at.getTime()) / 60_000)) : 0
