import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { generateTables, tablesFile } from '#database/generate-tables.ts'
import { serverFor, startCluster } from '#foundation/test/cluster.ts'

/** Migrates a scratch database and writes down what it looks like to TypeScript. */
export async function tables(): Promise<number> {
  const cluster = await startCluster()
  try {
    const text = await generateTables(serverFor(cluster, cluster.template).as('huxue_owner'))
    mkdirSync(dirname(tablesFile), { recursive: true })
    writeFileSync(tablesFile, text)
  } finally {
    await cluster.stop()
  }
  console.log('表的类型已写入 database/tables.gen/tables.ts')
  return 0
}
