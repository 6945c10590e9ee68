import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { shoot } from '#journeys/field-phone.ts'
import { moveClock } from '#journeys/hazard-desk.ts'
import { DESK, findGraveBarriers, openBrowser, openContext, openServer, PHONE, signInAs } from '#journeys/house.ts'

// The half-year report of one school in June: written from its records, sent back, handed in again, accepted, added up.
let address: string
let browser: Browser
let office: Page
let school: Page

async function deskAs(login: string): Promise<Page> {
  const context = await openContext(browser, { viewport: DESK })
  await signInAs(context, address, login)
  return context.newPage()
}

/** Readable to all, at a desk and on a phone. */
async function sound(page: Page, name: string): Promise<void> {
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size)
    await shoot(page, `${name}-${size.width}`)
    expect(await findGraveBarriers(page), name).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(size.width)
  }
  await page.setViewportSize(DESK)
}

beforeAll(async () => {
  const server = await openServer()
  address = server.address
  browser = await openBrowser()
  office = await deskAs('office-staff')
  school = await deskAs('s03-head')
})

proves(['9.3', '9.6'], '六月里学校打开应报的小结，数字已按本校记录写好，补上问题和打算，自动存稿后报送', async () => {
  await office.goto(`${address}/reports`)
  await office.getByRole('heading', { name: '报送情况', level: 1 }).waitFor()
  await moveClock(office, '2017-06-12T09:00')
  await school.goto(`${address}/reports`)
  await school.getByRole('link', { name: /2017年上半年工作情况小结/ }).click()
  await school.getByText('数字随记录变动：2017年1月1日—6月12日').first().waitFor()
  await school.getByText('列入台账的隐患').first().waitFor()
  await school.getByRole('button', { name: '加一条问题' }).click()
  await school.getByRole('textbox', { name: '问题1', exact: true }).fill('校门口摊点时有反复')
  await school.getByRole('button', { name: '加一条打算' }).click()
  await school.getByRole('textbox', { name: '打算1', exact: true }).fill('配合疏导点建设')
  await school.getByText(/^已存 \d/).waitFor()
  await sound(school, 'report-1-writing')
  await school.getByRole('button', { name: '报送办公室' }).click()
  await school.getByText(/数字随报送定下/).waitFor()
})

proves('9.5', '办公室退回要写原因，学校看到原因再报；登记书面稿以后才能收下，收下即锁定', async () => {
  await office.goto(`${address}/reports?code=half-year-2017&view=electronic`)
  await office.getByRole('link', { name: /青澜小学/ }).click()
  await office.getByRole('button', { name: '退回' }).first().click()
  const back = office.getByRole('dialog', { name: /退回/ })
  await back.getByLabel('要补什么').fill('请补充警校联动情况')
  await back.getByRole('button', { name: '退回' }).click()
  await office.getByText('办公室退回：请补充警校联动情况').waitFor()
  await school.reload()
  await school.getByText('办公室退回：请补充警校联动情况').waitFor()
  await school.getByRole('textbox', { name: '补充（加强校园治安防控）' }).fill('与派出所每月联动一次。')
  await school.getByText(/^已存 \d/).waitFor()
  await school.getByRole('button', { name: '报送办公室' }).click()
  await school.getByText(/数字随报送定下/).waitFor()
  await office.reload()
  await office.getByText('书面稿还没有收到，请登记收到后再收下').waitFor()
  await office.getByRole('button', { name: '登记书面稿' }).click()
  await office
    .getByRole('dialog', { name: /书面稿/ })
    .getByRole('button', { name: '登记', exact: true })
    .click()
  await office.getByText(/2017-06-12收到/).waitFor()
  await office.getByRole('button', { name: '收下', exact: true }).click()
  await office.getByRole('button', { name: '重新打开' }).waitFor()
  await sound(office, 'report-2-accepted')
  await school.reload()
  await school.getByText('已收下', { exact: true }).first().waitFor()
  expect(await school.getByRole('button', { name: '报送办公室' }).count()).toBe(0)
})

test('the district’s report holds it, and a number leads to the school and to the rows it counted', async () => {
  await office.goto(`${address}/reports/district?code=half-year-2017`)
  await office.getByText('各学校列入台账的隐患').waitFor()
  await sound(office, 'report-3-district')
  await office
    .getByRole('link', { name: /^\d+处$/ })
    .first()
    .click()
  const sources = office.getByRole('dialog', { name: /来自/ })
  await sources.getByRole('link', { name: /青澜小学/ }).click()
  const rows = office.getByRole('dialog', { name: /的记录/ })
  await rows.getByText('报送时数到的就是这些，状态是现在的').waitFor()
  await rows.getByRole('listitem').first().waitFor()
  await sound(office, 'report-4-rows')
})

proves('9.2', '单位在手机上报一份情况，办公室打开即有回执，答复单位看得到', async () => {
  await school.setViewportSize(PHONE)
  await school.goto(`${address}/briefs/new`)
  await school.getByLabel('标题').fill('侧门外施工占道')
  await school.getByRole('textbox', { name: '情况' }).fill('侧门外围挡占去人行道，已安排人员引导学生。')
  await sound(school, 'report-5-brief')
  await school.getByRole('button', { name: '报办公室' }).click()
  await school.getByText('办公室还没有打开').waitFor()
  await office.goto(`${address}/briefs?view=unread`)
  await office.getByRole('link', { name: '侧门外施工占道' }).click()
  await office.getByText('已阅待答复').waitFor()
  await office.getByLabel('答复内容').fill('已转区建设局，两日内调整围挡')
  await office.getByRole('button', { name: '答复', exact: true }).click()
  await office.getByText('已答复', { exact: true }).first().waitFor()
  await school.reload()
  await school.getByText('已转区建设局，两日内调整围挡').waitFor()
})
