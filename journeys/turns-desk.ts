import ExcelJS from 'exceljs'
import type { Locator, Page } from 'playwright-core'
import { type Client, client } from '#foundation/client.ts'
import { expect } from 'vitest'
import { photoFromCamera, shoot } from '#journeys/field-phone.ts'
import { told } from '#journeys/hazard-desk.ts'
import { DESK, openBrowser, openContext, openServer, PHONE, signInAs } from '#journeys/house.ts'
import { hazardContract } from '#matters/hazard/hazard.contract.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import { ledgerColumns, type LedgerColumnCode } from '#matters/hazard/ledger-columns.ts'

const posts = [
  'office-staff',
  'office-director',
  'zhifa-liaison',
  'shijian-liaison',
  'gongan-inspector',
  's03-guard',
  's03-safety',
] as const
type Post = (typeof posts)[number]
type Asks = Client<typeof hazardContract>
const order = { grade: 'general' as const, lead: 'zhifa', assists: ['shijian'], dueOn: '2017-05-17' }

/**
 * The program with a desk for every post that takes turns. What has been shown elsewhere is done by asking the server
 * as the post of a desk, so that a journey is about its own turns.
 */
export async function openTurns() {
  const { address } = await openServer()
  const browser = await openBrowser()
  const open = async (post: Post) => {
    const context = await openContext(browser, { viewport: DESK })
    await signInAs(context, address, post)
    return [post, await context.newPage()] as const
  }
  const desk = Object.fromEntries(await Promise.all(posts.map(open))) as Record<Post, Page>
  const as = (post: Post): Asks =>
    client(hazardContract, async ({ method, path, headers, body }) => {
      const { request } = desk[post]
      const reply = await request.fetch(address + path, { method, headers, ...(body && { data: Buffer.from(body) }) })
      return { status: reply.status(), json: () => reply.json() as Promise<unknown> }
    })
  const hrefOf = ({ id }: Pick<Hazard, 'id'>) => `${address}/hazards/${id}`
  return {
    address,
    desk,
    as,
    hrefOf,
    report: (given: Partial<Parameters<Asks['reportHazard']>[0]> = {}, post: Post = 's03-guard') =>
      as(post).reportHazard({
        school: 'S03',
        spot: '正门西侧',
        detail: 'tanfan',
        title: '早餐车占用盲道',
        channel: 'patrol',
        ...given,
      }),
    dispatch: (hazard: Hazard, given: Partial<Parameters<Asks['dispatchHazard']>[0]> = {}) =>
      as('office-staff').dispatchHazard({ ...on(hazard), ...order, ...given }),
    /** The page of a hazard on somebody's desk. */
    look: async (post: Post, hazard: Hazard): Promise<Page> => {
      const page = desk[post]
      await page.goto(hrefOf(hazard))
      await page.getByRole('heading', { level: 1, name: hazard.title }).waitFor()
      return page
    },
    versionOf: async (page: Page, { id }: Hazard): Promise<number> => {
      const reply = await page.request.get(`${address}/api/hazards/${id}`)
      return ((await reply.json()) as { hazard: Hazard }).hazard.version
    },
    /** A new picture each time, kept by the server. */
    photoOf: async (page: Page): Promise<string> => {
      shots += 1
      const buffer = await photoFromCamera(`2017:05:10 08:0${shots % 10}:00`, '#c9d8c9')
      const reply = await page.request.post(`${address}/api/files`, {
        multipart: { file: { name: `IMG_${shots}.jpg`, mimeType: 'image/jpeg', buffer } },
      })
      return ((await reply.json()) as { id: string }).id
    },
  }
}
export type Turns = Awaited<ReturnType<typeof openTurns>>
let shots = 0

/** Keeps a picture at both widths; on a phone nothing may stand out at the side. */
export async function onPhone(page: Page, name: string): Promise<void> {
  await shoot(page, name)
  await page.setViewportSize(PHONE)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
  await shoot(page, `${name}-phone`)
  await page.setViewportSize(DESK)
}

export const on = ({ id, version }: Pick<Hazard, 'id' | 'version'>) => ({ hazardId: id, version })

/** A step one rarely takes stands behind 「更多」. */
export async function openRare(page: Page, words: string): Promise<Locator> {
  await page.getByRole('main').getByRole('button', { name: '更多', exact: true }).click()
  await page.getByRole('menuitem', { name: words, exact: true }).click()
  const drawer = page.getByRole('dialog', { name: new RegExp(`号 · ${words}$`) })
  await drawer.waitFor()
  return drawer
}

/** What cannot be taken back is asked once more; the question names the hazard. */
export async function confirm(page: Page, question: string, verb: string, said: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog', { name: question })
  await dialog.getByRole('button', { name: verb, exact: true }).click()
  await told(page, said)
}

/** Finds one by typing a few characters, and takes it. */
export async function pick(form: Locator, label: RegExp, typed: string): Promise<void> {
  const field = form.getByLabel(label)
  await field.fill(typed)
  await form.page().getByRole('option', { name: typed }).first().waitFor({ state: 'attached' })
  await field.press('Enter')
}

/** The list of a field that takes several stays open; Esc closes the list and not the form round it. */
export async function pickInto(form: Locator, label: RegExp, typed: string): Promise<void> {
  await pick(form, label, typed)
  await form.getByLabel(label).press('Escape')
  await form.locator('[aria-expanded=true]').waitFor({ state: 'detached' })
}

export async function addFile(form: Locator, name: string, buffer: Buffer): Promise<void> {
  const mimeType = name.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg'
  await form.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
  await form.getByText('已收到').first().waitFor()
}

/** The ledger as somebody gets it from the screen, with a few cells written over by hand. */
export async function editLedger(
  file: string,
  edits: readonly { numberText: string; cells: Partial<Record<LedgerColumnCode, string | number>> }[],
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  const sheet = book.worksheets[0]!
  const at = (code: LedgerColumnCode) => ledgerColumns.findIndex((column) => column.code === code) + 1
  const rows = Array.from({ length: sheet.rowCount }, (_, i) => sheet.getRow(i + 1))
  for (const { numberText, cells } of edits) {
    const row = rows.find((one) => one.getCell(at('number')).text === numberText)!
    for (const [code, value] of Object.entries(cells)) row.getCell(at(code as LedgerColumnCode)).value = value
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
