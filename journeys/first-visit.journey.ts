import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findBarriers, shoot } from '#journeys/field-phone.ts'
import { DESK, openBrowser, openContext, openServer } from '#journeys/house.ts'

// A new installation, as whoever unpacks it in a district meets it.
const PASSWORD = 'Qing-shan-2017'
let address: string
let newPage: () => Promise<Page>

beforeAll(async () => {
  const server = await openServer({ demo: false })
  address = server.address
  const browser = await openBrowser()
  newPage = async () => (await openContext(browser, { viewport: DESK })).newPage()
})

/** Nothing of the demo may be in sight where real work is done. */
async function showsNoDemo(page: Page): Promise<void> {
  expect(await page.getByText(/演示/).count()).toBe(0)
  expect(await page.getByRole('complementary', { name: '演示时钟' }).count()).toBe(0)
}

async function fill(page: Page, password = PASSWORD): Promise<void> {
  // The programme that came with the house has opened its district; nobody names another by a slip of the hand.
  expect(await page.getByLabel('区划代码').inputValue()).toBe('360111')
  expect(await page.getByLabel('区县名称').getAttribute('readonly')).not.toBeNull()
  await page.getByLabel('管理员账号').fill('xitong')
  await page.getByLabel('口令', { exact: true }).fill(password)
}

test('the first visitor becomes the administrator, the second is refused and asked to sign in', async () => {
  const page = await newPage()
  const late = await newPage()
  await page.goto(address)
  await page.getByRole('heading', { level: 1, name: '首次使用' }).waitFor()
  await late.goto(address)
  await late.getByRole('heading', { level: 1, name: '首次使用' }).waitFor()
  await showsNoDemo(page)
  expect(await findBarriers(page)).toEqual([])
  await shoot(page, 'first-1-empty')

  await page.getByRole('button', { name: '建立并登录' }).click()
  await page.getByText('请填写口令').waitFor()
  await fill(page, 'qingshan')
  await page.getByRole('button', { name: '建立并登录' }).click()
  await page.getByRole('alert').getByText('口令要含大写字母、小写字母、数字、符号中的三类，请补上').waitFor()
  await shoot(page, 'first-2-refused')

  await fill(page)
  await page.getByRole('button', { name: '建立并登录' }).click()
  await page.getByRole('navigation', { name: '主菜单' }).waitFor()

  await fill(late)
  await late.getByRole('button', { name: '建立并登录' }).click()
  await late.getByText('系统已有账号，请直接登录').waitFor()
  expect(await late.getByLabel('管理员账号').inputValue()).toBe('xitong')
  await shoot(late, 'first-3-late')
  await late.reload()
  await late.getByRole('heading', { level: 1, name: '登录' }).waitFor()
  expect(await late.getByRole('button', { name: '建立并登录' }).count()).toBe(0)
  await late.context().close()
  await page.context().close()
})

test('the administrator sees the words of administration, and no matter of any school', async () => {
  const page = await newPage()
  await page.goto(`${address}/ledger`)
  await page.getByRole('heading', { level: 1, name: '登录' }).waitFor()
  await showsNoDemo(page)
  await page.getByLabel('账号').fill('xitong')
  await page.getByLabel('口令', { exact: true }).fill('Qing-shan-2018')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('账号或口令不对，再错4次将锁定15分钟').waitFor()
  await page.getByLabel('口令', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()

  const menu = page.getByRole('navigation', { name: '主菜单' })
  await menu.waitFor()
  await showsNoDemo(page)
  const words = await menu.getByRole('link').allInnerTexts()
  expect(words.length).toBeGreaterThan(0)
  for (const word of words) expect(['单位和岗位', '开账号', '运行情况']).toContain(word)
  expect(await page.getByLabel('搜索学校、编号、文号').count()).toBe(0)
  for (const word of words) {
    await menu.getByRole('link', { name: word }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await shoot(page, `first-4-${word}`)
    expect(await findBarriers(page)).toEqual([])
  }
  // What a menu does not offer, an address does not give either.
  await page.goto(`${address}/ledger?view=all`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByRole('link', { name: /〔\d{4}〕/ }).count()).toBe(0)
  await shoot(page, 'first-5-ledger')
  await page.context().close()
})
