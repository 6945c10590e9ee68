import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { CannotStart } from '#foundation/postgres/cannot-start.ts'
import { postgresWords } from '#foundation/postgres/postgres.words.ts'
import { databaseFolder } from '#foundation/postgres/where.ts'

const rolesFile = join(databaseFolder, 'roles.sql')
// Any number, as long as every replica that starts at the same moment waits on the same one.
const oneAtATime = 8017_0001

/** Makes the four roles and hands the schema to its owner. */
export async function ensureRoles(administration: ClientConfig): Promise<void> {
  const client = new Client(administration)
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select pg_advisory_xact_lock(${oneAtATime})`)
    await client.query(await readFile(rolesFile, 'utf8'))
    await client.query('commit')
  } catch (error) {
    throw new CannotStart(postgresWords.rolesRefused((error as Error).message))
  } finally {
    await client.end()
  }
}
