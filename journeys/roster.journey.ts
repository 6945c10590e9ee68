import type { Browser, Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { findBarriers, findSmallTargets, shoot } from '#journeys/field-phone.ts'
import { moveClock } from '#journeys/hazard-desk.ts'
import { DESK, findGraveBarriers, openBrowser, openContext, openServer, phoneLike, signInAs } from '#journeys/house.ts'

// The leaders on duty of one school: a table made on the screen, a swap, a substitute, a night stood and handed over.
let address: string
let browser: Browser
const desks = new Map<string, Page>()

beforeAll(async () => {
  const server = await openServer()
  address = server.address.replace('127.0.0.1', 'localhost')
  browser = await openBrowser()
})

async function deskAs(login: string): Promise<Page> {
  const known = desks.get(login)
  if (known) return known
  const context = await openContext(browser, { viewport: DESK })
  await signInAs(context, address, login)
  const page = await context.newPage()
  desks.set(login, page)
  return page
}

async function sound(page: Page, name: string): Promise<void> {
  await shoot(page, name)
  expect(await findGraveBarriers(page), name).toEqual([])
}

const NAME = '值班室值班领导'
let roster: string
/** The month of the table as a post sees it. */
async function month(login: string): Promise<Page> {
  const page = await deskAs(login)
  await page.goto(`${address}/rosters?roster=${roster}&month=2017-05`)
  await page.getByRole('region', { name: new RegExp(NAME) }).waitFor()
  return page
}
const shiftOn = (page: Page, day: number, who: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.locator('.rs-day__date b', { hasText: new RegExp(`^${day}$`) }) })
    .getByRole('link', { name: new RegExp(who) })
    .first()

/** A day typed into the last field of that name: the lines of a table have hours called the same. */
async function typeDay(page: Page, label: string, day: string): Promise<void> {
  const input = page.locator('main').getByLabel(label).last()
  await input.fill(day)
  await input.press('Enter')
}

/** Chooses what reads like this; titles may carry more than the word one looks for. */
async function choose(list: Locator, words: RegExp): Promise<void> {
  const texts = await list.locator('option').allTextContents()
  await list.selectOption({ label: texts.find((text) => words.test(text)) ?? 'missing' })
}

async function choosePost(page: Page, line: number, title: string): Promise<void> {
  const group = page.getByRole('group', { name: `第${line}个班次`, exact: true })
  const box = group.getByRole('combobox').first()
  await box.fill(title)
  await page.locator('.ant-select-item-option', { hasText: title }).last().click()
  await page.keyboard.press('Escape')
}

proves('5.23', '安全主任在电脑上排值班表：先预览再排，长假里没有人的班看得见，岗位点标得上', async () => {
  const safety = await deskAs('s03-safety')
  await safety.goto(`${address}/rosters/new`)
  await safety.getByText('值班领导', { exact: true }).click()
  await safety.getByLabel(/岗位点/).fill('值班室')
  await safety.getByRole('button', { name: '下一步：排班' }).click()
  await safety.getByText('第1个班次的时间').or(safety.getByText('第1个班次还差岗位或星期')).waitFor()
  roster = new URL(safety.url()).searchParams.get('roster')!
  await choosePost(safety, 1, '值班领导')
  await choosePost(safety, 2, '校长')
  await typeDay(safety, '到', '2017-05-28')
  await safety.getByRole('button', { name: '预览' }).click()
  await sound(safety, 'roster-preview')
  await safety.getByRole('button', { name: '照此排班' }).click()
  await safety.getByText(/已排\d+班/).waitFor()

  const page = await month('s03-safety')
  await page
    .getByRole('region', { name: '长假里的空班' })
    .getByRole('link', { name: new RegExp(NAME) })
    .waitFor()
  await page.getByRole('link', { name: '标岗位点' }).click()
  await page.getByRole('dialog', { name: '标岗位点' }).getByRole('button', { name: '标在这里' }).click()
  await page.getByRole('dialog', { name: '标岗位点' }).waitFor({ state: 'detached' })
  await sound(page, 'roster-month')
  // Whoever does not answer for the table has no such deeds.
  const guard = await month('s03-guard')
  expect(await guard.getByRole('link', { name: '停用' }).count()).toBe(0)
})

proves('5.10', '值班领导申请换班，校长同意，安全主任批准；再指定一次替班', async () => {
  const leader = await month('s03-duty')
  await shiftOn(leader, 12, '值班领导').click()
  const panel = leader.getByRole('dialog', { name: '班次' })
  await choose(panel.getByLabel(/换对方哪一班/), /^5月13日 19:00 校长/)
  await panel.getByLabel(/原因/).fill('当天到区里开会')
  await panel.getByRole('button', { name: '申请' }).click()
  await panel.getByText('已送对方').waitFor()

  const head = await month('s03-head')
  await head.getByRole('region', { name: '在办的换班' }).getByRole('button', { name: '同意', exact: true }).click()
  await head.getByText('等负责人批准').waitFor()
  expect(await head.getByRole('button', { name: '批准', exact: true }).count()).toBe(0)

  const safety = await month('s03-safety')
  await safety.getByRole('button', { name: '批准', exact: true }).click()
  await safety.getByRole('region', { name: '在办的换班' }).waitFor({ state: 'detached' })
  await shiftOn(safety, 12, '校长').waitFor()
  await shiftOn(safety, 11, '值班领导').click()
  const one = safety.getByRole('dialog', { name: '班次' })
  await choose(one.getByLabel(/替班岗位/), /门卫/)
  await one.getByLabel(/原因/).fill('临时外出')
  await one.getByRole('button', { name: '指定' }).click()
  await one.getByText('原排').waitFor()
  await sound(safety, 'roster-substitute')
})

test('the shift is stood on a phone, asked again after an hour, handed over with a note, and seen at a desk', async () => {
  const office = await deskAs('office-staff')
  await office.goto(`${address}/presence`)
  await moveClock(office, '2017-05-15T06:55')
  const context = await openContext(browser, phoneLike)
  await signInAs(context, address, 's03-duty')
  const phone = await context.newPage()
  await phone.goto(`${address}/field/#/shifts`)
  const card = phone.getByRole('article').filter({ hasText: '值班室' }).first()
  await card.getByRole('button', { name: '到岗签到' }).click()
  await card.getByRole('button', { name: '在岗确认' }).waitFor()
  await moveClock(office, '2017-05-15T08:10')
  await phone.reload()
  await card.getByText('请确认在岗').waitFor()
  await shoot(phone, 'roster-asked-again')
  expect(await findBarriers(phone)).toEqual([])
  expect(await findSmallTargets(phone)).toEqual([])
  await card.getByRole('button', { name: '在岗确认' }).click()
  await card.getByText(/前后再确认一次在岗/).waitFor()
  await card.getByRole('button', { name: '交班', exact: true }).click()
  await card.getByText('齐全', { exact: true }).click()
  await card.getByLabel(/未了事项/).fill('北门锁具待换')
  await card.getByRole('button', { name: '交班', exact: true }).click()
  await card.getByText('已交班').waitFor()

  await office.goto(`${address}/presence?period=today&figure=present`)
  await office.getByText('到岗率的每一行').waitFor()
  await office.getByText('值班室').first().waitFor()
  await sound(office, 'roster-presence')
  await typeDay(office, '从', '2017-05-11')
  await office.waitForURL(/from=2017-05-11/)
  await context.close()
})

test('a table that is no longer needed is closed with a reason, and nobody is expected there any more', async () => {
  const safety = await month('s03-safety')
  await safety.getByRole('link', { name: '停用' }).click()
  const drawer = safety.getByRole('dialog', { name: new RegExp(`停用：.*${NAME}`) })
  await drawer.getByText('还差原因').waitFor()
  await drawer.getByLabel(/原因/).fill('合并到门卫室一张表')
  await sound(safety, 'roster-close')
  await drawer.getByRole('button', { name: '停用这张表' }).click()
  await drawer.waitFor({ state: 'detached' })
  await safety.goto(`${address}/rosters?roster=${roster}&month=2017-06`)
  await safety.getByRole('heading', { level: 1, name: '值班表' }).waitFor()
})
