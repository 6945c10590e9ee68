import { beforeAll, expect, test } from 'vitest'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import { proves } from '#foundation/test/proves.ts'
import { briefContract } from '#accounts/brief/brief.contract.ts'
import { briefSlice } from '#accounts/brief/server/brief.server.ts'
import { tellOfBrief } from '#accounts/brief/server/tell.ts'
import { livingProgrammeSlice } from '#accounts/living-programme/server/living-programme.server.ts'
import { programmeContract } from '#accounts/living-programme/programme.contract.ts'
import { systemActor } from '#foundation/actor.ts'
import { asActor } from '#foundation/server/database.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'

let it: HazardHouse
beforeAll(async () => {
  it = await hazardHouse([briefSlice, livingProgrammeSlice])
  it.at('2017-05-10T09:00:00')
}, 60_000)
const ask = async (login: string) => (await it.as(login)).ask(briefContract)
const usual = { title: '校门口施工围挡占道', body: '5月9日起围挡占去半幅人行道，已安排人员引导。', clause: '7.17' }
const send = async (login: string, given = {}) => (await ask(login)).sendBrief({ ...usual, ...given })
/** What the reactions do after a fact of this kind. */
const react = (subject: string, kind: string) =>
  asActor(it.house.db, systemActor(it.district), async (tx) => {
    const fact = await tx
      .selectFrom('fact')
      .selectAll()
      .where('subject', '=', subject)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow()
    await tellOfBrief({ tx, actor: systemActor(it.district), now: fact.at }, it.house, fact, [])
  })
const bell = async (login: string) =>
  (await (await it.as(login)).ask(notificationContract).listNotices({})).notices.map(({ title }) => title)

proves('9.2', '单位、学校随时报情况，办公室打开即回执，答复通知报的人；答复后计入要点9.2', async () => {
  const photo = await it.photo('s03-safety')
  const { id } = await send('s03-safety', { photos: [photo] })
  await react(id, 'brief-sent')
  expect(await bell('office-staff')).toContain(`收到情况反映：${usual.title}`)
  const office = await ask('office-staff')
  const seen = await office.readBrief({ briefId: id })
  expect(seen).toMatchObject({ marksRead: true, photos: [photo], clauseWords: expect.stringContaining('7.17') })
  await office.markBriefRead({ briefId: id, version: seen.brief.version })
  expect((await (await ask('s03-safety')).readBrief({ briefId: id })).readBy).toContain('专干')
  const again = await office.markBriefRead({ briefId: id, version: 1 })
  expect(again).toMatchObject({ state: 'read', version: 2 })
  const clause = async () =>
    (await (await it.as('office-staff')).ask(programmeContract).readClause({ clauseId: '9.2' })).clause.figure
  expect(await clause()).toMatchObject({ part: 0, whole: 1, href: '/briefs' })
  await office.answerBrief({ briefId: id, version: 2, answer: '已转区建设局，两日内调整围挡' })
  await react(id, 'brief-answered')
  expect(await bell('s03-safety')).toContain(`情况反映已答复：${usual.title}`)
  expect((await (await ask('s03-head')).readBrief({ briefId: id })).answer).toContain('两日内')
  expect(await clause()).toMatchObject({ part: 1, whole: 1 })
})

test('a unit sees its own, the district all, another unit and administrators none', async () => {
  const { id } = await send('zhifa-liaison')
  for (const login of ['office-staff', 'office-director', 'district-leader', 'zhifa-leader'])
    expect([login, await it.refusal((await ask(login)).readBrief({ briefId: id }))]).toEqual([login, 'done'])
  for (const login of ['s03-head', 'tangshan-staff', 'gongan-liaison'])
    expect([login, await it.refusal((await ask(login)).readBrief({ briefId: id }))]).toEqual([login, 'brief-not-found'])
  for (const login of ['system-admin', 'security-admin', 'auditor'])
    expect(await it.refusal((await ask(login)).listBriefs({}))).toBe('briefs-not-yours')
  expect((await (await ask('gongan-liaison')).listBriefs({})).rows).toEqual([])
})

test('only who acts for a unit sends, only the office answers, and once', async () => {
  for (const login of ['office-staff', 'district-leader', 's03-guard', 'auditor'])
    expect([login, await it.refusal(send(login))]).toEqual([login, 'brief-not-yours'])
  const { id } = await send('s05-head')
  const answer = { briefId: id, version: 1, answer: '已阅，请按预案办' }
  for (const login of ['s05-head', 'zhifa-liaison', 'district-leader'])
    expect([login, await it.refusal((await ask(login)).answerBrief(answer))]).toEqual([login, 'brief-answer-not-yours'])
  expect(await it.refusal((await ask('s05-head')).markBriefRead({ briefId: id, version: 1 }))).toBe(
    'brief-answer-not-yours',
  )
  const office = await ask('office-director')
  expect(await it.refusal(office.answerBrief({ ...answer, version: 7 }))).toBe('brief-changed')
  await office.answerBrief(answer)
  expect(await it.refusal(office.answerBrief({ ...answer, version: 2 }))).toBe('brief-answered')
})

test('persons and personal numbers stay out, and a clause is one of the programme', async () => {
  expect(await it.refusal(send('s03-head', { body: '联系13800001234了解情况' }))).toBe('text-identity-number')
  expect(await it.refusal(send('s03-head', { clause: '99.9' }))).toBe('brief-clause-not-found')
  expect(await it.refusal(send('s03-head', { photos: ['0'.repeat(64)] }))).toBe('photo-not-found')
})

test('each count opens its rows, page by page, newest first', async () => {
  const office = await ask('office-staff')
  const { views } = await office.listBriefs({})
  for (const view of ['all', 'unread', 'unanswered', 'answered'] as const)
    expect((await office.listBriefs({ view, limit: 100 })).rows).toHaveLength(views[view])
  const first = await office.listBriefs({ limit: 2 })
  const second = await office.listBriefs({ limit: 2, after: first.next! })
  expect([...first.rows, ...second.rows].map(({ sentAt }) => sentAt.getTime())).toEqual(
    [...first.rows, ...second.rows].map(({ sentAt }) => sentAt.getTime()).toSorted((a, b) => b - a),
  )
  expect(await it.refusal(office.listBriefs({ after: 'nonsense' }))).toBe('bookmark-not-found')
})
