import { subjectIdOf } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { signInContract } from '#registry/sign-in/sign-in.contract.ts'
import { endSession } from '#registry/sign-in/server/account.store.ts'
import { COOKIE, hashOfToken } from '#registry/sign-in/server/token.ts'
import { forgetSession } from '#registry/sign-in/server/who-is.ts'

export async function signOut(ask: Ask<typeof signInContract.signOut>): Promise<{ done: true }> {
  const { tx, actor, house, reply, request } = ask
  const token = request.cookie(COOKIE)
  if (token) {
    await endSession(tx, actor.district, hashOfToken(token))
    record(ask, { kind: 'signed-out', subject: subjectIdOf(actor.district, 'person', actor.person) })
    forgetSession(house.db, token)
  }
  reply.clearCookie(COOKIE)
  return { done: true }
}
