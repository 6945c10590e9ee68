import { sql } from 'kysely'
import { context } from '#foundation/server/context.ts'
import { freshId } from '#foundation/server/id.ts'
import type { Asking, NewFact } from '#foundation/server/record.ts'

/** `owner` may always see it; without one that is who opens it. */
export type NewSubject = { id: string; kind: string; audience: readonly string[]; owner?: string }

/** Opens subjects that are not open yet. */
export async function openSubjects({ tx, actor }: Asking, subjects: readonly NewSubject[]): Promise<void> {
  if (subjects.length === 0) return
  await sql`
    insert into subject (district, id, kind, audience, opened_by)
    select ${actor.district}, id, kind, array(select jsonb_array_elements_text(audience)), coalesce(owner, ${actor.person})
    from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as given (id uuid, kind text, audience jsonb, owner text)
    on conflict do nothing`.execute(tx)
}

/**
 * One fact each about many subjects, in one statement: for imports. No subject twice. Chained like those of `record`. `at` is now
 * unless said: what is written together need not have happened together.
 */
export async function recordMany(
  { tx, actor, now }: Asking,
  facts: readonly (Omit<NewFact, 'confidential'> & { at?: Date })[],
): Promise<void> {
  if (facts.length === 0) return
  if (new Set(facts.map(({ subject }) => subject)).size !== facts.length)
    throw new Error('recordMany takes each subject once')
  const { requestId, origin } = context.getStore() ?? {}
  const person = actor.role === 'system' ? null : actor.person
  const given = JSON.stringify(
    facts.map(({ kind, subject, detail = {}, at = now }) => ({ id: freshId(), kind, subject, detail, at })),
  )
  const { numAffectedRows } = await sql`
    with given as (
      select * from jsonb_to_recordset(${given}::jsonb) as f (id uuid, kind text, subject uuid, detail jsonb, at timestamptz)
    ), head as (
      select s.id as subject, s.seq + 1 as seq, s.hash as previous from subject s
      where s.district = ${actor.district} and s.id in (select subject from given) order by s.id for update
    ), next as (
      select given.id, given.kind, given.detail, given.at, head.subject, head.seq, head.previous,
        fact_hash(head.previous, given.id, head.subject, head.seq, given.kind, ${person}, ${actor.post}, ${actor.unit}, given.at, null, given.detail) as hash
      from given join head using (subject)
    ), moved as (
      update subject s set seq = next.seq, hash = next.hash from next where s.district = ${actor.district} and s.id = next.subject
    )
    insert into fact (district, id, subject, seq, kind, person, post, unit, at, origin, request, detail, previous, hash)
    select ${actor.district}, id, subject, seq, kind, ${person}, ${actor.post}, ${actor.unit}, at, ${origin ?? null},
      ${requestId ?? null}, detail, previous, hash from next`.execute(tx)
  if (numAffectedRows !== BigInt(facts.length))
    throw new Error(`recordMany: ${facts.length} facts, ${String(numAffectedRows)} subjects found`)
}
