import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import { expectedId } from '#duties/duty/expected.ts'
import type { OpenToday } from '#duties/duty/open-on.ts'
import type { Given, Outcome } from '#duties/duty/standing.ts'

export type GivenBy = Given & { id: string; post: string }

/** What stands for each thing open today, by its id, in one question. */
export async function givenFor(
  { tx, actor }: Asking,
  subjects: readonly string[],
  open: readonly OpenToday[],
): Promise<Map<string, GivenBy[]>> {
  const periods = [...new Set(open.map(({ expected }) => expected.period))]
  if (periods.length === 0) return new Map()
  const rows = await tx
    .selectFrom('duty_proof')
    .select(['id', 'post', 'duty', 'subject', 'period', 'slot', 'outcome', 'observed_at'])
    .where('district', '=', actor.district)
    .where(sql<boolean>`period = any (${sql.val(periods)}::text[])`)
    .where(sql<boolean>`subject = any (${sql.val([...subjects])}::text[])`)
    .where('corrected_by', 'is', null)
    .orderBy('turn')
    .execute()
  const given = new Map<string, GivenBy[]>()
  for (const { id, post, duty, subject, period, slot, outcome, observed_at } of rows) {
    const asked = expectedId(duty, subject, period, slot)
    const one = { id, post, outcome: outcome as Outcome, observedAt: observed_at }
    given.set(asked, [...(given.get(asked) ?? []), one])
  }
  return given
}
