import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkPack } from '#programme/pack/server/load-pack.ts'

/** One fault planted in an otherwise good pack: a check that finds nothing is noticed. */
type Change = { file: string; from: string; to: string } | { file: string; without: string }
type Plant = Change & { name: string; says: string; at: string }

const folder = resolve(import.meta.dirname, '../../packs/qingshanhu-2017')
const base = mkdtempSync(join(tmpdir(), 'broken-pack-'))
afterAll(() => rmSync(base, { recursive: true }))
let copies = 0

const changed = (text: string, change: Change): string => {
  if ('from' in change) return text.replace(change.from, change.to)
  const lines = text.split('\n')
  return lines
    .toSpliced(
      lines.findIndex((line) => line.includes(change.without)),
      1,
    )
    .join('\n')
}

function planted(change: Change) {
  const copy = join(base, String(copies++))
  cpSync(folder, copy, { recursive: true })
  const before = readFileSync(join(copy, change.file), 'utf8')
  const after = changed(before, change)
  if (after === before) throw new Error(`nothing was planted in ${change.file}`)
  writeFileSync(join(copy, change.file), after)
  return { lines: after.split('\n'), ...checkPack(copy) }
}

const plants = parse(readFileSync(join(import.meta.dirname, 'broken-pack.plants.yaml'), 'utf8')) as Plant[]

describe('a fault planted in the pack is shown with file, line, reason and remedy', () => {
  test.each(plants)('$name', (plant) => {
    const { problems, lines } = planted(plant)
    const problem = problems.find((each) => each.reason.includes(plant.says))
    expect(problems.map((each) => each.reason).join('\n')).toContain(plant.says)
    expect(problem?.file).toBe(plant.file)
    expect(lines[(problem?.line ?? 0) - 1]).toContain(plant.at)
    expect(problem?.remedy).toMatch(/\p{Script=Han}/u)
  })
})

test('a folder that is not there, and a file that is missing', () => {
  expect(checkPack(join(base, 'nowhere')).problems).toMatchObject([{ reason: '找不到要点包文件夹', line: 1 }])
  const copy = join(base, 'lacking')
  cpSync(folder, copy, { recursive: true })
  rmSync(join(copy, 'grades.yaml'))
  expect(checkPack(copy).problems).toMatchObject([{ file: 'grades.yaml', reason: '找不到文件' }])
})

test('several faults are all shown at once', () => {
  const { problems } = planted({ file: 'units.yaml', from: 'code: zhifa', to: 'code: zifa' })
  const files = problems.map((each) => each.file)
  expect(files.filter((file) => file === 'clauses.yaml')).toHaveLength(5)
  expect(files).toContain('hazard-categories.yaml')
  expect(new Set(problems.map((each) => `${each.file}:${each.line}`)).size).toBe(problems.length)
})

test('a demo at fault leaves the pack usable', () => {
  const { pack, problems } = planted({ file: 'demo/schools.yaml', from: 'town: tangshan', to: 'town: tansan' })
  expect(pack?.clauses).toHaveLength(192)
  expect(problems.length).toBeGreaterThan(0)
})
