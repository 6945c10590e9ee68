import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')
export const resultsFile = join(root, 'test-results', 'tests.json')

export interface TestResult {
  file: string
  name: string
  state: 'passed' | 'failed' | 'skipped'
}

export interface Results {
  /** Of the source the tests ran on. */
  fingerprint: string
  passed: number
  failed: number
  tests: TestResult[]
}

export function readResults(): Results | undefined {
  try {
    return JSON.parse(readFileSync(resultsFile, 'utf8')) as Results
  } catch {
    return undefined
  }
}

/** Says whether anything changed since: the content of every source file, committed or not. */
export function fingerprintOfSource(): string {
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  const hash = createHash('sha256')
  for (const name of (listed.stdout ?? '').split('\n').filter(Boolean))
    hash.update(`${name}\n`).update(readOrNothing(name))
  return hash.digest('hex')
}

function readOrNothing(name: string): Buffer {
  try {
    return readFileSync(join(root, name))
  } catch {
    return Buffer.alloc(0)
  }
}
