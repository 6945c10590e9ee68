import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { root } from '#foundation/test/results.ts'

const settings = ['package.json', 'tsconfig.json', 'tsconfig.pure.json', 'tsconfig.web.json']
const guards = ['.oxlintrc.json', '.oxfmtrc.json', 'knip.json', '.gitignore']

/** A small house with the guards of the real one and these files in it; gone when the test is over. */
export function plant(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'huxue-planted-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of [...settings, ...guards]) cpSync(join(root, name), join(folder, name))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const commands = {
  oxlint: 'oxlint/bin/oxlint',
  oxfmt: 'oxfmt/bin/oxfmt',
  tsc: 'typescript/bin/tsc',
  knip: 'knip/bin/knip.js',
}

/** What the guard says in that house. */
export function ask(
  guard: keyof typeof commands,
  folder: string,
  ...words: string[]
): { code: number | null; said: string } {
  const command = join(root, 'node_modules', commands[guard])
  const run = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  return { code: run.status, said: `${run.stdout}${run.stderr}` }
}
