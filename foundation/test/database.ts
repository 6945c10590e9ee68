import { inject } from 'vitest'
import type { DatabaseServer } from '#foundation/postgres/database-server.ts'
import { run, serverFor } from '#foundation/test/cluster.ts'

let made = 0

/**
 * A fresh, migrated database for the calling test file; it goes with the cluster at the end of the run. Call it in
 * `beforeAll` or in a test; twice gives two databases.
 */
export async function testDatabase(): Promise<DatabaseServer> {
  const cluster = inject('testCluster')
  made += 1
  const name = `${cluster.template}_${process.pid}_${Date.now()}_${made}`
  await run(cluster.administration, `create database ${name} template ${cluster.template}`)
  const drop = () => run(cluster.administration, `drop database if exists ${name} with (force)`)
  return { ...serverFor(cluster, name), stop: drop }
}
