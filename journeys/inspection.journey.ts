import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { StartedServer } from '#apps/server/server.ts'
import { proves } from '#foundation/test/proves.ts'
import { shoot } from '#journeys/field-phone.ts'
import { addPhoto, pickDay, told } from '#journeys/hazard-desk.ts'
import { findGraveBarriers, openBrowser, openServer } from '#journeys/house.ts'
import { answerAll, drawAndCheck, makePlan, type Seat, seats } from '#journeys/inspection-desk.ts'

let server: StartedServer
let browser: Browser
let at: ReturnType<typeof seats>
beforeAll(async () => {
  server = await openServer()
  browser = await openBrowser()
  at = seats(browser, server.address)
})

/** All the ways a visit could be known to somebody of the inspected: the list, the link, the search, the bell, the counts. */
async function knows({ page, ask }: Seat, visit: string) {
  const { rows, total } = await ask.listVisits({})
  await page.goto(`${server.address}/visits/${visit}`)
  const said = page
    .getByRole('main')
    .getByText(/没有这次检查|检查结果/)
    .first()
  await said.waitFor()
  const opened = (await said.innerText()).startsWith('检查结果')
  await page.goto(`${server.address}/inspections?stage=all`)
  await page.getByRole('heading', { name: '对本单位和属地学校的检查' }).waitFor()
  await page.waitForFunction("!document.querySelector('main .hx-loading')")
  const listed = (await page.locator(`a[href="/visits/${visit}"]`).count()) > 0
  const notices = JSON.stringify(await ask.listNotices({})).includes(visit)
  const found = (await ask.listHazards({ view: 'all', q: '警闪灯线路烧断' })).rows.length > 0
  return { asked: rows.some(({ id }) => id === visit), opened, listed, notices, found, total }
}

proves(['5.38', '5.40'], '暗访抽查不定期：从抽签到下发，下发前学校和镇街一无所知，下发后都看得到', async () => {
  const planner = await at.desk('gongan-inspector')
  const { page } = planner
  await makePlan(
    page,
    server.address,
    '校园内保暗访',
    ['暗访', '不定期'],
    ['区公安分局 检查员', '区公安分局 护学岗民警'],
    1,
  )
  await drawAndCheck(page)
  await shoot(page, 'inspection-1-drawn')
  const [drawn] = (await planner.ask.readPlan({ planId: page.url().split('/').at(-1)! })).visits
  const visit = drawn!.id
  const { visit: kept } = await planner.ask.readVisit({ visitId: visit })
  const head = await at.desk(`${kept.target.toLowerCase()}-head`)
  const town = await at.desk(`${kept.town}-staff`)
  const nothing = { asked: false, opened: false, listed: false, notices: false, found: false }
  const before = [await knows(head, visit), await knows(town, visit)]
  expect(before).toEqual([expect.objectContaining(nothing), expect.objectContaining(nothing)])

  const one = await at.phone('gongan-inspector')
  const two = await at.phone('gongan-officer')
  const phone = two.page
  await phone.goto(`${server.address}/visits/${visit}`)
  await phone.getByRole('button', { name: '到场检查' }).tap()
  await answerAll(phone)
  const lamp = phone.locator('li.in-item', { hasText: 'EO-6.1' })
  await lamp.getByRole('radiogroup').getByText('否', { exact: true }).tap()
  await phone.getByText('EO-6.1要写明部位和情况').waitFor()
  await lamp.getByLabel('部位').fill('警务室门口')
  await lamp.getByLabel('情况').fill('警闪灯线路烧断')
  await lamp.getByLabel('转隐患').check()
  await addPhoto(lamp, '2017:05:10 08:00:00', '#8a4b2a')
  await shoot(phone, 'inspection-2-sheet')
  expect(await findGraveBarriers(phone)).toEqual([])
  expect(await phone.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  await pickDay(phone.locator('.in-form'), '整改期限', '2017-05-26')
  await phone.getByRole('button', { name: '保存记录（问题1项）' }).tap()
  await told(phone, '检查记录已保存')

  await phone.getByRole('button', { name: '签名', exact: true }).tap()
  await told(phone, '已签名')
  await phone.getByText('您已签名').waitFor()
  await one.page.goto(`${server.address}/visits/${visit}`)
  await one.page.getByRole('button', { name: '签名', exact: true }).tap()
  await one.page.getByText('下一步：下发结果').waitFor()
  await shoot(one.page, 'inspection-3-signed')
  expect(await knows(head, visit)).toEqual(before[0])
  expect(await knows(town, visit)).toEqual(before[1])

  await page.goto(`${server.address}/visits/${visit}`)
  await page.getByRole('button', { name: '下发结果' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '下发结果' }).click()
  await told(page, '结果已下发')
  await server.settle()
  await page.getByRole('button', { name: '拨快1小时' }).click()
  await page.getByText('09:00').first().waitFor()
  const all = { asked: true, opened: true, listed: true, notices: true, found: true }
  expect(await knows(head, visit)).toEqual({ ...all, total: before[0]!.total + 1 })
  expect(await knows(town, visit)).toEqual({ ...all, total: before[1]!.total + 1 })

  // The school reads its notice, and from the finding the hazard, and from the hazard the inspection.
  const school = head.page
  await school.goto(`${server.address}/visits/${visit}`)
  await school.getByText(/编号：湖校周改〔2017〕\d+号/).waitFor()
  await shoot(school, 'inspection-4-notice')
  await school.getByRole('link', { name: /^隐患 湖校周隐/ }).click()
  await school.getByRole('link', { name: '暗访发现' }).click()
  await school.getByRole('heading', { name: '检查结果' }).waitFor()
})

test('全覆盖明查定期：时间相近时提示，一起去，学校只接待一次', async () => {
  const police = await at.desk('gongan-inspector')
  const usual = { clause: '5.38', checklist: 'eight-ones', openness: 'open', schedule: 'scheduled' } as const
  const span = { startsOn: '2017-05-10', endsOn: '2017-06-09' }
  const pool = ['gongan-inspector', 'gongan-officer']
  const plan = { ...usual, ...span, title: '五月内保检查', coverage: 'full', pool } as const
  const { id } = await police.ask.planInspection(plan)
  await police.ask.drawInspection({ planId: id })
  const theirs = (await police.ask.readPlan({ planId: id })).visits.find(({ target }) => target === 'S03')!
  await police.ask.setVisitDay({ visitId: theirs.id, version: theirs.version, day: '2017-05-16' })

  const { page } = await at.desk('jkt-inspector')
  await makePlan(page, server.address, '八个一全覆盖', ['全覆盖'], ['区教科体局 检查员', '区文广局 执法人员'])
  await drawAndCheck(page)
  const row = page.locator('li.in-visit', { hasText: '青澜小学' })
  await row.getByLabel('检查日期', { exact: true }).fill('2017-05-17')
  await row.getByLabel('检查日期', { exact: true }).press('Enter')
  await row.getByText('区公安分局5月16日也去青澜小学（示例），时间相近').waitFor()
  await shoot(page, 'inspection-5-near')
  await row.getByRole('button', { name: '一起去' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '一起去' }).click()
  await told(page, '已并入另一单位的检查，一起去')
  const joined = await police.ask.readVisit({ visitId: theirs.id })
  expect(joined.units.map(({ name }) => name)).toEqual(['区公安分局', '区教科体局'])

  // What is not to be is cancelled with its reason, by the unit whose plan it is.
  await page.locator('li.in-visit', { hasText: '云桥小学' }).getByRole('link').first().click()
  await page.getByRole('button', { name: '取消检查' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('原因').fill('学校承办活动，另行安排')
  await dialog.getByRole('button', { name: '取消检查' }).click()
  await page.getByText('已取消：学校承办活动，另行安排').waitFor()
})
