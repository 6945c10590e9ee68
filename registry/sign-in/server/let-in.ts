import { dayOf } from '#foundation/calendar/day.ts'
import { become } from '#foundation/server/database.ts'
import { subjectIdOf } from '#foundation/server/id.ts'
import { type Asking, record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { idleMinutes } from '#registry/sign-in/session.ts'
import type { Me } from '#registry/sign-in/sign-in.contract.ts'
import { type AccountKey, endOldestSessions, endSession, saveFailures } from '#registry/sign-in/server/account.store.ts'
import { actorOf } from '#registry/sign-in/server/actor-of.ts'
import { heldPosts } from '#registry/sign-in/server/held-posts.ts'
import { meOf } from '#registry/sign-in/server/me.reads.ts'
import { COOKIE, hashOfToken, newToken } from '#registry/sign-in/server/token.ts'
import { forgetSession } from '#registry/sign-in/server/who-is.ts'

type AtTheDoor = Pick<Ask, 'tx' | 'now' | 'house' | 'reply' | 'request'>

/** Opens a session for someone who has shown who they are. Null when the person holds no post today. */
export async function letIn(
  ask: AtTheDoor,
  { district, person }: AccountKey,
  how: 'password' | 'demo',
): Promise<Me | null> {
  const { tx, now, house, reply, request } = ask
  const [post] = await heldPosts(tx, district, person, dayOf(now))
  if (!post) return null
  const token = newToken()
  const before = request.cookie(COOKIE)
  if (before) await leave(ask, district, before)
  await tx
    .insertInto('session')
    .values({
      district,
      token_hash: hashOfToken(token),
      person,
      post: post.id,
      address: request.address,
      agent: request.agent.slice(0, 300),
    })
    .execute()
  await endOldestSessions(tx, { district, person })
  await saveFailures(tx, { district, person }, { failures: 0, lockedUntil: null })

  const actor = await actorOf(tx, {
    district,
    person,
    post: post.id,
    role: post.role,
    unit: post.unit,
    unitKind: post.unitKind,
  })
  await become(tx, actor)
  const asking: Asking = { tx, actor, now }
  record(asking, {
    kind: 'signed-in',
    subject: subjectIdOf(district, 'person', person),
    detail: { how, post: post.id },
  })
  // The browser drops the cookie when the longest idle time has passed; the server decides earlier.
  reply.setCookie(COOKIE, token, idleMinutes('guard') * 60)
  return meOf(asking, house)
}

/** Signing in again in the same browser ends the sign-in before it. */
async function leave({ tx, house }: AtTheDoor, district: string, token: string): Promise<void> {
  await endSession(tx, district, hashOfToken(token))
  forgetSession(house.db, token)
}
