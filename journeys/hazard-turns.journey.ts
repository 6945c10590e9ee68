import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { photoFromCamera, shoot } from '#journeys/field-phone.ts'
import { give, isOff, isRefused, moveClock, openStep, pickDay, says, told } from '#journeys/hazard-desk.ts'
import { DESK, openBrowser, openContext, openServer, PHONE, signInAs } from '#journeys/house.ts'
import { addFile, asksOf, confirm, editLedger, on, openRare, photoOf, pick, pickInto } from '#journeys/turns-desk.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'

// The turns a hazard may take, each by the form a person fills in. What the great story shows is here only asked of the server.
const posts = [
  'office-staff',
  'office-director',
  'zhifa-liaison',
  'shijian-liaison',
  'gongan-inspector',
  's03-guard',
] as const
type Post = (typeof posts)[number] | 's03-safety'
let address: string
let desk: Record<Post, Page>

beforeAll(async () => {
  address = (await openServer()).address
  const browser = await openBrowser()
  const open = async (post: Post) => {
    const context = await openContext(browser, { viewport: DESK })
    await signInAs(context, address, post)
    return [post, await context.newPage()] as const
  }
  desk = Object.fromEntries(await Promise.all([...posts, 's03-safety' as const].map(open))) as Record<Post, Page>
})

const as = (post: Post) => asksOf(desk[post], address)
const report = (given: Partial<Parameters<ReturnType<typeof as>['reportHazard']>[0]> = {}, post: Post = 's03-guard') =>
  as(post).reportHazard({
    school: 'S03',
    spot: '正门西侧',
    detail: 'tanfan',
    title: '早餐车占用盲道',
    channel: 'patrol',
    ...given,
  })
const order = { grade: 'general' as const, lead: 'zhifa', assists: ['shijian'], dueOn: '2017-05-17' }
const dispatch = async (hazard: Hazard, given: Partial<Parameters<ReturnType<typeof as>['dispatchHazard']>[0]> = {}) =>
  as('office-staff').dispatchHazard({ ...on(hazard), ...order, ...given })

/** The page of a hazard on somebody's desk. */
async function look(post: Post, { id, title }: Hazard): Promise<Page> {
  const page = desk[post]
  await page.goto(`${address}/hazards/${id}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  return page
}
const hrefOf = ({ id }: Hazard) => `${address}/hazards/${id}`

proves('1.1', '不归本单位管的凭依据退回一次，办公室裁定，依据成为下一件的先例', async () => {
  const hazard = await dispatch(await report({ title: '正门西侧煎饼摊2处占道' }), {
    lead: 'shijian',
    assists: ['zhifa'],
  })
  const number = `${hazard.number}号`
  const shijian = await look('shijian-liaison', hazard)
  const form = await openStep(shijian, '异议退回')
  await form.getByRole('button', { name: '异议退回' }).click()
  await says(form, '写明为什么不归本单位管，至少4个字')
  await says(form, '要附一份依据：文件或照片')
  await form.getByLabel(/理由/).fill('摊点没有固定经营场所，应由城管部门管理')
  await pick(form, /建议由谁办/, '区城管执法局')
  await addFile(form, '职责分工.jpg', await photoFromCamera('2017:05:10 08:01:00', '#eeeeee'))
  await shoot(shijian, 'turns-contest')
  await give(shijian, form, '异议退回', `${number}已提异议，等办公室裁定`)
  await isRefused(desk['zhifa-liaison'], hrefOf(hazard), 'accept', '这一步不归您的职务办')
  await isRefused(shijian, hrefOf(hazard), 'rule', '这一步不归您的职务办')

  const office = await look('office-staff', hazard)
  const rule = await openStep(office, '裁定')
  await says(rule, '摊点没有固定经营场所，应由城管部门管理')
  await says(rule, '建议由区城管执法局办')
  await rule.getByRole('button', { name: '裁定' }).click()
  await says(rule, '写明依据哪条要点或哪份文件，至少4个字')
  await pick(rule, /牵头/, '区城管执法局')
  await rule.getByLabel(/依据/).fill('要点7.34 流动摊点由城管执法局牵头')
  await shoot(office, 'turns-rule')
  await rule.getByRole('button', { name: '裁定' }).click()
  await says(rule, '牵头单位不用再列为配合单位')
  await rule.getByLabel(/配合/).press('Backspace')
  await pickInto(rule, /配合/, '区市场和质量监督管理局')
  await give(office, rule, '裁定', `${number}已裁定，记为先例`)
  await isRefused(shijian, hrefOf(hazard), 'contest', '异议退回只能提一次，已经裁定过了')

  const next = await report({ title: '后门又来一辆早餐车', spot: '后门' })
  await office.goto(`${address}/triage?hazard=${next.id}`)
  const precedents = office.getByRole('region', { name: '裁定先例' })
  await says(precedents, '要点7.34 流动摊点由城管执法局牵头')
  await says(office, /裁定先例\d+号/)
  await shoot(office, 'turns-precedent')
})

proves('3.4', '重大隐患先填五落实，缺一项指到那一项；补材料、加单位、退回补材料各留痕', async () => {
  const hazard = await dispatch(await report({ title: '东侧摊点再次聚集，挡住消防通道', spot: '东侧' }), {
    grade: 'major',
    dueOn: '2017-05-12',
  })
  const number = `${hazard.number}号`
  await as('zhifa-liaison').acceptHazard(on(hazard))
  const zhifa = await look('zhifa-liaison', hazard)
  await isOff(zhifa, '报整改完成', '重大隐患要先填齐五落实，才能报整改完成')
  await isRefused(desk['shijian-liaison'], hrefOf(hazard), 'plan', '这一步不归您的职务办')

  const plan = await openStep(zhifa, '填五落实')
  await plan.getByLabel(/措施落实/).fill('固守东侧，清走摊点，划出疏导点')
  await plan.getByLabel(/资金来源/).fill('城管专项')
  await plan.getByLabel(/预案落实/).fill('回潮时增派两名队员')
  await plan.getByRole('button', { name: '填报五落实' }).click()
  const funds = plan.getByLabel(/资金落实/)
  expect(await funds.getAttribute('aria-invalid')).toBe('true')
  await says(plan, '写数字，单位万元；不用钱的写0')
  await funds.fill('1.2')
  await shoot(zhifa, 'turns-plan')
  await give(zhifa, plan, '填报五落实', `${number}五落实已填齐`)
  await says(zhifa, '1.2万元，城管专项')

  const measure = await openStep(zhifa, '采取临时措施')
  await measure.getByLabel(/采取了什么措施/).fill('已拉警戒线，上学放学时段专人值守')
  await addFile(measure, '警戒线.jpg', await photoFromCamera('2017:05:10 08:02:00', '#dddddd'))
  await shoot(zhifa, 'turns-measure')
  await give(zhifa, measure, '登记临时措施', '临时措施已登记')
  await says(zhifa, '已拉警戒线，上学放学时段专人值守')

  const attach = await openRare(zhifa, '补材料')
  await attach.getByRole('button', { name: '补材料' }).click()
  await says(attach, '请选照片或文件')
  await attach.getByRole('radio', { name: '整改前' }).check({ force: true })
  await addFile(attach, '现场.jpg', await photoFromCamera('2017:05:10 08:03:00', '#cccccc'))
  await attach.getByLabel('说明').fill('消防通道被占的位置')
  await shoot(zhifa, 'turns-attach')
  await give(zhifa, attach, '补材料', '材料已补')
  await zhifa.getByRole('img', { name: '整改前照片，东侧' }).first().waitFor()

  const office = await look('office-staff', hazard)
  const add = await openStep(office, '加单位')
  await add.getByRole('button', { name: '加单位' }).click()
  await says(add, '请选要加的单位')
  await pickInto(add, /加哪些配合单位/, '区消防大队')
  await add.getByLabel(/原因/).fill('摊点挡住消防通道，须现场认定')
  await shoot(office, 'turns-add')
  await give(office, add, '加单位', `${number}已加配合单位`)
  await says(office, '区消防大队')

  const { version } = await as('zhifa-liaison').attachToHazard({
    hazardId: hazard.id,
    version: await versionOf(office, hazard),
    role: 'evidence',
    photos: [await photoOf(zhifa, address)],
  })
  await as('zhifa-liaison').reportHazardDone({
    ...on({ id: hazard.id, version }),
    result: '摊点已清走',
    photos: [await photoOf(zhifa, address)],
  })
  const inspector = await look('gongan-inspector', hazard)
  const back = await openStep(inspector, '退回补材料')
  await back.getByRole('button', { name: '退回补材料' }).click()
  await says(back, '写明还缺什么，至少4个字')
  await says(back, '请给新的期限')
  await back.getByLabel(/还缺什么/).fill('整改后照片不是同一位置')
  await pickDay(back, '新期限', '2017-05-15')
  await shoot(inspector, 'turns-send-back')
  await give(inspector, back, '退回补材料', `${number}已退回补材料`)
  await says(inspector, '退回过1次')
})

const versionOf = async (page: Page, { id }: Hazard): Promise<number> => {
  const reply = await page.request.get(`${address}/api/hazards/${id}`)
  return ((await reply.json()) as { hazard: Hazard }).hazard.version
}

test('核实、定级、交办、撤回交办，一步一张表', async () => {
  const hazard = await report({ title: '后门早餐车挡住出口', spot: '后门' })
  const number = `${hazard.number}号`
  const office = await look('office-staff', hazard)
  const verify = await openStep(office, '属实')
  await verify.getByLabel('核实情况').fill('电话问过值班门卫，属实')
  await give(office, verify, '核实属实', `${number}已核实属实，下一步定级`)
  const grade = await openStep(office, '定级')
  await grade.getByRole('radio', { name: '较大' }).check({ force: true })
  await shoot(office, 'turns-grade')
  await give(office, grade, '定级', `${number}定为较大`)
  const assign = await openStep(office, '交办')
  await shoot(office, 'turns-assign')
  await assign.getByRole('button', { name: /^交办给/ }).click()
  await told(office, new RegExp(`${number}已交办给`))
  const recall = await openStep(office, '撤回交办')
  await give(office, recall, '撤回交办', `${number}的交办已撤回，可重新交办`)
  await says(office, '下一步：领导小组办公室交办')
})

test('作废须第二人：提出的人自己不能同意，不同意的接着办，同意的不再办', async () => {
  const hazard = await report({ title: '南门口有人摆摊，看不清几处', spot: '南门' })
  const number = `${hazard.number}号`
  const office = await look('office-staff', hazard)
  const first = await openStep(office, '作废')
  await first.getByRole('button', { name: '提出作废' }).click()
  await says(first, '写明为什么不属实，至少4个字')
  await first.getByLabel(/不属实的理由/).fill('到现场看过，没有摊点')
  await shoot(office, 'turns-void')
  await give(office, first, '提出作废', `${number}已提出作废，等第二人同意`)
  await isRefused(office, hrefOf(hazard), 'decideVoid', '作废须第二人同意，请换一位办理')

  const director = await look('office-director', hazard)
  const refuse = await openStep(director, '同意作废')
  await says(refuse, '到现场看过，没有摊点')
  await refuse.getByRole('radio', { name: '不同意' }).check({ force: true })
  await refuse.getByLabel(/理由/).fill('照片上清楚可见')
  await shoot(director, 'turns-decide-void')
  await give(director, refuse, '不同意作废', `${number}不作废，接着办`)
  await says(director, '下一步：领导小组办公室核实')

  await look('office-staff', hazard)
  const again = await openStep(office, '作废')
  await again.getByLabel(/不属实的理由/).fill('门卫说是家长停的车')
  await give(office, again, '提出作废', `${number}已提出作废，等第二人同意`)
  await look('office-director', hazard)
  const agree = await openStep(director, '同意作废')
  await agree.getByRole('radio', { name: '同意作废' }).check({ force: true })
  await agree.getByLabel(/理由/).fill('已核实不属实')
  await agree.getByRole('button', { name: '作废', exact: true }).click()
  await confirm(director, `把${number}作废？`, '作废', `${number}已作废`)
  await says(director, '下一步：已作废')
})

test('报告人撤回自己报的；两处同一件事，合并后能撤销', async () => {
  const mine = await report({ title: '西门早餐车，报重了', spot: '西门' })
  const guard = await look('s03-guard', mine)
  await isRefused(desk['s03-safety'], hrefOf(mine), 'withdraw', '这一步不归您的职务办')
  const back = await openRare(guard, '撤回')
  await back.getByLabel(/原因/).fill('和上一条是同一件事')
  await shoot(guard, 'turns-withdraw')
  await back.getByRole('button', { name: '撤回', exact: true }).click()
  await confirm(guard, `撤回${mine.number}号？`, '撤回', `${mine.number}号已撤回`)
  await says(guard, '下一步：报告人已撤回')

  const kept = await report({ title: '北门水果摊占道', spot: '北门' })
  const second = await report({ title: '北门有水果摊', spot: '北门口' }, 's03-safety')
  const office = await look('office-staff', second)
  const merge = await openRare(office, '合并')
  await merge.getByRole('button', { name: '合并' }).click()
  await says(merge, '请选要并入的那一处')
  await pick(merge, /并入哪一处/, `${kept.number}号 北门水果摊占道`)
  await shoot(office, 'turns-merge')
  await give(office, merge, '合并', `${second.number}号已合并`)
  await says(office, '已并入')
  await look('office-staff', kept)
  await says(office, '并入了')
  await look('office-staff', second)
  const unmerge = await openRare(office, '撤销合并')
  await shoot(office, 'turns-unmerge')
  await give(office, unmerge, '撤销合并', `${second.number}号已撤销合并，从合并前的一步接着办`)
  await says(office, '下一步：领导小组办公室核实')
})

proves('3.2', '导出的台账在Excel里改一格，选回来看过再接受，隐患上就是改过的', async () => {
  const hazard = await dispatch(await report({ title: '正门南侧烧烤摊占道' }))
  const other = await dispatch(await report({ title: '正门南侧水果摊占道' }))
  await as('zhifa-liaison').acceptHazard(on(hazard))
  const zhifa = desk['zhifa-liaison']
  await zhifa.goto(`${address}/ledger`)
  const coming = zhifa.waitForEvent('download')
  await zhifa.getByRole('link', { name: /^导出这\d+行$/ }).click()
  const file = await (await coming).path()
  const edited = await editLedger(file, [
    { numberText: hazard.numberText, cells: { measures: '每日早高峰定点值守', funds: 0.6 } },
    { numberText: other.numberText, cells: { struck: '是' } },
  ])
  await zhifa.getByRole('link', { name: '导入改过的台账' }).click()
  await zhifa.getByRole('heading', { level: 1, name: '导入改过的台账' }).waitFor()
  const chooser = zhifa.getByLabel('选台账文件（xlsx）')
  await chooser.setInputFiles({ name: '台账.doc', mimeType: 'application/msword', buffer: Buffer.from('x') })
  await says(zhifa, '台账.doc不是xlsx文件，请用本平台导出的台账修改')
  await chooser.setInputFiles({ name: '坏的.xlsx', mimeType: 'application/zip', buffer: Buffer.from('no book') })
  await zhifa.getByRole('alert').getByText('没有看成').waitFor()
  await chooser.setInputFiles({ name: '台账.xlsx', mimeType: EXCEL, buffer: edited })
  const fit = zhifa.getByRole('list', { name: '可以接受的改动' }).getByRole('listitem')
  await fit.first().waitFor()
  expect(await fit.count()).toBe(1)
  expect(await fit.innerText()).toMatch(/整改措施[\s\S]*每日早高峰定点值守[\s\S]*整改资金（万元）[\s\S]*0\.6/)
  await says(zhifa.getByRole('list', { name: '不能接受的行' }), '「是否销号」不能在表里改，请在平台上办理相应步骤')
  await shoot(zhifa, 'turns-import')
  const tick = fit.getByRole('checkbox')
  expect(await tick.isChecked()).toBe(true)
  await tick.uncheck()
  await says(zhifa, '至少选一行')
  await tick.check()
  await zhifa.setViewportSize(PHONE)
  await shoot(zhifa, 'turns-import-phone')
  expect(await zhifa.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
  await zhifa.setViewportSize(DESK)
  await zhifa.getByRole('button', { name: '按选定的1行更正台账' }).click()
  await zhifa.getByRole('heading', { name: '已更正1处' }).waitFor()
  await shoot(zhifa, 'turns-imported')
  await zhifa.getByRole('list', { name: '已更正' }).getByRole('link', { name: hazard.numberText }).click()
  await zhifa.getByRole('heading', { level: 1, name: hazard.title }).waitFor()
  await says(zhifa, '每日早高峰定点值守')
  await says(zhifa, '0.60万元')
  await says(zhifa, '按修改后的台账更正')

  const guard = desk['s03-guard']
  await guard.goto(`${address}/ledger/import`)
  await says(guard, '只有牵头单位和办公室可以更正台账')
  const inspector = desk['gongan-inspector']
  await inspector.goto(`${address}/ledger`)
  await inspector.getByRole('link', { name: /^导出/ }).waitFor()
  expect(await inspector.getByRole('link', { name: '导入改过的台账' }).count()).toBe(0)
})
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

proves('2.4', '当场已改的由别人复查；回头看巩固的留痕；又来的认定为反弹，升一级', async () => {
  const hazard = await report(
    { title: '教学楼灭火器压力不足1具', spot: '教学楼', detail: 'xiaofang-sheshi', channel: 'self-check' },
    's03-safety',
  )
  const number = `${hazard.number}号`
  const safety = await look('s03-safety', hazard)
  const fix = await openStep(safety, '当场已改')
  await fix.getByRole('button', { name: '登记当场已改' }).click()
  await says(fix, '要有同一位置的整改后照片，至少一张')
  await addFile(fix, '已更换.jpg', await photoFromCamera('2017:05:10 08:04:00', '#bbbbbb'))
  await fix.getByLabel(/怎么改的/).fill('已更换为合格灭火器')
  await shoot(safety, 'turns-on-spot')
  await give(safety, fix, '登记当场已改', `${number}按当场已改登记，等别人复查`)
  await isRefused(safety, hrefOf(hazard), 'reinspect', '整改单位不能复查自己整改的隐患，请由别的单位复查')

  const version = await versionOf(safety, hazard)
  const passed = await as('gongan-inspector').reinspectHazard({
    hazardId: hazard.id,
    version,
    pass: true,
    finding: '压力正常',
  })
  await as('office-staff').strikeOffHazard(on(passed))
  const inspector = await look('gongan-inspector', hazard)
  await moveClock(inspector, '2017-06-12T09:00')
  const held = await openStep(inspector, '回头看')
  await held.getByRole('radio', { name: '巩固' }).check({ force: true })
  await held.getByLabel(/现场情况/).fill('灭火器在位，压力正常')
  await shoot(inspector, 'turns-look-back')
  await give(inspector, held, '登记回头看', '回头看已登记')
  await says(inspector, '灭火器在位，压力正常')
  await says(inspector, '巩固')

  const again = await report(
    { title: '教学楼灭火器又没有压力', spot: '教学楼', detail: 'xiaofang-sheshi', channel: 'self-check' },
    's03-safety',
  )
  const office = await look('office-staff', again)
  const link = await openRare(office, '认定反弹')
  await link.getByRole('button', { name: '认定反弹' }).click()
  await says(link, '请选原来的那一处')
  await pick(link, /是哪一处的反弹/, `${hazard.number}号 教学楼灭火器压力不足1具`)
  await shoot(office, 'turns-rebound')
  await give(office, link, '认定反弹', `${again.number}号已认定为第1次反弹`)
  await says(office, new RegExp(`第1次反弹，原.*${number}`))
  await says(office, '较大')
})
