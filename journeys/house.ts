import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, expect } from 'vitest'
import { findChromium } from '#apps/cli/chromium.ts'
import { type StartedServer, startServer } from '#apps/server/server.ts'
import { testDatabase } from '#foundation/test/database.ts'
import { shoot } from '#journeys/field-phone.ts'

export const DESK = { width: 1366, height: 768 }
export const PHONE = { width: 390, height: 844 }

// Two cores carry a server, a database and a browser here; a patient wait fails late but never wrongly.
const PATIENCE_MS = 40_000

// What was opened last is closed first: the browser before the server it talks to, the server before its folder.
const leaving: (() => unknown)[] = []
export const whenOver = (leave: () => unknown): void => void leaving.push(leave)
afterAll(async () => {
  for (const leave of leaving.splice(0).toReversed()) await leave()
})

/** The whole program as people start it, on a database and a folder of its own. It goes when the journey is over. */
export async function openServer({ demo = true } = {}): Promise<StartedServer> {
  process.env['HUXUE_KEY'] ??= Buffer.alloc(32, 7).toString('base64')
  const dataFolder = temporaryFolder('huxue-journey-')
  const server = await startServer({ database: await testDatabase(), port: 0, dataFolder, demo, host: '127.0.0.1' })
  whenOver(() => server.stop())
  return server
}

export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] })
  whenOver(() => browser.close())
  browsers.push(browser)
  return browser
}

// Where a journey broke, every page as it stood says more than the line of a stack.
const browsers: Browser[] = []
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  const pages = browsers.flatMap((browser) => browser.contexts()).flatMap((context) => context.pages())
  for (const [i, page] of pages.entries()) await shoot(page, `broken-${i + 1}`).catch(() => undefined)
})

export function temporaryFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  whenOver(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  return typeof address === 'object' && address ? address.port : 0
}

export async function openContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options })
  context.setDefaultTimeout(PATIENCE_MS)
  return context
}

export const phoneLike: BrowserContextOptions = {
  viewport: PHONE,
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  geolocation: { latitude: 28.7131, longitude: 115.9454, accuracy: 8 },
  permissions: ['geolocation'],
}

/** A desk in front of the program, signed in by pressing the name of a post on the sign-in page. */
export async function deskOf(browser: Browser, address: string, post: string): Promise<Page> {
  const page = await (await openContext(browser, { viewport: DESK })).newPage()
  await page.goto(`${address}/sign-in`)
  await page.getByRole('region', { name: '演示账号' }).getByRole('button', { name: post }).first().click()
  await page.getByRole('navigation', { name: '主菜单' }).waitFor()
  return page
}

/** Signed in without the sign-in page, for journeys that are about something else. */
export async function signInAs(context: BrowserContext, address: string, login: string): Promise<void> {
  const reply = await context.request.post(`${address}/api/demo/sign-in`, { data: { login } })
  expect(reply.status()).toBe(200)
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
type Violation = { id: string; impact: string; nodes: { html: string }[] }

/** Barriers that keep somebody out, one line each; axe calls them serious or critical. */
export async function findGraveBarriers(page: Page): Promise<string[]> {
  await page.waitForFunction("!document.querySelector('main .hx-loading')")
  // What is still fading in has the contrast of a moment; what turns for ever is not waited for.
  await page.evaluate(
    'Promise.all(document.getAnimations().filter((each) => Number.isFinite(each.effect.getComputedTiming().endTime)).map((each) => each.finished.catch(() => undefined))).then(() => undefined)',
  )
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe)
  const found = await page.evaluate<Violation[]>(
    "axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) => violations)",
  )
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${nodes.length}: ${nodes[0]!.html.slice(0, 200)}`)
}
