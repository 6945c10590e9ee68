import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from '#foundation/postgres/binaries.ts'
import { CannotStart } from '#foundation/postgres/cannot-start.ts'
import { postgresWords } from '#foundation/postgres/postgres.words.ts'
import { giveTo, userFor, type WayToRun } from '#foundation/postgres/way-to-run.ts'

const major = '18'

/** Makes the folder of a new database cluster, unless it is there. */
export function ensureCluster(folder: string, binaries: Binaries, way: WayToRun): void {
  const version = join(folder, 'PG_VERSION')
  if (existsSync(version)) {
    const found = readFileSync(version, 'utf8').trim()
    if (found !== major) throw new CannotStart(postgresWords.otherMajor(found))
    return
  }
  // Built beside and renamed, so that an interrupted first start leaves no half cluster.
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  giveTo(way, draft)
  initialise(draft, binaries, way)
  renameSync(draft, folder)
}

function initialise(folder: string, binaries: Binaries, way: WayToRun): void {
  const words = [
    ...way.before,
    binaries.initdb,
    `--pgdata=${folder}`,
    '--username=postgres',
    '--encoding=UTF8',
    // The same order on every machine; names are sorted by pinyin where a query says so.
    '--locale=C.UTF-8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    // Only the owner of the folder reaches the socket, so the file system is the password.
    '--auth=trust',
    '--no-instructions',
  ]
  const [program = '', ...rest] = words
  const made = spawnSync(program, rest, { encoding: 'utf8', env: cleanEnvironment(binaries), ...userFor(way) })
  if (made.status === 0) return
  const detail = `${made.stderr ?? ''}${made.error?.message ?? ''}`.trim()
  if (way.owner !== undefined && detail.includes('ermission denied'))
    throw new CannotStart(postgresWords.outOfReach(folder))
  const unusable = made.error !== undefined || /error while loading shared libraries|not found/.test(detail)
  throw new CannotStart(unusable ? `${postgresWords.binariesUnusable}\n${detail}` : postgresWords.initFailed(detail))
}

/** PGDATA, PGPORT and the like of the person's shell must not steer our database. */
export function cleanEnvironment(binaries: Binaries): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'Asia/Shanghai', ...binaries.environment }
}
