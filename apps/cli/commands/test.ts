import { globSync, rmSync } from 'node:fs'
import { readResults, resultsFile } from '#foundation/test/results.ts'
import { getChromium } from '#apps/cli/chromium.ts'
import { root } from '#apps/cli/root.ts'
import { runTool } from '#apps/cli/tool.ts'
import { ensureWebBuilt } from '#apps/cli/web-build.ts'

/** Every test, or those the words ask for. Ends with one plain line, `N passed, N failed`. */
export async function test(words: readonly string[]): Promise<number> {
  console.log(`Node ${process.version}`)
  rmSync(resultsFile, { force: true })
  const code = await runVitest(words)
  // No results means the runner itself broke, which is a failure and not an empty success.
  const { passed, failed } = readResults() ?? { passed: 0, failed: 1 }
  console.log(`${passed} passed, ${failed} failed`)
  return code || (failed > 0 || passed === 0 ? 1 : 0)
}

async function runVitest(words: readonly string[]): Promise<number> {
  try {
    const environment = needsBrowser(words) ? { CHROMIUM_PATH: await readyBrowser() } : {}
    return await runTool('vitest', ['run', ...words], { environment })
  } catch (error) {
    console.error((error as Error).message)
    return 1
  }
}

async function readyBrowser(): Promise<string> {
  const chromium = await getChromium()
  console.log(`浏览器 ${chromium}`)
  await ensureWebBuilt()
  return chromium
}

function needsBrowser(words: readonly string[]): boolean {
  const asked = words.length === 0 || words.some((word) => word.includes('journey'))
  return asked && globSync('journeys/**/*.journey.ts', { cwd: root }).length > 0
}
