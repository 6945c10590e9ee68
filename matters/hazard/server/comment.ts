import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { findHazard } from '#matters/hazard/server/hazard.store.ts'
import { mayReport } from '#matters/hazard/who-may.ts'

type Comment = typeof hazardContract.commentOnHazard

/** 留言: said beside the matter by anybody who works on it; it changes nothing. */
export async function commentOnHazard(ask: Ask<Comment>, { hazardId, text }: Input<Comment>) {
  const { tx, actor, now, refuse } = ask
  const hazard = (await findHazard(ask, hazardId)) ?? refuse('hazard-not-found')
  if (!mayReport(actor.role)) refuse('comment-not-yours')
  guardText(refuse, { text })
  const { district, person, post, unit } = actor
  const id = freshId()
  await tx
    .insertInto('remark')
    .values({ district, id, subject: hazard.id, text, person, post, unit, at: now })
    .execute()
  record(ask, { kind: 'hazard-commented', subject: hazard.id, detail: { comment: id } })
  return { id, at: now }
}
