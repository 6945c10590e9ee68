import { beforeAll, describe, expect, test } from 'vitest'
import { type CampaignHouse, campaignHouse } from '#apps/server/campaign.fixture.ts'

// Who sees and does what of a campaign: as many lines on the denial as on the permission.
let it: CampaignHouse
const AUTUMN = { campaign: 'preopen-autumn-2017' }
const text = { situation: '已按要求逐校排查。', problems: '无未整改问题。', plans: '' }
const refused = async <T>(login: string, work: (ask: Awaited<ReturnType<CampaignHouse['ask']>>) => Promise<T>) =>
  it.refusal(work(await it.ask(login)))
beforeAll(async () => {
  it = await campaignHouse()
  it.at('2017-08-22T09:00:00')
  await it.give({ block: 'a', season: 'autumn', school: 'S03' }, ['KQ-A2'])
  await it.give({ block: 'a', season: 'autumn', school: 'S05' })
  await it.give({ block: 'e', season: 'autumn', school: 'S03' })
}, 60_000)

describe('a sheet at a school', () => {
  test('is given by the posts of the unit the programme names, and by no other', async () => {
    const give = (login: string, block = 'c') => it.refusal(it.give({ block, season: 'autumn', school: 'S03', login }))
    expect(await give('wenguang-liaison')).toBe('duty-not-yours')
    expect(await give('s03-head')).toBe('duty-not-yours')
    expect(await give('tangshan-staff')).toBe('duty-not-yours')
    expect(await give('office-staff')).toBe('duty-not-yours')
    expect(await give('gongan-liaison', 'e')).toBe('duty-not-yours')
    expect(await give('jiaojing-liaison')).toBe('done')
    // Either of two leads does it for both, and the other is told who did.
    expect(await give('zhifa-officer', 'b')).toBe('done')
    expect(await give('chengguanwei-liaison', 'b')).toBe('duty-already-done')
  })
  test('stands on the phone of the unit with the name of the school, and not on the phone of the school', async () => {
    const { proofContract } = await import('#duties/proof/proof.contract.ts')
    const today = async (login: string) => (await it.as(login)).ask(proofContract).today({})
    const police = await today('gongan-liaison')
    const sweeps = police.items.filter(({ duty }) => duty === 'preopen-a-autumn')
    expect(sweeps).toHaveLength(13)
    expect(sweeps.filter(({ given }) => given === 1).map(({ subject }) => subject)).toEqual(['S03', 'S05'])
    expect(sweeps.every(({ name, subjectName }) => name.startsWith(subjectName))).toBe(true)
    // Military training is asked of secondary schools only.
    const itemsFor = (id: string) =>
      police.sheets.find(({ code, subjects }) => code === 'preopen-a-autumn' && subjects?.includes(id))?.items.length
    expect([itemsFor('S03'), itemsFor('S06')]).toEqual([3, 4])
    expect((await today('s03-head')).items.map(({ duty }) => duty)).not.toContain('preopen-a-autumn')
    expect((await today('zhifa-liaison')).items.map(({ duty }) => duty)).not.toContain('preopen-a-autumn')
  })
})

describe('who sees what', () => {
  const seen = async (login: string) => {
    const { schools, blocks, total } = await (await it.ask(login)).readCampaign(AUTUMN)
    return { schools: schools.length, blocks: blocks.map(({ letter }) => letter).join(''), done: total.done }
  }
  test('the district all, a lead its own block everywhere, a town and a school their own whole', async () => {
    const all = { schools: 13, blocks: 'ABCDEF', done: 5 }
    expect(await seen('office-staff')).toEqual(all)
    expect(await seen('district-leader')).toEqual(all)
    // The bureau that keeps the schools sees what stands between them and their opening.
    expect(await seen('jkt-liaison')).toEqual(all)
    expect(await seen('gongan-liaison')).toEqual({ schools: 13, blocks: 'A', done: 2 })
    expect(await seen('chengguanwei-liaison')).toEqual({ schools: 13, blocks: 'B', done: 1 })
    expect(await seen('s03-head')).toEqual({ schools: 1, blocks: 'ABCDEF', done: 4 })
    expect((await seen('tangshan-staff')).done).toBe(4)
    expect((await seen('hufang-staff')).done).toBe(0)
    expect(await seen('sifa-liaison')).toEqual({ schools: 0, blocks: '', done: 0 })
  })
  test('a finding is seen by who found it, the school and who is to put it right', async () => {
    const sheet = await it.asSystem((tx) =>
      tx
        .selectFrom('duty_proof')
        .select(['id', 'subject'])
        .where('subject', '=', 'S03')
        .where('duty', '=', 'preopen-a-autumn')
        .executeTakeFirstOrThrow(),
    )
    const hazard = await it.reportFrom('gongan-liaison', sheet, 'KQ-A2', '开学首周护学岗不满')
    const found = async (login: string) => (await (await it.ask(login)).readCampaign(AUTUMN)).total.found
    for (const login of ['office-staff', 'gongan-liaison', 's03-head', 'tangshan-staff', 'jkt-liaison'])
      expect([login, await found(login)]).toEqual([login, 1])
    for (const login of ['zhifa-liaison', 's05-head', 'hufang-staff', 'wenguang-liaison'])
      expect([login, await found(login)]).toEqual([login, 0])
    // Withdrawn, it was no finding.
    await it.step(
      'gongan-liaison',
      'withdrawHazard',
      { id: hazard.id, version: await versionOf(hazard.id) },
      { reason: '看错了，已到岗' },
    )
    await it.reactor.poke(it.district)
    expect(await found('office-staff')).toBe(0)
  })
  test('a hazard that names the sheet of another school is no finding of the campaign', async () => {
    const sheet = await it.asSystem((tx) =>
      tx.selectFrom('duty_proof').select('id').where('subject', '=', 'S05').executeTakeFirstOrThrow(),
    )
    await it.reportFrom('gongan-liaison', { id: sheet.id, subject: 'S03' }, 'KQ-A2', '借别校的检查单报的')
    expect(
      (await it.ledger('office-staff', AUTUMN.campaign)).rows.filter(({ title }) => title.startsWith('借')),
    ).toEqual([])
  })
  test.each(['system-admin', 'security-admin', 'auditor'])('%s sees nothing', async (login) => {
    expect(await refused(login, (ask) => ask.readCampaigns({}))).toBe('campaign-not-yours')
    expect(await refused(login, (ask) => ask.readCampaign(AUTUMN))).toBe('campaign-not-yours')
    expect(await refused(login, (ask) => ask.readCampaignReports(AUTUMN))).toBe('campaign-not-yours')
    expect(await refused(login, (ask) => ask.readCampaignReport({ ...AUTUMN, unit: 'gongan' }))).toBe(
      'campaign-not-yours',
    )
    expect(await refused(login, (ask) => ask.readOpenings(AUTUMN))).toBe('campaign-not-yours')
  })
  test('what is no campaign is said to be none, and a theme opens no school', async () => {
    expect(await refused('office-staff', (ask) => ask.readCampaign({ campaign: 'preopen-spring-2016' }))).toBe(
      'campaign-not-found',
    )
    const theme = { campaign: 'surroundings-2017' }
    expect(await refused('office-staff', (ask) => ask.readOpenings(theme))).toBe('campaign-no-opening')
    expect(await refused('s03-head', (ask) => ask.confirmOpening({ ...theme, school: 'S03' }))).toBe(
      'campaign-no-opening',
    )
  })
})

describe('the written report', () => {
  const on = { ...AUTUMN, unit: 'gongan' }
  test('is read by who writes it, a school’s also by its town, and by the district', async () => {
    const read = (login: string, unit: string) => refused(login, (ask) => ask.readCampaignReport({ ...AUTUMN, unit }))
    expect(await read('gongan-officer', 'gongan')).toBe('done')
    expect(await read('office-staff', 'gongan')).toBe('done')
    expect(await read('tangshan-staff', 'S03')).toBe('done')
    expect(await read('zhifa-liaison', 'gongan')).toBe('report-not-asked')
    expect(await read('s05-head', 'S03')).toBe('report-not-asked')
    expect(await read('office-staff', 'sifa')).toBe('report-not-asked')
  })
  test('is written by who answers for the unit, only while it is open, on the version one has seen', async () => {
    const save = (login: string, version: number, unit = 'gongan') =>
      refused(login, (ask) => ask.saveCampaignReport({ ...AUTUMN, unit, version, ...text }))
    expect(await save('gongan-officer', 0)).toBe('report-not-yours')
    expect(await save('zhifa-liaison', 0)).toBe('report-not-yours')
    expect(await save('office-staff', 0)).toBe('report-not-yours')
    expect(await save('sifa-liaison', 0, 'sifa')).toBe('report-not-asked')
    expect(await save('gongan-liaison', 0)).toBe('done')
    expect(await save('gongan-leader', 1)).toBe('report-changed')
    const { version } = await (await it.ask('gongan-liaison')).readCampaignReport(on)
    expect(await save('gongan-leader', version)).toBe('done')
  })
  test('is not handed in empty, before the campaign, or with what must not be kept', async () => {
    const ask = await it.ask('gongan-liaison')
    const { version } = await ask.readCampaignReport(on)
    const submit = (given: object) => it.refusal(ask.submitCampaignReport({ ...on, version, ...text, ...given }))
    expect(await submit({ problems: '' })).toBe('report-text-missing')
    expect(await submit({ situation: '联系人电话13800138000' })).toBe('text-identity-number')
    const early = { campaign: 'preopen-autumn-2017', unit: 'wenguang', version: 0, ...text }
    it.at('2017-08-01T09:00:00')
    expect(await refused('wenguang-liaison', (each) => each.submitCampaignReport(early))).toBe('report-too-early')
    it.at('2017-08-22T10:00:00')
    expect(await submit({})).toBe('done')
    expect(await submit({ version: version + 1 })).toBe('report-not-open')
  })
  test('is decided by the office, once it is there; what was accepted is closed', async () => {
    const { version } = await (await it.ask('office-staff')).readCampaignReport(on)
    const back = { ...on, version, reason: '请补充数字' }
    for (const login of ['gongan-liaison', 'district-leader', 'tangshan-staff', 'jkt-liaison'])
      expect(await refused(login, (ask) => ask.returnCampaignReport(back))).toBe('report-decision-not-yours')
    expect(
      await refused('office-staff', (ask) => ask.acceptCampaignReport({ ...on, unit: 'shijian', version: 0 })),
    ).toBe('report-not-submitted')
    expect(await refused('office-staff', (ask) => ask.acceptCampaignReport({ ...on, version: version - 1 }))).toBe(
      'report-changed',
    )
    expect(await refused('office-staff', (ask) => ask.acceptCampaignReport({ ...on, version }))).toBe('done')
    expect(await refused('office-staff', (ask) => ask.returnCampaignReport({ ...back, version: version + 1 }))).toBe(
      'report-not-submitted',
    )
  })
  test('the day is set by the office, never before the campaign ends', async () => {
    const set = (login: string, dueOn: string) =>
      refused(login, (ask) => ask.setCampaignDue({ ...AUTUMN, dueOn, reason: '与开学工作会合并' } as never))
    expect(await set('gongan-liaison', '2017-09-05')).toBe('due-not-yours')
    expect(await set('district-leader', '2017-09-05')).toBe('due-not-yours')
    expect(await set('office-staff', '2017-08-30')).toBe('due-before-end')
    expect(await set('office-staff', '2017-12-30')).toBe('due-too-far')
    expect(await set('office-staff', '2017-09-05')).toBe('done')
    expect((await (await it.ask('office-staff')).readCampaign(AUTUMN)).campaign.dueOn).toBe('2017-09-05')
  })
  test('writers are reminded in working hours at each mark, once, and not when they have handed it in', async () => {
    const due = async (login: string) =>
      (await (await it.bell(login)).listNotices({})).notices.filter(({ kind }) => kind === 'campaign-report-due')
    // A Sunday evening, two weeks and a bit before: nothing. Monday morning: the first mark.
    it.at('2017-08-20T20:00:00')
    await it.sweep()
    expect(await due('zhifa-liaison')).toEqual([])
    for (const moment of ['2017-08-22T09:30:00', '2017-08-22T09:31:00', '2017-08-29T09:30:00', '2017-09-04T09:30:00']) {
      it.at(moment)
      await it.sweep()
    }
    const lines = await it.asSystem((tx) =>
      tx
        .selectFrom('notice')
        .select(['title', 'once'])
        .where('kind', '=', 'campaign-report-due')
        .where('post', '=', 'zhifa-liaison')
        .orderBy('at')
        .execute(),
    )
    expect(lines.map(({ once }) => once.split('|').at(-1))).toEqual(['14', '7', '1'])
    expect(lines.at(-1)?.title).toBe('书面报告还有1天到期：2017年秋季开学前专项排查')
    expect((await due('zhifa-liaison'))[0]?.link).toBe('/campaigns/preopen-autumn-2017/reports/zhifa')
    expect(await due('gongan-liaison')).toEqual([])
    expect((await due('s05-head')).length).toBeGreaterThan(0)
  })
  test('what became of it is told to those who wrote it', async () => {
    await it.reactor.poke(it.district)
    const told = (await (await it.bell('gongan-leader')).listNotices({})).notices.map(({ title }) => title)
    expect(told).toContain('书面报告已收下：2017年秋季开学前专项排查')
  })
})

describe('可以开学', () => {
  test('is signed by the head of the school itself, and by nobody in his place', async () => {
    const sign = (login: string, school = 'S03') => refused(login, (ask) => ask.confirmOpening({ ...AUTUMN, school }))
    for (const login of ['s03-safety', 's03-duty', 's05-head', 'tangshan-staff', 'office-director', 'jkt-liaison'])
      expect([login, await sign(login)]).toEqual([login, 'opening-not-yours'])
    expect(await sign('s03-head')).toBe('opening-not-done')
  })
  test('a town sees its schools, a school itself, a unit that goes there no one', async () => {
    const seen = async (login: string) =>
      (await (await it.ask(login)).readOpenings(AUTUMN)).openings.map(({ school }) => school)
    expect(await seen('s03-head')).toEqual(['S03'])
    expect(await seen('tangshan-staff')).toContain('S03')
    expect(await seen('tangshan-staff')).not.toContain('S05')
    expect(await seen('gongan-liaison')).toEqual([])
    expect(await seen('jkt-liaison')).toHaveLength(13)
  })
})

const versionOf = async (id: string): Promise<number> =>
  (await it.asSystem((tx) => tx.selectFrom('hazard').select('version').where('id', '=', id).executeTakeFirstOrThrow()))
    .version
