import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, startEmbedded } from '#foundation/postgres/embedded.ts'
import { commandOf } from '#foundation/postgres/process-facts.ts'
import type { WayToRun } from '#foundation/postgres/way-to-run.ts'

const isRoot = process.getuid?.() === 0
let home: string
beforeAll(() => void (home = mkdtempSync(join(tmpdir(), 'huxue-embedded-'))))
afterAll(() => rmSync(home, { recursive: true, force: true }))

test('keeps what was committed from one start to the next', async () => {
  const dataFolder = join(home, 'keeps')
  const first = await startEmbedded({ dataFolder })
  await ask(first.connection, "create table kept (what text); insert into kept values ('护学')")
  await first.stop()
  expect(serversOn(dataFolder)).toEqual([])

  const second = await startEmbedded({ dataFolder })
  expect(await ask(second.connection, 'select what from kept')).toEqual([{ what: '护学' }])
  expect(await ask(second.connection, 'show fsync')).toEqual([{ fsync: 'on' }])
  expect(await ask(second.connection, 'show data_checksums')).toEqual([{ data_checksums: 'on' }])
  expect(await ask(second.connection, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  expect(await ask(second.connection, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }])
  await second.stop()
})

test('a second instance on the same folder is refused with code 3 and told what to do', async () => {
  const dataFolder = join(home, 'twice')
  const first = await startEmbedded({ dataFolder, durable: false })
  const other = await inAnotherProcess(dataFolder)
  expect(other.code).toBe(3)
  expect(other.said).toContain(
    `这个数据目录正被另一个护学使用（进程 ${process.pid}），请先停掉它，或用 HUXUE_DATA 指定别的目录`,
  )
  expect(await ask(first.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await first.stop()
})

test('kill -9 leaves no database process, and the next start finds the data', async () => {
  const dataFolder = join(home, 'killed')
  const other = await inAnotherProcess(dataFolder, 'stay')
  await ask(other.connection, 'create table kept (n int); insert into kept select generate_series(1, 1000)')
  other.kill()
  await eventually(() => serversOn(dataFolder).length === 0)

  const again = await startEmbedded({ dataFolder })
  expect(await ask(again.connection, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }])
  await again.stop()
})

test('a leftover pid file that names a foreign process does not stand in the way', async () => {
  const dataFolder = join(home, 'stale')
  await (await startEmbedded({ dataFolder, durable: false })).stop()
  writeFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), `${process.pid}\n${dataFolder}/postgres\n`)
  writeFileSync(join(dataFolder, 'huxue.lock'), '1 0')
  await (await startEmbedded({ dataFolder, durable: false })).stop()
})

test('a long path gets its socket elsewhere', async () => {
  const dataFolder = join(home, '学校安全'.repeat(12))
  const { connection, stop } = await startEmbedded({ dataFolder, durable: false })
  expect(connection.host.startsWith(dataFolder)).toBe(false)
  expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await stop()
  expect(existsSync(connection.host)).toBe(false)
})

// Other machines forbid user namespaces, or have no setpriv, or neither.
const otherWays: Record<string, WayToRun> = {
  'as nobody with a watcher': { before: [], owner: 65534, diesWithUs: false },
  'as nobody through a closed home folder': {
    before:
      'setpriv --reuid=65534 --regid=65534 --clear-groups --inh-caps=+dac_read_search,+dac_override --ambient-caps=+dac_read_search,+dac_override --pdeathsig=INT --'.split(
        ' ',
      ),
    owner: 65534,
    diesWithUs: true,
  },
}
test.runIf(isRoot).each(Object.entries(otherWays))('root also starts it %s', async (name, way) => {
  const folder = mkdtempSync(join(home, 'way-'))
  chmodSync(folder, name.includes('closed') ? 0o700 : 0o755)
  chmodSync(home, 0o755)
  const dataFolder = join(folder, 'data')
  const other = await inAnotherProcess(dataFolder, 'stay', way)
  expect(await ask(other.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  other.kill()
  await eventually(() => serversOn(dataFolder).length === 0)
})

async function ask(connection: Connection, statement: string): Promise<unknown[]> {
  const client = new Client(connection)
  await client.connect()
  try {
    return (await client.query(statement)).rows as unknown[]
  } finally {
    await client.end()
  }
}

/** Starts the database as another Huxue would; resolves when it is up or has given up. */
async function inAnotherProcess(dataFolder: string, stay = '', way?: WayToRun) {
  const script = `
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
    const options = JSON.parse(process.argv[1])
    try {
      const { connection } = await startEmbedded(options)
      console.log('UP ' + JSON.stringify(connection))
      ${stay ? 'setInterval(() => {}, 1000)' : 'process.exit(0)'}
    } catch (error) { console.log(error.message); process.exit(error.exitCode ?? 9) }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, JSON.stringify({ dataFolder, way })])
  let said = ''
  child.stdout.on('data', (some: Buffer) => (said += some))
  child.stderr.on('data', (some: Buffer) => (said += some))
  await eventually(() => said.includes('UP ') || child.exitCode !== null)
  const connection = JSON.parse(/UP (.*)/.exec(said)?.[1] ?? '{}') as Connection
  return { code: child.exitCode, said, connection, kill: () => void child.kill('SIGKILL') }
}

function serversOn(dataFolder: string): string[] {
  if (process.platform !== 'linux')
    return existsSync(pidFile(dataFolder)) ? [readFileSync(pidFile(dataFolder), 'utf8')] : []
  const running = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return running.map((pid) => commandOf(Number(pid))).filter((command) => command.includes(`${dataFolder}/postgres`))
}

const pidFile = (dataFolder: string) => join(dataFolder, 'postgres', 'postmaster.pid')

async function eventually(holds: () => boolean): Promise<void> {
  for (const until = Date.now() + 15_000; Date.now() < until; await sleep(25)) if (holds()) return
  throw new Error('it did not come to that within 15 s')
}
