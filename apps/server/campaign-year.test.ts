import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { BLOCKS, type CampaignHouse, campaignHouse } from '#apps/server/campaign.fixture.ts'

// The two campaigns of 2017 before the terms: spring entered afterwards, autumn as it happens. 13 schools × 6 blocks each.
let it: CampaignHouse
const SPRING = { campaign: 'preopen-spring-2017' }
const AUTUMN = { campaign: 'preopen-autumn-2017' }
const text = { situation: '已按要求逐校排查。', problems: '无未整改问题。', plans: '开学后继续巡查。' }
beforeAll(async () => {
  it = await campaignHouse()
}, 180_000)
const matrix = async (login: string, on = SPRING) => (await it.ask(login)).readCampaign(on)
const cellOf = ({ cells }: Awaited<ReturnType<typeof matrix>>, school: string, block: string) =>
  cells.find((cell) => cell.school === school && cell.block === block)

describe('spring, entered back after the programme was issued', () => {
  proves(['8.1', '8.3'], '春季开学前专项：13所学校×6个板块一张表，空白看得见，事后补录的标明补录', async () => {
    it.at('2017-03-27T10:00:00')
    const before = await matrix('office-staff')
    expect(before.campaign).toMatchObject({
      from: '2017-01-16',
      to: '2017-02-12',
      opensOn: '2017-02-13',
      stage: 'over',
    })
    expect(before.blocks.map(({ letter, name }) => `${letter} ${name}`)).toEqual([
      'A 治安',
      'B 环境',
      'C 交通',
      'D 文化',
      'E 校园自查',
      'F 食品',
    ])
    expect(before.blocks.map(({ leads }) => leads.map(({ id }) => id))).toEqual([
      ['gongan'],
      ['chengguanwei', 'zhifa'],
      ['jiaojing'],
      ['wenguang'],
      [],
      ['shijian'],
    ])
    expect(before.schools).toHaveLength(13)
    expect(before.total).toEqual({ asked: 78, done: 0, white: 78, found: 0, fixed: 0, open: 0 })

    for (const school of it.schools)
      for (const block of BLOCKS)
        if (!(school === 'S09' && block === 'd'))
          await it.give({ block, season: 'spring', school }, lacking(school, block))
    const after = await matrix('office-staff')
    expect(after.total).toMatchObject({ asked: 78, done: 77, white: 1 })
    expect(cellOf(after, 'S09', 'D')).toMatchObject({ standing: 'missed', madeUp: false })
    expect(cellOf(after, 'S01', 'A')).toMatchObject({ standing: 'done', madeUp: true, found: 0, open: [] })
    // Sums are those of the cells, by block, by school and by town.
    const sum = (rows: readonly { sum: { done: number } }[]) => rows.reduce((all, row) => all + row.sum.done, 0)
    expect([sum(after.blocks), sum(after.schools), sum(after.towns)]).toEqual([77, 77, 77])
  })

  proves('8.4', '单上的「否」转成隐患即记为专项排查、归到这次专项，台账可按专项筛，销号后回到表上', async () => {
    expect(cellOf(await matrix('office-staff'), 'S07', 'A')).toMatchObject({ unreported: 1, found: 0 })
    const page = await it.give({ block: 'd', season: 'spring', school: 'S09' }, ['KQ-D1'])
    const sheet = await sheetOf('S07', 'preopen-a-spring')
    const alarm = await it.reportFrom('gongan-liaison', sheet, 'KQ-A4', '一键报警测试不通过')
    const bar = await it.reportFrom('wenguang-liaison', page, 'KQ-D1', '寒假后网吧接纳未成年人')
    // The phone said that it was found on patrol. The ledger knows better.
    const { rows } = await it.ledger('office-staff', SPRING.campaign)
    expect(new Map(rows.map(({ id, channel }) => [id, channel]))).toEqual(
      new Map([
        [alarm.id, 'campaign'],
        [bar.id, 'campaign'],
      ]),
    )
    expect((await it.ledger('office-staff', AUTUMN.campaign)).rows).toEqual([])
    const open = cellOf(await matrix('office-staff'), 'S07', 'A')
    expect(open).toMatchObject({ unreported: 0, found: 1, fixed: 0 })
    expect(open?.open).toMatchObject([
      { hazard: alarm.id, numberText: alarm.numberText, stage: 'untriaged', lead: null },
    ])

    const at = async () => (await it.ledger('office-staff', SPRING.campaign)).rows.find(({ id }) => id === alarm.id)!
    const order = { grade: 'general', lead: 'zhifa', assists: ['shijian'], dueOn: '2017-03-31' } as const
    const assigned = await it.step('office-staff', 'dispatchHazard', await at(), order)
    await it.reactor.poke(it.district)
    expect(cellOf(await matrix('office-staff'), 'S07', 'A')?.open).toMatchObject([
      { stage: 'assigned', lead: 'zhifa', dueOn: '2017-03-31' },
    ])
    const accepted = await it.step('zhifa-liaison', 'acceptHazard', assigned)
    const done = { result: '已更换', photos: [await it.photo('zhifa-liaison')] }
    const claimed = await it.step('zhifa-liaison', 'reportHazardDone', accepted, done)
    const passed = await it.step('gongan-inspector', 'reinspectHazard', claimed, { pass: true, finding: '测试通过' })
    await it.step('office-staff', 'strikeOffHazard', passed)
    await it.reactor.poke(it.district)
    const { total, ...rest } = await matrix('office-staff')
    expect(total).toEqual({ asked: 78, done: 78, white: 0, found: 2, fixed: 1, open: 1 })
    expect(cellOf({ total, ...rest }, 'S07', 'A')).toMatchObject({ found: 1, fixed: 1, open: [] })
  })

  proves('8.5', '各单位报书面情况：数字随报送定下，退回写明原因，按时率带分子分母，办公室可另定报送日', async () => {
    await it.sweep()
    const reports = async () => (await it.ask('office-staff')).readCampaignReports(SPRING)
    const before = await reports()
    expect(before.reports.map(({ unit }) => unit)).toEqual(
      expect.arrayContaining(['gongan', 'chengguanwei', 'zhifa', 'jiaojing', 'wenguang', 'shijian', 'S01', 'S13']),
    )
    expect(before.reports).toHaveLength(19)
    expect(before.onTime).toEqual({ part: 0, whole: 19 })
    expect(before.reports.every(({ time, state }) => time === 'overdue' && state === null)).toBe(true)

    // The programme came after the term had opened: the office sets a day that can be kept.
    const due = { ...SPRING, dueOn: '2017-03-31', reason: '要点3月下旬印发，报送日顺延' }
    await (await it.ask('office-staff')).setCampaignDue(due as never)
    expect((await reports()).onTime).toEqual({ part: 0, whole: 0 })

    const gongan = await it.ask('gongan-liaison')
    const on = { ...SPRING, unit: 'gongan' }
    const draft = await gongan.readCampaignReport(on)
    expect(draft.figures).toMatchObject({ asked: 13, done: 13, found: 1, fixed: 1, open: 0 })
    expect(draft.situation).toContain('应查13所学校')
    expect(draft.situation).toContain('共发现问题1处，已整改销号1处')
    const sent = await gongan.submitCampaignReport({ ...on, version: draft.version, ...text })
    const office = await it.ask('office-staff')
    const reason = '请补写护学岗排班情况'
    const back = await office.returnCampaignReport({ ...on, version: sent.version, reason })
    expect((await gongan.readCampaignReport(on)).reason).toBe(reason)
    const again = await gongan.submitCampaignReport({ ...on, version: back.version, ...text })
    await office.acceptCampaignReport({ ...on, version: again.version })
    expect((await gongan.readCampaignReport(on)).history.map(({ did }) => did)).toEqual([
      '列为应报',
      '报送书面报告',
      '退回书面报告',
      '报送书面报告',
      '收下书面报告',
    ])

    // What happens later changes nothing in what was handed in.
    const frozen = (await gongan.readCampaignReport(on)).figures
    const sheet = await sheetOf('S05', 'preopen-a-spring')
    await it.reportFrom('gongan-liaison', sheet, 'KQ-A3', '护学岗没有排班')
    const later = await gongan.readCampaignReport(on)
    expect([later.frozen, later.figures]).toEqual([true, frozen])
    expect(frozen.proofs).toHaveLength(13)

    const school = await it.ask('s03-head')
    const own = { ...SPRING, unit: 'S03' }
    const page = await school.readCampaignReport(own)
    expect(page).toMatchObject({ isSchool: true, blocks: ['校园自查'], figures: { asked: 1, done: 1 } })
    await school.submitCampaignReport({ ...own, version: page.version, ...text })
    it.at('2017-04-05T10:00:00')
    const zhifa = await it.ask('zhifa-liaison')
    const late = { ...SPRING, unit: 'zhifa' }
    await zhifa.submitCampaignReport({ ...late, version: (await zhifa.readCampaignReport(late)).version, ...text })
    const { onTime, reports: rows } = await reports()
    expect(onTime).toEqual({ part: 2, whole: 19 })
    expect(rows.filter(({ time }) => time === 'late').map(({ unit }) => unit)).toEqual(['zhifa'])
  })
})

describe('autumn, as it happens', () => {
  proves('8.2', '秋季开学前专项：8月14日起逐日填，未完成的学校不能确认「可以开学」，开学前全部完成', async () => {
    it.at('2017-08-10T09:00:00')
    expect((await matrix('office-staff', AUTUMN)).campaign).toMatchObject({
      from: '2017-08-14',
      to: '2017-08-31',
      stage: 'upcoming',
    })
    it.at('2017-08-21T09:00:00')
    for (const school of it.schools)
      for (const block of ['a', 'b', 'e']) await it.give({ block, season: 'autumn', school })
    const half = await matrix('office-staff', AUTUMN)
    expect(half.total).toMatchObject({ asked: 78, done: 39, white: 0 })
    expect(cellOf(half, 'S03', 'C')).toMatchObject({ standing: 'todo' })
    expect(cellOf(half, 'S03', 'A')).toMatchObject({ standing: 'done', madeUp: false })

    const head = await it.ask('s03-head')
    expect(await it.refusal(head.confirmOpening({ ...AUTUMN, school: 'S03' }))).toBe('opening-not-done')
    const mine = (await head.readOpenings(AUTUMN)).openings
    expect(mine).toMatchObject([
      { school: 'S03', done: 3, asked: 6, missing: ['C 交通', 'D 文化', 'F 食品'], confirmed: null },
    ])
    expect(mine[0]?.mayConfirm).toContain('C 交通、D 文化、F 食品')

    it.at('2017-08-28T09:00:00')
    for (const school of it.schools)
      for (const block of ['c', 'd', 'f']) await it.give({ block, season: 'autumn', school })
    expect((await matrix('office-staff', AUTUMN)).total).toMatchObject({ asked: 78, done: 78, white: 0 })
    const sheet = await sheetOf('S03', 'preopen-b-autumn')
    await it.reportFrom('zhifa-liaison', sheet, 'KQ-B1', '校门口施工没有围挡')
    // What is open does not stop the term, but it is said how it is kept safe.
    expect(await it.refusal(head.confirmOpening({ ...AUTUMN, school: 'S03' }))).toBe('opening-note-missing')
    await head.confirmOpening({ ...AUTUMN, school: 'S03', note: '设围挡并派专人看守，开学前完工' })
    await (await it.ask('s13-head')).confirmOpening({ ...AUTUMN, school: 'S13' })
    expect(await it.refusal(head.confirmOpening({ ...AUTUMN, school: 'S03', note: '再签一次' }))).toBe(
      'opening-confirmed',
    )
    for (const login of ['office-staff', 'district-leader', 'jkt-liaison']) {
      const { confirmed, openings } = await (await it.ask(login)).readOpenings(AUTUMN)
      expect([login, confirmed]).toEqual([login, { part: 2, whole: 13 }])
      expect(openings.find(({ school }) => school === 'S03')?.confirmed).toMatchObject({ late: false, open: 1 })
    }
  })

  test('a list of campaigns says how far each is', async () => {
    const { campaigns } = await (await it.ask('office-staff')).readCampaigns({})
    expect(campaigns.map(({ code, stage, sum, openings }) => [code, stage, sum.done, sum.asked, openings])).toEqual([
      ['preopen-spring-2017', 'over', 78, 78, { part: 0, whole: 13 }],
      ['surroundings-2017', 'over', 0, 52, null],
      ['preopen-autumn-2017', 'running', 78, 78, { part: 2, whole: 13 }],
    ])
  })
})

/** Two sheets of spring have something wrong on them. */
const lacking = (school: string, block: string): string[] =>
  block === 'a' && school === 'S07' ? ['KQ-A4'] : block === 'a' && school === 'S05' ? ['KQ-A3'] : []

async function sheetOf(school: string, duty: string) {
  const row = await it.asSystem((tx) =>
    tx
      .selectFrom('duty_proof')
      .select(['id', 'subject'])
      .where('subject', '=', school)
      .where('duty', '=', duty)
      .executeTakeFirstOrThrow(),
  )
  return row
}
