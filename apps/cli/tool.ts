import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '#apps/cli/root.ts'

const find = createRequire(import.meta.url)

interface Options {
  environment?: Record<string, string>
  /** Keep our stdout for the answer and show the tool's words on stderr. */
  toStderr?: boolean
}

/** Runs the command of an installed package under this very Node. Answers its exit code. */
export function runTool(packageName: string, words: readonly string[], options: Options = {}): Promise<number> {
  return runProgram(process.execPath, [commandFile(packageName), ...words], options)
}

/** Runs any program in the root folder with nobody at the keyboard. Answers its exit code. */
export function runProgram(
  program: string,
  words: readonly string[],
  { environment, toStderr }: Options = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: root,
      stdio: ['ignore', toStderr ? 2 : 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    })
    const passOn = (signal: NodeJS.Signals) => void child.kill(signal)
    process.on('SIGINT', passOn).on('SIGTERM', passOn)
    const done = (code: number) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn)
      resolve(code)
    }
    child.on('error', () => done(127))
    child.on('exit', (code, signal) => done(code ?? (signal ? 130 : 1)))
  })
}

/** `tsc` is the command of `typescript`; elsewhere the command is called like its package. */
function commandFile(packageName: string): string {
  const folder = packageFolder(packageName)
  const { bin, name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
  const wanted = packageName === 'typescript' ? 'tsc' : name
  const path = typeof bin === 'string' ? bin : bin[wanted]
  if (!path) throw new Error(`package ${packageName} has no command ${wanted}`)
  return join(folder, path)
}

interface Package {
  name: string
  bin: string | Record<string, string>
}

// Many packages do not export their package.json, so it is looked for where packages lie.
function packageFolder(name: string): string {
  for (const place of find.resolve.paths(name) ?? []) {
    try {
      readFileSync(join(place, name, 'package.json'))
      return join(place, name)
    } catch {
      continue
    }
  }
  return dirname(find.resolve(`${name}/package.json`))
}
