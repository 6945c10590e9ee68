import { runProgram } from '#apps/cli/tool.ts'

/** Measures on this machine; the numbers are for people and never decide whether a build is good. */
export const bench = (words: readonly string[]): Promise<number> =>
  runProgram(process.execPath, ['apps/cli/bench/main.ts', ...words], {
    environment: { HUXUE_LOG: process.env['HUXUE_LOG'] ?? 'error' },
  })
