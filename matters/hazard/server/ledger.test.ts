import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '#foundation/actor.ts'
import { asActor } from '#foundation/server/database.ts'
import { proves } from '#foundation/test/proves.ts'
import { type HazardRow, hazardReadsContract, LedgerView } from '#matters/hazard/hazard-reads.contract.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'
import { hazardReadsSlice } from '#matters/hazard/server/hazard-reads.server.ts'
import { tallyHazard } from '#matters/hazard/server/tally.ts'

let house: HazardHouse
let mine: Record<'early' | 'given' | 'done' | 'struck' | 'elsewhere' | 'secret', Hazard>

const reads = async (login: string) => (await house.as(login)).ask(hazardReadsContract)
type Asked = Partial<Parameters<Awaited<ReturnType<typeof reads>>['listHazards']>[0]>

/** Every page of a list, put together. */
async function all(login: string, asked: Asked = {}): Promise<HazardRow[]> {
  const { listHazards } = await reads(login)
  const rows: HazardRow[] = []
  let after: string | null | undefined
  do {
    const page: Awaited<ReturnType<typeof listHazards>> = await listHazards({
      view: 'all',
      limit: 3,
      ...asked,
      ...(after && { after }),
    })
    rows.push(...page.rows)
    after = page.next
  } while (after)
  return rows
}
const numbers = (rows: readonly { number: number }[]) => rows.map(({ number }) => number).toSorted((a, b) => a - b)

async function tallyAll(): Promise<void> {
  const actor = systemActor(house.district)
  await asActor(house.house.db, actor, async (tx) => {
    for (const { id } of await tx.selectFrom('hazard').select('id').execute())
      await tallyHazard({ tx, actor, now: new Date() }, id)
  })
}

beforeAll(async () => {
  house = await hazardHouse([hazardReadsSlice])
  const { report, inHand, reportedDone, struckOff } = house
  mine = {
    struck: await struckOff({ title: '正门东侧流动摊点聚集', spot: '正门东侧' }),
    given: await inHand({ title: '早餐车占用盲道', photos: [await house.photo('s03-guard')] }),
    done: await reportedDone({ title: '夜宵摊占道影响寄宿生' }),
    early: await report('s03-guard', { title: '后门围墙外僻静无路灯', detail: 'pijing', spot: '后门' }),
    elsewhere: await report('s07-head', {
      school: 'S07',
      detail: 'sheshi',
      title: '楼梯扶手松动需要加固',
      spot: '二号楼',
    }),
    secret: await report('tangshan-staff', { title: '有人在校门口兜售烟花', detail: 'shangdian', confidential: true }),
  }
  for (let i = 0; i < 7; i++)
    await report('s03-guard', { title: `同一天报的第${i + 1}件事`, detail: 'sheshi', spot: '一号楼' })
  await tallyAll()
})

describe('who sees what', () => {
  proves('3.12', '列表、数目、详情、导出看到的一样多：本单位、牵头、配合、属地看得到，别的单位看不到', async () => {
    const sees: Record<string, (row: HazardRow) => boolean> = {
      'office-staff': () => true,
      's03-head': ({ school }) => school === 'S03',
      's03-guard': ({ school }) => school === 'S03',
      's07-head': ({ school }) => school === 'S07',
      'zhifa-liaison': ({ lead }) => lead === 'zhifa',
      'shijian-liaison': ({ assists }) => assists.includes('shijian'),
      'tangshan-staff': ({ school }) => school === 'S03',
      'wenguang-liaison': () => false,
    }
    const everything = await all('office-staff')
    expect(everything.length).toBe(13)
    for (const [login, may] of Object.entries(sees)) {
      const { countHazards, readHazard } = await reads(login)
      const expected = numbers(everything.filter(may))
      expect([login, numbers(await all(login))]).toEqual([login, expected])
      expect((await countHazards({ view: 'all' })).views.all).toBe(expected.length)
      for (const row of everything) {
        const opened = readHazard({ hazardId: row.id }).then(() => 'seen')
        if (may(row)) expect(await opened).toBe('seen')
        else await expect(opened).rejects.toMatchObject({ code: 'hazard-not-found', status: 404 })
      }
    }
  })

  test('the three administrators see no business of the district', async () => {
    for (const login of ['system-admin', 'security-admin', 'auditor']) expect(await all(login)).toEqual([])
  })

  test('the audience on the row is the audience of the subject', async () => {
    const rows = await asActor(house.house.db, systemActor(house.district), (tx) =>
      tx
        .selectFrom('hazard as h')
        .innerJoin('subject as s', (on) => on.onRef('s.district', '=', 'h.district').onRef('s.id', '=', 'h.id'))
        .select(['h.audience', 's.audience as theirs', 'h.opened_by', 's.opened_by as opener'])
        .execute(),
    )
    expect(rows.length).toBe(13)
    for (const { audience, theirs, opened_by, opener } of rows) {
      expect(audience.toSorted()).toEqual(theirs.toSorted())
      expect(opened_by).toBe(opener)
    }
  })
})

describe('finding one', () => {
  test('a page after a page visits every row once, in every order, through ties and rows without a day', async () => {
    const everything = numbers(await all('office-staff', { limit: 200 }))
    for (const sort of ['due', 'found', 'number'] as const)
      for (const limit of [1, 2, 5, 13]) {
        const rows = await all('office-staff', { sort, limit })
        expect(new Set(rows.map(({ id }) => id)).size).toBe(everything.length)
        expect(numbers(rows)).toEqual(everything)
      }
    const days = (await all('office-staff', { sort: 'due' })).map(({ dueOn }) => dueOn ?? '9999')
    expect(days).toEqual(days.toSorted())
    const found = (await all('office-staff', { sort: 'number' })).map(({ number }) => number)
    expect(found).toEqual(found.toSorted((a, b) => b - a))
  })

  test('a bookmark that is not ours, or of another order, is refused', async () => {
    const { listHazards } = await reads('office-staff')
    const { next } = await listHazards({ view: 'all', sort: 'due', limit: 2 })
    await expect(listHazards({ sort: 'number', after: next ?? '' })).rejects.toMatchObject({
      code: 'bookmark-not-found',
      status: 404,
    })
    await expect(listHazards({ after: 'bm90IG91cnM' })).rejects.toMatchObject({ code: 'bookmark-not-found' })
    await expect(
      listHazards({ after: Buffer.from('["due","2017-02-31","x"]').toString('base64url') }),
    ).rejects.toMatchObject({ code: 'bookmark-not-found' })
  })

  test('any two characters in a row are found, a number in each way of writing it, and one character alone', async () => {
    const titles = async (q: string, login = 'office-staff') => (await all(login, { q })).map(({ title }) => title)
    expect(await titles('寄宿生')).toEqual(['夜宵摊占道影响寄宿生'])
    expect(await titles('占用盲')).toEqual(['早餐车占用盲道'])
    expect(await titles('兜售')).toEqual(['有人在校门口兜售烟花'])
    expect(await titles('宵')).toEqual(['夜宵摊占道影响寄宿生'])
    expect(await titles('没有这样的字')).toEqual([])
    expect(await titles('扶手', 's03-head')).toEqual([])
    const { number, title } = mine.given
    for (const q of [`${number}号`, `〔2017〕${number}号`, `湖校周隐〔2017〕${number}号`])
      expect(await titles(q)).toEqual([title])
  })

  test('filters narrow the list and the counts alike', async () => {
    const { countHazards } = await reads('office-staff')
    const filters: Asked[] = [
      {},
      { school: 'S03' },
      { school: ['S03', 'S07'] },
      { lead: 'shijian' },
      { town: 'tangshan' },
      { category: ['zhandao'] },
      { grade: 'general' },
      { state: ['done', 'struck'] },
      { channel: 'patrol' },
      { from: '2017-05-10', until: '2017-05-10' },
      { from: '2017-05-11' },
      { q: '占道' },
    ]
    for (const filter of filters) {
      const { views } = await countHazards(filter)
      for (const view of LedgerView.options)
        expect([filter, view, views[view]]).toEqual([
          filter,
          view,
          (await all('office-staff', { ...filter, view })).length,
        ])
    }
    expect((await all('office-staff', { lead: 'shijian' })).every(({ assists }) => assists.includes('shijian'))).toBe(
      true,
    )
    expect(await all('office-staff', { year: 2016 })).toEqual([])
  })
})

describe('what a row says', () => {
  test('names, days left, first photo, and whether it is mine', async () => {
    const [row] = await all('s03-guard', { q: '早餐车占用盲道' })
    expect(row).toMatchObject({
      schoolName: '青澜小学（示例）',
      townName: '塘山镇',
      leadName: '区城管执法局',
      mine: true,
    })
    expect(row).toMatchObject({
      assistNames: ['市监局'],
      due: { state: 'running', daysLeft: 7 },
      photo: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(row).not.toHaveProperty('grams')
    const [done] = await all('office-staff', { view: 'awaiting' })
    expect(done).toMatchObject({ due: { state: 'met' }, mine: false })
  })

  proves('6.15', '期限过了没有报完的，当天就列为逾期；快到期的另列', async () => {
    const { countHazards } = await reads('office-staff')
    house.at('2017-05-12T09:00')
    expect((await countHazards({})).views).toMatchObject({ late: 0, soon: 1 })
    house.at('2017-05-17T23:59')
    expect((await all('office-staff', { view: 'soon' })).map(({ due }) => due)).toEqual([
      { state: 'soon', daysLeft: 0 },
    ])
    house.at('2017-05-18T00:00')
    expect((await countHazards({})).views).toMatchObject({ late: 1, soon: 0 })
    expect((await all('zhifa-liaison', { view: 'late' })).map(({ due }) => due)).toEqual([
      { state: 'late', daysLeft: -1 },
    ])
    expect((await all('zhifa-liaison', { view: 'awaiting' })).map(({ due }) => due.state)).toEqual(['met'])
    house.at('2017-05-10T08:00')
  })
})
