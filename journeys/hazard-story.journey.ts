import ExcelJS from 'exceljs'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { photoFromCamera, shoot } from '#journeys/field-phone.ts'
import {
  addPhoto,
  give,
  isOff,
  isRefused,
  moveClock,
  openStep,
  pickDay,
  says,
  told,
} from '#journeys/hazard-desk.ts'
import { deskOf, DESK, openBrowser, openContext, openServer, phoneLike, signInAs } from '#journeys/house.ts'
import { proves } from '#foundation/test/proves.ts'
import { ledgerColumns } from '#matters/hazard/ledger-columns.ts'

// One story in five hands. Every step also shows who may not, when not, and with what not.
const TITLE = '正门南侧流动摊点5处，占了学生等车的地方'
const AS = { office: '领导小组办公室 · 专干', zhifa: '区城管执法局 · 联络员', inspector: '区公安分局 · 检查员' } as const
let browser: Browser
let address: string
let desk: Record<keyof typeof AS, Page>
/** The address of the hazard, and its number as people say it: 48号. */
let hazard: string
let number: string

beforeAll(async () => {
  const server = await openServer()
  address = server.address
  browser = await openBrowser()
  const [office, zhifa, inspector] = [
    await deskOf(browser, address, AS.office),
    await deskOf(browser, address, AS.zhifa),
    await deskOf(browser, address, AS.inspector),
  ]
  desk = { office, zhifa, inspector }
})

/** A desk of somebody who only comes to try. */
async function visitor(login: string): Promise<Page> {
  const context = await openContext(browser, { viewport: DESK })
  await signInAs(context, address, login)
  return context.newPage()
}
const look = (page: Page) => page.goto(hazard).then(() => page.getByRole('heading', { level: 1, name: TITLE }).waitFor())

proves(['3.10', '3.12'], '门卫在手机上报校外摊点，带照片，一次到办公室', async () => {
  const leader = await openContext(browser, phoneLike)
  await signInAs(leader, address, 'district-leader')
  const looksOnly = await leader.newPage()
  await looksOnly.goto(`${address}/field/`)
  await says(looksOnly, '您的职务只能查看，不能报隐患')
  await leader.close()

  const context = await openContext(browser, phoneLike)
  const phone = await context.newPage()
  await phone.goto(`${address}/field/`)
  await phone.getByRole('button', { name: '青澜小学（示例） · 正门门卫' }).tap()
  await phone.getByRole('link', { name: '拍照上报' }).tap()
  await phone.getByRole('button', { name: '上报', exact: true }).tap()
  await says(phone, /还差：.*拍一张照片，或说一句/)
  await phone.getByRole('button', { name: '摊点占道' }).tap()
  await phone.getByLabel('说一句').fill('摊主身份证11010519491231002X')
  await says(phone, '请先改一改说的话')
  await phone.getByLabel('说一句').fill(TITLE)
  const buffer = await photoFromCamera('2017:05:10 07:40:00', '#dfe6ec')
  await phone.locator('input[capture]').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer })
  await phone.getByRole('img', { name: '第1张照片' }).waitFor()
  await phone.getByRole('button', { name: '改', exact: true }).tap()
  await phone.getByLabel('在哪里').fill('正门南侧')
  await phone.getByRole('button', { name: '上报', exact: true }).tap()
  await phone.getByText('已收到', { exact: true }).waitFor()
  await shoot(phone, 'story-1-sent')
  await context.close()
})

proves(['7.3', '1.1'], '办公室在交办台用键盘定级、交办，牵头和配合一次到位', async () => {
  const { office, zhifa } = desk
  await office.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: /交办台/ }).click()
  await office.getByRole('region', { name: '待交办' }).getByRole('link', { name: TITLE }).click()
  await office.getByRole('heading', { level: 2, name: TITLE }).waitFor()
  await office.getByRole('img', { name: '本条照片，正门南侧' }).waitFor()
  const numberLink = office.getByRole('link', { name: /^湖校周隐/ }).first()
  hazard = address + (await numberLink.getAttribute('href'))
  number = /(\d+号)$/.exec(await numberLink.innerText())![1]!
  // Nobody is told before the office has decided who is asked.
  await zhifa.goto(hazard)
  await says(zhifa, '没有找到这处隐患，可能已并入别处，或不在您的查看范围内')

  const order = office.getByRole('region', { name: '定级与交办' })
  const press = (key: string) => office.keyboard.press(key)
  await press('n') // not the stalls of the east side
  await press('2')
  expect(await order.getByRole('radio', { name: '较大' }).isChecked()).toBe(true)
  await press('u')
  await office.keyboard.type('城管执法')
  await press('Enter')
  await order.getByLabel('配合').focus()
  await office.keyboard.type('市监')
  await press('Enter')
  await press('Escape')
  await pickDay(order, '期限', '2017-06-20')
  await order.getByRole('button', { name: /^交办给/ }).press('Enter')
  await says(order, '较大隐患期限最迟到5月25日')
  await pickDay(order, '期限', '2017-05-24')
  await order.getByLabel('要求').fill('上学放学时段清走摊点，拍同一位置照片')
  await shoot(office, 'story-2-order')
  await order.getByRole('heading', { name: '定级与交办' }).click() // the hand leaves the field; Enter is the order's
  await press('Enter')
  await told(office, `${number}已交办给`)

  await isRefused(office, hazard, 'verify', '已经核实过了')
  await says(office, '区城管执法局')
  const guard = await visitor('s03-guard')
  await isRefused(guard, hazard, 'withdraw', '已经受理，不能撤回；有新情况请留言')
  await guard.context().close()
})
