import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { fileSlice } from '#foundation/file/server/file.server.ts'
import { proves } from '#foundation/test/proves.ts'
import { proofContract, type TodayItem } from '#duties/proof/proof.contract.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'

// A Wednesday in term; the demo clock stands, and a test that needs another hour sets it.
let it: DemoHouse
beforeAll(async () => {
  it = await demoHouse([proofSlice, fileSlice])
  await applyPack(it.house.db, it.pack, 'test')
})
const at = (moment: string) => it.house.clock.set(new Date(`${moment}:00+08:00`))
const duties = async (login: string) => (await it.as(login)).ask(proofContract)
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

async function todays(login: string, duty: string, slot = ''): Promise<TodayItem> {
  const { items } = await (await duties(login)).today({})
  const found = items.find((item) => item.duty === duty && item.slot === slot)
  if (!found) throw new Error(`${duty} ${slot} is not asked of ${login} today`)
  return found
}
const given = ({ duty, subject, period, slot }: TodayItem) => ({ duty, subject, period, slot })

describe('a duty with a window', () => {
  proves('5.10', '门卫在高峰时段到岗，报一次就记下现场时间和收到时间', async () => {
    at('2017-05-10T07:30')
    const morning = await todays('s03-guard', 'gate-peak', 'morning')
    expect(morning).toMatchObject({ standing: 'due', times: 1, given: 0, place: 'school' })
    const proof = await (await duties('s03-guard')).giveProof({ ...given(morning), placeReason: '门口没有信号' })
    expect(proof).toMatchObject({ turn: 1, standing: 'done', post: 'S03-guard' })
    expect((await todays('s03-guard', 'gate-peak', 'morning')).standing).toBe('done')
  })

  test('the second phone is told who gave it and when, and may correct it', async () => {
    const afternoon = { duty: 'gate-peak', subject: 'S03', period: '2017-05-10', slot: 'morning' }
    const again = (await duties('s03-safety')).giveProof({ ...afternoon, placeReason: '没有信号' })
    await expect(again).rejects.toMatchObject({
      code: 'duty-already-done',
      message: expect.stringContaining('07:30') as string,
    })
    const { proofs } = await (
      await duties('s03-safety')
    ).proofs({ subject: 'S03', from: '2017-05-10' as never, to: '2017-05-10' as never })
    const corrected = await (
      await duties('s03-safety')
    ).giveProof({ ...afternoon, placeReason: '更正', corrects: proofs[0]!.id })
    expect(corrected).toMatchObject({ turn: 1, corrects: proofs[0]?.id })
    expect(
      await refusal(
        (await duties('s03-safety')).giveProof({ ...afternoon, placeReason: '更正', corrects: proofs[0]!.id }),
      ),
    ).toBe('proof-already-corrected')
  })

  test.each([
    ['too early', 's03-guard', { slot: 'afternoon', placeReason: '没有信号' }, 'duty-in-future'],
    ['a day without school', 's03-guard', { period: '2017-05-07', placeReason: '没有信号' }, 'duty-not-asked'],
    ['no such window', 's03-guard', { slot: 'noon', placeReason: '没有信号' }, 'duty-not-asked'],
    ['another school', 's03-guard', { subject: 'S05', slot: 'morning', placeReason: '没有信号' }, 'duty-not-yours'],
    ['a liaison of a bureau', 'zhifa-liaison', { slot: 'morning', placeReason: '没有信号' }, 'duty-not-yours'],
    ['no such duty', 's03-guard', { duty: 'sleep' }, 'duty-not-found'],
    ['no place and no reason', 's05-guard', { subject: 'S05', slot: 'morning' }, 'duty-place-reason-needed'],
    [
      'far away and no reason',
      's05-guard',
      { subject: 'S05', slot: 'morning', lat: 28.9, lng: 116.4 },
      'duty-place-reason-needed',
    ],
    [
      'impossible without a reason',
      's05-guard',
      { subject: 'S05', slot: 'morning', outcome: 'impossible' as const },
      'duty-reason-needed',
    ],
    [
      'words about persons',
      's05-guard',
      { subject: 'S05', slot: 'morning', placeReason: '联系13800138000' },
      'text-identity-number',
    ],
  ])('%s is refused', async (_what, login, said, code) => {
    at('2017-05-10T07:40')
    const usual = { duty: 'gate-peak', subject: 'S03', period: '2017-05-10', slot: 'morning' }
    expect(await refusal((await duties(login)).giveProof({ ...usual, ...said }))).toBe(code)
  })

  test('honestly impossible stands as such; far away with a reason is kept with its metres', async () => {
    at('2017-05-10T07:41')
    const usual = { duty: 'gate-peak', subject: 'S05', period: '2017-05-10', slot: 'morning' }
    const could = await (
      await duties('s05-guard')
    ).giveProof({ ...usual, outcome: 'impossible', reason: '校门施工封闭，走侧门' })
    expect(could).toMatchObject({ outcome: 'impossible', reason: '校门施工封闭，走侧门' })
    const far = {
      duty: 'gate-peak',
      subject: 'S04',
      period: '2017-05-10',
      slot: 'morning',
      lat: 28.9,
      lng: 116.4,
      placeReason: '在区里开会时补报',
    }
    expect((await (await duties('s04-guard')).giveProof(far)).metres).toBeGreaterThan(10_000)
  })

  test('what was seen in time is in time, whenever it arrives; what is entered the next day is marked', async () => {
    at('2017-05-11T20:00')
    const body = { duty: 'gate-peak', subject: 'S06', slot: 'morning', placeReason: '没有信号' }
    const sent = async (period: string, observedAt?: string) =>
      (await duties('s06-guard')).giveProof({ ...body, period }, observedAt === undefined ? {} : { observedAt })
    expect((await sent('2017-05-11', '2017-05-11T07:50:00+08:00')).standing).toBe('done')
    expect((await sent('2017-05-10')).standing).toBe('made-up')
  })
})

describe('being let off', () => {
  test('only the office allows it, with a reason; it leaves the list and comes back', async () => {
    at('2017-05-15T07:00')
    const off = {
      duty: 'gate-peak',
      subject: 'S07',
      fromDay: '2017-05-15',
      toDay: '2017-05-19',
      reason: '校舍加固，学生借读他校',
    } as never
    for (const login of ['s07-head', 's07-guard', 'zhifa-liaison', 'district-leader', 'tangshan-staff'])
      expect(await refusal((await duties(login)).grantExemption(off)), login).toBe('exemption-not-yours')
    const { id } = await (await duties('office-director')).grantExemption(off)
    expect((await todays('s07-guard', 'gate-peak', 'morning')).standing).toBe('excused')
    await (await duties('office-director')).endExemption({ exemptionId: id })
    expect((await todays('s07-guard', 'gate-peak', 'morning')).standing).toBe('upcoming')
    expect(await refusal((await duties('office-director')).endExemption({ exemptionId: id }))).toBe('exemption-over')
  })
})

describe('who sees a proof', () => {
  test('the school, its town and the office do; another school, a bureau and the administrators do not', async () => {
    at('2017-05-10T09:00')
    const [proof] = (
      await (await duties('s03-head')).proofs({ subject: 'S03', from: '2017-05-10', to: '2017-05-10' } as never)
    ).proofs
    const look = async (login: string) => refusal((await duties(login)).proof({ proofId: proof!.id }))
    for (const login of ['s03-guard', 'tangshan-staff', 'office-staff', 'district-leader'])
      expect(await look(login), login).toBe('done')
    for (const login of ['s05-head', 'zhifa-liaison', 'auditor', 'system-admin'])
      expect(await look(login), login).toBe('proof-not-found')
  })
})

describe('one picture sent in by two', () => {
  test('is kept once, and both may use it; who never sent it may not', async () => {
    at('2017-05-16T08:00')
    const pixels = { width: 50, height: 40, channels: 3, background: { r: 7, g: 77, b: 177 } } as const
    const picture = await sharp({ create: pixels }).jpeg().toBuffer()
    const first = await (await it.as('s08-guard')).upload('a.jpg', picture)
    const second = await (await it.as('s09-guard')).upload('b.jpg', picture)
    expect(second.id).toBe(first.id)
    const give = async (school: string) =>
      refusal(
        (await duties(`${school.toLowerCase()}-guard`)).giveProof({
          duty: 'gate-peak',
          subject: school,
          period: '2017-05-16',
          slot: 'morning',
          placeReason: '没有信号',
          photos: [first.id],
        }),
      )
    expect(await give('S08')).toBe('done')
    expect(await give('S09')).toBe('done')
    expect(await give('S10')).toBe('photo-not-found')
  })
})
