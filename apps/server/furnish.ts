import { join } from 'node:path'
import { DEMO_START } from '#foundation/clock.ts'
import type { Database } from '#foundation/server/database.ts'
import { seedDemoHazards } from '#apps/server/demo/seed-hazards.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { checkPack } from '#programme/pack/server/load-pack.ts'
import { openDistrict } from '#registry/district/server/open-district.ts'

const DEMO_PACK = join(import.meta.dirname, '../../packs/qingshanhu-2017')

export type Furnished = { district: string | null; accounts: { post: string; name: string }[] }

/** Makes the demo ready: the programme, the district, its posts, and the hazards of the story. Run again it changes nothing. */
export async function furnish(
  db: Database,
  { demo, packFolder = DEMO_PACK, dataFolder }: { demo: boolean; packFolder?: string; dataFolder: string },
): Promise<Furnished> {
  if (!demo) return { district: null, accounts: [] }
  const { pack, demo: story, problems } = checkPack(packFolder)
  if (!pack || !story)
    throw new Error(`要点包有${problems.length}处错误，请先运行 npx huxue programme check ${packFolder}`)
  await applyPack(db, pack, '演示')
  await openDistrict(db, pack, story)
  await seedDemoHazards(db, pack, story, { until: new Date(DEMO_START), dataFolder })
  const accounts = FIRST_SHOWN.flatMap((login) => story.posts.filter(({ account }) => account === login))
  return {
    district: pack.head.district.code,
    accounts: accounts.map(({ account, name }) => ({ post: name, name: account })),
  }
}

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
  'inspector-1',
  'inspector-2',
  'system-admin',
]
