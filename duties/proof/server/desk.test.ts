import { beforeAll, describe, expect, test } from 'vitest'
import { coverageContract } from '#duties/coverage/coverage.contract.ts'
import { coverageSlice } from '#duties/coverage/server/coverage.server.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { proofDeskContract } from '#duties/proof/proof-desk.contract.ts'
import { proofDeskSlice } from '#duties/proof/server/proof-desk.server.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { fileSlice } from '#foundation/file/server/file.server.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'

// What a desk sees of duties, and what it must not see: each role asks through the front door.
let it: DemoHouse
const at = (moment: string) => it.house.clock.set(new Date(`${moment}:00+08:00`))
const duties = async (login: string) => (await it.as(login)).ask(proofContract)
const desk = async (login: string) => (await it.as(login)).ask(proofDeskContract)
const day = { from: '2017-05-10', to: '2017-05-10' } as never
const gate = { duty: 'gate-peak', period: '2017-05-10', slot: 'morning' }
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )
let first: string
let corrected: string

beforeAll(async () => {
  it = await demoHouse([proofSlice, proofDeskSlice, coverageSlice, fileSlice])
  await applyPack(it.house.db, it.pack, 'test')
  at('2017-05-10T07:30')
  const said = { ...gate, subject: 'S03', placeReason: '门口没有信号' }
  first = (await (await duties('s03-guard')).giveProof(said)).id
  const others = { outcome: 'done-by-others' as const, reason: '由值班领导代岗', corrects: first }
  corrected = (await (await duties('s03-safety')).giveProof({ ...said, ...others })).id
  at('2017-05-10T12:00')
  await (await duties('s05-guard')).giveProof({ ...gate, subject: 'S05', placeReason: '门口没有信号' })
})

describe('a proof as a page', () => {
  test('shows who, where and why, what it was corrected by, and all that happened', async () => {
    const page = await (await desk('office-staff')).proofPage({ proofId: first })
    expect(page).toMatchObject({
      slotName: '上学高峰',
      placeReason: '门口没有信号',
      metres: null,
      correctedBy: corrected,
    })
    expect(page.postName).toContain('门卫')
    expect(page.versions.map(({ id }) => id)).toEqual([first, corrected])
    expect(page.timeline.map(({ what }) => what)).toEqual(['作了更正', '报了完成'])
    expect(page.timeline[0]?.more).toContain('由他人完成')
  })
  test('says why a step is impossible, with the code the verb would refuse with', async () => {
    const seen = async (login: string, proofId: string) => (await desk(login)).proofPage({ proofId })
    expect((await seen('office-staff', corrected)).correct.whyNot).toBe('duty-not-yours')
    expect((await seen('s03-safety', first)).correct.whyNot).toBe('proof-already-corrected')
    expect((await seen('s03-safety', corrected)).correct.whyNot).toBeNull()
    expect((await seen('s03-head', corrected)).countersign).toEqual({
      wanted: false,
      byName: null,
      whyNot: 'countersign-not-needed',
    })
    expect(await refusal((await duties('s03-head')).countersignProof({ proofId: corrected }))).toBe(
      'countersign-not-needed',
    )
    expect((await seen('office-staff', corrected)).mayExempt).toBe(true)
    expect((await seen('s03-head', corrected)).mayExempt).toBe(false)
  })
  test.each(['s05-head', 'system-admin', 'auditor'])('%s finds nothing there', async (login) => {
    expect(await refusal((await desk(login)).proofPage({ proofId: first }))).toBe('proof-not-found')
  })
})

describe('谁做了什么', () => {
  test('lists what stands, newest first, and counts each kind a superior asks about', async () => {
    const { rows, counts, all } = await (await desk('office-staff')).listProofs(day)
    expect(rows.map(({ subject }) => subject)).toEqual(['S05', 'S03'])
    expect(all).toBe(2)
    expect(counts).toMatchObject({ 'made-up': 1, 'done-by-others': 1, impossible: 0, late: 0 })
    const { rows: others } = await (
      await desk('office-staff')
    ).listProofs({ ...(day as object), only: 'made-up' } as never)
    expect(others).toHaveLength(1)
    expect(others[0]).toMatchObject({ subject: 'S05', standing: 'made-up', countersign: null })
  })
  test('is narrowed by town, and shows each no more than is theirs', async () => {
    const seen = async (login: string, more: object = {}) =>
      (await (await desk(login)).listProofs({ ...(day as object), ...more } as never)).rows.map(
        ({ subject }) => subject,
      )
    const { towns } = await (await it.as('office-staff')).ask(coverageContract).readCoverageNames(day)
    const ofS05 = towns.find(({ name }) => name.includes('罗家'))
    expect(await seen('office-staff', { town: ofS05?.id })).toEqual(['S05'])
    expect(await seen('s03-head')).toEqual(['S03'])
    expect(await seen('s05-head', { subject: 'S03' })).toEqual([])
    expect(await refusal(seen('system-admin'))).toBe('proofs-not-yours')
    expect(await refusal(seen('office-staff', { from: '2016-01-01' }))).toBe('span-too-long')
  })
})

describe('the form for one period', () => {
  test('is the line of the phone with its sheet, also for a day that is past', async () => {
    const { item, sheet } = await (
      await desk('s03-safety')
    ).proofForm({ duty: 'gate-equipment', subject: 'S03', period: '2017-05-09', slot: 'morning' })
    expect(item).toMatchObject({ standing: 'missed', given: 0, period: '2017-05-09' })
    expect(item.checklist === null).toBe(sheet === null)
  })
  test.each([
    ['another school', 's05-head', { subject: 'S03' }, 'duty-not-yours'],
    ['the office', 'office-staff', { subject: 'S03' }, 'duty-not-yours'],
    ['no such duty', 's03-head', { subject: 'S03', duty: 'sleep' }, 'duty-not-found'],
    ['a Sunday', 's03-head', { subject: 'S03', period: '2017-05-07' }, 'duty-not-asked'],
    ['tomorrow', 's03-head', { subject: 'S03', period: '2017-05-11' }, 'duty-in-future'],
  ])('%s is refused', async (_what, login, more, code) => {
    expect(await refusal((await desk(login)).proofForm({ ...gate, ...more } as never))).toBe(code)
  })
  test('what is entered at the desk for a past day is marked and done, never on time', async () => {
    const past = { ...gate, period: '2017-05-09', subject: 'S03', placeReason: '事后在电脑上补录' }
    const { id } = await (await duties('s03-safety')).giveProof(past)
    expect(await (await desk('s03-head')).proofPage({ proofId: id })).toMatchObject({ standing: 'made-up' })
    const { item } = await (await desk('s03-safety')).proofForm({ ...gate, period: '2017-05-09', subject: 'S03' })
    expect(item).toMatchObject({ standing: 'made-up', last: { proof: id } })
  })
})

describe('exemptions', () => {
  const of = {
    duty: 'gate-peak',
    subject: 'S06',
    fromDay: '2017-05-10',
    toDay: '2017-05-12',
    reason: '校舍加固期间停课',
  }
  test('are granted by the office, change the denominator, and are ended by it', async () => {
    const sumOf = async () =>
      (
        await (
          await it.as('office-staff')
        )
          .ask(coverageContract)
          .readCoverageCell({ subject: 'S06', duty: 'gate-peak', ...(day as object) } as never)
      ).sum
    const before = await sumOf()
    expect(before).toMatchObject({ asked: 1, excused: 0, open: 1 })
    const { id } = await (await duties('office-staff')).grantExemption(of as never)
    expect(await sumOf()).toMatchObject({ asked: 0, excused: 2, open: 0 })
    const { rows, mayGrant } = await (await desk('office-staff')).listExemptions({})
    expect(mayGrant).toBe(true)
    expect(rows).toMatchObject([{ id, holds: 'holds', reason: of.reason, dutyName: expect.any(String) as string }])
    expect(rows[0]?.approvedByName).toBe('领导小组办公室 专干')
    await (await duties('office-staff')).endExemption({ exemptionId: id })
    expect(await sumOf()).toEqual(before)
    expect((await (await desk('office-staff')).listExemptions({})).rows).toEqual([])
    expect((await (await desk('office-staff')).listExemptions({ when: 'over' })).rows).toMatchObject([
      { holds: 'over' },
    ])
  })
  test('are seen by whom they are about, and by no other school; nobody else chooses', async () => {
    const seen = async (login: string) => (await (await desk(login)).listExemptions({ when: 'all' })).rows.length
    expect(await seen('s06-head')).toBe(1)
    expect(await seen('s03-head')).toBe(0)
    expect(await refusal((await desk('system-admin')).listExemptions({}))).toBe('proofs-not-yours')
    expect(await refusal((await desk('s06-head')).exemptionChoices({}))).toBe('exemption-not-yours')
    expect(await refusal((await desk('zhifa-liaison')).exemptionChoices({}))).toBe('exemption-not-yours')
    const { subjects } = await (await desk('office-director')).exemptionChoices({})
    expect(subjects.find(({ id }) => id === 'S06')?.duties).toContain('gate-peak')
    expect(subjects.find(({ id }) => id === 'zhifa')?.duties ?? []).not.toContain('gate-peak')
  })
})
