import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { photoFromCamera, shoot } from '#journeys/field-phone.ts'
import { moveClock, pickDay, told } from '#journeys/hazard-desk.ts'
import { DESK, openBrowser, openContext, openServer, PHONE, signInAs } from '#journeys/house.ts'

// A joint meeting from the notice to the minutes, and one thing it resolved until it is found true.
let address: string
let office: Page
let leader: Page
let liaison: Page

beforeAll(async () => {
  address = (await openServer()).address
  const browser = await openBrowser()
  const enter = async (login: string, viewport = DESK) => {
    const context = await openContext(browser, { viewport })
    await signInAs(context, address, login)
    return context.newPage()
  }
  office = await enter('office-staff')
  leader = await enter('gongan-leader', PHONE)
  liaison = await enter('zhifa-liaison', PHONE)
})

const press = (page: Page, words: string) =>
  page.getByRole('main').getByRole('button', { name: words, exact: true }).first().click()
const verb = (page: Page, words: string) =>
  page.locator('form').getByRole('button', { name: words, exact: true }).click()
const TITLE = '青山湖区学校及周边治安综合治理第二季度联席会议'
const fits = async (page: Page) =>
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)

proves('3.1', '召开联席会议：勾选突出问题作议题，请假委派，扫码签到，印发纪要，议定事项办到核实', async () => {
  await office.goto(`${address}/meetings/new`)
  await pickDay(office.locator('.mt-new'), '会期', '2017-05-10')
  await office.getByLabel('地点').fill('区政府三楼会议室')
  const [suggested] = await office.locator('.mt-ticks').getByRole('checkbox').all()
  await suggested!.check()
  expect(await office.getByLabel('第1项议题').inputValue()).toMatch(/^研究/)
  await office.getByRole('button', { name: '召开并通知25家单位' }).click()
  await told(office, '已召开，通知已发出')
  await office.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  const meeting = office.url()
  await shoot(office, 'meeting-1-called')

  await liaison.goto(`${address}/inbox`)
  const waiting = liaison.getByRole('region', { name: '联席会议' })
  await waiting.getByRole('link', { name: TITLE }).click()
  await liaison.getByText('请假', { exact: true }).click()
  await liaison.getByLabel('请假的原因').fill('分管领导参加市里会议')
  await liaison.getByLabel('委派').fill('联络员')
  await liaison.locator('.ant-select-item-option').first().click()
  await verb(liaison, '提交请假')
  await told(liaison, '已请假')
  await fits(liaison)

  await office.goto(meeting)
  await press(office, '开始签到')
  await verb(office, '开始签到')
  await told(office, '已开始签到')
  const code = await office.locator('.mt-hall__code').innerText()
  expect(code).toMatch(/^\d{6}$/)
  await shoot(office, 'meeting-2-hall')

  await leader.goto(meeting)
  await leader.getByLabel('签到码').fill(code === '111111' ? '222222' : '111111')
  await verb(leader, '签到')
  await leader.getByText('签到码不对，请看会场屏幕，还可以试4次').waitFor()
  await leader.getByLabel('签到码').fill(code)
  await verb(leader, '签到')
  await leader.getByText('公安分局已签到：分管领导').waitFor()
  await shoot(leader, 'meeting-3-signed')
  await fits(leader)
  // Scanned: the code stands there already.
  await liaison.goto(`${meeting}?code=${code}`)
  await verb(liaison, '签到')
  await liaison.getByText('城管执法局已签到：联络员').waitFor()

  await office.goto(`${meeting}?part=attendance`)
  await office.getByRole('button', { name: '代塘山镇签到' }).click()
  await told(office, '已代塘山镇签到')
  await office.goto(meeting)
  await press(office, '散会')
  await verb(office, '散会')
  await told(office, '已散会')
  await office.getByText('委派1家，请假0家，缺席22家').waitFor()

  expect(await office.getByLabel('纪要正文').inputValue()).toContain('应到25家，实到3家，其中委派1家')
  await press(office, '加一项议定事项')
  await office.getByLabel('事项', { exact: false }).last().fill('五月底前疏导点建成投用，摊主全部进点')
  await office.getByLabel('牵头单位').fill('城管执法')
  await office.locator('.ant-select-item-option').filter({ visible: true }).first().click()
  await pickDay(office.locator('.mt-resolved'), '办结时限', '2017-05-31')
  await verb(office, '保存纪要')
  await told(office, '纪要已保存，可以印发')
  await office.getByText('议定1项').waitFor()
  await press(office, '印发纪要')
  await verb(office, '印发纪要')
  await told(office, '纪要已印发')
  await office.goto(`${meeting}?part=minutes`)
  await office.getByText('联席会议纪要〔2017〕2号').first().waitFor()
  await office.getByText(/牵头：城管执法局；时限：2017年5月31日前/).waitFor()
  await shoot(office, 'meeting-4-minutes')

  await liaison.goto(meeting)
  await liaison.getByRole('link', { name: /五月底前疏导点建成投用/ }).click()
  await liaison.getByLabel('办理情况').fill('疏导点已投用，18户摊主全部进点')
  const buffer = await photoFromCamera('09:40', '#5b8c5a')
  await liaison.getByLabel(/加照片/).setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer })
  await liaison.getByText('已收到').waitFor()
  await verb(liaison, '报办结')
  await told(liaison, '已报办结，等办公室核实')
  await fits(liaison)

  await office.goto(`${address}/resolutions?view=judging`)
  await office.getByRole('link', { name: /五月底前疏导点建成投用/ }).click()
  await office.getByLabel('核实意见').fill('现场查看属实')
  await verb(office, '核实属实')
  await told(office, '已核实')
  await verb(office, '办结归档')
  await told(office, '已办结归档')
  await office.goto(`${address}/meetings`)
  await office.getByRole('link', { name: '75% 3/4项' }).waitFor()
  await shoot(office, 'meeting-5-rates')

  // What lies past its day is pressed by the clock alone.
  await moveClock(office, '2017-05-11T09:00')
  await office.goto(`${address}/resolutions?view=late`)
  await office.getByText('逾期6天').waitFor()
})
