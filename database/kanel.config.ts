import type { Config } from 'kanel'
import { makeKyselyHook } from 'kanel-kysely'
import type { ClientConfig } from 'pg'

// How each PostgreSQL type arrives through the parsers of foundation/server/database.ts.
const customTypeMap = {
  'pg_catalog.date': 'string',
  'pg_catalog.timestamptz': 'Date',
  'pg_catalog.int8': 'number',
  'pg_catalog.numeric': 'number',
  'pg_catalog.jsonb': 'unknown',
  'pg_catalog.json': 'unknown',
  'pg_catalog.bytea': 'Buffer',
  'pg_catalog.uuid': 'string',
  'pg_catalog.xid8': 'string',
  'pg_catalog.inet': 'string',
  'pg_catalog.tstzrange': 'string',
  'pg_catalog.daterange': 'string',
}

/** One interface per table with the comments of its columns, and all of them together for Kysely. */
export const kanelConfig = (connection: ClientConfig, outputPath: string): Config => ({
  connection,
  outputPath,
  schemas: ['public'],
  preDeleteOutputFolder: true,
  importsExtension: '.ts',
  customTypeMap,
  preRenderHooks: [makeKyselyHook()],
})
