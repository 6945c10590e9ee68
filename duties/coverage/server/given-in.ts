import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import { expectedId } from '#duties/duty/expected.ts'
import type { Given } from '#duties/duty/standing.ts'

type Row = {
  duty: string
  subject: string
  period: string
  slot: string
  done: number[] | null
  impossible: number[] | null
}

/**
 * What was given in some periods, by the id of the thing asked: one question however many schools, grouped in the database. What was
 * corrected stands no more; whom the asker may not see, the database leaves out.
 */
export async function givenIn(
  { tx, actor }: Asking,
  {
    periods,
    duties,
    subjects,
  }: { periods: readonly string[]; duties: readonly string[]; subjects: readonly string[] | null },
): Promise<Map<string, Given[]>> {
  if (periods.length === 0 || duties.length === 0) return new Map()
  const among = subjects === null ? sql`true` : sql`subject = any (${sql.val([...subjects])}::text[])`
  const { rows } = await sql<Row>`
    select duty, subject, period, slot,
      array_agg((extract(epoch from observed_at) * 1000)::float8) filter (where outcome <> 'impossible') as done,
      array_agg((extract(epoch from observed_at) * 1000)::float8) filter (where outcome = 'impossible') as impossible
    from duty_proof
    where district = ${actor.district} and corrected_by is null and period = any (${sql.val([...periods])}::text[])
      and duty = any (${sql.val([...duties])}::text[]) and ${among}
    group by 1, 2, 3, 4`.execute(tx)
  return new Map(
    rows.map(({ duty, subject, period, slot, done, impossible }) => [
      expectedId(duty, subject, period, slot),
      [
        ...(done ?? []).map((ms): Given => ({ outcome: 'done', observedAt: new Date(ms) })),
        ...(impossible ?? []).map((ms): Given => ({ outcome: 'impossible', observedAt: new Date(ms) })),
      ],
    ]),
  )
}
