import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { type DatabaseServer, actingAsRoles, loggingInAsRoles } from '#foundation/postgres/database-server.ts'
import { startEmbedded } from '#foundation/postgres/embedded.ts'
import { reachExternal } from '#foundation/postgres/external.ts'
import { migrate } from '#foundation/postgres/migrate.ts'
import { isAlive } from '#foundation/postgres/process-facts.ts'

/** What a test process is told: enough to make a database of its own. */
export interface TestCluster {
  administration: ClientConfig
  /** The migrated database that others are copied from. */
  template: string
  /** Whether each role logs in itself, or one login puts the role on. */
  rolesLogIn: boolean
}

export interface RunningCluster extends TestCluster {
  stop(): Promise<void>
}

/** A PostgreSQL for one run of the tests, with everything migrated once. */
export async function startCluster(): Promise<RunningCluster> {
  const url = process.env.HUXUE_TEST_DATABASE_URL
  const { administration, stop, rolesLogIn } = url ? await borrowed(url) : await own()
  const template = `huxue_template_${process.pid}`
  await run(administration, `create database ${template}`)
  await migrate(serverFor({ administration, rolesLogIn }, template))
  return {
    administration,
    template,
    rolesLogIn,
    async stop() {
      if (url) await dropCopies(administration, template)
      await stop()
    },
  }
}

export function serverFor(
  { administration, rolesLogIn }: Pick<TestCluster, 'administration' | 'rolesLogIn'>,
  database: string,
): DatabaseServer {
  const there = inDatabase(administration, database)
  return rolesLogIn ? loggingInAsRoles(there, async () => {}) : actingAsRoles(there)
}

function inDatabase({ connectionString, ...rest }: ClientConfig, database: string): ClientConfig {
  if (!connectionString) return { ...rest, database }
  const url = new URL(connectionString)
  url.pathname = database
  return { ...rest, connectionString: url.href }
}

export async function run(administration: ClientConfig, statement: string): Promise<void> {
  const client = new Client(administration)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A borrowed server is left as it was found: the template and every database copied from it go. */
async function dropCopies(administration: ClientConfig, template: string): Promise<void> {
  const client = new Client(administration)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [template],
    )
    for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`)
  } finally {
    await client.end()
  }
}

async function borrowed(url: string) {
  return { administration: await reachExternal(url), rolesLogIn: false, stop: async () => {} }
}

const prefix = 'huxue-test-'

async function own() {
  sweepAbandoned()
  const dataFolder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const { connection, stop } = await startEmbedded({ dataFolder, durable: false })
  return {
    administration: connection as ClientConfig,
    rolesLogIn: true,
    async stop() {
      await stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Runs that were killed leave their folder; nobody else would ever remove it. */
function sweepAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^huxue-test-(\d+)-/.exec(name)?.[1])
    if (pid && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}
