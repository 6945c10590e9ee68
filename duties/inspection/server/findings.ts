import type { Asking } from '#foundation/server/record.ts'
import { named } from '#foundation/server/rows.ts'
import type { Finding } from '#duties/inspection/inspection-shown.ts'

/** What a visit found, in the order of the sheet. */
export async function findingsOf({ tx, actor }: Asking, visit: string): Promise<Finding[]> {
  const rows = await tx
    .selectFrom('inspection_finding')
    .select(['id', 'item', 'text', 'spot', 'basis', 'photos', 'to_hazard', 'hazard_detail', 'hazard', 'hazard_number'])
    .select(['not_hazard', 'closed_at'])
    .where('district', '=', actor.district)
    .where('visit', '=', visit)
    .orderBy('place')
    .execute()
  return rows.map((row) => named(row))
}
