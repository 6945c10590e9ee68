import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { become } from '#foundation/server/database.ts'
import { subjectIdOf } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Me, signInContract } from '#registry/sign-in/sign-in.contract.ts'
import { actorOf } from '#registry/sign-in/server/actor-of.ts'
import { heldPosts } from '#registry/sign-in/server/held-posts.ts'
import { meOf } from '#registry/sign-in/server/me.reads.ts'
import { COOKIE, hashOfToken } from '#registry/sign-in/server/token.ts'
import { forgetSession } from '#registry/sign-in/server/who-is.ts'

type SwitchPost = typeof signInContract.switchPost

export async function switchPost(ask: Ask<SwitchPost>, { post }: Input<SwitchPost>): Promise<Me> {
  const { tx, actor, now, house, refuse, request } = ask
  const posts = await heldPosts(tx, actor.district, actor.person, dayOf(now))
  const next = posts.find(({ id }) => id === post)
  if (!next) return refuse('post-not-yours')

  const token = request.cookie(COOKIE) ?? ''
  await tx
    .updateTable('session')
    .set({ post })
    .where('district', '=', actor.district)
    .where('token_hash', '=', hashOfToken(token))
    .execute()
  record(ask, {
    kind: 'post-switched',
    subject: subjectIdOf(actor.district, 'person', actor.person),
    detail: { before: actor.post, after: post },
  })
  forgetSession(house.db, token)
  const then = await actorOf(tx, { ...actor, post, role: next.role, unit: next.unit, unitKind: next.unitKind })
  await become(tx, then)
  return meOf({ tx, actor: then, now }, house)
}
