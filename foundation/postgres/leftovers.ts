import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart } from '#foundation/postgres/cannot-start.ts'
import { postgresWords } from '#foundation/postgres/postgres.words.ts'
import { commandOf, isAlive } from '#foundation/postgres/process-facts.ts'

/**
 * We hold the lock of the folder, so whatever still runs on it belongs to a Huxue that was killed. A database that
 * survived is asked to end, and a pid file that names nothing of ours is removed: after a restart of a container the
 * same number often belongs to another program, and PostgreSQL would refuse to start because of it.
 */
export async function clearLeftovers(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const [first = '', folder = ''] = readFileSync(pidFile, 'utf8').split('\n')
  const pid = Number(first)
  if (pid && isAlive(pid) && isPostgresOn(pid, folder)) await end(pid)
  rmSync(pidFile, { force: true })
}

function isPostgresOn(pid: number, folder: string): boolean {
  const command = commandOf(pid)
  return command.includes('postgres') && command.includes(folder)
}

async function end(pid: number): Promise<void> {
  for (const [signal, patience] of [['SIGINT', 8000] as const, ['SIGQUIT', 3000] as const]) {
    trySignal(pid, signal)
    if (await ended(pid, patience)) return
  }
  throw new CannotStart(postgresWords.leftoverRuns(pid))
}

async function ended(pid: number, patience: number): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(20)) if (!isAlive(pid)) return true
  return false
}

function trySignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended between the look and the signal.
  }
}
