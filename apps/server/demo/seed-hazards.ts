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
  { dataFolder }: { dataFolder: string },
): Promise<boolean> {
  const district = pack.head.district.code
  const known = await asActor(db, systemActor(district), (tx) =>
    tx.selectFrom('hazard').select('id').where('district', '=', district).limit(1).executeTakeFirst(),
  )
  if (known) return false
  const tell = await teller(db, pack, demo, folderStore(join(dataFolder, 'files')))
  const told = new Map<number, Told>()
  const inOrder = demo.hazards.hazards.toSorted((a, b) => a.no - b.no)
  for (const hazard of inOrder) told.set(hazard.no, await tell(hazard, storyOf(hazard), told))
  return true
}

/** What happened before yesterday has been read: only the last day still waits under the bell when the demo starts. */
export async function settleTheBell(db: Database, district: string, until: Date): Promise<void> {
  await asActor(db, systemActor(district), async (tx) => {
    await tx
      .updateTable('notice')
      .set({ read_at: until })
      .where('district', '=', district)
      .where('due_at', '<', until)
      .where('read_at', 'is', null)
      .execute()
    await tx
      .updateTable('outbox')
      .set({ sent_at: until })
      .where('district', '=', district)
      .where('due_at', '<', until)
      .where('sent_at', 'is', null)
      .execute()
  })
}
