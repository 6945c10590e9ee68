import sharp from 'sharp'
import { beforeAll, describe, expect } from 'vitest'
import { plainDay } from '#foundation/calendar/day.ts'
import { fileSlice } from '#foundation/file/server/file.server.ts'
import { proves } from '#foundation/test/proves.ts'
import { coverageContract } from '#duties/coverage/coverage.contract.ts'
import type { CoverageFilter } from '#duties/coverage/coverage.ts'
import { coverageSlice } from '#duties/coverage/server/coverage.server.ts'
import { dutyRulesFor, type DutyRules } from '#duties/duty/server/duty-rules.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { allInOrder, filledIn } from '#duties/proof/server/duty-by-duty.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'

// The duties of the programme, given by those it names and counted by the office: what an official looks for in each clause.
let it: DemoHouse
let rules: DutyRules
const now = (moment: string) => it.house.clock.set(new Date(`${moment}:00+08:00`))
const give = async (login: string, duty: string, subject: string, period: string, slot = '') => {
  const visitor = await it.as(login)
  const proof = visitor.ask(proofContract)
  const { fields, photos, checklist } = rules.find(duty)!.proof
  const picture = async () => (await visitor.upload('p.jpg', await jpeg())).id
  const pictures = await Promise.all(Array.from({ length: photos }, picture))
  const at = it.house.clock.now()
  const { sheets } = await proof.today({})
  const sheet = sheets.find(({ code }) => code === checklist)
  const answers = sheet ? allInOrder(sheet, await picture(), at) : {}
  const body = {
    duty,
    subject,
    period,
    slot,
    photos: pictures,
    fields: filledIn(fields, at),
    answers,
    placeReason: '室内没有信号',
  }
  return proof.giveProof(body as never)
}
let shots = 0
/** No two pictures alike: the same one twice would be kept once. */
const jpeg = () => {
  shots += 1
  const background = { r: shots % 256, g: (shots * 97) % 256, b: (shots * 31) % 256 }
  return sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .jpeg()
    .toBuffer()
}
const cover = async (from: string, to: string, more: Partial<CoverageFilter> = {}, login = 'office-staff') =>
  (await it.as(login))
    .ask(coverageContract)
    .readCoverage({ from: plainDay(from), to: plainDay(to), on: 'school', ...more } as never)
const figure = async (key: string, from: string, to: string) =>
  (await (await it.as('office-staff')).ask(coverageContract).readDutyFigures({ from, to } as never)).figures.find(
    (each) => each.key === key,
  )!
const cellOf = ({ cells }: Awaited<ReturnType<typeof cover>>, subject: string) =>
  cells.find((cell) => cell.subject === subject)?.sum

beforeAll(async () => {
  it = await demoHouse([proofSlice, coverageSlice, fileSlice])
  await applyPack(it.house.db, it.pack, 'test')
  rules = await dutyRulesFor(it.house.db, it.pack.head.district.code)
})

describe('what an official looks for', () => {
  proves(
    '6.3',
    '矛盾纠纷每月一报，没有也报零：报了的、没报的、迟了的逐校看得见，报送率和及时率带分子分母',
    async () => {
      now('2017-05-31T10:00')
      await give('s03-safety', 'dispute-report', 'S03', 'month-2017-05')
      // The month is over at midnight, and three more days are late.
      now('2017-06-02T10:00')
      await give('s05-safety', 'dispute-report', 'S05', 'month-2017-05')
      now('2017-06-05T10:00')
      const may = await cover('2017-05-01', '2017-05-31', { duty: 'dispute-report' })
      expect(cellOf(may, 'S03')).toMatchObject({ asked: 1, onTime: 1 })
      expect(cellOf(may, 'S05')).toMatchObject({ asked: 1, done: 1, late: 1, onTime: 0 })
      expect(cellOf(may, 'S04')).toMatchObject({ asked: 1, missed: 1 })
      const schools = may.subjects.length
      expect(await figure('nil', '2017-05-01', '2017-05-31')).toMatchObject({ part: 2, whole: schools })
      expect(await figure('nil-in-time', '2017-05-01', '2017-05-31')).toMatchObject({ part: 1, whole: schools })
    },
  )
  proves(['5.35', '5.36'], '监管平台每个上课日用一次，使用率按学校×日算，当天的检查单留存', async () => {
    for (const day of ['2017-05-08', '2017-05-09']) {
      now(`${day}T10:00`)
      await give('s03-safety', 'video-check', 'S03', day)
    }
    now('2017-05-10T23:59')
    const week = await cover('2017-05-08', '2017-05-09', { duty: 'video-check' })
    expect(cellOf(week, 'S03')).toMatchObject({ asked: 2, onTime: 2 })
    const use = await figure('platform', '2017-05-08', '2017-05-09')
    expect(use).toMatchObject({ part: 2, whole: week.subjects.length * 2 })
    // A Sunday asks nothing and divides by nothing.
    expect(await figure('platform', '2017-05-07', '2017-05-07')).toMatchObject({ whole: 0, rate: null })
  })
  proves('1.13', '培训和演练有应做数：做了的留下时间和照片，没做的列得出是哪所学校', async () => {
    now('2017-05-20T10:00')
    await give('s03-safety', 'evacuation-drill', 'S03', 'month-2017-05')
    await give('s03-safety', 'safety-training', 'S03', 'term-2017-02-13')
    now('2017-07-10T10:00')
    const drills = await cover('2017-05-01', '2017-05-31', { duty: 'evacuation-drill' })
    expect(drills.subjects.filter(({ sum }) => sum.missed > 0).map(({ id }) => id)).not.toContain('S03')
    expect(cellOf(drills, 'S04')).toMatchObject({ asked: 1, missed: 1 })
    const training = await cover('2017-02-13', '2017-07-04', { duty: 'safety-training' })
    expect(cellOf(training, 'S03')).toMatchObject({ asked: 1, done: 1 })
  })
  proves('5.3', '防暴力侵害演练每学期一次，应做未做逐校列出', async () => {
    now('2017-05-20T11:00')
    await give('s03-duty', 'intrusion-drill', 'S03', 'term-2017-02-13')
    now('2017-07-10T10:00')
    const term = await cover('2017-02-13', '2017-07-04', { duty: 'intrusion-drill' })
    expect(cellOf(term, 'S03')).toMatchObject({ asked: 1, done: 1 })
    expect(term.subjects.filter(({ sum }) => sum.missed === 1)).toHaveLength(term.subjects.length - 1)
  })
  proves('4.1', '每学期的安全管理日历开学两周内排好，过期未排的看得见，补排的记为补录', async () => {
    now('2017-09-05T10:00')
    await give('s03-safety', 'term-calendar', 'S03', 'term-2017-09-01')
    now('2017-09-20T10:00')
    await give('s05-safety', 'term-calendar', 'S05', 'term-2017-09-01')
    const autumn = await cover('2017-09-01', '2017-09-14', { duty: 'term-calendar' })
    expect(cellOf(autumn, 'S03')).toMatchObject({ onTime: 1 })
    expect(cellOf(autumn, 'S05')).toMatchObject({ madeUp: 1, onTime: 0 })
    expect(cellOf(autumn, 'S04')).toMatchObject({ missed: 1 })
  })
})

describe('sweeps before a term', () => {
  const sweep = (season: string, from: string, to: string) =>
    proves(
      season === 'spring' ? '8.1' : '8.2',
      `${season === 'spring' ? '春季' : '秋季'}开学前专项：各校自查和各部门排查在一张表上，开学前没完成的列得出`,
      async () => {
        const opens = season === 'spring' ? '2017-02-13' : '2017-09-01'
        now(`${to}T10:00`)
        await give('s03-head', `preopen-e-${season}`, 'S03', `opening-${opens}`)
        await give('gongan-liaison', `preopen-a-${season}`, 'S03', `opening-${opens}`)
        now(`${opens}T09:00`)
        const schools = await cover(from, to, { campaign: true })
        expect(schools.duties.map(({ code }) => code)).toContain(`preopen-e-${season}`)
        expect(
          schools.cells.find(({ subject, duty }) => subject === 'S03' && duty === `preopen-e-${season}`)?.sum.onTime,
        ).toBe(1)
        const cell = (subject: string, duty: string) =>
          schools.cells.find((each) => each.subject === subject && each.duty === duty)?.sum
        expect(cell('S03', `preopen-a-${season}`)?.onTime).toBe(1)
        expect(cell('S05', `preopen-d-${season}`)?.missed).toBe(1)
        // A school is covered when every side of it was looked at.
        expect(await figure('sweep', from, to)).toMatchObject({ part: 0, whole: schools.subjects.length })
      },
    )
  sweep('spring', '2017-01-16', '2017-02-12')
  sweep('autumn', '2017-08-04', '2017-08-31')
  proves('8.3', '专项排查覆盖治安、环境、交通、文化四个方面，每个方面逐校要求', async () => {
    const { cells } = await cover('2017-01-16', '2017-02-12', { campaign: true })
    for (const side of ['a', 'b', 'c', 'd'])
      expect(
        cells.some(({ duty, sum }) => duty === `preopen-${side}-spring` && sum.asked > 0),
        side,
      ).toBe(true)
  })
})
