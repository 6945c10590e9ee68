import { systemActor } from '#foundation/actor.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { rememberPack } from '#programme/pack/server/current-pack.ts'
import { packVersion } from '#programme/pack/server/pack-version.ts'

export type Applied = { version: string; before: string | null; changed: boolean }

/**
 * Makes a pack the current one of its district. Applying the same pack again changes nothing; an earlier version stays for
 * the records made under it.
 */
export async function applyPack(db: Database, pack: Pack, by: string): Promise<Applied> {
  const district = pack.head.district.code
  const version = packVersion(pack)
  const applied = await asActor(db, systemActor(district), async (tx): Promise<Applied> => {
    const before = await tx
      .selectFrom('programme')
      .select('version')
      .where('district', '=', district)
      .where('current', '=', true)
      .forUpdate()
      .executeTakeFirst()
    if (before?.version === version) return { version, before: version, changed: false }
    await tx
      .updateTable('programme')
      .set({ current: false })
      .where('district', '=', district)
      .where('current', '=', true)
      .execute()
    await tx
      .insertInto('programme')
      .values({
        district,
        version,
        pack: pack.head.id,
        year: pack.head.year,
        content: JSON.stringify(pack),
        current: true,
        applied_by: by,
      })
      .onConflict((again) => again.columns(['district', 'version']).doUpdateSet({ current: true, applied_by: by }))
      .execute()
    return { version, before: before?.version ?? null, changed: true }
  })
  rememberPack(db, district, { version, pack })
  return applied
}
