import { performance } from 'node:perf_hooks'
import { beforeAll, expect, test } from 'vitest'
import { HALF_YEAR, type ReportHouse, reportHouse } from '#accounts/report/server/report-house.ts'

let it: ReportHouse
beforeAll(async () => {
  it = await reportHouse()
  it.at('2017-06-12T09:00:00')
  await it.sweep()
  for (const [login, school] of [
    ['s03-head', 'S03'],
    ['s05-head', 'S05'],
  ] as const)
    await it.report(login, { school, title: `${school}门口摊点`, spot: '正门' })
  await it.report('s05-head', { school: 'S05', title: '侧门路灯不亮', spot: '侧门' })
}, 60_000)
const read = async (login = 'office-staff') => (await it.ask(login)).readDistrictReport({ code: HALF_YEAR })
const accepted = async (login: string, unit: string) => {
  await it.submit(login, unit)
  await it.step('office-staff', 'receivePaper', unit, { receivedOn: '2017-06-12' })
  await it.step('office-staff', 'acceptReport', unit)
}

test('only accepted reports are added up, and every number names where it comes from', async () => {
  expect(await read()).toMatchObject({ accepted: 0, asked: 38, problems: [] })
  await accepted('s03-head', 'S03')
  await accepted('s05-head', 'S05')
  await it.submit('s07-head', 'S07')
  const { figures, sections, problems, lacking } = await read()
  const found = figures.find(({ code }) => code === 'h.found')
  expect(found).toMatchObject({ value: 3, words: '3处' })
  expect(found?.sources.map(({ value }) => value)).toEqual([1, 2])
  expect(sections.find(({ article }) => article === 6)?.sentences[0]).toContain('{{h.found}}')
  // Nothing recorded, nothing said.
  expect(sections.find(({ article }) => article === 4)?.sentences).toEqual([])
  expect(problems).toHaveLength(2)
  expect(lacking).toHaveLength(36)
})

test('the office and the leaders of the district read it, nobody else', async () => {
  expect((await read('district-leader')).accepted).toBe(2)
  for (const login of ['s03-head', 'zhifa-liaison', 'tangshan-staff', 'gongan-inspector', 'auditor'])
    expect([login, await it.refusal(read(login))]).toEqual([login, 'district-report-not-yours'])
  expect(await it.refusal((await it.ask('office-staff')).readDistrictReport({ code: 'half-year-1999' }))).toBe(
    'report-period-not-found',
  )
})

test('it leaves as an official paper, in Word and as PDF', async () => {
  const cookie = [...(await it.as('office-staff')).cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const begun = performance.now()
  for (const [format, magic] of [
    ['docx', 'PK'],
    ['pdf', '%PDF'],
  ] as const) {
    const url = `/api/district-reports/${HALF_YEAR}/${format}`
    const reply = await it.http.inject({ method: 'GET', url, headers: { cookie } })
    expect(reply.statusCode).toBe(200)
    expect(reply.rawPayload.subarray(0, magic.length).toString()).toBe(magic)
  }
  // Said, never judged: how long an office waits.
  console.info(`全区汇总 Word 和 PDF 各一份：${Math.round(performance.now() - begun)}ms`)
})

test('all bodies at once: figures of thirty-eight reports are drawn in one go', { timeout: 120_000 }, async () => {
  const { rows } = await (await it.ask('office-staff')).listReports({ code: HALF_YEAR, limit: 200 })
  const begun = performance.now()
  const ask = await it.ask('office-staff')
  for (const { id } of rows) expect((await ask.readReport({ reportId: id })).figures.sections.length).toBeGreaterThan(3)
  console.info(`${rows.length}份小结的数字：${Math.round(performance.now() - begun)}ms`)
})
