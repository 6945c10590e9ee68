import type { BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { photoFromCamera } from '#journeys/field-phone.ts'

/** What people do with their hands on the page of a hazard and on the demo's banner. */

/** Opens a step by its button; gives the form in the drawer. */
export async function openStep(page: Page, words: string): Promise<Locator> {
  await page.getByRole('main').getByRole('button', { name: words, exact: true }).click()
  const drawer = page.getByRole('dialog', { name: new RegExp(`号 · ${words}$`) })
  await drawer.waitFor()
  return drawer
}

/** Presses the verb of a form and waits for what is said afterwards. */
export async function give(page: Page, form: Locator, verb: string, said: RegExp | string): Promise<void> {
  await form.getByRole('button', { name: verb, exact: true }).click()
  await told(page, said)
}

export const told = (page: Page, said: RegExp | string): Promise<void> =>
  page.getByRole('region', { name: '刚办的事' }).getByText(said).first().waitFor()

/** A sentence beneath a field or beside a button, in sight. */
export const says = (place: Page | Locator, sentence: string | RegExp): Promise<void> =>
  place.getByText(sentence).filter({ visible: true }).first().waitFor()

/** The button is there, grey, and the reason stands beside it. */
export async function isOff(page: Page, words: string, reason: string): Promise<void> {
  const button = page.getByRole('main').getByRole('button', { name: words, exact: true, disabled: true })
  await button.waitFor()
  const described = (await button.getAttribute('aria-describedby')) ?? ''
  expect(await page.locator(`[id="${described}"]`).innerText()).toBe(reason)
  await button.click({ force: true }) // a person presses it all the same
  expect(await page.getByRole('dialog').count()).toBe(0)
}

/** A link to a step, as a reminder carries it, opened by the wrong post or at the wrong time: the page says why not. */
export async function isRefused(page: Page, hazard: string, step: string, reason: string): Promise<void> {
  await page.goto(`${hazard}?step=${step}`)
  await page.getByRole('alert').getByText(reason).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
}

export async function pickDay(form: Locator, label: string, day: string): Promise<void> {
  const input = form.getByLabel(label)
  await input.fill(day)
  await input.press('Enter')
}

export async function addPhoto(form: Locator, time: string, shade: string): Promise<void> {
  const buffer = await photoFromCamera(time, shade)
  await form.getByLabel(/加照片/).setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer })
  await form.getByText('已收到').waitFor()
}

/** Moves the clock of the demo by its banner. */
export async function moveClock(page: Page, to: string): Promise<void> {
  await page.getByRole('button', { name: '指定时间…' }).click()
  const dialog = page.getByRole('dialog', { name: '指定演示时间' })
  await dialog.getByLabel('日期和时间').fill(to)
  await dialog.getByRole('button', { name: '拨过去' }).click()
  await told(page, /时钟已拨到/)
}

/** A hazard of the demo's story by words of its title; whoever is signed in must see it. */
export async function demoHazard(context: BrowserContext, address: string, words: string): Promise<string> {
  const reply = await context.request.get(`${address}/api/hazards?view=all&q=${encodeURIComponent(words)}`)
  const { rows } = (await reply.json()) as { rows: { id: string }[] }
  expect(rows).not.toEqual([])
  return rows[0]!.id
}
