import { beforeAll, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { photoFromCamera, shoot } from '#journeys/field-phone.ts'
import { give, isOff, isRefused, moveClock, openStep, pickDay, says, told } from '#journeys/hazard-desk.ts'
import { addFile, confirm, on, onPhone, openRare, openTurns, pick, pickInto, type Turns } from '#journeys/turns-desk.ts'

// The turns a hazard may take, each by the form a person fills in. What the great story shows is here only asked of the server.
let turns: Turns
beforeAll(async () => {
  turns = await openTurns()
})

proves('1.1', '不归本单位管的凭依据退回一次，办公室裁定，依据成为下一件的先例', async () => {
  const { address, desk, report, dispatch, look } = turns
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
  await isRefused(desk['zhifa-liaison'], turns.hrefOf(hazard), 'accept', '这一步不归您的职务办')
  await isRefused(shijian, turns.hrefOf(hazard), 'rule', '这一步不归您的职务办')

  const office = await look('office-staff', hazard)
  const rule = await openStep(office, '裁定')
  await says(rule, '摊点没有固定经营场所，应由城管部门管理')
  await says(rule, '建议由区城管执法局办')
  await rule.getByRole('button', { name: '裁定' }).click()
  await says(rule, '写明依据哪条要点或哪份文件，至少4个字')
  await pick(rule, /牵头/, '区城管执法局')
  await rule.getByLabel(/依据/).fill('要点7.34 流动摊点由城管执法局牵头')
  await pickInto(rule, /配合/, '区市场和质量监督管理局')
  await onPhone(office, 'turns-rule')
  await give(office, rule, '裁定', `${number}已裁定，记为先例`)
  await isRefused(shijian, turns.hrefOf(hazard), 'contest', '异议退回只能提一次，已经裁定过了')

  const next = await report({ title: '后门又来一辆早餐车', spot: '后门' })
  await office.goto(`${address}/triage?hazard=${next.id}`)
  const precedents = office.getByRole('region', { name: '裁定先例' })
  await says(precedents, '要点7.34 流动摊点由城管执法局牵头')
  await says(office, /裁定先例\d+号/)
  await shoot(office, 'turns-precedent')
})

proves('3.4', '重大隐患先填五落实，缺一项指到那一项；补材料、加单位、退回补材料各留痕', async () => {
  const { desk, as, report, dispatch, look, versionOf, photoOf } = turns
  const hazard = await dispatch(await report({ title: '东侧摊点再次聚集，挡住消防通道', spot: '东侧' }), {
    grade: 'major',
    dueOn: '2017-05-12',
  })
  const number = `${hazard.number}号`
  await as('zhifa-liaison').acceptHazard(on(hazard))
  const zhifa = await look('zhifa-liaison', hazard)
  await isOff(zhifa, '报整改完成', '重大隐患要先填齐五落实，才能报整改完成')
  await isRefused(desk['shijian-liaison'], turns.hrefOf(hazard), 'plan', '这一步不归您的职务办')

  const plan = await openStep(zhifa, '填五落实')
  await plan.getByLabel(/措施落实/).fill('固守东侧，清走摊点，划出疏导点')
  await plan.getByLabel(/资金来源/).fill('城管专项')
  await plan.getByLabel(/预案落实/).fill('回潮时增派两名队员')
  await plan.getByRole('button', { name: '填报五落实' }).click()
  const funds = plan.getByLabel(/资金落实/)
  expect(await funds.getAttribute('aria-invalid')).toBe('true')
  await says(plan, '写数字，单位万元；不用钱的写0')
  await funds.fill('1.2')
  await onPhone(zhifa, 'turns-plan')
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
    photos: [await photoOf(zhifa)],
  })
  await as('zhifa-liaison').reportHazardDone({
    ...on({ id: hazard.id, version }),
    result: '摊点已清走',
    photos: [await photoOf(zhifa)],
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

test('核实、定级、交办、撤回交办，一步一张表', async () => {
  const { report, look } = turns
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
  const { report, look } = turns
  const hazard = await report({ title: '南门口有人摆摊，看不清几处', spot: '南门' })
  const number = `${hazard.number}号`
  const office = await look('office-staff', hazard)
  const first = await openStep(office, '作废')
  await first.getByRole('button', { name: '提出作废' }).click()
  await says(first, '写明为什么不属实，至少4个字')
  await first.getByLabel(/不属实的理由/).fill('到现场看过，没有摊点')
  await shoot(office, 'turns-void')
  await give(office, first, '提出作废', `${number}已提出作废，等第二人同意`)
  await isRefused(office, turns.hrefOf(hazard), 'decideVoid', '作废须第二人同意，请换一位办理')

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
  const { desk, report, look } = turns
  const mine = await report({ title: '西门早餐车，报重了', spot: '西门' })
  const guard = await look('s03-guard', mine)
  await isRefused(desk['s03-safety'], turns.hrefOf(mine), 'withdraw', '这一步不归您的职务办')
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

proves('2.4', '当场已改的由别人复查；回头看巩固的留痕；又来的认定为反弹，升一级', async () => {
  const { as, report, look, versionOf } = turns
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
  await isRefused(safety, turns.hrefOf(hazard), 'reinspect', '整改单位不能复查自己整改的隐患，请由别的单位复查')

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
