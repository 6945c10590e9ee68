import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { shoot } from '#journeys/field-phone.ts'
import { told } from '#journeys/hazard-desk.ts'
import { DESK, openBrowser, openContext, openServer, PHONE, signInAs } from '#journeys/house.ts'

// A school goes through its register, something in it shows itself, and the place where nobody had been is white no more.
const WHITE = '实验楼走廊'
let address: string
let safety: Page
let education: Page

beforeAll(async () => {
  address = (await openServer()).address
  const browser = await openBrowser()
  const enter = async (login: string) => {
    const context = await openContext(browser, { viewport: DESK })
    await signInAs(context, address, login)
    return context.newPage()
  }
  ;[safety, education] = [await enter('s03-safety'), await enter('jkt-liaison')]
})

/** Opens the form of a line, fills it and waits until it is taken. */
async function judge(line: string, verdict: '维持不变' | '重新评定' | '已消除', note: string): Promise<void> {
  const item = safety.getByRole('listitem').filter({ has: safety.getByRole('link', { name: line, exact: true }) })
  await item.getByRole('button', { name: /^复核/ }).click()
  await item.getByText(verdict, { exact: true }).click()
  if (verdict === '重新评定') await item.getByLabel('可能性').selectOption('5')
  await item.getByLabel(/复核情况|为什么重新评定|消除的原因/).fill(note)
  await item.getByRole('button', { name: verdict === '已消除' ? '移出清单' : '记下复核' }).click()
  await item.getByText(`安全主任：${note}`).waitFor()
}

proves(['3.13', '4.2'], '安全主任逐项评完本学期清单：改一项、消除一项；区教科体局看到结果和逾期未复核', async () => {
  await education.goto(`${address}/risks?view=late`)
  const late = education.getByRole('row').filter({ hasText: '逾期未复核' })
  await late.first().waitFor()
  const before = await late.count()
  expect(before).toBeGreaterThan(0)
  await shoot(education, 'risk-1-late')

  await safety.goto(`${address}/risks`)
  await safety.getByRole('button', { name: '开始评估' }).click()
  await safety.getByRole('heading', { name: '2017年春季学期风险评估' }).waitFor()
  const waiting = safety.getByRole('listitem').filter({ hasText: '待复核' })
  await waiting.first().waitFor()
  const lines = await waiting.getByRole('link').allInnerTexts()
  expect(lines.length).toBeGreaterThan(2)
  await safety.getByRole('button', { name: '完成本学期评估', disabled: true }).waitFor()
  const [changed = '', closed = '', ...kept] = lines
  await judge(changed, '重新评定', '入学人数增加，更容易发生')
  await judge(closed, '已消除', '设施已经拆除')
  for (const line of kept) await judge(line, '维持不变', '措施都在，没有变化')
  await shoot(safety, 'risk-2-judged')
  const reason = safety.getByLabel(/清单里没有/)
  if (await reason.isVisible()) await reason.fill('小学没有实验室，本学期不组织其他必评活动')
  await safety.getByRole('button', { name: '完成本学期评估' }).click()
  await told(safety, '学期风险评估已完成')
  await safety.getByText('已记入经常性工作：学期初风险评估').waitFor()
  await safety.getByText('已记入经常性工作：风险清单复核').waitFor()
  await shoot(safety, 'risk-3-finished')

  await education.goto(`${address}/risks?school=S03&view=all`)
  await education.getByRole('link', { name: /青澜小学 2017年春季学期风险评估/ }).waitFor()
  await education.getByRole('row').filter({ hasText: closed }).getByText('已消除').first().waitFor()
  expect(await education.getByRole('link', { name: '登记风险点' }).count()).toBe(0)
  await education.goto(`${address}/risks?school=S03&view=late`)
  await education.getByText('没有逾期未复核的风险').waitFor()
})

proves(['6.14', '3.13'], '没人到过的地方是空白；从风险点登记的隐患落在那里，空白就填上了', async () => {
  const cell = () => safety.getByRole('button', { name: new RegExp(`^${WHITE}`) })
  await safety.goto(`${address}/places?school=S03`)
  await cell().getByText('没有记录').waitFor()
  await cell().click()
  await safety.getByText('这段时间没有人查过这里').waitFor()
  await shoot(safety, 'risk-4-white')

  await safety.goto(`${address}/risks/new`)
  const pick = async (label: string, words: string) => {
    await safety.getByLabel(label).fill(words.slice(0, 4))
    await safety.locator('.ant-select-item-option').filter({ hasText: words }).first().click()
  }
  await pick('风险类别', '校舍和设施')
  await safety.getByLabel('可能发生的事').fill('走廊吊灯松动，坠落伤人')
  await pick('风险部位', '其他地方')
  await safety.getByLabel('在哪里').fill(WHITE)
  await safety.getByLabel('可能性').selectOption('3')
  await safety.getByLabel('后果').selectOption('4')
  await safety.getByText('最长60天复核一次').waitFor()
  await safety.getByLabel('管控措施').fill('每月检查吊杆和螺栓，灯下不排座位')
  await pick('责任岗位', '安全主任')
  await safety.getByRole('button', { name: '登记', exact: true }).click()
  await safety.getByRole('heading', { name: '走廊吊灯松动，坠落伤人' }).waitFor()
  await safety.getByRole('button', { name: '登记为隐患' }).first().click()
  const dialog = safety.getByRole('dialog')
  await dialog.getByLabel('看到的情况').fill('二楼东头一盏灯已下垂')
  await dialog.getByRole('button', { name: '登记为隐患' }).click()
  await safety.getByRole('link', { name: '走廊吊灯松动，坠落伤人' }).waitFor()
  await shoot(safety, 'risk-5-hazard')

  await safety.goto(`${address}/places?school=S03&place=${encodeURIComponent(WHITE)}`)
  await cell().getByText('查过1次').waitFor()
  await safety.getByText('发现隐患', { exact: true }).waitFor()
  await safety.setViewportSize(PHONE)
  await shoot(safety, 'risk-6-filled')
  expect(await safety.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
})
