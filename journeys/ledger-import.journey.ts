import { beforeAll, expect } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { shoot } from '#journeys/field-phone.ts'
import { says } from '#journeys/hazard-desk.ts'
import { editLedger, on, onPhone, openTurns, type Turns } from '#journeys/turns-desk.ts'

let turns: Turns
beforeAll(async () => {
  turns = await openTurns()
})

proves('3.2', '导出的台账在Excel里改一格，选回来看过再接受，隐患上就是改过的', async () => {
  const { address, desk, as, report, dispatch } = turns
  const hazard = await dispatch(await report({ title: '正门南侧烧烤摊占道' }))
  const other = await dispatch(await report({ title: '正门南侧水果摊占道' }))
  await as('zhifa-liaison').acceptHazard(on(hazard))
  const zhifa = desk['zhifa-liaison']
  await zhifa.goto(`${address}/ledger`)
  await zhifa.getByRole('link', { name: '导入改过的台账' }).waitFor()
  await onPhone(zhifa, 'turns-ledger')
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
  await onPhone(zhifa, 'turns-import')
  const tick = fit.getByRole('checkbox')
  expect(await tick.isChecked()).toBe(true)
  await tick.uncheck()
  await says(zhifa, '至少选一行')
  await tick.check()
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
