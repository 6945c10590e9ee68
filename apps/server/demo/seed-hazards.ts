import { join } from 'node:path'
import { type Actor, systemActor } from '#foundation/actor.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import { folderStore } from '#foundation/server/files.ts'
import { teller, type Told } from '#apps/server/demo/tell-story.ts'
import { storyOf } from '#apps/server/demo/story.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { Demo, DemoHazard } from '#programme/pack/sections/demo.ts'
import { seesDistrict } from '#registry/post/role.ts'

/** Posts that report what a channel finds, where the story names nobody. */
const FOUND_BY: Record<string, string> = {
  patrol: 'duty-leader',
  watch: 'duty-leader',
  video: 'school-safety',
  'self-check': 'school-safety',
  alarm: 'school-safety',
}

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

/** In which post somebody acts in the story: the ids follow from unit and role. */
export function actorIn(district: string, unit: string, role: string, nth = 1): Actor {
  const post = nth === 1 ? `${unit}-${role}` : `${unit}-${role}-${nth}`
  return {
    district,
    person: `p-${post}`,
    post,
    role,
    unit,
    units: [unit],
    scope: seesDistrict(role) ? 'district' : 'units',
  }
}

/** Who reported it: the post the story names, else the one that usually finds by this channel. */
export function reporterOf(district: string, hazard: DemoHazard, office: string): Actor {
  const named = hazard.reporter ?? ''
  if (named.includes('门卫')) return actorIn(district, hazard.school, 'guard')
  if (named.includes('值班领导')) return actorIn(district, hazard.school, 'duty-leader')
  if (named.includes('安全主任') || named.includes('视频')) return actorIn(district, hazard.school, 'school-safety')
  if (named.includes('12345')) return actorIn(district, office, 'office-staff')
  const role = FOUND_BY[hazard.channel]
  if (role && hazard.school.startsWith('S')) return actorIn(district, hazard.school, role)
  if (hazard.channel.endsWith('-check') || hazard.channel === 'campaign') return actorIn(district, 'jkt', 'inspector')
  return actorIn(district, office, 'office-staff')
}
