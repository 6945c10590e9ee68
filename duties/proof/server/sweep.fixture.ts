import { Client } from 'pg'
import { afterAll } from 'vitest'
import type { DemoHouse } from '#registry/district/server/demo-house.ts'

/** For tests: one statement as the administrator of the database, who sees every row. */
export async function asTester({ database }: DemoHouse) {
  const client = new Client(database.administration)
  await client.connect()
  afterAll(() => client.end())
  return async (statement: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await client.query<Record<string, unknown>>(statement, values)).rows
}
