import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import type { ThingAsked } from '#duties/coverage/coverage.ts'
import type { Outcome, Standing } from '#duties/duty/standing.ts'

export type ShownProof = ThingAsked['proofs'][number] & { period: string; slot: string }

/** What shows one duty of one school in some periods, first to last, with the posts that gave it; what was corrected stands no more. */
export async function proofsOf(
  { tx, actor }: Asking,
  { duty, subject, periods }: { duty: string; subject: string; periods: readonly string[] },
): Promise<ShownProof[]> {
  if (periods.length === 0) return []
  const rows = await tx
    .selectFrom('duty_proof as p')
    .leftJoin('post as k', (on) => on.onRef('k.district', '=', 'p.district').onRef('k.id', '=', 'p.post'))
    .leftJoin('unit as u', (on) => on.onRef('u.district', '=', 'k.district').onRef('u.id', '=', 'k.unit'))
    .select(['p.id', 'p.period', 'p.slot', 'p.turn', 'p.outcome', 'p.standing', 'p.reason', 'p.unmet'])
    .select(['p.observed_at', 'p.received_at', 'k.title', 'u.name'])
    .where('p.district', '=', actor.district)
    .where('p.duty', '=', duty)
    .where('p.subject', '=', subject)
    .where(sql<boolean>`p.period = any (${sql.val([...new Set(periods)])}::text[])`)
    .where('p.corrected_by', 'is', null)
    .orderBy('p.turn')
    .execute()
  return rows.map(({ title, name, observed_at, received_at, outcome, standing, ...plain }) => ({
    ...plain,
    outcome: outcome as Outcome,
    standing: standing as Standing,
    postName: title === null ? '已撤销的职务' : `${name} ${title}`,
    observedAt: observed_at,
    receivedAt: received_at,
  }))
}
