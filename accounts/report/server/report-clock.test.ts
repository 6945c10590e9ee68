import { beforeAll, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { HALF_YEAR, type ReportHouse, reportHouse } from '#accounts/report/server/report-house.ts'

// What the clock does by itself, in the order of the days.
let it: ReportHouse
beforeAll(async () => {
  it = await reportHouse()
  it.at('2017-05-10T09:00:00')
  await it.sweep()
  await it.submit('s05-head', 'S05')
  await it.step('office-staff', 'receivePaper', 'S05', { receivedOn: '2017-05-10' })
}, 60_000)
const counts = async () => (await (await it.ask('office-staff')).countReports({ code: HALF_YEAR })).views
const titles = async (login: string) => (await it.bell(login)).map(({ title }) => title)

test('reminds fourteen, seven, three days and one before the 20th, in working hours, once each', async () => {
  const due = async () => (await titles('s11-head')).filter((title) => title.includes('半年工作情况小结'))
  it.at('2017-06-05T09:00:00')
  await it.sweep()
  expect(await due()).toEqual([])
  it.at('2017-06-06T07:00:00')
  await it.sweep()
  expect(await due()).toEqual([])
  it.at('2017-06-06T09:00:00')
  await it.sweep()
  await it.sweep()
  expect(await due()).toEqual(['2017年上半年工作情况小结还有14天到期'])
  // The 17th is a Saturday: told on the Friday before. The bell shows the newest of one report.
  const told: string[] = []
  for (const day of ['2017-06-13', '2017-06-16', '2017-06-17', '2017-06-19', '2017-06-20']) {
    it.at(`${day}T09:30:00`)
    await it.sweep()
    told.push(...(await due()))
  }
  expect(told).toEqual([7, 4, 4, 1, 1].map((days) => `2017年上半年工作情况小结还有${days}天到期`))
  // Who has handed in everything is left in peace.
  expect((await titles('s05-head')).filter((title) => title.includes('还有'))).toEqual([])
})

proves('9.4', '年度总结十月列为应报；逾期当天告诉本单位和办公室，办公室一条里看到几家', async () => {
  it.at('2017-06-22T09:00:00')
  await it.sweep()
  await it.sweep()
  expect(await titles('s11-head')).toContain('2017年上半年工作情况小结逾期未报齐')
  const office = (await titles('office-staff')).filter((title) => title.includes('家逾期未报齐'))
  const { late } = await counts()
  expect(office).toEqual([`2017年上半年工作情况小结：${late}家逾期未报齐`])
  it.at('2017-10-09T09:00:00')
  await it.sweep()
  const { period, views } = await (await it.ask('office-staff')).countReports({})
  expect([period?.code, views.all]).toEqual(['annual-2017', 38])
  expect((await it.find('s03-head', 'S03', 'annual-2017')).dueOn).toBe('2017-11-21')
})

test('handed in on the day itself is on time, a day later late, and a return changes nothing of it', async () => {
  it.at('2017-06-21T23:30:00')
  await it.submit('s01-head', 'S01')
  await it.step('office-staff', 'receivePaper', 'S01', { receivedOn: '2017-06-21' })
  it.at('2017-06-22T10:00:00')
  await it.submit('s02-head', 'S02')
  await it.step('office-staff', 'receivePaper', 'S02', { receivedOn: '2017-06-20' })
  await it.step('office-staff', 'returnReport', 'S01', { reason: '请补充数字' })
  await it.submit('s01-head', 'S01')
  expect((await it.find('office-staff', 'S01')).time).toBe('on-time')
  expect((await it.find('office-staff', 'S02')).time).toBe('late')
})
