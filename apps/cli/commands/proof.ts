import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parse } from 'yaml'
import { clausesIn } from '#foundation/test/clauses-in.ts'
import { fingerprintOfSource, readResults } from '#foundation/test/results.ts'
import { root } from '#apps/cli/root.ts'
import { runTool } from '#apps/cli/tool.ts'
import { type Clause, isProved, judge, type ProvingTest, proofTable } from '#apps/cli/commands/proof-table.ts'

/** Which clause of the year's programme is shown at work by which test. */
export async function proof(words: readonly string[]): Promise<number> {
  const clauses = parse(readFileSync(join(root, 'packs/qingshanhu-2017/clauses.yaml'), 'utf8')) as Clause[]
  const { proofs, complaints } = judge(clauses, await collectTests())
  if (words.includes('--json')) {
    console.log(JSON.stringify(proofs.map(({ clause, state, tests }) => ({ clause, state, tests }))))
  } else {
    console.log(proofTable(proofs))
  }
  for (const complaint of complaints) console.error(complaint)
  if (!words.includes('--json')) console.log(`proved ${proofs.filter(isProved).length}/${proofs.length}`)
  return complaints.length > 0 ? 1 : 0
}

/**
 * The tests of the last run when the source is still what it was; else the tests as they stand, loaded without being
 * run, each with what is remembered of it. Reading the files instead would miss tests made by a helper.
 */
async function collectTests(): Promise<ProvingTest[]> {
  const last = readResults()
  const current = last?.fingerprint === fingerprintOfSource()
  const run = current ? last.tests : []
  const known = new Map(run.map((test) => [`${test.file}\n${test.name}`, test.state]))
  const listed = await listTests()
  return listed
    .map(({ file, name }) => ({ file, name, state: known.get(`${file}\n${name}`) }))
    .filter(({ name, state }) => clausesIn(name).length > 0 && state !== 'skipped')
    .map(({ file, name, state }) => ({ file, name, passed: state ? state === 'passed' : null }))
}

async function listTests(): Promise<{ file: string; name: string }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'huxue-proof-'))
  const list = join(folder, 'tests.json')
  try {
    const code = await runTool('vitest', ['list', '--no-static-parse', `--json=${list}`], {
      toStderr: true,
      environment: { HUXUE_LISTING: '1' },
    })
    if (code !== 0) throw new Error('测试文件没有全部读出，原因见上面的输出')
    const found = JSON.parse(readFileSync(list, 'utf8')) as { file: string; name: string }[]
    return found.map(({ file, name }) => ({ file: relative(root, file), name }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
