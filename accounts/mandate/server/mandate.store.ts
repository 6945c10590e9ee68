import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Asking } from '#foundation/server/record.ts'
import { named } from '#foundation/server/rows.ts'
import type { Mandate } from '#accounts/mandate/mandate.ts'

/** Rows come from our own writes under checks of the database. */
const toMandate = (row: Selectable<Tables['mandate']>): Mandate => named(row) as unknown as Mandate

const mandates = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>, year: number) =>
  tx.selectFrom('mandate').selectAll().where('district', '=', actor.district).where('year', '=', year)

/** What is in force or being written, of every unit the asker may see. */
export async function currentMandates(asking: Asking, year: number): Promise<Mandate[]> {
  const rows = await mandates(asking, year).where('state', '<>', 'replaced').execute()
  return rows.map(toMandate)
}

/** All versions of one unit, the newest first: a few a year. */
export async function versionsOf(asking: Asking, unit: string, year: number): Promise<Mandate[]> {
  const rows = await mandates(asking, year).where('unit', '=', unit).orderBy('version', 'desc').limit(50).execute()
  return rows.map(toMandate)
}

/** The same, locked: two who write at once must not both make the next version. */
export async function lockVersions(asking: Asking, unit: string, year: number): Promise<Mandate[]> {
  const rows = await mandates(asking, year)
    .where('unit', '=', unit)
    .orderBy('version', 'desc')
    .limit(50)
    .forUpdate()
    .execute()
  return rows.map(toMandate)
}

export async function insertMandate(
  { tx, actor }: Asking,
  mandate: Omit<Insertable<Tables['mandate']>, 'district'>,
): Promise<void> {
  await tx
    .insertInto('mandate')
    .values({ ...mandate, district: actor.district })
    .execute()
}

type Change = Partial<
  Pick<Insertable<Tables['mandate']>, 'state' | 'lines' | 'edits' | 'written_by' | 'written_at' | 'programme'>
> & { confirmed_by?: string; confirmed_at?: Date }

export async function changeMandate({ tx, actor }: Asking, id: string, change: Change): Promise<void> {
  await tx
    .updateTable('mandate')
    .set(change)
    .where('district', '=', actor.district)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

export async function findMandate({ tx, actor }: Asking, id: string): Promise<Mandate | undefined> {
  const row = await tx
    .selectFrom('mandate')
    .selectAll()
    .where('district', '=', actor.district)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toMandate(row)
}

/** How many lists are in force, and of which units: what clause 2.1 is measured by. */
export async function unitsInForce({ tx, actor }: Asking, year: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('mandate')
    .select('unit')
    .where('district', '=', actor.district)
    .where('year', '=', year)
    .where('state', '=', 'confirmed')
    .execute()
  return rows.map(({ unit }) => unit)
}
