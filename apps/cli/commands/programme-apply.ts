import { readSettings } from '#apps/cli/commands/start.ts'
import { asActor, connect, openPool } from '#foundation/server/database.ts'
import { startDatabase } from '#foundation/postgres/database-server.ts'
import { migrate } from '#foundation/postgres/migrate.ts'
import { systemActor } from '#foundation/actor.ts'
import { printDifference } from '#programme/cli.ts'
import { diffPacks } from '#programme/pack/diff.ts'
import { Pack } from '#programme/pack/pack.ts'
import { printProblem } from '#programme/pack/problem.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { checkPack } from '#programme/pack/server/load-pack.ts'
import { openDistrict } from '#registry/district/server/open-district.ts'

/**
 * Makes a pack the current programme of its district: checked whole first, shown as a difference, applied once. Units that
 * are new are opened and renamed ones renamed; records made before keep the version they were made under.
 */
export async function applyProgramme(folder: string): Promise<number> {
  const { pack, problems } = checkPack(folder)
  for (const problem of problems) console.error(printProblem(problem))
  if (!pack) {
    console.error(`要点包有${problems.length}处错误，没有应用；改正后再试`)
    return 1
  }
  const { url, dataFolder } = readSettings(process.env)
  const database = await startDatabase({ url, dataFolder })
  try {
    await migrate(database)
    const db = connect(openPool(database.as('huxue_app')))
    const district = pack.head.district.code
    const before = await asActor(db, systemActor(district), (tx) =>
      tx
        .selectFrom('programme')
        .select('content')
        .where('district', '=', district)
        .where('current', '=', true)
        .executeTakeFirst(),
    )
    const { version, changed } = await applyPack(db, pack, '命令行')
    const { units, renamed } = await openDistrict(db, pack)
    await db.destroy()
    const differences = before ? diffPacks(Pack.parse(before.content), pack) : []
    for (const difference of differences) console.log(printDifference(difference))
    console.log(changed ? `已应用：${version}，${pack.clauses.length} 条` : `已是现行版本：${version}，没有改动`)
    if (units + renamed > 0) console.log(`单位：新增 ${units} 个，改名 ${renamed} 个`)
    return 0
  } finally {
    await database.stop()
  }
}
