import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generateTables, tablesFile } from '#database/generate-tables.ts'
import { testDatabase } from '#foundation/test/database.ts'

test('the types of the tables are what the migrations make; if not, run `npx huxue tables`', async () => {
  const server = await testDatabase()
  const made = await generateTables(server.as('huxue_owner'))
  expect(made).toContain('export interface SubjectTable')
  expect(made).toContain('  /** GB/T 2260 code of the district that owns the row. */')
  expect(readFileSync(tablesFile, 'utf8')).toBe(made)
})
