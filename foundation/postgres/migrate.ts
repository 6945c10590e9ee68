import { join } from 'node:path'
import { runner } from 'node-pg-migrate'
import { Client } from 'pg'
import { CannotStart } from '#foundation/postgres/cannot-start.ts'
import type { DatabaseServer } from '#foundation/postgres/database-server.ts'
import { migrateJobs } from '#foundation/postgres/job-schema.ts'
import { postgresWords } from '#foundation/postgres/postgres.words.ts'
import { ensureRoles } from '#foundation/postgres/roles.ts'
import { databaseFolder } from '#foundation/postgres/where.ts'

const migrationsFolder = join(databaseFolder, 'migrations')

/**
 * Brings the database to the structure this code expects: roles, the queue, then `database/migrations/NNNN_what.sql` in
 * order, each once and in a transaction of its own. There is no way back: a mistake is corrected by the next file.
 * Returns the names of the files that were run.
 */
export async function migrate(server: DatabaseServer, folder = migrationsFolder): Promise<string[]> {
  await prepare(server)
  try {
    const run = await runner({
      databaseUrl: server.as('huxue_owner'),
      dir: folder,
      direction: 'up',
      migrationsSchema: 'migration',
      migrationsTable: 'done',
      ignorePattern: String.raw`(?!\d{4}_[a-z0-9_-]+\.sql$).*`,
      // A second replica waits for the first and then finds nothing left to do.
      advisoryLockMode: 'wait',
      logger: quiet,
    })
    return run.map(({ name }) => name)
  } catch (error) {
    throw new CannotStart(postgresWords.migrationFailed(explain(error as SqlError)))
  }
}

// Any number, as long as every replica that starts at the same moment waits on the same one.
const oneAtATime = 8017_0001

async function prepare(server: DatabaseServer): Promise<void> {
  const administration = new Client(server.administration)
  await administration.connect()
  try {
    await administration.query(`select pg_advisory_lock(${oneAtATime})`)
    await ensureRoles(administration)
    await migrateJobs(server, administration)
  } finally {
    // The lock goes with the connection.
    await administration.end()
  }
}

const quiet = { info() {}, warn() {}, error() {}, debug() {} }

type SqlError = Error & { detail?: string; hint?: string; where?: string }

const explain = ({ message, detail, hint, where }: SqlError): string =>
  [message, detail, hint, where].filter(Boolean).join('\n')
