import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { survey } from '#foundation/test/boundaries.ts'

const root = import.meta.dirname
const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
const files = listed.stdout.split('\n').filter((path) => existsSync(join(root, path)))
// The guards' own tests are full of violations, on purpose.
const plantedOrMade = /\.gen\/|^foundation\/test\/guards\//
const code = files.filter((path) => /\.(tsx?|mjs)$/.test(path) && !plantedOrMade.test(path))
const longFiles = join(root, 'decisions', 'long-files.md')
const longAllowed = new Set(
  existsSync(longFiles) ? [...readFileSync(longFiles, 'utf8').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path) : [],
)

test('every room knows only whom it may know, every file runs where it lives', () => {
  const { problems, ...seen } = survey(root, code, longAllowed)
  expect(problems).toEqual([])
  // A check that looked at nothing would be green as well.
  expect(seen.files).toBeGreaterThan(50)
  expect(seen.imports).toBeGreaterThan(100)
})
