import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import type { Expected } from '#duties/duty/expected.ts'
import { type Missed, runKey } from '#duties/proof/missed-run.ts'

/** How many times running each duty has been missed, where the programme counts it. */
export async function runsOf({ tx, actor }: Asking): Promise<Map<string, number>> {
  const rows = await tx.selectFrom('duty_run').selectAll().where('district', '=', actor.district).execute()
  return new Map(rows.map((row) => [runKey(row), row.running]))
}

/** Keeps the runs that changed: one statement, however many schools. */
export async function keepRuns(
  { tx, actor }: Asking,
  asked: readonly Expected[],
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): Promise<void> {
  const changed = new Map(
    asked
      .map(({ duty, subject }) => ({ duty, subject, running: now.get(runKey({ duty, subject })) ?? 0 }))
      .filter((run) => run.running !== (before.get(runKey(run)) ?? 0))
      .map((run) => [runKey(run), run]),
  )
  if (changed.size === 0) return
  await sql`
    insert into duty_run (district, duty, subject, running)
    select ${actor.district}, duty, subject, running
    from jsonb_to_recordset(${JSON.stringify([...changed.values()])}::jsonb) as run(duty text, subject text, running integer)
    on conflict (district, duty, subject) do update set running = excluded.running`.execute(tx)
}

/** A line for each thing missed; the same thing never has two. */
export async function keepMissed({ tx, actor }: Asking, missed: readonly (Missed & { id: string })[]): Promise<void> {
  if (missed.length === 0) return
  const lines = missed.map(({ id, running, asked: { id: asked, duty, subject, period, slot, to } }) => ({
    id,
    asked,
    duty,
    subject,
    period,
    slot,
    due_at: to,
    running,
  }))
  await sql`
    insert into duty_missed (district, id, asked, duty, subject, period, slot, due_at, running)
    select ${actor.district}, id, asked, duty, subject, period, slot, due_at, running
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line(id uuid, asked text, duty text, subject text, period text, slot text,
      due_at timestamptz, running integer)`.execute(tx)
}

export type UntoldMiss = { id: string; duty: string; subject: string; period: string; slot: string; due_at: Date }

/** What nobody has been told yet, oldest first, held until it is. */
export const untoldMisses = ({ tx, actor }: Asking, most: number): Promise<UntoldMiss[]> =>
  tx
    .selectFrom('duty_missed')
    .select(['id', 'duty', 'subject', 'period', 'slot', 'due_at'])
    .where('district', '=', actor.district)
    .where('told_at', 'is', null)
    .orderBy('due_at')
    .orderBy('asked')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()

export const markTold = ({ tx, actor, now }: Asking, missed: readonly UntoldMiss[]) =>
  tx
    .updateTable('duty_missed')
    .set({ told_at: now })
    .where('district', '=', actor.district)
    .where(sql<boolean>`id = any (${sql.val(missed.map(({ id }) => id))}::uuid[])`)
    .execute()

/** Of some things asked those nobody was reminded of yet; from now on they are taken. */
export async function claimReminders({ tx, actor, now }: Asking, asked: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ asked: string }>`
    insert into duty_reminded (district, asked, at)
    select ${actor.district}, asked, ${now}::timestamptz from unnest(${sql.val([...asked])}::text[]) as asked
    on conflict do nothing returning asked`.execute(tx)
  return new Set(rows.map((row) => row.asked))
}
