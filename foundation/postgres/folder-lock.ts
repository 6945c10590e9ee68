import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart, folderInUseCode } from '#foundation/postgres/cannot-start.ts'
import { postgresWords } from '#foundation/postgres/postgres.words.ts'
import { startedAt } from '#foundation/postgres/process-facts.ts'

/** One Huxue per data folder. Returns the release. */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, 'huxue.lock')
  const mine = join(folder, `huxue.lock.${process.pid}`)
  const claim = `${process.pid} ${startedAt(process.pid) ?? ''}`
  writeFileSync(mine, claim)
  try {
    // A link either appears whole or fails, so two that start in the same moment cannot both win.
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (linked(mine, lock)) return () => release(lock, claim)
      refuseWhenHeld(lock)
      setAside(lock)
    }
    throw new CannotStart(postgresWords.folderInUse('?'), folderInUseCode)
  } finally {
    rmSync(mine, { force: true })
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function refuseWhenHeld(lock: string): void {
  const [pid = '', start = ''] = readOr(lock, '').split(' ')
  const holder = Number(pid)
  if (!holder || holder === process.pid) return
  const now = startedAt(holder)
  // The number of a process is reused, its number together with its start is not.
  if (now !== undefined && (start === '' || now === '' || now === start)) {
    throw new CannotStart(postgresWords.folderInUse(holder), folderInUseCode)
  }
}

function setAside(lock: string): void {
  const aside = `${lock}.stale.${process.pid}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  rmSync(aside, { force: true })
}

function release(lock: string, claim: string): void {
  if (readOr(lock, '') === claim) rmSync(lock, { force: true })
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return otherwise
  }
}
