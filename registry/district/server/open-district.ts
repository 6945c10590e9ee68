import { systemActor } from '#foundation/actor.ts'
import { DEMO_START } from '#foundation/clock.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { Demo } from '#programme/pack/sections/demo.ts'
import { postRows, unitRows } from '#registry/district/server/layout.ts'
import { openPosts } from '#registry/district/server/open-posts.ts'
import { openSchools } from '#registry/district/server/open-schools.ts'
import { openUnits } from '#registry/district/server/open-units.ts'

export type Opened = { units: number; renamed: number; posts: number; accounts: number; schools: number }

/**
 * Opens a district as its programme names it; with a demo also fictional schools and an account for every post.
 * Doing it again changes nothing; a changed programme adds what is new and renames what is called otherwise.
 */
export async function openDistrict(
  db: Database,
  pack: Pack,
  demo?: Demo,
  now = demo ? new Date(DEMO_START) : new Date(),
): Promise<Opened> {
  const district = pack.head.district
  const actor = systemActor(district.code)
  return asActor(db, actor, async (tx) => {
    const asking = { tx, actor, now }
    await tx
      .insertInto('district')
      .values({ code: district.code, name: district.name })
      .onConflict((same) => same.doNothing())
      .execute()
    const { opened, renamed } = await openUnits(asking, unitRows(pack, demo))
    const posts = await openPosts(asking, postRows(pack, demo))
    const schools = await openSchools(asking, pack, demo?.schools ?? [])
    return { units: opened, renamed, ...posts, schools }
  })
}
