import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { shoot } from '#journeys/field-phone.ts'
import { told } from '#journeys/hazard-desk.ts'
import { DESK, openBrowser, openContext, openServer, PHONE, signInAs } from '#journeys/house.ts'

// A notice from the template to the number, out to the schools, signed for on a phone, and taken back.
let address: string
let staff: Page
let director: Page
let school: Page
let liaison: Page

beforeAll(async () => {
  address = (await openServer()).address
  const browser = await openBrowser()
  const enter = async (login: string, viewport = DESK) => {
    const context = await openContext(browser, { viewport })
    await signInAs(context, address, login)
    return context.newPage()
  }
  ;[staff, director, school, liaison] = [
    await enter('office-staff'),
    await enter('office-director'),
    await enter('s04-head', PHONE),
    await enter('zhifa-liaison'),
  ]
})

const press = (page: Page, words: string) =>
  page.getByRole('main').getByRole('button', { name: words, exact: true }).first().click()
/** The button that carries out the step that is open. */
const carryOut = (page: Page, words: string) =>
  page.locator('.doc-form').getByRole('button', { name: words, exact: true }).click()

proves(
  '0.2',
  '按样式拟稿、改稿、另一人核稿、印发编号、学校在手机上签收、办公室看到谁没签、撤回后写明原因',
  async () => {
    await staff.goto(`${address}/documents`)
    await staff.getByRole('link', { name: '拟稿', exact: true }).first().click()
    await staff.getByLabel(/^样式/).selectOption('notice')
    await staff.getByLabel('事由').fill('做好高考期间学校周边秩序管理')
    await staff.getByLabel('缘由').fill('为做好高考期间学校周边秩序')
    await staff.getByText('现在会编湖综治委学校治安组办〔2017〕5号').waitFor()
    await press(staff, '按样式拟稿')
    await told(staff, '已拟稿')
    await staff.getByRole('heading', { level: 1, name: '关于做好高考期间学校周边秩序管理的通知' }).waitFor()
    const page = staff.url()

    // What nobody filled holds it back; who wrote it does not review it.
    await staff.getByText('[[时限]]').first().waitFor()
    await staff.getByText('这一稿是您写的，请另一位同事核稿').waitFor()
    await press(staff, '改稿')
    const text = staff.getByLabel('正文', { exact: false }).first()
    await text.fill((await text.inputValue()).replace('[[时限]]', '2017年6月5日'))
    await press(staff, '保存')
    await told(staff, '已保存')
    await staff.getByText('请于2017年6月5日前报送办理情况').waitFor()
    await shoot(staff, 'document-draft')

    await director.goto(page)
    await carryOut(director, '核稿')
    await told(director, '已核稿，等办公室主任印发')
    await director.getByText('文中的数字就此定下，内容不再改').waitFor()
    // Before it is issued nobody else finds it.
    await school.goto(page)
    await school.getByText('没有这份公文，可能还没有印发').waitFor()
    await carryOut(director, '印发')
    await told(director, /已印发湖综治委学校治安组办〔2017〕\d+号/)
    await director.getByText('已签收0/38').waitFor()

    await director.getByRole('link', { name: '版式' }).click()
    await expect
      .poll(() =>
        director.locator('.doc-pages').evaluate((picture: { naturalHeight: number }) => picture.naturalHeight),
      )
      .toBeGreaterThan(400)
    await shoot(director, 'document-pages')

    await school.goto(`${address}/documents?view=to-sign`)
    await school.getByRole('link', { name: /高考期间/ }).click()
    await press(school, '签收')
    await told(school, '已签收')
    await school.getByText('本单位已签收').waitFor()
    await shoot(school, 'document-signed')

    await director.goto(`${page}?signed=yes`)
    await director.getByText('已签收1/38').waitFor()
    await director.locator('.doc-receipts').getByText('云桥小学（示例）').waitFor()

    await press(director, '撤回')
    await director.getByLabel('为什么撤回').fill('时限有误，另行印发')
    await carryOut(director, '撤回')
    await told(director, '已撤回')
    await liaison.goto(page)
    await liaison.getByText('已撤回，不再执行：时限有误，另行印发').waitFor()
    expect(await liaison.getByRole('main').getByRole('button', { name: '签收', exact: true }).count()).toBe(0)
  },
)

proves('0.1', '通报里的数字点开就是所数的隐患，印发过的永远是那些', async () => {
  await liaison.goto(`${address}/documents?kind=circular`)
  await liaison.getByRole('link', { name: /第一季度学校及周边治安综合治理督查情况的通报/ }).click()
  await liaison.getByText('湖综治委学校治安组办〔2017〕4号').first().waitFor()
  const figure = liaison
    .locator('.doc-sheet')
    .getByRole('link', { name: /^\d+处$/ })
    .first()
  const words = await figure.innerText()
  await figure.click()
  await liaison.getByRole('heading', { level: 1, name: `${words}：所数的记录` }).waitFor()
  await liaison.getByText('印发时数到的就是这些，以后不变').waitFor()
  const shown = await liaison.locator('.doc-counted li').count()
  const hidden = /另有(\d+)件/.exec(await liaison.getByRole('main').innerText())?.[1] ?? '0'
  expect(shown + Number(hidden)).toBe(Number.parseInt(words, 10))
})
