import { afterAll, inject } from 'vitest'
import type { DatabaseServer } from '#foundation/postgres/database-server.ts'
import { run, serverFor } from '#foundation/test/cluster.ts'

let made = 0

/**
 * A fresh, migrated database for the calling test file, dropped when the file is done. Call it in `beforeAll` or at the
 * top of the file; twice gives two databases.
 */
export async function testDatabase(): Promise<DatabaseServer> {
  const cluster = inject('testCluster')
  made += 1
  const name = `huxue_test_${process.pid}_${Date.now()}_${made}`
  await run(cluster.administration, `create database ${name} template ${cluster.template}`)
  const drop = () => run(cluster.administration, `drop database if exists ${name} with (force)`)
  afterAll(drop)
  return { ...serverFor(cluster, name), stop: drop }
}
