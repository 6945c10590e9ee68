import type { Input } from '#foundation/endpoint.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import { send } from '#foundation/server/database.ts'
import { freshId } from '#foundation/server/id.ts'
import { type Asking, openSubject, record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { briefContract } from '#accounts/brief/brief.contract.ts'
import { briefAllows, type BriefState } from '#accounts/brief/brief.ts'
import { mayAnswer, maySend } from '#accounts/brief/who-may.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type C = typeof briefContract

/** 情况反映 goes out as it is: what was told is not changed afterwards. Source: clause 9.2. */
export async function sendBrief(ask: Ask<C['sendBrief']>, { title, body, clause, photos }: Input<C['sendBrief']>) {
  const { tx, actor, now, refuse } = ask
  if (!maySend(actor)) refuse('brief-not-yours')
  guardText(refuse, { title, body })
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  if (clause !== null && !rules.pack.clauses.some(({ id }) => id === clause)) refuse('brief-clause-not-found')
  const id = freshId()
  openSubject(ask, { id, kind: 'brief', audience: [actor.unit] })
  const row = {
    district: actor.district,
    id,
    unit: actor.unit,
    title,
    body,
    clause,
    state: 'sent',
    sent_by: actor.post,
    sent_at: now,
    programme: rules.version,
  }
  send(tx, tx.insertInto('situation_brief').values(row))
  await attachPhotos(ask, id, photos, 'evidence', refuse)
  record(ask, { kind: 'brief-sent', subject: id, detail: { title, clause } })
  return { id, state: 'sent' as const, version: 1 }
}

/** 回执: the first of the office who opened it. Opened again it stays as it is. */
export async function markBriefRead(ask: Ask<C['markBriefRead']>, { briefId, version }: Input<C['markBriefRead']>) {
  const { actor, now } = ask
  if (!mayAnswer(actor)) ask.refuse('brief-answer-not-yours')
  const brief = (await lockBrief(ask, briefId)) ?? ask.refuse('brief-not-found')
  const state = brief.state as BriefState
  if (!briefAllows(state, 'read')) return { id: briefId, state, version: brief.version, readAt: brief.read_at }
  if (brief.version !== version) ask.refuse('brief-changed')
  await change(ask, brief, { state: 'read', read_by: actor.post, read_at: now })
  record(ask, { kind: 'brief-read', subject: briefId })
  return { id: briefId, state: 'read' as const, version: brief.version + 1, readAt: now }
}

export async function answerBrief(ask: Ask<C['answerBrief']>, { briefId, version, answer }: Input<C['answerBrief']>) {
  const { actor, now, refuse } = ask
  if (!mayAnswer(actor)) refuse('brief-answer-not-yours')
  const brief = (await lockBrief(ask, briefId)) ?? refuse('brief-not-found')
  if (!briefAllows(brief.state as BriefState, 'answer')) refuse('brief-answered')
  if (brief.version !== version) refuse('brief-changed')
  guardText(refuse, { answer })
  // Who answers has read it.
  const read = brief.read_at === null ? { read_by: actor.post, read_at: now } : {}
  const answered = { state: 'answered', answer, answered_by: actor.post, answered_at: now }
  await change(ask, brief, Object.assign(answered, read))
  record(ask, { kind: 'brief-answered', subject: briefId, detail: { answer } })
  return { id: briefId, state: 'answered' as const, version: brief.version + 1 }
}

const lockBrief = ({ tx, actor }: Asking, id: string) =>
  tx
    .selectFrom('situation_brief')
    .select(['id', 'state', 'read_at', 'version'])
    .where('district', '=', actor.district)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

async function change(
  { tx, actor }: Asking,
  { id, version }: { id: string; version: number },
  columns: Record<string, unknown>,
): Promise<void> {
  await tx
    .updateTable('situation_brief')
    .set(Object.assign({}, columns, { version: version + 1 }))
    .where('district', '=', actor.district)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
}
