import type { Browser } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { shoot } from '#journeys/field-phone.ts'
import { deskOf, openBrowser, openContext, openServer, phoneLike, signInAs } from '#journeys/house.ts'

// From a figure of the district to the school behind it, to its plate; and a camera written down on a phone.
let browser: Browser
let address: string
beforeAll(async () => {
  address = (await openServer()).address
  browser = await openBrowser()
})

proves(['5.2', '5.27'], '办公室从达标率点到学校，看到逐项缺什么、依据哪条，标牌文字可以打印', async () => {
  const page = await deskOf(browser, address, '专干')
  await page.goto(`${address}/schools`)
  await page.getByRole('link', { name: '三防和八个一', exact: true }).first().click()
  const figures = page.getByRole('list', { name: '达标情况' })
  await figures.getByText('三防达标率').waitFor()
  const shown = await figures.getByRole('listitem').filter({ hasText: '八个一达标率' }).innerText()
  expect(shown).toMatch(/\d+\/13所/)
  // The roster's order until somebody asks for another.
  await page.getByRole('row', { name: /^1 / }).getByText('晨曦幼儿园').waitFor()
  await figures.getByRole('listitem').filter({ hasText: '专职保安配备率' }).getByRole('link').click()
  await page.waitForURL(/figure=F1/)
  await page.getByRole('row', { name: /^1 / }).getByText('沙梧小学').waitFor()
  await page.getByRole('link', { name: '沙梧小学' }).click()
  await page.getByRole('heading', { name: '沙梧小学：三防和八个一' }).waitFor()
  const people = page.getByRole('table', { name: '人防检查：不满足' })
  await people.getByText('在岗专职保安员人数').waitFor()
  expect(await people.innerText()).toContain('公治〔2015〕168号')
  await shoot(page, 'defences-1-school')
  await page.getByRole('link', { name: '制作标牌' }).click()
  await page.getByText('罗家派出所驻沙梧小学（示例）警务室').waitFor()
  await shoot(page, 'defences-2-plate')
})

proves('5.6', '保安应配、实有、持证、签到、巡查一校一行，差得多的在前，规则写得清', async () => {
  const page = await deskOf(browser, address, '专干')
  await page.goto(`${address}/norms`)
  await page.getByText('不足100人1名', { exact: false }).waitFor()
  const first = page.getByRole('row', { name: /^1 / })
  await first.getByText('应2实1，差1').waitFor()
  await page.getByRole('list', { name: '配备情况' }).getByRole('link').nth(1).click()
  await page.waitForURL(/lacking=certificates/)
  await page.getByRole('row', { name: /^1 / }).getByRole('link', { name: '锦星学校', exact: true }).waitFor()
  expect(await page.getByRole('row', { name: /^2 / }).count()).toBe(0)
})

proves(['5.21', '5.37'], '安全主任在手机上登记监控点，厕所登记不了；报故障、维修、测试恢复', async () => {
  const context = await openContext(browser, phoneLike)
  await signInAs(context, address, 's03-safety')
  const page = await context.newPage()
  await page.goto(`${address}/cameras`)
  await page.getByRole('button', { name: '登记监控点' }).tap()
  const form = page.getByRole('form', { name: '登记监控点' })
  await form.getByLabel('部位').selectOption('10')
  await form.getByLabel('装在哪里').fill('教工厕所')
  await form.getByText('厕所、卫生间禁止安装监控，不能登记').waitFor()
  expect(await form.getByRole('button', { name: '登记', exact: true }).getAttribute('aria-disabled')).toBe('true')
  await shoot(page, 'defences-3-forbidden')
  await form.getByLabel('装在哪里').fill('食堂操作间入口')
  await form.getByRole('button', { name: '登记', exact: true }).tap()
  const row = page.getByRole('listitem').filter({ hasText: '食堂操作间入口' })
  await row.getByText('正常').waitFor()
  await page.getByText('应有7处，已有7处').waitFor()
  await row.getByRole('button', { name: '报故障' }).tap()
  await row.getByLabel('什么故障').fill('没有画面')
  await row.getByRole('button', { name: '报故障', exact: true }).last().tap()
  await row.getByText('待维修').waitFor()
  await row.getByLabel('怎样修的').fill('更换电源')
  await row.getByRole('button', { name: '已维修' }).tap()
  await row.getByText('待测试').waitFor()
  await row.getByRole('button', { name: '测试恢复' }).tap()
  await row.getByText('正常').waitFor()
  await page.getByText('食堂操作间入口：没有画面').waitFor()
  await shoot(page, 'defences-4-repaired')
  await context.close()
})
