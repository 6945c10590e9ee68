import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Asking } from '#foundation/server/record.ts'
import { columnsOf, named, type Named } from '#foundation/server/rows.ts'
import { FiveAssurances, type Hazard, type HazardGrade, type HazardState } from '#matters/hazard/hazard.ts'

/** What the store keeps beside the hazard itself. */
export type KeptHazard = Hazard & {
  family: string
  /** Units that may see it; as on its subject. */
  audience: string[]
  ladder: string[]
  lookAt: Date | null
  voidProposedBy: string | null
  solvedAt: string | null
  campaign: string | null
  arisenFrom: string | null
  arisenItem: string | null
}

type Row = Named<Selectable<Tables['hazard']>>

/** Rows come from our own writes under checks of the database, so only what JSON or text could bend is parsed. */
export function toHazard(row: Selectable<Tables['hazard']>): KeptHazard {
  const given: Row = named(row)
  return {
    ...given,
    state: given.state as HazardState,
    grade: given.grade as HazardGrade | null,
    stateBefore: given.stateBefore as HazardState | null,
    plan: given.plan === null ? null : FiveAssurances.parse(given.plan),
  }
}

export async function findHazardForUpdate({ tx, actor }: Asking, id: string): Promise<KeptHazard | undefined> {
  const row = await tx
    .selectFrom('hazard')
    .selectAll()
    .where('district', '=', actor.district)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toHazard(row)
}

export async function findHazard({ tx, actor }: Asking, id: string): Promise<KeptHazard | undefined> {
  const row = await tx
    .selectFrom('hazard')
    .selectAll()
    .where('district', '=', actor.district)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toHazard(row)
}

export type HazardChange = Partial<Omit<KeptHazard, 'id' | 'number' | 'year' | 'version'>>

/** Writes a change and moves the version on: whoever looked at the version before must look again. */
export const saveHazard = (asking: Asking, hazard: KeptHazard, change: HazardChange): Promise<KeptHazard> =>
  write(asking, hazard, change, hazard.version + 1)

/** Keeps the version: a reminder of the house overtakes nobody who is just filling in a form. */
export const saveBeside = (asking: Asking, hazard: KeptHazard, change: HazardChange): Promise<KeptHazard> =>
  write(asking, hazard, change, hazard.version)

async function write(
  { tx, actor }: Asking,
  hazard: KeptHazard,
  change: HazardChange,
  version: number,
): Promise<KeptHazard> {
  const { plan, ...rest } = change
  const columns = { ...columnsOf(rest), ...(plan !== undefined && { plan: plan && JSON.stringify(plan) }), version }
  await tx
    .updateTable('hazard')
    .set(columns)
    .where('district', '=', actor.district)
    .where('id', '=', hazard.id)
    .where('version', '=', hazard.version)
    .executeTakeFirstOrThrow()
  return { ...hazard, ...change, version }
}

/** Did this person report it, alone or among others? */
export async function isMine({ tx, actor }: Asking, id: string): Promise<boolean> {
  const mine = await tx
    .selectFrom('hazard_reporter')
    .select('hazard')
    .where('district', '=', actor.district)
    .where('hazard', '=', id)
    .where('person', '=', actor.person)
    .limit(1)
    .executeTakeFirst()
  return mine !== undefined
}
