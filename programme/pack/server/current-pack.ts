import { systemActor } from '#foundation/actor.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import { Pack } from '#programme/pack/pack.ts'

/** The pack new records are made under, and the version they keep. */
export type CurrentPack = { version: string; pack: Pack }

const TRUSTED_MS = 2000
type Kept = CurrentPack & { until: number }
const kept = new WeakMap<Database, Map<string, Kept>>()

/**
 * The current pack of a district. Read from the database at most every two seconds and parsed once per version, because
 * nearly every verb asks for it.
 * @throws Error when no programme has been applied to the district.
 */
export async function currentPack(db: Database, district: string): Promise<CurrentPack> {
  const known = kept.get(db) ?? new Map<string, Kept>()
  kept.set(db, known)
  const before = known.get(district)
  if (before && before.until > Date.now()) return before
  const row = await asActor(db, systemActor(district), (tx) =>
    tx
      .selectFrom('programme')
      .select(['version', 'content'])
      .where('district', '=', district)
      .where('current', '=', true)
      .executeTakeFirst(),
  )
  if (!row) throw new Error(`no programme has been applied to ${district}`)
  const pack = before?.version === row.version ? before.pack : Pack.parse(row.content)
  const now = { version: row.version, pack, until: Date.now() + TRUSTED_MS }
  known.set(district, now)
  return now
}

/** After applying: the next question reads anew. */
export const forgetPack = (db: Database, district: string): void => void kept.get(db)?.delete(district)
