import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import type { Binaries } from '#foundation/postgres/binaries.ts'
import { CannotStart } from '#foundation/postgres/cannot-start.ts'
import { cleanEnvironment } from '#foundation/postgres/cluster.ts'
import { postgresWords } from '#foundation/postgres/postgres.words.ts'
import { userFor, type WayToRun } from '#foundation/postgres/way-to-run.ts'

const patience = 60_000
const longestLog = 10_000_000

interface Wish {
  cluster: string
  log: string
  settings: string[]
  binaries: Binaries
  way: WayToRun
}

/** Starts the server process. Must be called from the main thread: the kernel ties its life to the calling thread. */
export function startPostmaster({ cluster, log, settings, binaries, way }: Wish): ChildProcess {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > longestLog) rmSync(log)
  const output = openSync(log, 'a', 0o600)
  const [program = '', ...words] = [...way.before, binaries.postgres, '-D', cluster, ...settings]
  // A session of its own: Ctrl-C in a terminal reaches us, and we end the database after the last request.
  const child = spawn(program, words, {
    stdio: ['ignore', output, output],
    detached: true,
    cwd: '/',
    env: cleanEnvironment(binaries),
    ...userFor(way),
  })
  closeSync(output)
  if (!way.diesWithUs && child.pid) watch(child.pid)
  return child
}

/** Where the kernel offers no help, a shell holds the other end of a pipe of ours; the pipe closes when we die. */
function watch(pid: number): void {
  const watcher = spawn(
    '/bin/sh',
    ['-c', 'trap "" INT TERM HUP; cat >/dev/null; kill -INT "$0" 2>/dev/null', `${pid}`],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    },
  )
  watcher.unref()
  if (watcher.stdin && 'unref' in watcher.stdin) (watcher.stdin as unknown as { unref(): void }).unref()
}

export async function waitUntilReady(child: ChildProcess, connection: ClientConfig, log: string): Promise<void> {
  let failure = ''
  child.once('error', (error) => (failure = error.message))
  for (const until = Date.now() + patience; Date.now() < until; await sleep(15)) {
    if (failure || child.exitCode !== null || child.signalCode !== null) break
    if (await answers(connection)) return
  }
  child.kill('SIGQUIT')
  throw new CannotStart(postgresWords.startFailed(log, failure || lastLines(log)))
}

async function answers(connection: ClientConfig): Promise<boolean> {
  const client = new Client(connection)
  // A server that ends while we ask must not end us.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** SIGINT is PostgreSQL's fast and clean end: running statements are cancelled, everything committed is kept. */
export async function endPostmaster(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  const force = setTimeout(() => child.kill('SIGQUIT'), 15_000)
  await over
  clearTimeout(force)
}

function lastLines(log: string): string {
  try {
    return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
  } catch {
    return ''
  }
}
