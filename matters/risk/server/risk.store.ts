import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { send } from '#foundation/server/database.ts'
import type { Asking } from '#foundation/server/record.ts'
import { columnsOf, named } from '#foundation/server/rows.ts'
import type { Risk } from '#matters/risk/risk.ts'

/** What the store keeps beside the risk itself. */
export type KeptRisk = Risk & { audience: string[]; reminded: string | null; programme: string }

/** Rows come from our own writes under checks of the database. */
export const toRisk = (row: Selectable<Tables['risk']>): KeptRisk => {
  const { district: _, ...rest } = named(row)
  return rest as KeptRisk
}

const risks = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) =>
  tx.selectFrom('risk').selectAll().where('district', '=', actor.district)

export async function findRisk(asking: Asking, id: string): Promise<KeptRisk | undefined> {
  const row = await risks(asking).where('id', '=', id).executeTakeFirst()
  return row && toRisk(row)
}
export async function findRiskForUpdate(asking: Asking, id: string): Promise<KeptRisk | undefined> {
  const row = await risks(asking).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toRisk(row)
}

/** What stands in the register of a school today, in the order of their reviews. */
export async function openRisksOf(asking: Asking, school: string): Promise<KeptRisk[]> {
  const rows = await risks(asking)
    .where('school', '=', school)
    .where('state', '<>', 'closed')
    .orderBy('review_on')
    .orderBy('id')
    .execute()
  return rows.map(toRisk)
}

export function insertRisk({ tx, actor }: Asking, risk: Partial<KeptRisk>): void {
  const row = { ...columnsOf(risk), district: actor.district } as Insertable<Tables['risk']>
  send(tx, tx.insertInto('risk').values(row))
}

export type RiskChange = Partial<Omit<KeptRisk, 'id' | 'school' | 'kind' | 'version'>>

/** Writes a change and moves the version on: whoever looked at the version before must look again. */
export async function saveRisk({ tx, actor }: Asking, risk: KeptRisk, change: RiskChange): Promise<KeptRisk> {
  const version = risk.version + 1
  await tx
    .updateTable('risk')
    .set({ ...columnsOf(change), version })
    .where('district', '=', actor.district)
    .where('id', '=', risk.id)
    .where('version', '=', risk.version)
    .executeTakeFirstOrThrow()
  return { ...risk, ...change, version }
}
