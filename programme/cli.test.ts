import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { programmeCommand } from '#programme/cli.ts'

const folder = resolve(import.meta.dirname, '../packs/qingshanhu-2017')
const tmp = mkdtempSync(join(tmpdir(), 'cli-'))
const changed = join(tmp, 'changed')
cpSync(folder, changed, { recursive: true })
const change = (file: string, from: string, to: string) =>
  writeFileSync(join(changed, file), readFileSync(join(changed, file), 'utf8').replace(from, to))

let out: string[] = []
let err: string[] = []
beforeEach(() => {
  out = []
  err = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line))
  vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(line))
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => rmSync(tmp, { recursive: true }))

test('check says how many clauses and faults', async () => {
  expect(await programmeCommand(['check', folder])).toBe(0)
  expect(out.join('\n')).toContain('192 条，0 处错误')
  expect(err).toEqual([])
})

test('diff names what changed', { timeout: 60_000 }, async () => {
  expect(await programmeCommand(['diff', folder, folder])).toBe(0)
  expect(out.at(-1)).toBe('两个要点包内容相同')
  change('deadlines.yaml', 'acceptWorkingDays: 1', 'acceptWorkingDays: 2')
  expect(await programmeCommand(['diff', folder, changed])).toBe(0)
  expect(out.slice(-2)).toEqual(['改动　时限与督办 acceptWorkingDays\n    原：1\n    现：2', '共 1 处不同'])
})

test('check of a pack at fault prints file, line, reason and remedy, and fails', async () => {
  change('grades.yaml', 'resolveDays: 7', 'resolveDays: 0')
  expect(await programmeCommand(['check', changed])).toBe(1)
  expect(err[0]).toMatch(/^grades\.yaml:6 {2}.+\n {4}改法：.+/)
  expect(await programmeCommand(['diff', folder, changed])).toBe(1)
})

test('draft prints a skeleton and, apart from it, what to look at', async () => {
  const file = join(tmp, 'notice.txt')
  writeFileSync(file, '一、加强领导\n1.落实责任。各学校要配齐保安。')
  expect(await programmeCommand(['draft', file])).toBe(0)
  expect(out.join('\n')).toContain('各学校要配齐保安')
  expect(err[0]).toContain('须人工核对')
  expect(await programmeCommand(['draft', join(tmp, 'none.txt')])).toBe(1)
  expect(err.at(-1)).toContain('找不到文件')
})

test.each([[[]], [['check']], [['diff', folder]], [['check', folder, 'x']], [['frob']]])(
  'words it does not know: %j',
  async (args) => {
    expect(await programmeCommand(args)).toBe(2)
    expect(err[0]).toContain('用法')
  },
)
