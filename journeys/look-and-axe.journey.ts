import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { shoot } from '#journeys/field-phone.ts'
import {
  findGraveBarriers,
  DESK,
  openBrowser,
  openContext,
  openServer,
  PHONE,
  phoneLike,
  signInAs,
} from '#journeys/house.ts'
import { demoHazard } from '#journeys/hazard-desk.ts'

// Every screen, as four posts see it, at a desk of the county and on a phone: no error, no sideways scroll, readable to all.
const POSTS = ['office-staff', 'zhifa-liaison', 's03-head', 'system-admin']
// As text: the registry itself leads to every screen there is, and those are for browsers.
const registry = readFileSync(join(import.meta.dirname, '../apps/admin/screens.ts'), 'utf8')
const paths = [...registry.matchAll(/^ {2}screen\('([^']+)'/gm)].map(([, path]) => path!)
let browser: Browser
let address: string
/** A hazard of the school whose head looks, led by the unit whose liaison looks. */
let hazard: string
/** An inspection the office and its school see, and the plan of it; to others they are pages that are not there. */
let visit: string
let plan: string
/** A sheet of that school, answered. */
let proof: string
/** A risk of the same school. */
let risk: string
/** The order that presses that hazard. */
let order: string
/** What the same school owes by June. */
let report: string
/** A key target on the list, seen by the units that work on it. */
let target: string
/** A document that was sent to that school and to that unit. */
let document: string
/** What it told the office in April. */
let brief: string
/** A meeting whose minutes are issued, and what the unit that looks must do for it. */
let meeting: string
let resolution: string

beforeAll(async () => {
  const server = await openServer()
  address = server.address
  browser = await openBrowser()
  const context = await openContext(browser, {})
  await signInAs(context, address, 'office-staff')
  hazard = await demoHazard(context, address, '流动摊点再次聚集')
  proof = await demoProof(context, address)
  const register = await (await context.request.get(`${address}/api/risks?school=S03`)).json()
  risk = (register as { rows: { id: string }[] }).rows[0]!.id
  const pressed = await (await context.request.get(`${address}/api/orders?about=${hazard}`)).json()
  order = (pressed as { rows: { id: string }[] }).rows[0]!.id
  const listed = await (await context.request.get(`${address}/api/targets?school=S08`)).json()
  target = (listed as { rows: { id: string }[] }).rows[0]!.id
  const letters = await (await context.request.get(`${address}/api/documents?kind=circular`)).json()
  document = (letters as { rows: { id: string }[] }).rows[0]!.id
  const resolved = await (await context.request.get(`${address}/api/resolutions?lead=zhifa`)).json()
  ;({ id: resolution, meeting } = (resolved as { rows: { id: string; meeting: string }[] }).rows[0]!)
  const reply = await context.request.get(`${address}/api/visits?stage=inspected&target=S03`)
  const [inspected] = ((await reply.json()) as { rows: { id: string; plan: string }[] }).rows
  visit = inspected!.id
  const owed = await (await context.request.get(`${address}/api/reports?code=half-year-2017`)).json()
  const told = await (await context.request.get(`${address}/api/briefs?unit=S03`)).json()
  brief = (told as { rows: { id: string }[] }).rows[0]!.id
  report = (owed as { rows: { id: string; unit: string }[] }).rows.find(({ unit }) => unit === 'S03')!.id
  plan = inspected!.plan
  await context.close()
})

async function demoProof(context: BrowserContext, at: string): Promise<string> {
  const asked = 'from=2017-05-01&to=2017-05-10&subject=S03&duty=gate-equipment'
  const { rows } = (await (await context.request.get(`${at}/api/duties/proof-list?${asked}`)).json()) as {
    rows: { id: string }[]
  }
  return rows[0]?.id ?? ''
}

/** What went wrong on a page since it was last asked, in the words of the browser. */
function listenTo(page: Page): () => string[] {
  let heard: string[] = []
  // A refusal is an answer the screen has words for; the browser alone calls it an error.
  page.on(
    'console',
    (message) => message.type() === 'error' && !/status of 40[34]/.test(message.text()) && heard.push(message.text()),
  )
  page.on('pageerror', (error) => heard.push(String(error)))
  return () => {
    const all = heard
    heard = []
    return all
  }
}

/** What is wrong with the page as it stands; empty when nothing is. */
async function faultsOf(page: Page, errors: () => string[]): Promise<string[]> {
  const width = page.viewportSize()!.width
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  const headings = await page.getByRole('heading', { level: 1 }).count()
  return [
    ...errors(),
    ...(wide > width ? [`${wide} wide on ${width}`] : []),
    ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
    ...(/\S+ · 护学$/.test(await page.title()) ? [] : [`title ${await page.title()}`]),
    ...(await findGraveBarriers(page)),
  ]
}

async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 20_000 })
  await page.waitForFunction("!document.querySelector('main .hx-loading')", undefined, { timeout: 20_000 })
}

/** Where a screen is about something: a hazard, a school, a duty; and a review that is no longer there, which is a page too. */
const filledIn = (path: string): string =>
  path
    .replace('$hazard', hazard)
    .replace('$risk', risk)
    .replace('$order', order)
    .replace('$target', target)
    .replace('$document', document)
    .replace('$figure', 'found')
    .replace('/documents/new', '/documents/new?template=circular')
    .replace('$meeting', meeting)
    .replace('$resolution', resolution)
    .replace(/\$(school|subject)/, 'S03')
    .replace('$campaign', 'preopen-spring-2017')
    .replace('/mandates/$unit', '/mandates/zhifa')
    .replace('$unit', 'S03')
    .replace('$duty', 'gate-peak')
    .replace('$proof', proof)
    .replace('/proofs/new', '/proofs/new?duty=point-patrol&subject=S03&period=2017-05-09')
    .replace('$report', report)
    .replace('$brief', brief)
    .replace('$visit', visit)
    .replace('$plan', plan)
    .replace('$code', 'struck')
    .replace('$review', '01890000-0000-7000-8000-000000000000')

test('the registry of screens can be read', () => expect(paths.length).toBeGreaterThan(15))

// Some fifty screens at two sizes take their time on two cores.
test.concurrent.each(POSTS)('%s finds every screen sound, wide and narrow', { timeout: 300_000 }, async (login) => {
  const context = await openContext(browser, { viewport: DESK })
  await signInAs(context, address, login)
  const page = await context.newPage()
  const errors = listenTo(page)
  const faults: Record<string, string[]> = {}
  // the kit shows waiting and failing on purpose
  for (const path of paths.filter((one) => one !== '/kit')) {
    await page.setViewportSize(DESK)
    await page.goto(address + filledIn(path))
    const name = `${login}${path.replaceAll(/[/$]/g, '-')}`
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size)
      await settle(page).catch(
        (error: unknown) => (faults[`${path} unsettled ${size.width}`] = [String(error).slice(0, 200)]),
      )
      await shoot(page, `look-${name}-${size.width}`)
      const found = await faultsOf(page, errors)
      if (found.length > 0) faults[`${path} at ${size.width}`] = found
    }
  }
  expect(faults).toEqual({})
  await context.close()
})

test('the guard finds every screen of the phone sound', async () => {
  const context = await openContext(browser, phoneLike)
  await signInAs(context, address, 's03-guard')
  const page = await context.newPage()
  const errors = listenTo(page)
  const faults: Record<string, string[]> = {}
  for (const route of ['', '#/day', '#/shifts', '#/report', '#/mine', '#/sent', '#/password']) {
    await page.goto(`${address}/field/${route}`)
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size)
      await settle(page)
      await shoot(page, `look-field-${route.slice(2) || 'home'}-${size.width}`)
      const found = (await faultsOf(page, errors)).filter((line) => !line.startsWith('title 护学'))
      if (found.length > 0) faults[`${route} at ${size.width}`] = found
    }
  }
  expect(faults).toEqual({})
  await context.close()
})
