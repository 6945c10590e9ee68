import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { processDatabase } from 'kanel'
import type { ClientConfig } from 'pg'
import { kanelConfig } from '#database/kanel.config.ts'

export const tablesFile = join(import.meta.dirname, 'tables.gen', 'tables.ts')

const header = `// @generated from the database by \`npx huxue tables\`; change a migration, not this file.
import type { ColumnType } from 'kysely'
`

/** The whole structure as one TypeScript file, in an order that does not change from run to run. */
export async function generateTables(connection: ClientConfig): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'huxue-tables-'))
  try {
    await silently(() => processDatabase(kanelConfig(connection, folder)))
    return assemble(join(folder, 'public'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function assemble(folder: string): string {
  const names = readdirSync(folder)
    .filter((name) => name !== 'PublicSchema.ts')
    .sort()
  const properties = readFileSync(join(folder, 'PublicSchema.ts'), 'utf8').match(/^ {2}\S+: \S+Table;$/gm) ?? []
  const all = `/** Every table, as Kysely wants to know them. */\nexport interface Tables {\n${properties.sort().join('\n')}\n}\n`
  return [header, ...names.map((name) => tidy(readFileSync(join(folder, name), 'utf8'))), all]
    .join('\n')
    .replaceAll(/;$/gm, '')
}

/** From a file of its own to a part of one file: no imports, no types beside the table, no repetition. */
function tidy(text: string): string {
  const identifiers = new Map(
    [...text.matchAll(/^export type (\w+) = (string|number|boolean|Buffer|Date);$/gm)].map(([, name, type]) => [
      name,
      type,
    ]),
  )
  const body = text
    .replaceAll(/^(\/\/ .*|import .*;|export type \w+ = .*;)\n/gm, '')
    .replaceAll('export default interface', 'export interface')
    .replace(/\/\*\*\n \* Represents the table \S+\n \* (.*)\n \*\//, '/** $1 */')
    .replaceAll(
      /\bid_of_\w+|\b\w+\b/g,
      (word) => identifiers.get(word) ?? (word.startsWith('id_of_') ? 'string' : word),
    )
    .replaceAll(/ColumnType<([^,<>]+), \1, \1>/g, '$1')
  return body.replaceAll(/\n{2,}( {2})/g, '\n$1').trim() + '\n'
}

/** kanel announces every file it writes, and these are only drafts. */
async function silently(work: () => Promise<void>): Promise<void> {
  const { log, info, warn } = console
  console.log = console.info = console.warn = () => {}
  try {
    await work()
  } finally {
    console.log = log
    console.info = info
    console.warn = warn
  }
}
