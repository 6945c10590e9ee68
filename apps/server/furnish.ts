import { join } from 'node:path'
import { systemActor } from '#foundation/actor.ts'
import { CannotStart } from '#foundation/postgres/cannot-start.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import { seedDemoCameras } from '#apps/server/demo/seed-cameras.ts'
import { seedDemoCampaigns } from '#apps/server/demo/seed-campaigns.ts'
import { seedDemoDocuments } from '#apps/server/demo/seed-documents.ts'
import { seedDemoDuties } from '#apps/server/demo/seed-duties.ts'
import { seedDemoMandates } from '#apps/server/demo/seed-mandates.ts'
import { seedDemoMeetings } from '#apps/server/demo/seed-meetings.ts'
import { seedDemoOrders } from '#apps/server/demo/seed-orders.ts'
import { seedDemoReports } from '#apps/server/demo/seed-reports.ts'
import { seedDemoRisks } from '#apps/server/demo/seed-risks.ts'
import { seedDemoTargets } from '#apps/server/demo/seed-targets.ts'
import { seedDemoRosters } from '#apps/server/demo/seed-rosters.ts'
import { seedDemoInspections } from '#apps/server/demo/seed-inspections.ts'
import { seedDemoHazards } from '#apps/server/demo/seed-hazards.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { checkPack } from '#programme/pack/server/load-pack.ts'
import { openDistrict } from '#registry/district/server/open-district.ts'

const DEMO_PACK = join(import.meta.dirname, '../../packs/qingshanhu-2017')

type Wanted = { demo: boolean; dataFolder: string; packFolder?: string | undefined }
/** `fresh`: the story was told just now, and what it set off has not been reacted to yet. */
export type Furnished = { district: string | null; fresh: boolean; accounts: { post: string; name: string }[] }

/**
 * Makes the house ready: the programme and the district it names; in the demo also its posts and the hazards of the story.
 * Run again it changes nothing.
 */
export async function furnish(db: Database, { demo, dataFolder, packFolder = DEMO_PACK }: Wanted): Promise<Furnished> {
  const { pack, demo: story, problems } = checkPack(packFolder)
  if (!pack) throw new CannotStart(`要点包有${problems.length}处错误，请先运行 npx huxue programme check ${packFolder}`)
  const district = pack.head.district.code
  if (!demo) {
    // A district that has a programme keeps it until somebody applies another; only an empty house gets the one that came with it.
    if (await hasProgramme(db)) return { district: null, fresh: false, accounts: [] }
    await applyPack(db, pack, '首次启动')
    await openDistrict(db, pack)
    return { district: null, fresh: false, accounts: [] }
  }
  if (!story) throw new CannotStart('这个要点包没有演示内容，请设 HUXUE_DEMO=0')
  await applyPack(db, pack, '演示')
  await openDistrict(db, pack, story)
  const fresh = await seedDemoHazards(db, pack, story, { dataFolder })
  await seedDemoDuties(db, pack, story, { dataFolder })
  await seedDemoRosters(db, pack, story)
  await seedDemoRisks(db, pack, story)
  await seedDemoCameras(db, pack, story)
  await seedDemoInspections(db, pack, { dataFolder })
  await seedDemoCampaigns(db, pack)
  await seedDemoOrders(db, pack, { dataFolder })
  await seedDemoReports(db, pack)
  await seedDemoMandates(db, pack)
  await seedDemoTargets(db, pack, { dataFolder })
  await seedDemoDocuments(db, pack)
  await seedDemoMeetings(db, pack, story, { dataFolder })
  const accounts = FIRST_SHOWN.flatMap((login) => story.posts.filter(({ account }) => account === login))
  return { district, fresh, accounts: accounts.map(({ account, name }) => ({ post: name, name: account })) }
}

const hasProgramme = async (db: Database): Promise<boolean> =>
  (await asActor(db, systemActor(''), (tx) => tx.selectFrom('district').select('code').limit(1).execute())).length > 0

/** Enough to walk the whole story; the sign-in page shows the rest. */
const FIRST_SHOWN = [
  'office-staff',
  'office-director',
  'district-leader',
  'zhifa-liaison',
  'shijian-liaison',
  'tangshan-staff',
  's03-head',
  's03-guard',
  'gongan-inspector',
  'jkt-inspector',
  'system-admin',
]
