import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { photoFromCamera, shoot } from '#journeys/field-phone.ts'
import { moveClock, pickDay, told } from '#journeys/hazard-desk.ts'
import { DESK, openBrowser, openContext, openServer, PHONE, signInAs } from '#journeys/house.ts'

// A hazard past its day is pressed by the Office until it is dealt with: an order, a second one, the board, and the end.
let address: string
let office: Page
let unit: Page
let police: Page

beforeAll(async () => {
  address = (await openServer()).address
  const browser = await openBrowser()
  const enter = async (login: string, viewport = DESK) => {
    const context = await openContext(browser, { viewport })
    await signInAs(context, address, login)
    return context.newPage()
  }
  ;[office, unit, police] = [
    await enter('office-staff'),
    await enter('zhifa-liaison', PHONE),
    await enter('gongan-inspector'),
  ]
})

type Known = { id: string; version: number }
/** What happens to the hazard itself is told elsewhere; here it is done without hands. */
async function hazardStep(page: Page, id: string, step: string, given: object = {}): Promise<void> {
  const { hazard } = (await (await page.request.get(`${address}/api/hazards/${id}`)).json()) as { hazard: Known }
  const data = { hazardId: id, version: hazard.version, ...given }
  const reply = await page.request.post(`${address}/api/hazards/${id}/${step}`, { data })
  expect([step, reply.status(), reply.status() < 300 ? '' : await reply.text()]).toEqual([step, 200, ''])
}

async function send(time: string, shade: string): Promise<string> {
  const file = { name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: await photoFromCamera(time, shade) }
  const kept = await unit.request.post(`${address}/api/files`, { multipart: { file } })
  return ((await kept.json()) as Known).id
}

const press = (page: Page, words: string) =>
  page.getByRole('main').getByRole('button', { name: words, exact: true }).first().click()
const verb = (page: Page, words: string) => page.locator('.or-form').getByRole('button', { name: words }).click()

async function answers(order: string, said: string, time: string): Promise<void> {
  await unit.goto(order)
  await verb(unit, '签收').catch(() => undefined)
  await unit.getByLabel('办理情况').fill(said)
  const buffer = await photoFromCamera(time, '#5b8c5a')
  await unit.getByLabel(/加照片/).setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer })
  await unit.getByText('已收到').waitFor()
  await verb(unit, '提交反馈')
  await told(unit, '已反馈，等办公室核实')
}

proves('3.5', '隐患逾期：签发督办单、反馈被退回、二次督办、挂牌，隐患销号后摘牌办结', async () => {
  await office.goto(`${address}/orders`)
  await moveClock(office, '2017-05-12T09:30')
  const found = await office.request.get(`${address}/api/hazards?lead=zhifa&state=rectifying&grade=general&limit=5`)
  const [hazard] = ((await found.json()) as { rows: { id: string }[] }).rows
  await office.goto(`${address}/hazards/${hazard!.id}`)
  await office.getByRole('link', { name: '签发督办单' }).click()
  await office.getByLabel('督办事项').waitFor()
  expect(await office.getByLabel('督办事项').inputValue()).toContain('逾期未整改')
  await office.getByRole('button', { name: '签发', exact: true }).click()
  await office
    .getByText(/^湖校周督〔2017〕\d+号$/)
    .first()
    .waitFor()
  await shoot(office, 'order-1-issued')
  const first = office.url()

  await unit.goto(`${address}/inbox`)
  await unit.getByRole('region', { name: '督办' }).getByRole('link').first().waitFor()
  await answers(first, '已清理部分摊点', '09:40')
  await shoot(unit, 'order-2-answered')
  expect(await unit.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
  await office.goto(first)
  await press(office, '退回补办')
  await office.getByLabel('退回的原因').fill('照片里仍有摊点，请全部清理')
  await pickDay(office.locator('.or-form'), '新的时限', '2017-05-17')
  await verb(office, '退回补办')
  await told(office, '已退回承办单位补办')

  await press(office, '二次督办')
  await pickDay(office.locator('.or-form'), '办结时限', '2017-05-19')
  await office.getByLabel('责任领导').fill('分管')
  await office.locator('.ant-select-item-option').first().click()
  await verb(office, '签发二次督办')
  await told(office, '已签发二次督办单')
  await office.waitForURL((url) => url.href !== first)
  const second = office.url()
  await press(office, '挂牌督办')
  await office.getByLabel('一事一策').fill('分管领导包案，每周五现场查看，月底前建成疏导点')
  await verb(office, '挂牌督办')
  await told(office, '已挂牌督办')
  await shoot(office, 'order-3-listed')

  await answers(second, '摊点全部清理，安排两人值守', '10:20')
  await office.goto(second)
  await office.getByLabel('核实意见').fill('现场查看属实')
  await verb(office, '核实属实')
  await told(office, '已核实')
  await office.getByText('还在挂牌督办，摘牌后才能办结').waitFor()

  const photos = [await send('10:30', '#3f7f93')]
  await hazardStep(unit, hazard!.id, 'done', { result: '摊点全部清理，疏导点建成', photos })
  await hazardStep(police, hazard!.id, 'reinspect', { pass: true, finding: '现场已清理干净' })
  await hazardStep(office, hazard!.id, 'strike-off')
  const comesDown = async () => {
    const page = await office.request.get(second.replace('/orders/', '/api/orders/'))
    return ((await page.json()) as { order: { unlistedOn: string | null } }).order.unlistedOn
  }
  await expect.poll(comesDown, { timeout: 40_000 }).toBe('2017-05-12')
  await office.goto(second)
  await office.getByText(/日摘牌$/).waitFor()
  await verb(office, '办结')
  await told(office, '已办结归档')
  await office.goto(`${address}/orders?view=closed`)
  await office.getByRole('row').filter({ hasText: '已办结' }).nth(1).waitFor()
  await shoot(office, 'order-4-closed')
})
