import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import { CannotStart } from '#foundation/postgres/cannot-start.ts'
import { postgresWords } from '#foundation/postgres/postgres.words.ts'
import { databaseFolder } from '#foundation/postgres/where.ts'

const rolesFile = join(databaseFolder, 'roles.sql')

/** Makes the four roles and hands the schema to its owner. */
export async function ensureRoles(administration: Client): Promise<void> {
  try {
    await administration.query(await readFile(rolesFile, 'utf8'))
  } catch (error) {
    throw new CannotStart(postgresWords.rolesRefused((error as Error).message))
  }
}
