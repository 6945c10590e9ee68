import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { photoFromCamera, shoot } from '#journeys/field-phone.ts'
import { addPhoto, give, isOff, isRefused, moveClock, openStep, pickDay, says, told } from '#journeys/hazard-desk.ts'
import { PAPER, readPaper } from '#journeys/ledger-paper.ts'
import { deskOf, DESK, openBrowser, openContext, openServer, phoneLike, signInAs } from '#journeys/house.ts'
import { proves } from '#foundation/test/proves.ts'

// One story in five hands. Every step also shows who may not, when not, and with what not.
const TITLE = '正门南侧流动摊点5处，占了学生等车的地方'
const AS = {
  office: '领导小组办公室 · 专干',
  zhifa: '区城管执法局 · 联络员',
  inspector: '区公安分局 · 检查员',
} as const
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
const look = (page: Page) =>
  page.goto(hazard).then(() => page.getByRole('heading', { level: 1, name: TITLE }).waitFor())

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
  await phone.getByRole('button', { name: '上报', exact: true }).tap({ force: true }) // grey, and pressed all the same
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
  await office
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: /交办台/ })
    .click()
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
  await says(office, '待交办 4') // only this one: the next matter waits for a look of its own

  await isRefused(office, hazard, 'verify', '已经核实过了')
  await says(office, '区城管执法局')
  const guard = await visitor('s03-guard')
  await isRefused(guard, hazard, 'withdraw', '已经受理，不能撤回；有新情况请留言')
  await guard.context().close()
})

proves(['3.10', '6.13'], '牵头单位在我的待办里签收，配合单位不能代签', async () => {
  const { office, zhifa } = desk
  const assist = await visitor('shijian-liaison')
  await isRefused(assist, hazard, 'accept', '这一步不归您的职务办，请找上面写明的单位')
  await says(assist, '下一步：区城管执法局签收')
  await assist.context().close()

  await look(zhifa)
  await isOff(zhifa, '报整改完成', '还没有签收，或已经报过完成')
  const form = await openStep(zhifa, '签收')
  await form.getByLabel('责任人').fill('队')
  await form.getByRole('button', { name: '签收' }).click()
  await says(form, '请写全职务，至少2个字')
  await form.getByRole('button', { name: '先不办' }).click()

  await zhifa.getByRole('link', { name: /我的待办/ }).click()
  const waiting = zhifa.getByRole('region', { name: '待签收' })
  const row = waiting.getByRole('listitem').filter({ hasText: TITLE })
  await row.getByRole('button', { name: '签收' }).click()
  await told(zhifa, `${number}已签收`)
  await zhifa.getByRole('region', { name: '办理中' }).getByText(TITLE).waitFor()
  await shoot(zhifa, 'story-3-inbox')

  await isRefused(zhifa, hazard, 'contest', '已签收，不能再退回')
  await isRefused(office, hazard, 'recall', '单位已签收，不能撤回交办')
})

proves('6.13', '改完以前先采取临时措施；到期前申请延期，由办公室批', async () => {
  const { office, zhifa, inspector } = desk
  await look(zhifa)
  const measure = await openStep(zhifa, '采取临时措施')
  await measure.getByRole('button', { name: '登记临时措施' }).click()
  await says(measure, '写明采取了什么措施，至少4个字')
  await measure.getByLabel(/采取了什么措施/).fill('上学放学时段两名队员固守正门南侧')
  await give(zhifa, measure, '登记临时措施', '临时措施已登记')
  await isRefused(inspector, hazard, 'takeTemporaryMeasure', '这一步不归您的职务办，请找上面写明的单位')

  await moveClock(zhifa, '2017-05-23T09:00')
  const asked = await openStep(zhifa, '申请延期')
  await asked.getByRole('button', { name: '申请延期' }).click()
  await says(asked, '请选新的期限')
  await says(asked, '写明为什么到期改不完，至少4个字')
  await pickDay(asked, '延到哪天', '2017-06-05')
  await asked.getByLabel(/原因/).fill('疏导点6月初才能启用，摊点要等它搬迁')
  await give(zhifa, asked, '申请延期', `${number}已申请延期，批复前原期限照算`)
  await isRefused(zhifa, hazard, 'requestExtension', '已有一份延期申请在等批复')
  await isRefused(zhifa, hazard, 'decideExtension', '这一步不归您的职务办，请找上面写明的单位')

  await look(office)
  await says(office, '下一步：领导小组办公室批复延期')
  const decide = await openStep(office, '批复延期')
  await says(decide, '疏导点6月初才能启用，摊点要等它搬迁')
  await decide.getByRole('button', { name: '批准延期' }).click()
  await says(decide, '写明批准的依据，至少4个字')
  await decide.getByLabel(/依据/).fill('疏导点启用日期已核实，期间有人固守')
  await give(office, decide, '批准延期', `${number}延期已批准`)
  await isOff(office, '批复延期', '没有待批的延期申请')
  await says(office, /原定5月24日 · 延期1次/)
  await shoot(office, 'story-4-extended')
})

proves(['2.4', '6.13'], '报完要有整改后照片；别的单位复查，不合格退回，改好再认定', async () => {
  const { office, zhifa, inspector } = desk
  await moveClock(office, '2017-05-31T09:00')
  await isRefused(inspector, hazard, 'reinspect', '还没有报整改完成，不能复查')
  await isRefused(office, hazard, 'reportDone', '这一步不归您的职务办，请找上面写明的单位')
  await look(zhifa)
  const done = await openStep(zhifa, '报整改完成')
  await done.getByLabel(/整改情况/).fill('摊点已清走')
  await done.getByRole('button', { name: '报整改完成' }).click()
  await says(done, '要有同一位置的整改后照片，至少一张')
  await addPhoto(done, '2017:05:31 08:30:00', '#c9d8c9')
  await done.getByLabel(/整改措施/).fill('清走摊点，引导进疏导点')
  await give(zhifa, done, '报整改完成', `${number}已报整改完成，等复查`)
  await isOff(zhifa, '销号', '整改单位不能复查自己整改的隐患，请由别的单位复查')
  await look(office)
  await isOff(office, '销号', '还没有复查合格记录')

  await look(inspector)
  const found = await openStep(inspector, '复查')
  await found.getByRole('radio', { name: '不合格', exact: true }).check({ force: true })
  await found.getByLabel(/现场情况/).fill('放学时段仍有2个摊点')
  await found.getByRole('button', { name: '退回整改' }).click()
  await says(found, '不合格要给新的期限')
  await pickDay(found, '新期限', '2017-06-07')
  await give(inspector, found, '退回整改', `${number}复查不合格，已退回整改`)
  await isRefused(inspector, hazard, 'strikeOff', '这一步不归您的职务办，请找上面写明的单位')

  await look(zhifa)
  await says(zhifa, '退回过1次')
  const again = await openStep(zhifa, '报整改完成')
  await again.getByLabel(/整改情况/).fill('摊点全部进疏导点，两个时段有人固守')
  await addPhoto(again, '2017:05:31 16:40:00', '#c9d8c9')
  await again.getByLabel(/整改资金/).fill('0.6')
  await give(zhifa, again, '报整改完成', `${number}已报整改完成，等复查`)
  await look(inspector)
  const passed = await openStep(inspector, '复查')
  await passed.getByRole('radio', { name: '合格', exact: true }).check({ force: true })
  await passed.getByLabel(/现场情况/).fill('放学时段到现场看过，没有摊点')
  await give(inspector, passed, '认定合格', `${number}复查合格，可以销号`)
  await inspector.getByRole('img', { name: '整改前照片，正门南侧' }).waitFor()
  await inspector.getByRole('img', { name: '整改后照片，正门南侧' }).waitFor()
  await shoot(inspector, 'story-5-pair')
})

proves('2.4', '办公室销号，销号前再问一次；三十天后回头看，反弹另立一号、升一级、两边相连', async () => {
  const { office, inspector, zhifa } = desk
  await look(office)
  const strike = await openStep(office, '销号')
  await strike.getByLabel('备注').fill('摊主电话13870801234')
  await strike.getByRole('button', { name: '销号', exact: true }).click()
  const confirm = office.getByRole('dialog', { name: `把${number}销号？` })
  await confirm.getByRole('button', { name: '销号' }).click()
  await says(strike, '内容里像有身份证号或电话号码，请删去后再提交')
  await strike.getByLabel('备注').fill('疏导点启用，列入回头看')
  await strike.getByRole('button', { name: '销号', exact: true }).click()
  expect(await office.evaluate('document.activeElement.textContent')).toBe('先不销')
  await confirm.getByRole('button', { name: '销号' }).click()
  await told(office, `${number}已销号`)
  await isRefused(zhifa, hazard, 'attach', '已经办结，不能再补材料')

  await isRefused(zhifa, hazard, 'lookBack', '整改单位不能复查自己整改的隐患，请由别的单位复查')
  await inspector.goto(`${hazard}?step=lookBack`)
  const early = inspector.getByRole('dialog', { name: /回头看$/ })
  await early.getByRole('button', { name: '登记回头看' }).click()
  await says(early, '请选巩固或反弹')
  await early.getByRole('radio', { name: '巩固' }).check({ force: true })
  await early.getByLabel(/现场情况/).fill('摊点没有再来')
  await early.getByRole('button', { name: '登记回头看' }).click()
  await says(early, '还没到回头看的日子（6月30日）')
  await early.getByRole('button', { name: '先不办' }).click()

  await moveClock(inspector, '2017-07-03T09:00')
  const back = await openStep(inspector, '回头看')
  await back.getByRole('radio', { name: '反弹' }).check({ force: true })
  await back.getByLabel(/现场情况/).fill('摊点又回来4处，疏导点没有人管')
  await addPhoto(back, '2017:07:03 08:20:00', '#dfe6ec')
  await give(inspector, back, '登记反弹', '回头看已登记')
  await says(inspector, /又反弹为/)
  await shoot(inspector, 'story-6-rebound')
  await inspector.getByRole('link', { name: /^\d+号$/ }).click()
  await inspector.getByRole('heading', { level: 1, name: `${TITLE}（反弹）` }).waitFor()
  await says(inspector, new RegExp(`第1次反弹，原.*${number}`))
  await says(inspector, '重大')
  await inspector.getByRole('link', { name: number, exact: true }).click()
  await inspector.getByRole('heading', { level: 1, name: TITLE, exact: true }).waitFor()
})

proves(['3.2', '2.4'], '台账有这一行，导出的Excel照纸质22列，有标题、合计和签字栏', async () => {
  const { office } = desk
  await office.goto(`${address}/ledger?view=struck`)
  const line = office.getByRole('row').filter({ hasText: TITLE })
  await line.waitFor()
  expect(await line.innerText()).toContain('较大')
  const coming = office.waitForEvent('download')
  await office.getByRole('link', { name: /^导出这\d+行$/ }).click()
  const file = await coming
  expect(file.suggestedFilename()).toContain('2017年青山湖区学校及周边安全隐患排查整改台账')
  const { sheet, rows } = await readPaper(await file.path())
  expect(rows[0]![0]).toBe('2017年青山湖区学校及周边安全隐患排查整改台账')
  expect(rows[2]).toEqual(PAPER)
  const printed = Object.fromEntries(PAPER.map((title, at) => [title, rows.find((row) => row.includes(TITLE))![at]]))
  expect(printed).toMatchObject({
    排查时间: '2017-05-10',
    '学校（单位）': '青澜小学（示例）',
    隐患部位: '正门南侧',
    等级: '较大',
    责任单位: expect.stringMatching(/^区城管执法局、.*市监局/),
    '整改资金（万元）': '0.6',
    整改时限: '2017-06-07（原定2017-05-24）',
    完成时间: '2017-05-31',
    整改情况: '摊点全部进疏导点，两个时段有人固守',
    复查时间: '2017-05-31',
    是否销号: '是',
  })
  const end = rows.findIndex(([first]) => first === '合计')
  expect(sheet.getRow(end + 1).getCell(PAPER.indexOf('整改资金（万元）') + 1).formula).toBe(`SUM(N4:N${end})`)
  expect(rows[end + 1]![0]).toMatch(/填报人：.*审核人：.*单位负责人：/)
})
