import type { Asking } from '#foundation/server/record.ts'
import type { Span } from '#duties/roster/gaps.ts'

const touches = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to

/**
 * Which runs nobody has been told of. A run that meets one told before is the same gap: it grows as the two weeks move on and
 * is told no second time. What is filled or past is closed, so that a new gap at the same place is told anew.
 */
export async function freshGaps<R extends Span>(
  { tx, actor, now }: Asking,
  roster: string,
  runs: readonly R[],
): Promise<R[]> {
  const told = await tx
    .selectFrom('roster_gap')
    .select(['from_at as from', 'to_at as to', 'told_at as toldAt'])
    .where('district', '=', actor.district)
    .where('roster', '=', roster)
    .where('closed_at', 'is', null)
    .execute()
  for (const each of told) {
    const same = runs.filter((run) => touches(run, each))
    const to = same.reduce((latest, run) => (run.to > latest ? run.to : latest), each.to)
    const change = same.length === 0 ? { closed_at: now } : to > each.to ? { to_at: to } : undefined
    if (!change) continue
    await tx
      .updateTable('roster_gap')
      .set(change)
      .where('district', '=', actor.district)
      .where('roster', '=', roster)
      .where('told_at', '=', each.toldAt)
      .where('from_at', '=', each.from)
      .execute()
  }
  const fresh = runs.filter((run) => !told.some((each) => touches(run, each)))
  if (fresh.length > 0)
    await tx
      .insertInto('roster_gap')
      .values(
        fresh.map(({ from, to }) => ({ district: actor.district, roster, from_at: from, to_at: to, told_at: now })),
      )
      .execute()
  return fresh
}
