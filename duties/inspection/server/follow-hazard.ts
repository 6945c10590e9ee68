import type { Asking } from '#foundation/server/record.ts'
import { record } from '#foundation/server/record.ts'

/** The hazard a finding became was struck off: so is the finding, and the visit says so. What arose elsewhere is none of ours. */
export async function closeVisitFinding(asking: Asking, hazard: string): Promise<void> {
  const closed = await asking.tx
    .updateTable('inspection_finding')
    .set({ closed_at: asking.now })
    .where('district', '=', asking.actor.district)
    .where('hazard', '=', hazard)
    .where('closed_at', 'is', null)
    .returning(['id', 'visit', 'item', 'hazard_number as number'])
    .execute()
  for (const { id, visit, item, number } of closed)
    record(asking, { kind: 'inspection-finding-closed', subject: visit, detail: { finding: id, item, hazard, number } })
}

/** It was found to be no hazard, or taken back: the finding stays, and waits for nothing any more. */
export async function dropVisitFinding({ tx, actor }: Asking, hazard: string): Promise<void> {
  await tx
    .updateTable('inspection_finding')
    .set({ not_hazard: '隐患已作废或撤回' })
    .where('district', '=', actor.district)
    .where('hazard', '=', hazard)
    .where('closed_at', 'is', null)
    .execute()
}
