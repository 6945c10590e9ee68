import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import { type Client, escapeIdentifier, Pool } from 'pg'
import type { DatabaseServer } from '#foundation/postgres/database-server.ts'
import { databaseFolder } from '#foundation/postgres/where.ts'

const jobsFile = join(databaseFolder, 'jobs.sql')
const silent = new Logger(() => () => {})

/** Brings the tables of graphile-worker up to date, as the role that owns them and nothing else. */
export async function migrateJobs(server: DatabaseServer, administration: Client): Promise<void> {
  const pool = new Pool({ ...server.as('huxue_jobs'), max: 2 })
  // A connection that breaks while idle is reported by the next query; without a listener it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    const { rows } = await administration.query<{ name: string }>('select current_database() as name')
    const database = escapeIdentifier(rows[0]?.name ?? '')
    // graphile-worker makes its schema itself; the right to do so is lent for that moment only.
    await administration.query(`grant create on database ${database} to huxue_jobs`)
    await runMigrations({ pgPool: pool, logger: silent })
    await administration.query(`revoke create on database ${database} from huxue_jobs`)
    await pool.query(await readFile(jobsFile, 'utf8'))
  } finally {
    await pool.end()
  }
}
