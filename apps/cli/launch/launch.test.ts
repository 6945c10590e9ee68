import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let house: string
beforeEach(() => void (house = mkdtempSync(join(tmpdir(), 'huxue-launch-'))))
afterEach(() => rmSync(house, { recursive: true, force: true }))

const launch = join(import.meta.dirname, '..', 'launch')
const lock = (version: string) =>
  JSON.stringify({
    packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1.0.0', optional: true } },
  })

/** Asks for the dependencies of a made-up house, with an npm that only writes down that it was called. */
function ensure(npmWorks = true): { said: string; npmCalls: string } {
  const bin = join(house, 'bin')
  mkdirSync(bin, { recursive: true })
  const calls = join(house, 'calls')
  writeFileSync(
    join(bin, 'npm'),
    `#!/bin/sh\necho "$@" >> ${calls}\nmkdir -p node_modules/.bin\nexit ${npmWorks ? 0 : 1}\n`,
  )
  chmodSync(join(bin, 'npm'), 0o755)
  mkdirSync(join(house, 'apps', 'cli'), { recursive: true })
  writeFileSync(join(house, 'apps', 'cli', 'huxue.mjs'), '')
  const script = `
    import { ensureDependencies } from ${JSON.stringify(join(launch, 'dependencies.mjs'))}
    console.log(ensureDependencies(${JSON.stringify(house)}) ?? 'fine')`
  const environment = { ...process.env, PATH: [bin, dirname(process.execPath), process.env.PATH].join(delimiter) }
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env: environment })
  return { said: run.stdout + run.stderr, npmCalls: existsSync(calls) ? readFileSync(calls, 'utf8') : '' }
}

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}

describe('dependencies', () => {
  test('are installed when there are none, and not again', () => {
    put('package-lock.json', lock('1.0.0'))
    expect(ensure().said).toContain('正在安装依赖')
    const wanted = createHash('sha256').update(lock('1.0.0')).digest('hex')
    expect(readFileSync(join(house, 'node_modules', '.huxue-lock'), 'utf8')).toBe(wanted)
    const second = ensure()
    expect(second.said).toBe('fine\n')
    expect(second.npmCalls.trim().split('\n')).toHaveLength(1)
  })

  test('are installed again when the lock file has changed', () => {
    put('package-lock.json', lock('2.0.0'))
    put('node_modules/.package-lock.json', lock('1.0.0'))
    put('node_modules/.huxue-lock', 'of another day')
    expect(ensure().npmCalls).toContain('ci')
  })

  test('somebody installed by hand are taken as they are; builds for other platforms may be missing', () => {
    put('package-lock.json', lock('1.0.0'))
    put('node_modules/.bin/.keep', '')
    put('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }))
    expect(ensure()).toEqual({ said: 'fine\n', npmCalls: '' })
  })

  test('that cannot be installed are a sentence, and the next start tries again', () => {
    put('package-lock.json', lock('1.0.0'))
    expect(ensure(false).said).toContain('依赖没有装好')
    expect(existsSync(join(house, 'node_modules', '.huxue-lock'))).toBe(false)
  })
})

describe('the command', () => {
  const huxue = (...words: string[]) =>
    spawnSync(process.execPath, [join(launch, '..', 'huxue.mjs'), ...words], { encoding: 'utf8' })

  test('runs on the pinned Node and explains itself', () => {
    const { status, stdout } = huxue('--help')
    expect(status).toBe(0)
    expect(stdout).toContain('启动护学')
  })

  test('passes on the exit code of what it runs', () => {
    expect(huxue('no-such-command').status).toBe(1)
    expect(huxue('programme', 'check', 'no-such-folder').status).not.toBe(0)
  })
})
