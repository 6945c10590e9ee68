import { sql } from 'kysely'
import type { Actor } from '#foundation/actor.ts'
import { context } from '#foundation/server/context.ts'
import { send, type Tx } from '#foundation/server/database.ts'
import { freshId } from '#foundation/server/id.ts'

export type NewFact = {
  kind: string
  subject: string
  detail?: Record<string, unknown>
  /** The reporter asked not to be named: who acted is kept elsewhere, not here. */
  confidential?: boolean
}
export type Asking = { tx: Tx; actor: Actor; now: Date }

/** Opens a subject: from now on facts may be written about it, and `audience` may see them. */
export function openSubject(
  { tx, actor }: Asking,
  { id, kind, audience }: { id: string; kind: string; audience: readonly string[] },
): void {
  const row = { district: actor.district, id, kind, audience: [...audience], opened_by: actor.person }
  send(tx, tx.insertInto('subject').values(row))
}

/** Lets further units see a subject; nobody who could see it before loses it. */
export async function widenAudience({ tx, actor }: Asking, subject: string, units: readonly string[]): Promise<void> {
  await tx
    .updateTable('subject')
    .set({
      audience: sql<string[]>`(select array_agg(distinct u) from unnest(audience || ${sql.val([...units])}::text[]) u)`,
    })
    .where('district', '=', actor.district)
    .where('id', '=', subject)
    .execute()
}

/**
 * Appends a fact in the transaction of the change it tells of. The chain is made in the database in one statement:
 * the subject's row is locked, so two facts can never follow the same one. Sent without waiting: about a subject the asker
 * cannot see, the fact has no number, which its table refuses.
 */
export function record({ tx, actor, now }: Asking, fact: NewFact): void {
  const { requestId, origin, observedAt } = context.getStore() ?? {}
  const silent = fact.confidential || actor.role === 'system'
  const id = freshId()
  const person = silent ? null : actor.person
  const post = fact.confidential ? null : actor.post
  const unit = fact.confidential ? null : actor.unit
  const seen = observedAt ?? null
  const detail = JSON.stringify(fact.detail ?? {})
  const statement = sql`
    with head as (
      select seq, hash from subject where district = ${actor.district} and id = ${fact.subject} for update
    ), next as (
      select seq + 1 as seq, hash as previous,
        fact_hash(hash, ${id}, ${fact.subject}, seq + 1, ${fact.kind}, ${person}, ${post}, ${unit}, ${now}, ${seen}, ${detail}::jsonb) as hash
      from head
    ), moved as (
      update subject s set seq = next.seq, hash = next.hash from next where s.district = ${actor.district} and s.id = ${fact.subject}
    )
    insert into fact (district, id, subject, seq, kind, person, post, unit, at, observed_at, origin, request, detail, previous, hash)
    select ${actor.district}, ${id}, ${fact.subject}, seq, ${fact.kind}, ${person}, ${post}, ${unit}, ${now}::timestamptz, ${seen}::timestamptz,
      ${fact.confidential ? null : (origin ?? null)}, ${requestId ?? null}, ${detail}::jsonb, previous, hash from (select 1) one left join next on true`
  send(tx, { compile: () => statement.compile(tx) })
}
