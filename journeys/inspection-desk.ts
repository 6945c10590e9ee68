import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Client, client } from '#foundation/client.ts'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import { inspectionReadsContract } from '#duties/inspection/inspection-reads.contract.ts'
import { hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'
import { DESK, openContext, phoneLike, signInAs } from '#journeys/house.ts'

const contract = { ...inspectionContract, ...inspectionReadsContract, ...hazardReadsContract, ...notificationContract }
/** Somebody with a page of their own, who may also ask without looking. */
export type Seat = { page: Page; ask: Client<typeof contract> }

/** Desks and phones of as many posts as a journey wants, each signed in once. */
export function seats(browser: Browser, address: string) {
  const sit = async (login: string, context: BrowserContext): Promise<Seat> => {
    await signInAs(context, address, login)
    const ask = client(contract, async ({ method, path, headers, body }) => {
      const given = { method, headers, ...(body && { data: Buffer.from(body) }) }
      const reply = await context.request.fetch(address + path, given)
      return { status: reply.status(), json: () => reply.json() as Promise<unknown> }
    })
    return { page: await context.newPage(), ask }
  }
  return {
    desk: async (login: string) => sit(login, await openContext(browser, { viewport: DESK })),
    phone: async (login: string) => sit(login, await openContext(browser, phoneLike)),
  }
}

/** Fills the form of a plan and hands it in; the page is then the plan's. */
export async function makePlan(
  page: Page,
  address: string,
  title: string,
  how: string[],
  pool: string[],
  few?: number,
) {
  await page.goto(`${address}/inspections/new`)
  await page.getByLabel('计划名称').fill(title)
  for (const word of how) await page.getByRole('radiogroup').getByText(word, { exact: true }).click()
  if (few) await page.getByLabel('抽几个').fill(String(few))
  const posts = page.getByRole('combobox', { name: '检查人' })
  for (const post of pool) {
    await posts.fill(post)
    await posts.press('Enter')
  }
  await posts.press('Escape')
  await page.getByRole('button', { name: '制定计划' }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** 抽签, and the check of it that anybody may run. */
export async function drawAndCheck(page: Page): Promise<void> {
  const hash = await page.locator('.in-code').first().innerText()
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  await page.getByRole('button', { name: '抽签' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '抽签' }).click()
  await page.getByRole('button', { name: '复核抽签' }).click()
  await page.getByText('种子与事先公布的摘要一致').waitFor()
  await page.getByText('按种子重抽，结果相同').waitFor()
}

/** Answers every item so that it is in order, as a thumb does it. */
export async function answerAll(page: Page): Promise<void> {
  const items = page.locator('li.in-item')
  await items.first().waitFor()
  for (const item of await items.all()) await answer(item)
}

async function answer(item: Locator): Promise<void> {
  const words = item.getByRole('radiogroup')
  if ((await words.count()) > 0) return words.getByText('是', { exact: true }).click()
  const entry = item.getByRole('textbox')
  const asked = await item.innerText()
  if (!/日期|哪天/.test(asked)) return entry.fill('12')
  await entry.fill(asked.includes('应没有过期') ? '2017-12-01' : '2017-05-09')
  await entry.press('Enter')
}
