import { sql } from 'kysely'
import type { Actor } from '#foundation/actor.ts'
import { context } from '#foundation/server/context.ts'
import type { Tx } from '#foundation/server/database.ts'
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
export async function openSubject(
  { tx, actor }: Asking,
  subject: { id: string; kind: string; audience: readonly string[] },
) {
  await tx
    .insertInto('subject')
    .values({
      district: actor.district,
      id: subject.id,
      kind: subject.kind,
      audience: [...subject.audience],
      opened_by: actor.person,
    })
    .execute()
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
 * the subject's row is locked, so two facts can never follow the same one.
 */
export async function record({ tx, actor, now }: Asking, fact: NewFact): Promise<void> {
  const { requestId, origin, observedAt } = context.getStore() ?? {}
  const silent = fact.confidential || actor.role === 'system'
  const id = freshId()
  const person = silent ? null : actor.person
  const post = fact.confidential ? null : actor.post
  const unit = fact.confidential ? null : actor.unit
  const seen = observedAt ?? null
  const detail = JSON.stringify(fact.detail ?? {})
  const { numAffectedRows } = await sql`
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
      ${fact.confidential ? null : (origin ?? null)}, ${requestId ?? null}, ${detail}::jsonb, previous, hash from next`.execute(
    tx,
  )
  if (numAffectedRows !== 1n) throw new Error(`fact ${fact.kind} has no subject ${fact.subject} the asker can see`)
}
