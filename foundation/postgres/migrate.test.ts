import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '#foundation/test/database.ts'
import type { DatabaseServer, Role } from '#foundation/postgres/database-server.ts'
import { migrate } from '#foundation/postgres/migrate.ts'

let server: DatabaseServer
beforeAll(async () => void (server = await testDatabase()))

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'huxue-migrations-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a second run finds nothing left to do', async () => {
  expect(await migrate(server)).toEqual([])
})

test('two that start together do the work once', async () => {
  const ran = await Promise.all([migrate(server), migrate(server)])
  expect(ran.flat()).toEqual([])
})

test('a file that fails leaves nothing behind and is explained', async () => {
  const own = await testDatabase()
  const files = mkdtempSync(join(folder, 'own-'))
  // The template is migrated already, so these files must come after whatever the product has.
  await as(own, 'huxue_owner', 'delete from migration.done')
  writeFileSync(join(files, '9001_good.sql'), 'create table good (id int);')
  writeFileSync(join(files, '9002_half.sql'), 'create table half (id int);\nselect no_such_thing();')
  await expect(migrate(own, files)).rejects.toThrow(/升级数据库结构时出错[\s\S]*no_such_thing/)
  expect(
    await as(
      own,
      'huxue_owner',
      `select to_regclass('good') is not null as good, to_regclass('half') is not null as half`,
    ),
  ).toEqual([{ good: true, half: false }])
})

test('the app owns nothing and cannot change the structure or reach the queue around its one door', async () => {
  expect(await as(server, 'huxue_app', 'select current_user as who')).toEqual([{ who: 'huxue_app' }])
  const owned = `select count(*)::int as n from pg_class where relowner in ('huxue_app'::regrole, 'huxue_reader'::regrole)`
  expect(await as(server, 'huxue_app', owned)).toEqual([{ n: 0 }])
  await expect(as(server, 'huxue_app', 'create table mine (id int)')).rejects.toThrow(/permission denied/)
  await expect(as(server, 'huxue_app', `select graphile_worker.add_job('x')`)).rejects.toThrow(/permission denied/)
  await as(server, 'huxue_app', `select graphile_worker.enqueue('x')`)
  expect(await as(server, 'huxue_jobs', 'select task_identifier as task from graphile_worker.jobs')).toEqual([
    { task: 'x' },
  ])
})

test('the queue owns only its own schema and cannot make another', async () => {
  const schemas = `select nspname as name from pg_namespace where nspowner = 'huxue_jobs'::regrole`
  expect(await as(server, 'huxue_jobs', schemas)).toEqual([{ name: 'graphile_worker' }])
  await expect(as(server, 'huxue_jobs', 'create schema other')).rejects.toThrow(/permission denied/)
  await expect(as(server, 'huxue_jobs', 'create table public.mine (id int)')).rejects.toThrow(/permission denied/)
})

async function as(database: DatabaseServer, role: Role, statement: string): Promise<unknown[]> {
  const client = new Client(database.as(role))
  await client.connect()
  try {
    return (await client.query(statement)).rows as unknown[]
  } finally {
    await client.end()
  }
}
