import { join } from 'node:path'
import { systemActor } from '#foundation/actor.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import { folderStore } from '#foundation/server/files.ts'
import { teller, type Told } from '#apps/server/demo/tell-story.ts'
import { storyOf } from '#apps/server/demo/story.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { Demo } from '#programme/pack/sections/demo.ts'

/**
 * Tells the story of the demo's hazards through the same verbs people use, each event at its own moment, so that timelines,
 * clocks and facts are real. Does nothing when the story has been told before.
 */
export async function seedDemoHazards(
  db: Database,
  pack: Pack,
  demo: Demo,
  { dataFolder }: { until: Date; dataFolder: string },
): Promise<void> {
  const district = pack.head.district.code
  const known = await asActor(db, systemActor(district), (tx) =>
    tx.selectFrom('hazard').select('id').where('district', '=', district).limit(1).executeTakeFirst(),
  )
  if (known) return
  const tell = await teller(db, pack, demo, folderStore(join(dataFolder, 'files')))
  const told = new Map<number, Told>()
  const inOrder = demo.hazards.hazards.toSorted((a, b) => a.no - b.no)
  for (const hazard of inOrder) told.set(hazard.no, await tell(hazard, storyOf(hazard), told))
  await settleTheBell(db, district)
}

/** What happened before the demo starts has been read; only the last day still waits under the bell. */
async function settleTheBell(db: Database, district: string): Promise<void> {
  await asActor(db, systemActor(district), (tx) =>
    tx
      .insertInto('setting')
      .values({ district, key: 'bell-settled-until', value: JSON.stringify({ at: '2017-05-09T00:00:00+08:00' }) })
      .onConflict((same) => same.doNothing())
      .execute(),
  )
}
