import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { photoFromCamera, shoot } from '#journeys/field-phone.ts'
import { pickDay, told } from '#journeys/hazard-desk.ts'
import { DESK, openBrowser, openContext, openServer, PHONE, signInAs } from '#journeys/house.ts'

// A school the year-end sweep found outstanding: proposed, confirmed, planned, worked on by phone, accepted and off the list.
let address: string
let office: Page
let leader: Page
let unit: Page

beforeAll(async () => {
  address = (await openServer()).address
  const browser = await openBrowser()
  const enter = async (login: string, viewport = DESK) => {
    const context = await openContext(browser, { viewport })
    await signInAs(context, address, login)
    return context.newPage()
  }
  ;[office, leader, unit] = [
    await enter('office-staff'),
    await enter('district-leader'),
    await enter('jiaojing-liaison', PHONE),
  ]
})

const form = (page: Page) => page.locator('.kt-form')
const verb = (page: Page, words: string) => form(page).getByRole('button', { name: words, exact: true }).click()
const step = (page: Page, words: string) =>
  page.locator('.kt-steps').getByRole('button', { name: words, exact: true }).click()

async function addPhoto(page: Page, what: string, time: string, shade: string): Promise<void> {
  const buffer = await photoFromCamera(time, shade)
  const before = await page.getByText('已收到').count()
  await page.getByLabel(`加${what}`).setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByText('已收到').nth(before).waitFor()
}
async function pick(page: Page, label: string, words: string): Promise<void> {
  await form(page).getByLabel(label).fill(words)
  await page.locator('.ant-select-item-option').filter({ hasText: words, visible: true }).first().click()
}

proves('8.13', '重点整治对象：排出、提出、确认、定方案、报进展、验收，最后摘牌', async () => {
  await office.goto(`${address}/targets?view=proposed`)
  const suggestion = office.locator('.kt-proposals li').filter({ hasText: '交通拥堵' })
  await suggestion.getByText('双排停放').waitFor()
  await shoot(office, 'target-1-proposals')
  await suggestion.getByRole('link', { name: '提出' }).click()
  await office.getByLabel('突出问题').fill('放学时段双排停车，学生在车缝里穿行')
  await office.getByLabel('提出的理由').fill('年底排摸反映突出，校门口没有临时泊位')
  await verb(office, '提出')
  await told(office, '已提出，等领导小组确认')
  await office.waitForURL(/\/targets\/[0-9a-f-]{36}$/)
  const target = office.url()
  await unit.goto(target)
  await unit.getByText('没有这个重点整治对象').waitFor()

  await leader.goto(target)
  await step(leader, '确认列入')
  await verb(leader, '确认列入')
  await told(leader, '已列入，编号送达学校和镇街')
  await leader
    .getByText(/^湖校周治〔2017〕\d+号$/)
    .first()
    .waitFor()

  await office.goto(target)
  await pick(office, '牵头单位', '交警大队')
  await pick(office, '配合单位', '塘山镇')
  await office.keyboard.press('Escape')
  await pick(office, '责任领导', '交警大队')
  await office.getByLabel('整治措施').fill('划设临时泊位\n错峰放学，高峰岗疏导')
  await office.getByLabel('时间节点1').fill('临时泊位划设')
  await pickDay(form(office), '节点1到哪天', '2017-05-20')
  await shoot(office, 'target-2-plan')
  await verb(office, '定下方案')
  await told(office, '方案已定，送达牵头和配合单位')

  await unit.goto(target)
  await unit.getByLabel('进展情况').fill('已踏勘，泊位线位置已定')
  await addPhoto(unit, '现场照片', '08:10', '#5b8c5a')
  await verb(unit, '报进展')
  await told(unit, '已报进展')
  await unit.getByText('还有时间节点没有办完，全部办完才能申请验收').waitFor()
  await step(unit, '节点办完')
  await unit.getByLabel('办完情况').fill('划设临时泊位24个')
  await verb(unit, '办完了')
  await told(unit, '节点已记为办完')
  await step(unit, '申请验收')
  await unit.getByLabel('完成情况').fill('泊位启用，错峰放学，校门口不再双排停车')
  await addPhoto(unit, '整治前照片', '08:20', '#a05a4a')
  await addPhoto(unit, '整治后照片', '08:30', '#3f7f93')
  await shoot(unit, 'target-3-submit')
  expect(await unit.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
  await verb(unit, '申请验收')
  await told(unit, '已申请验收，等办公室到现场')

  await office.goto(target)
  await office.getByLabel('验收结论').fill('放学时段秩序良好，没有双排停车')
  await verb(office, '验收合格')
  await told(office, '验收合格，等领导小组决定')
  await leader.goto(target)
  await step(leader, '摘牌')
  await leader.getByLabel('摘牌的理由').fill('周边秩序明显改善')
  await verb(leader, '摘牌')
  await told(leader, '已摘牌')
  await leader.goto(`${address}/targets?view=delisted`)
  await leader.getByRole('row').filter({ hasText: '双排停车' }).waitFor()
  await shoot(leader, 'target-4-delisted')
})
