import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import { type RiskHouse, riskHouse } from '#matters/risk/server/risk-house.ts'
import { sweepRisks } from '#matters/risk/server/sweep.ts'

let it: RiskHouse
beforeAll(async () => {
  it = await riskHouse()
})
const seenBy = async (login: string, id: string) =>
  (await (await it.ask(login)).listRisks({ view: 'all', limit: 200 })).rows.some((row) => row.id === id)

proves('3.13', '风险点登记、管控、复核、到期逾期、消除，每一步都留痕，区教科体局看得到各校清单', async () => {
  it.at('2017-05-10T08:00:00')
  const entered = await it.enter()
  expect(entered).toMatchObject({ state: 'listed', grade: 'larger', reviewOn: '2017-07-09' })
  const controlled = await (await it.ask('s03-head')).controlRisk({ ...it.on(entered), note: '垫子已到位' })
  expect(controlled.state).toBe('controlled')
  const reviewed = await it.keep('s03-safety', controlled, { reviewOn: '2017-06-01' })
  expect(reviewed).toMatchObject({ state: 'reviewed', reviewOn: '2017-06-01' })

  it.at('2017-06-02T08:00:00')
  const seen = await (await it.ask('jkt-liaison')).listRisks({ view: 'late' })
  expect(seen.rows.find(({ id }) => id === entered.id)).toMatchObject({
    late: true,
    lateDays: 1,
    schoolName: expect.any(String),
  })
  const changed = await (
    await it.ask('s03-safety')
  ).reviewRisk({
    ...it.on(reviewed),
    note: '锈蚀加重',
    change: { ...it.usual, likelihood: 5, consequence: 4 },
  })
  expect(changed).toMatchObject({ grade: 'major', reviewOn: '2017-07-02' })
  const closed = await it.close('s03-head', changed)
  expect(closed.state).toBe('closed')
  const { timeline, steps, risk } = await (await it.ask('tangshan-staff')).readRisk({ riskId: entered.id })
  expect(timeline.map(({ what }) => what)).toEqual([
    '风险消除，移出清单',
    '复核，重新评定',
    '复核，维持不变',
    '确认管控措施已落实',
    '登记风险点',
  ])
  expect(risk).toMatchObject({ late: false, reason: '单杠已经拆除' })
  expect(Object.values(steps).every((why) => why !== null)).toBe(true)
})

describe('who sees a register', () => {
  test('the school, its town, education and the district; nobody else', async () => {
    const { id } = await it.enter()
    for (const login of [
      's03-head',
      's03-guard',
      'tangshan-staff',
      'jkt-liaison',
      'office-staff',
      'district-leader',
      'gongan-inspector',
    ])
      expect([login, await seenBy(login, id)]).toEqual([login, true])
    for (const login of ['s04-head', 'hufang-staff', 'zhifa-liaison', 'sifa-mediator']) {
      expect([login, await seenBy(login, id)]).toEqual([login, false])
      expect(await it.refusal((await it.ask(login)).readRisk({ riskId: id }))).toBe('risk-not-found')
    }
    for (const login of ['system-admin', 'security-admin', 'auditor'])
      expect(await it.refusal((await it.ask(login)).listRisks({}))).toBe('risk-not-yours')
  })
})

describe('who keeps it', () => {
  test('nobody enters or steps for another school, and no office does', async () => {
    const risk = await it.enter()
    for (const login of [
      's03-guard',
      's03-duty',
      'office-staff',
      'jkt-liaison',
      'tangshan-staff',
      'district-leader',
      'gongan-inspector',
    ]) {
      expect(await it.refusal(it.enter(login))).toBe('risk-not-yours')
      expect(await it.refusal(it.keep(login, risk))).toBe('risk-not-yours')
      expect(await it.refusal(it.close(login, risk))).toBe('risk-not-yours')
    }
    expect(await it.refusal(it.keep('s04-head', risk))).toBe('risk-not-found')
    expect(await it.refusal(it.keep('s03-head', risk))).toBe('done')
    expect(await it.refusal(it.keep('s03-head', risk))).toBe('risk-changed')
  })
  test('points, place, post and day are the school’s own and possible', async () => {
    it.at('2017-05-10T08:00:00')
    expect(await it.refusal(it.enter('s03-safety', { likelihood: 6 }))).toBe('risk-scale')
    expect(await it.refusal(it.enter('s03-safety', { kind: 'no-such' }))).toBe('risk-kind')
    expect(await it.refusal(it.enter('s03-safety', { spot: '' }))).toBe('risk-spot')
    expect(await it.refusal(it.enter('s03-safety', { responsible: 'S04-school-head' }))).toBe('risk-responsible')
    expect(await it.refusal(it.enter('s03-safety', { place: '01890000-0000-7000-8000-000000000000' }))).toBe(
      'risk-place',
    )
    expect(await it.refusal(it.enter('s03-safety', { reviewOn: '2017-05-10' }))).toBe('review-day-past')
    expect(await it.refusal(it.enter('s03-safety', { reviewOn: '2017-07-10' }))).toBe('review-day-late')
    expect(await it.refusal(it.enter('s03-safety', { measures: '找家长13812345678核实' }))).toBe('text-identity-number')
  })
})

describe('the register on screen and on paper', () => {
  test('every number opens as many rows, page by page', async () => {
    it.at('2017-05-10T08:00:00')
    const ask = await it.ask('office-staff')
    await it.enter('s04-safety', { responsible: 'S04-school-safety', kind: 'food' })
    const counts = await ask.countRisks({})
    for (const [view, count] of Object.entries(counts.views)) {
      const { rows } = await ask.listRisks({ view: view as never, limit: 200 })
      expect([view, rows.length]).toEqual([view, count])
    }
    for (const { code, count } of counts.grades)
      expect((await ask.listRisks({ grade: code, limit: 200 })).rows).toHaveLength(count)
    const ids: string[] = []
    let after: string | undefined
    do {
      const page = await ask.listRisks({ view: 'all', limit: 2, ...(after && { after }) })
      ids.push(...page.rows.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    expect(new Set(ids).size).toBe(counts.views.all)
    expect(ids).toHaveLength(counts.views.all)
    expect(await it.refusal(ask.listRisks({ after: 'bm90' }))).toBe('bookmark-not-found')
  })
  test('the Excel holds exactly what is seen', async () => {
    const { views } = await (await it.ask('s04-head')).countRisks({ view: 'all' })
    const cookie = [...(await it.as('s04-head')).cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await it.http.inject({ method: 'GET', url: '/api/risks.xlsx?view=all', headers: { cookie } })
    expect(reply.statusCode).toBe(200)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(reply.rawPayload as never)
    const texts = book.worksheets[0]!.getSheetValues().flat().map(String)
    expect(texts.some((text) => text.includes('安全风险清单'))).toBe(true)
    expect(texts.some((text) => text.includes(`${views.all}项`))).toBe(true)
    expect(texts.some((text) => text.includes('单杠锈蚀'))).toBe(true)
  })
})

describe('a risk that shows itself', () => {
  test('becomes a hazard in one step, and both know each other', async () => {
    const risk = await it.enter()
    const hazard = await (await it.ask('s03-guard')).reportRisk({ ...it.on(risk), seen: '今早有学生摔下' })
    const page = await (await it.ask('s03-head')).readRisk({ riskId: risk.id })
    expect(page.hazards).toMatchObject([{ id: hazard.hazard, numberText: hazard.numberText, struck: false }])
    expect(page.timeline[0]).toMatchObject({
      what: '风险成为现实，登记隐患',
      more: expect.stringContaining(hazard.numberText),
    })
    const other = await (await it.as('s03-head')).ask(hazardReadsContract).readHazard({ hazardId: hazard.hazard })
    expect(other.fromRisk).toEqual({ id: risk.id, title: '单杠锈蚀，学生摔伤' })
    expect(other.hazard).toMatchObject({ school: 'S03', spot: '操场东侧', channel: 'self-check', state: 'reported' })
  })
  test('is not another school’s to report, nor once it is struck', async () => {
    const risk = await it.enter()
    for (const login of ['office-staff', 'tangshan-staff', 'jkt-liaison'])
      expect(await it.refusal((await it.ask(login)).reportRisk(it.on(risk)))).toBe('risk-not-yours')
    expect(await it.refusal((await it.ask('s04-guard')).reportRisk(it.on(risk)))).toBe('risk-not-found')
    const closed = await it.close('s03-head', risk)
    expect(await it.refusal((await it.ask('s03-guard')).reportRisk(it.on(closed)))).toBe('risk-closed')
  })
})

describe('reminders', () => {
  test('before the day and after it, once each, one notice for all, in working hours', async () => {
    const own = await riskHouse()
    own.at('2017-05-10T08:00:00')
    const first = await own.enter('s03-safety', { reviewOn: '2017-05-13' })
    await own.enter('s03-safety', { reviewOn: '2017-05-13', title: '跳箱松动，学生崴脚' })
    const sweep = () => sweepRisks(own.house, '360111', [])
    const notices = async (login: string) =>
      (await (await own.as(login)).ask(notificationContract).listNotices({})).notices.map(({ title }) => title)
    expect(await sweep()).toBe(1)
    expect(await sweep()).toBe(0)
    own.at('2017-05-14T21:00:00') // a Sunday evening
    expect(await sweep()).toBe(1)
    expect(await sweep()).toBe(0)
    expect(await notices('s03-head')).toEqual(['风险将到复核日期：单杠锈蚀，学生摔伤等2项'])
    own.at('2017-05-15T09:00:00')
    // Notices of one matter are bundled: the newest stands for both.
    expect(await notices('s03-head')).toEqual(['风险逾期未复核：单杠锈蚀，学生摔伤等2项'])
    expect(await notices('s04-head')).toEqual([])
    const kept = await own.keep('s03-head', first, { reviewOn: '2017-05-16' })
    expect(kept.reviewOn).toBe('2017-05-16')
    expect(await sweep()).toBe(1)
  })
})
