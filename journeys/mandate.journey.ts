import { expect } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { DESK, openBrowser, openContext, openServer, signInAs } from '#journeys/house.ts'
import { shoot } from '#journeys/field-phone.ts'

// A unit that has not begun writes its list, its leader signs, and the office sees one gap less.
proves('2.1', '团区委联络员写职责清单，分管领导确认，办公室的确认情况随之多一个', async () => {
  const { address } = await openServer()
  const browser = await openBrowser()
  const deskAs = async (login: string) => {
    const context = await openContext(browser, { viewport: DESK })
    await signInAs(context, address, login)
    return context.newPage()
  }
  const office = await deskAs('office-staff')
  await office.goto(`${address}/mandates?view=waiting`)
  await office.getByRole('link', { name: '团区委', exact: true }).waitFor()
  await shoot(office, 'mandates-waiting')
  expect(await office.getByText('写好，待确认').count()).toBe(2)

  const liaison = await deskAs('tuan-liaison')
  await liaison.goto(`${address}/mandates/tuan`)
  await liaison.getByText('还没有写过').waitFor()
  await liaison.getByRole('button', { name: '写清单' }).click()
  const works = liaison.getByLabel(/^本单位做法/)
  await works.first().waitFor()
  const count = await works.count()
  await works.first().fill('每季度组织一次青少年法治宣传，留照片和签到表')
  await liaison.getByText('草稿已存').waitFor()
  await liaison.getByRole('button', { name: '保存' }).click()
  await liaison.getByText('第1版 待确认').waitFor()

  // Nothing is signed half written: the leader is told how much is open.
  const leader = await deskAs('tuan-leader')
  await leader.goto(`${address}/mandates/tuan`)
  await leader.getByRole('button', { name: '确认这份清单' }).waitFor()
  expect(await leader.getByRole('button', { name: '确认这份清单' }).getAttribute('aria-disabled')).toBe('true')
  await liaison.getByRole('button', { name: '接着写' }).click()
  for (let i = 0; i < count; i += 1) {
    if ((await works.nth(i).inputValue()) === '') await works.nth(i).fill('由分管领导部署，每季度自查一次')
  }
  await liaison.getByText('已经写齐').waitFor()
  await shoot(liaison, 'mandate-written')
  await liaison.getByRole('button', { name: '保存' }).click()
  await liaison.getByRole('button', { name: '接着写' }).waitFor()

  await leader.reload()
  await leader.getByRole('button', { name: '确认这份清单' }).click()
  await leader.getByText('第1版 现行').waitFor()
  await shoot(leader, 'mandate-signed')
  await office.reload()
  await office.getByRole('link', { name: '团区委', exact: true }).waitFor({ state: 'detached' })
})
