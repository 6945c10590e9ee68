import { startReactor } from '#apps/server/reactor.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import type { Refused } from '#foundation/refused.ts'
import { proves } from '#foundation/test/proves.ts'
import { programmeContract } from '#accounts/living-programme/programme.contract.ts'
import { livingProgrammeSlice } from '#accounts/living-programme/server/living-programme.server.ts'
import { mandateContract } from '#accounts/mandate/mandate.contract.ts'
import { mandateSlice } from '#accounts/mandate/server/mandate.server.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'

let it: HazardHouse
let react: () => Promise<void>
beforeAll(async () => {
  it = await hazardHouse([mandateSlice, livingProgrammeSlice])
  it.at('2017-05-10T09:00:00')
  const reactor = startReactor({ db: it.house.db, clock: it.house.clock, senders: [] })
  react = () => reactor.poke(it.district)
})
const ask = async (login: string) => (await it.as(login)).ask(mandateContract)
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: Refused) => error.code,
  )
type Line = { clause: string; work: string; post: string | null }

/** What stands on the screen, with every gap filled in. */
async function filled(unit: string): Promise<Line[]> {
  const { lines } = await (await ask(`${unit}-liaison`)).readMandate({ unit })
  return lines.map(({ clause, work, post }) => ({ clause, work: work || '按要点逐项落实，每月自查', post }))
}

proves(
  '2.1',
  '单位联络员逐条写清做法和责任岗位，分管领导确认后成为现行版，办公室看到每个单位第几版、何时确认',
  async () => {
    const { lines, shown, mayConfirm } = await (await ask('zhifa-liaison')).readMandate({ unit: 'zhifa' })
    expect([shown, mayConfirm]).toEqual([null, false])
    const own = await (await it.as('zhifa-liaison')).ask(programmeContract).readProgramme({})
    expect(lines.map(({ clause }) => clause)).toEqual(
      own.articles.flatMap(({ clauses }) => clauses.map(({ id }) => id)),
    )
    // Regular work of the pack is written in beforehand; what nothing says yet stays open.
    expect(lines.some(({ work }) => work.includes('每'))).toBe(true)

    const first = await (await ask('zhifa-liaison')).writeMandate({ unit: 'zhifa', edits: 0, lines: [] })
    expect(first).toEqual({ version: 1, edits: 1, open: lines.length })
    expect(await refusal((await ask('zhifa-leader')).confirmMandate({ unit: 'zhifa', edits: 1 }))).toBe(
      'mandate-incomplete',
    )
    const written = await (
      await ask('zhifa-liaison')
    ).writeMandate({
      unit: 'zhifa',
      edits: 1,
      lines: (await filled('zhifa')).map((line) => ({ ...line, post: 'zhifa-liaison' })),
    })
    expect(written).toEqual({ version: 1, edits: 2, open: 0 })
    await react()
    const told = await (await it.as('zhifa-leader')).ask(notificationContract).listNotices({})
    expect(told.notices.map(({ title }) => title)).toContain('职责清单第1版已写好，请确认')

    expect(await (await ask('zhifa-leader')).confirmMandate({ unit: 'zhifa', edits: 2 })).toEqual({ version: 1 })
    const list = await (await ask('office-staff')).listMandates({})
    expect([list.total, list.confirmed, list.waiting]).toEqual([25, 1, 24])
    expect(list.rows.find(({ unit }) => unit === 'zhifa')?.confirmed).toMatchObject({ version: 1 })
    const { clause } = await (await it.as('office-staff')).ask(programmeContract).readClause({ clauseId: '2.1' })
    expect([clause.figure?.part, clause.figure?.whole]).toEqual([1, 25])
  },
)

describe('a list that is in force', () => {
  test('is not written over: the next version is, and takes its place only when it is signed', async () => {
    const lines = await filled('zhifa')
    const next = await (await ask('zhifa-leader')).writeMandate({ unit: 'zhifa', edits: 0, lines })
    expect(next.version).toBe(2)
    const before = await (await ask('office-staff')).readMandate({ unit: 'zhifa', version: 1 })
    expect(before.shown).toMatchObject({ state: 'confirmed' })
    await (await ask('zhifa-leader')).confirmMandate({ unit: 'zhifa', edits: 1 })
    const after = await (await ask('office-staff')).readMandate({ unit: 'zhifa' })
    expect(after.versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'confirmed'],
      [1, 'replaced'],
    ])
    expect(after.timeline.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['由新版代替', '分管领导确认职责清单', '拟出职责清单']),
    )
  })

  test('says when the programme has moved on, and a draft of before cannot be signed', async () => {
    const lines = await filled('zhifa')
    await (await ask('zhifa-liaison')).writeMandate({ unit: 'zhifa', edits: 0, lines })
    const clause = it.pack.clauses.find(({ id }) => id === lines[0]?.clause)!
    const was = clause.statement
    const moved = {
      ...it.pack,
      clauses: it.pack.clauses.map((each) => (each === clause ? { ...each, statement: '新的要求，另行规定' } : each)),
    }
    await applyPack(it.house.db, moved, 'test')
    expect(await refusal((await ask('zhifa-leader')).confirmMandate({ unit: 'zhifa', edits: 1 }))).toBe(
      'mandate-outdated',
    )
    const { stale, rows } = await (await ask('office-staff')).listMandates({ view: 'stale' })
    expect([stale, rows.map(({ unit }) => unit)]).toEqual([1, ['zhifa']])
    const page = await (await ask('zhifa-liaison')).readMandate({ unit: 'zhifa' })
    expect([page.stale, page.lines[0]?.statement]).toEqual([true, '新的要求，另行规定'])
    expect(was).not.toBe('新的要求，另行规定')
    await (await ask('zhifa-liaison')).writeMandate({ unit: 'zhifa', edits: 1, lines: await filled('zhifa') })
    expect(await refusal((await ask('zhifa-leader')).confirmMandate({ unit: 'zhifa', edits: 2 }))).toBe('done')
    await applyPack(it.house.db, it.pack, 'test')
  })
})

describe('nobody speaks for another unit', () => {
  test.each([
    ['gongan-liaison', 'mandates-not-yours'],
    ['office-staff', 'mandates-not-yours'],
    ['district-leader', 'mandates-not-yours'],
    ['s03-head', 'mandates-not-yours'],
    ['system-admin', 'mandates-not-yours'],
  ])('%s neither writes nor signs', async (login, code) => {
    expect(await refusal((await ask(login)).writeMandate({ unit: 'shijian', edits: 0, lines: [] }))).toBe(code)
    expect(await refusal((await ask(login)).confirmMandate({ unit: 'shijian', edits: 1 }))).toBe(code)
  })

  test('a liaison writes and does not sign; another unit and a school read nothing', async () => {
    await (await ask('shijian-liaison')).writeMandate({ unit: 'shijian', edits: 0, lines: await filled('shijian') })
    expect(await refusal((await ask('shijian-liaison')).confirmMandate({ unit: 'shijian', edits: 1 }))).toBe(
      'mandates-not-yours',
    )
    for (const login of ['gongan-liaison', 's03-head', 'system-admin'])
      expect(await refusal((await ask(login)).readMandate({ unit: 'shijian' }))).toBe('mandates-not-yours')
    expect((await (await ask('gongan-liaison')).listMandates({})).rows.map(({ unit }) => unit)).toEqual(['gongan'])
    expect(await refusal((await ask('s03-head')).listMandates({}))).toBe('mandates-not-yours')
  })

  test('what is wrong is said, and nothing is kept', async () => {
    const by = await ask('wenguang-liaison')
    const lines = await filled('wenguang')
    const write = (given: readonly Line[], edits = 0) =>
      refusal(by.writeMandate({ unit: 'wenguang', edits, lines: [...given] }))
    const [line] = lines
    expect(await write([{ ...line!, clause: '9.99' }])).toBe('mandate-clause-foreign')
    expect(await write([{ ...line!, post: 'S03-guard' }])).toBe('mandate-post-foreign')
    expect(await write([{ ...line!, work: '联系人电话13870000000' }])).toBe('text-identity-number')
    expect(await write(lines, 3)).toBe('mandate-changed')
    expect(await refusal(by.readMandate({ unit: 'wenguang', version: 1 }))).toBe('mandate-version-not-found')
    expect(await refusal((await ask('office-staff')).readMandate({ unit: 'S03' }))).toBe('mandate-unit-not-found')
    expect((await by.readMandate({ unit: 'wenguang' })).versions).toEqual([])
  })
})
