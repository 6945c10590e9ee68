import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import type { SheetGiven } from '#duties/campaign/campaign-sums.ts'

/** What was given for some duties in some periods, with how many of its 「否」 nobody has reported. */
export async function sheetsOf(
  { tx, actor }: Asking,
  duties: readonly string[],
  periods: readonly string[],
): Promise<(SheetGiven & { id: string })[]> {
  if (duties.length === 0 || periods.length === 0) return []
  const { rows } = await sql<SheetGiven & { id: string }>`
    select p.id, p.duty, p.subject, greatest(p.unmet - count(distinct f.item), 0)::integer as unreported
    from duty_proof p left join proof_finding f on f.district = p.district and f.proof = p.id
    where p.district = ${actor.district} and p.corrected_by is null and p.outcome <> 'impossible'
      and p.duty = any (${sql.val([...duties])}::text[]) and p.period = any (${sql.val([...periods])}::text[])
    group by p.district, p.id, p.duty, p.subject, p.unmet
    order by p.id`.execute(tx)
  return rows
}
