import type { Config, TypeMap } from 'kanel'
import { makeKyselyHook } from 'kanel-kysely'
import type { ClientConfig } from 'pg'

// How each PostgreSQL type arrives through the parsers of foundation/server/database.ts.
const customTypeMap: TypeMap = {
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
}

const identifierTypes: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  bytea: 'Buffer',
  timestamptz: 'Date',
}

/** One interface per table, with the comments of its columns. */
export const kanelConfig = (connection: ClientConfig, outputPath: string): Config => ({
  connection: connection as Config['connection'],
  outputPath,
  schemas: ['public'],
  typeFilter: ({ kind }) => kind === 'table' || kind === 'view' || kind === 'materializedView',
  importsExtension: '.ts',
  customTypeMap,
  // Ids are branded where they are parsed, by the schemas of the rooms; a second brand here would only be cast away.
  generateIdentifierType: ({ name, type }) => ({
    declarationType: 'typeDeclaration',
    name: `id_of_${name}`,
    exportAs: 'named',
    typeDefinition: [identifierTypes[type.fullName.replace('pg_catalog.', '')] ?? 'string'],
    comment: [],
  }),
  preRenderHooks: [makeKyselyHook()],
})
