import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { shoot } from '#journeys/field-phone.ts'
import { moveClock } from '#journeys/hazard-desk.ts'
import { DESK, findGraveBarriers, openBrowser, openContext, openServer, signInAs } from '#journeys/house.ts'

// A Thursday nobody entered anything, seen from the office; one school shows its work at a desk, and one is let off.
let address: string
let browser: Browser
let office: Page
const desks = new Map<string, Page>()

beforeAll(async () => {
  const server = await openServer()
  address = server.address
  browser = await openBrowser()
  office = await deskAs('office-staff')
  await office.goto(`${address}/coverage`)
  await moveClock(office, '2017-05-11T20:00')
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

let proof: string

proves(
  ['5.13', '8.1'],
  '办公室看见没有记录的学校，点到那一格；学校在电脑上报一次，校长会签，办公室点开那一次',
  async () => {
    await office.goto(`${address}/coverage?period=today`)
    await office.getByText('个没有任何记录').waitFor()
    await office.getByRole('button', { name: '属地' }).click()
    await office.getByRole('menuitemcheckbox', { name: /塘山/ }).click()
    await office.waitForURL(/town=/)
    await sound(office, 'coverage-white')
    await office.getByRole('link', { name: /^青澜小学，上下学高峰校门护卫：/ }).click()
    await office.getByText('漏做').first().waitFor()
    // The office enters nothing for a school.
    expect(await office.getByRole('link', { name: '补录' }).count()).toBe(0)

    const safety = await deskAs('s03-safety')
    await safety.goto(`${address}/coverage/S03/police-visit?period=month`)
    await safety.getByRole('link', { name: '报一次' }).click()
    await safety.getByRole('button', { name: '报完成' }).click()
    await safety.getByText('还差：到校工作').waitFor()
    await safety.getByRole('button', { name: '法治课' }).click()
    await safety.getByRole('button', { name: '是', exact: true }).click()
    await sound(safety, 'coverage-form')
    await safety.getByRole('button', { name: '报完成' }).click()
    await safety.getByRole('heading', { level: 1, name: '民警或法制副校长到校工作' }).waitFor()
    await safety.getByText('还没有会签').waitFor()
    await safety.getByText('您的岗位不能会签').waitFor()
    proof = new URL(safety.url()).pathname

    const head = await deskAs('s03-head')
    await head.goto(address + proof)
    await head.getByRole('button', { name: '会签', exact: true }).click()
    await head.getByText('会签确认').waitFor()
    await sound(head, 'coverage-signed')

    await office.goto(`${address}/proofs?period=today`)
    await office.getByRole('link', { name: /青澜小学（示例）：民警或法制副校长到校工作/ }).click()
    await office.getByText('法治课').waitFor()
    await office
      .getByText(/青澜小学（示例） 校长.*5月11日/)
      .first()
      .waitFor()
    await sound(office, 'coverage-proof')
  },
)

test('a correction at the desk stands beside what was said first, and the first leads to it', async () => {
  const safety = await deskAs('s03-safety')
  await safety.goto(address + proof)
  await safety.getByRole('link', { name: '更正' }).click()
  await safety.getByRole('button', { name: '法治课', pressed: true }).waitFor()
  await safety.getByRole('button', { name: '演练培训' }).click()
  await safety.getByRole('button', { name: '更正', exact: true }).click()
  await safety.getByText('以这次为准').waitFor()
  await safety.getByText('演练培训').waitFor()
  expect(new URL(safety.url()).pathname).not.toBe(proof)
  await safety.getByRole('link', { name: '原报' }).click()
  await safety.getByText('这一次已经更正，以新的为准').waitFor()
  await sound(safety, 'coverage-corrected')
})

test('the office lets a school off, and its denominator changes; nobody else may', async () => {
  const cell = `${address}/coverage/S05/gate-peak?from=2017-05-11&to=2017-05-11`
  await office.goto(cell)
  await office.getByText('应完成2，').waitFor()
  await office.getByRole('link', { name: '批准免除' }).click()
  await office.getByText('还差原因（至少4个字）').waitFor()
  await office.getByLabel(/^原因/).fill('校舍加固当天停课')
  await sound(office, 'coverage-grant')
  await office.locator('form').getByRole('button', { name: '批准免除' }).click()
  await office.getByText('原因：校舍加固当天停课').waitFor()
  await office.getByText('领导小组办公室 专干').waitFor()
  await office.goto(cell)
  await office.getByText('应完成0，').waitFor()
  await office.getByText('免除2').waitFor()
  await office.getByRole('link', { name: '看免除' }).first().click()
  await office.getByText('原因：校舍加固当天停课').waitFor()

  const head = await deskAs('s05-head')
  await head.goto(`${address}/exemptions`)
  await head.getByText('原因：校舍加固当天停课').waitFor()
  await head.getByText('免除由领导小组办公室批准').waitFor()
  expect(await head.getByRole('button', { name: /提前恢复/ }).count()).toBe(0)
  const stranger = await deskAs('s03-head')
  await stranger.goto(`${address}/exemptions`)
  await stranger.getByText('现在没有免除').waitFor()

  await office.goto(`${address}/exemptions`)
  await office.getByRole('button', { name: /提前恢复/ }).click()
  await office.getByRole('button', { name: '从今天起恢复' }).click()
  await office.getByText('现在没有免除').waitFor()
  await office.goto(cell)
  await office.getByText('应完成2，').waitFor()
})
