import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { giveTo, type WayToRun } from '#foundation/postgres/way-to-run.ts'

// The kernel cuts socket addresses at 107 bytes; PostgreSQL adds the file name, and `.lock` beside it.
const longest = 107 - '/.s.PGSQL.5432'.length

/** A private folder for the socket: beside the data when the path is short enough, else a temporary one. */
export function makeSocketFolder(dataFolder: string, way: WayToRun): string {
  const beside = join(dataFolder, 'socket')
  rmSync(beside, { recursive: true, force: true })
  const folder = Buffer.byteLength(beside) <= longest ? beside : mkdtempSync(join(shortTemporaryFolder(), 'huxue-'))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  giveTo(way, folder)
  return folder
}

function shortTemporaryFolder(): string {
  return Buffer.byteLength(tmpdir()) <= longest - 'huxue-XXXXXX/'.length ? tmpdir() : '/tmp'
}
