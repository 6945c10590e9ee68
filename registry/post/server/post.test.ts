import { Client as Postgres } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'
import { postContract } from '#registry/post/post.contract.ts'
import { postSlice } from '#registry/post/server/post.server.ts'
import { schoolContract } from '#registry/school/school.contract.ts'
import { schoolSlice } from '#registry/school/server/school.server.ts'

let it: DemoHouse
beforeAll(async () => {
  it = await demoHouse([postSlice, schoolSlice])
}, 60_000)
const posts = async (login: string) => (await it.as(login)).ask(postContract)
const code = (asked: Promise<unknown>) =>
  asked.then(
    () => 'no refusal',
    (error: { code: string }) => error.code,
  )
async function sql<T extends object>(text: string): Promise<T[]> {
  const db = new Postgres(it.database.administration)
  await db.connect()
  try {
    return (await db.query(text)).rows as T[]
  } finally {
    await db.end()
  }
}

proves('1.4', '25个成员单位的分管领导都在册，任期起始日可查', async () => {
  const leaders = await (await posts('office-staff')).postsOn({ role: 'lead-in-charge' })
  const members = leaders.filter(({ unitKind }) => unitKind === 'member' || unitKind === 'town')
  expect(members).toHaveLength(25)
  expect(members.every(({ person, since }) => person !== null && since === '2017-01-01')).toBe(true)
})

describe('the call list', () => {
  proves('1.5', '通讯录列出联络员和打码的号码，超过12个月未核实的标出', async () => {
    const list = await (await posts('zzb-liaison')).callList({})
    expect(
      list.filter(({ role, unitKind }) => role === 'liaison' && ['member', 'town'].includes(unitKind)),
    ).toHaveLength(25)
    expect(list.every(({ phoneMasked }) => phoneMasked === null || /^\d{3}\*{4}\d{4}$/.test(phoneMasked))).toBe(true)
    const stale = await (await posts('zzb-liaison')).callList({ stale: true } as never)
    expect(stale.length).toBeGreaterThan(0)
    expect(stale.every(({ verifiedOn }) => (verifiedOn ?? '') < '2016-05-10')).toBe(true)
  })

  test('a number is shown in full only with a reason, which is written down with who saw it', async () => {
    const person = 'p-jkt-liaison'
    expect(await code((await posts('zhifa-liaison')).revealPhone({ person, reason: '' }))).toBe('bad-input')
    expect(await code((await posts('system-admin')).revealPhone({ person, reason: '联系会议' }))).toBe(
      'contacts-not-yours',
    )
    const command = '018f0000-0000-7000-8000-000000000001'
    const { phone } = await (
      await posts('zhifa-liaison')
    ).revealPhone({ person, reason: '通知联席会议' }, { commandId: command })
    expect(phone).toMatch(/^1\d{10}$/)
    const facts = await sql<{ detail: unknown }>(`select detail from fact where kind = 'contact-revealed'`)
    expect(facts).toEqual([
      { detail: { reason: '通知联席会议', by: { person: 'p-zhifa-liaison', post: 'zhifa-liaison', unit: 'zhifa' } } },
    ])
    expect(JSON.stringify(await sql('select * from command'))).not.toContain(phone)
    expect(JSON.stringify(await sql(`select phone_cipher::text from person`))).not.toContain(phone)
  })

  test('a sealed number moved to another row does not open', async () => {
    await sql(
      `update person set phone_cipher = (select phone_cipher from person where id = 'p-tuan-liaison') where id = 'p-tuan-lead-in-charge'`,
    )
    expect(
      await code((await posts('office-staff')).revealPhone({ person: 'p-tuan-lead-in-charge', reason: '联系会议' })),
    ).toBe('unexpected')
  })

  test('is confirmed by the office or by oneself, and by nobody else', async () => {
    const person = 'p-s-none'
    expect(await code((await posts('office-staff')).confirmContact({ person, phone: '13812345678' }))).toBe(
      'person-not-found',
    )
    expect(
      await code((await posts('s03-head')).confirmContact({ person: 'p-S04-school-head', phone: '13812345678' })),
    ).toBe('registry-not-yours')
    expect(await code((await posts('s03-head')).confirmContact({ person: 'p-S03-school-head', phone: '12345' }))).toBe(
      'no refusal',
    )
    expect(await code((await posts('s03-head')).confirmContact({ person: 'p-S03-school-head', phone: '138123' }))).toBe(
      'phone-wrong',
    )
    await (await posts('s03-head')).confirmContact({ person: 'p-S03-school-head', phone: '138 1234 5678' })
    const [own] = await (await posts('s03-head')).postsOn({ unit: 'S03', role: 'school-head' })
    expect(own).toMatchObject({ phoneMasked: '138****5678', verifiedOn: '2017-05-10', stale: false })
  })
})

describe('a change of the leading group', () => {
  proves(['1.6', '1.7'], '人员调整先申请、由另一人审批，名册成为新的一版，任一日的名单都可查', async () => {
    const given = {
      post: 'sifa-lead-in-charge',
      label: '区司法局 · 新任分管领导',
      phone: '13812340000',
      effectiveOn: '2017-06-01',
      reason: '人事变动',
    }
    expect(await code((await posts('tuan-liaison')).proposeRosterChange(given))).toBe('post-not-yours')
    const { id } = await (await posts('sifa-liaison')).proposeRosterChange(given)
    expect(await code((await posts('sifa-liaison')).decideRosterChange({ change: id, approve: true }))).toBe(
      'registry-not-yours',
    )
    expect(await (await posts('tuan-liaison')).rosterChanges({})).toEqual([])
    expect(await code((await posts('office-director')).decideRosterChange({ change: id, approve: false }))).toBe(
      'note-needed',
    )
    await (await posts('office-director')).decideRosterChange({ change: id, approve: true })
    expect(await code((await posts('office-staff')).decideRosterChange({ change: id, approve: true }))).toBe(
      'change-decided',
    )

    const on = async (day: string) => (await posts('office-staff')).roster({ roster: 'group', day })
    const before = await on('2017-05-31')
    const after = await on('2017-06-01')
    expect([before.version, after.version, after.since]).toEqual([1, 2, '2017-06-01'])
    const leader = (list: typeof before) =>
      list.members.filter(({ post }) => post === given.post).map(({ label }) => label)
    expect(leader(before)).toEqual(['区司法局 · 分管领导'])
    expect(leader(after)).toEqual(['区司法局 · 新任分管领导'])
  })

  proves('1.7', '办公室人员另有名册，提交人不能审批本人的申请', async () => {
    const office = await posts('office-staff')
    const { id } = await office.proposeRosterChange({
      post: 'office-liaison',
      effectiveOn: '2017-06-05',
      reason: '人事变动',
    })
    expect(await code(office.decideRosterChange({ change: id, approve: true }))).toBe('own-change')
    const [mine] = await office.rosterChanges({ roster: 'office' })
    expect(mine).toMatchObject({ mayDecide: false, state: 'proposed' })
    await (await posts('office-director')).decideRosterChange({ change: id, approve: false, note: '暂不调整' })
    const roster = await office.roster({ roster: 'office' })
    expect(roster.members.map(({ role }) => role).toSorted()).toEqual(['liaison', 'office-director', 'office-staff'])
    expect(roster.version).toBe(1)
  })

  test('cannot be had by appointing directly', async () => {
    expect(
      await code(
        (await posts('office-staff')).appoint({ post: 'tuan-lead-in-charge', from: '2017-06-01', reason: '人事变动' }),
      ),
    ).toBe('needs-approval')
  })
})

describe('a new head', () => {
  proves('5.4', '校长、园长变动后，学校第一责任人自动随之变更', async () => {
    const card = async () => (await it.as('tangshan-liaison')).ask(schoolContract).schoolCard({ school: 'S03' })
    expect((await card()).firstResponsible).toMatchObject({
      post: 'S03-school-head',
      label: '青澜小学（示例） · 校长（第一责任人）',
    })
    const given = {
      post: 'S03-school-head',
      label: '青澜小学（示例） · 新任校长',
      from: '2017-05-10',
      reason: '人事变动',
    }
    expect(await code((await posts('s03-head')).appoint(given))).toBe('registry-not-yours')
    await (await posts('office-staff')).appoint(given)
    expect((await card()).firstResponsible).toMatchObject({ label: '青澜小学（示例） · 新任校长', since: '2017-05-10' })
    expect(await sql(`select count(*)::int n from fact where kind = 'first-responsible-changed'`)).toEqual([{ n: 1 }])
  })

  test('a post without anybody says so', async () => {
    await (
      await posts('office-staff')
    ).endHolding({ post: 'S04-school-safety', person: 'p-S04-school-safety', until: '2017-05-10', reason: '调离' })
    const [vacant] = await (await posts('office-staff')).postsOn({ unit: 'S04', role: 'school-safety' })
    expect(vacant).toMatchObject({ person: null, mandatory: true })
    expect(
      await code(
        (await posts('office-staff')).endHolding({
          post: 'S04-school-safety',
          person: 'p-S04-school-safety',
          until: '2017-05-11',
          reason: '调离',
        }),
      ),
    ).toBe('holding-not-found')
  })

  test('a post is opened by the office and filled with somebody already known', async () => {
    const office = await posts('office-staff')
    const { post } = await office.openPost({ unit: 'S04', role: 'guard', title: '后门门卫', from: '2017-05-10' })
    expect(post).toBe('S04-guard-2')
    expect(await code(office.appoint({ post, person: 'nobody', from: '2017-05-10', reason: '增设后门岗' }))).toBe(
      'person-not-found',
    )
    await office.appoint({ post, person: 'p-S04-guard', from: '2017-05-10', reason: '增设后门岗' })
    expect(
      await code(
        (await posts('s04-head')).openPost({ unit: 'S04', role: 'guard', title: '侧门门卫', from: '2017-05-10' }),
      ),
    ).toBe('registry-not-yours')
  })
})
