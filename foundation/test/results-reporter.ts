import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { fingerprintOfSource, type Results, resultsFile, root, type TestResult } from '#foundation/test/results.ts'

/** Keeps what the run found, for `npm run proof` and for the one line at the end. */
export default class ResultsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map(toResult))
    const count = (state: TestResult['state']) => tests.filter((each) => each.state === state).length
    // A file that does not load and an error outside every test count as failures too: they hide tests.
    const broken = modules.filter((module) => module.errors().length > 0).length
    const suites = modules
      .flatMap((module) => [...module.children.allSuites()])
      .filter((suite) => suite.errors().length > 0)
    const results: Results = {
      fingerprint: fingerprintOfSource(),
      passed: count('passed'),
      failed: count('failed') + broken + suites.length + unhandled.length,
      tests,
    }
    mkdirSync(dirname(resultsFile), { recursive: true })
    writeFileSync(resultsFile, `${JSON.stringify(results, null, 1)}\n`)
  }
}

function toResult(test: TestCase): TestResult {
  const { state } = test.result()
  const file = relative(root, test.module.moduleId)
  return { file, name: test.fullName, state: state === 'pending' ? 'skipped' : state }
}
