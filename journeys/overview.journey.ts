import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { findGraveBarriers, DESK, openBrowser, openContext, openServer, PHONE, signInAs } from '#journeys/house.ts'
import { shoot } from '#journeys/field-phone.ts'

// A leader lands on the overview, follows a number to its rows, and sees it move by itself when something is reported.
let address: string
let browser: Browser

beforeAll(async () => {
  address = (await openServer()).address
  browser = await openBrowser()
})

async function enter(login: string, path: string, viewport = DESK): Promise<Page> {
  const context = await openContext(browser, { viewport })
  await signInAs(context, address, login)
  const page = await context.newPage()
  await page.goto(address + path)
  return page
}

const group = (page: Page, name: string) => page.getByRole('region', { name })
const foundIn = (page: Page) => group(page, '隐患整改').getByRole('link').first()
const isWide = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth')

proves('0.5', '区领导一登录就看到总览，数字点开就是所数的隐患，有新上报的自己变', async () => {
  const page = await enter('district-leader', '/')
  await page.getByRole('heading', { level: 1, name: '区级总览' }).waitFor()
  await group(page, '矛盾纠纷和处置').getByText('未承接').first().waitFor()
  const said = (await foundIn(page).textContent()) ?? ''
  const before = Number(/\d+/.exec(said)?.[0])
  expect(before).toBeGreaterThan(0)
  await shoot(page, 'overview-desk')
  expect(await findGraveBarriers(page)).toEqual([])

  await foundIn(page).click()
  await page.getByRole('heading', { level: 1, name: '排查隐患数：所数的' }).waitFor()
  await page.getByText(`合计 ${before}处`).waitFor()
  expect(await page.getByRole('list', { name: '所数的隐患' }).getByRole('listitem').count()).toBe(Math.min(before, 50))
  await page.goBack()

  await foundIn(page).waitFor()
  const guard = await enter('s03-guard', '/')
  const given = {
    school: 'S03',
    spot: '总览北墙',
    detail: 'tanfan',
    title: '总览上要多一处',
    channel: 'patrol',
    photos: [],
  }
  const reply = await guard.request.post(`${address}/api/hazards`, { data: given })
  expect(reply.status()).toBe(200)
  await group(page, '隐患整改')
    .getByRole('link', { name: new RegExp(`^${before + 1}\\s*处$`) })
    .waitFor()
})

test('the large screen shows one part after another, and can be held', async () => {
  const page = await enter('office-staff', '/overview?screen=large')
  await page.getByText('第1屏，共3屏').waitFor()
  await page.getByRole('button', { name: '停住这一屏' }).click()
  await page.getByRole('button', { name: '下一屏' }).click()
  await page.getByRole('heading', { name: '各单位' }).waitFor()
  await shoot(page, 'overview-large')
  expect(await findGraveBarriers(page)).toEqual([])
  await page.getByRole('link', { name: '退出大屏' }).click()
  await page.getByRole('table', { name: '分学校' }).waitFor()
})

test('a unit and a school read their own, also on a phone', async () => {
  for (const [login, name] of [
    ['zhifa-liaison', '区城管执法局'],
    ['s03-head', '青澜小学（示例）'],
  ] as const) {
    const page = await enter(login, '/indicators', PHONE)
    await page.getByRole('heading', { level: 1, name: '统计指标' }).waitFor()
    await page.getByText(name).first().waitFor()
    await page.getByRole('rowheader', { name: '整改率', exact: true }).waitFor()
    expect(await isWide(page)).toBeLessThanOrEqual(PHONE.width)
    expect(await findGraveBarriers(page)).toEqual([])
  }
})
