import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { type DefencesHouse, defencesHouse } from '#duties/defences/server/defences-house.ts'
import { rosterContract } from '#duties/roster/roster.contract.ts'

let it: DefencesHouse
const rowOf = async (id: string, login = 'office-staff') =>
  (await (await it.norms(login)).readNorms({})).rows.find((row) => row.id === id)

beforeAll(async () => {
  it = await defencesHouse()
  it.at('2017-05-10T08:00')
})

describe('guards', () => {
  proves('5.6', '按所选规则和人数算出应配保安，对照名册、值守排班和签到，持证率带分子分母', async () => {
    const { rule, rows, totals } = await (await it.norms('office-staff')).readNorms({})
    expect(rule).toMatchObject({ code: 'ga168-2015', unsure: true, inForce: true })
    expect(rule?.explained).toBe('按师生员工人数：不足100人1名，其余2名；超过1000人的，每500人增1名（尾数舍去）')
    // The widest gap first: S05 and S10 are one guard short, S07 has one without a certificate.
    expect(
      rows.slice(0, 3).map(({ id, needed, guards, certified, lacking }) => [id, needed, guards, certified, lacking]),
    ).toEqual([
      ['S05', 2, 1, 1, 1],
      ['S10', 5, 4, 4, 1],
      ['S07', 3, 3, 2, 0],
    ])
    const guards = rows.reduce((n, row) => n + row.guards, 0)
    expect(totals).toMatchObject({ schools: { n: 11, m: 13 }, certified: { n: guards - 1, m: guards } })
    const others = rows.find(({ id }) => id === 'S03')?.others
    expect(others?.find(({ code }) => code === 'gbt29315-2022')).toMatchObject({ needed: 5, inForce: false })
    const only = await (await it.norms('office-staff')).readNorms({ lacking: 'certificates' })
    expect(only.rows.map(({ id }) => id)).toEqual(['S07'])
  })

  test('follow the register at once, and a school of which nobody knows the numbers has no norm', async () => {
    await (await it.schools('s05-head')).changeSchool({ school: 'S05', guards: 2, certifiedGuards: 2 })
    expect(await rowOf('S05')).toMatchObject({ needed: 2, guards: 2, lacking: 0 })
    await (await it.schools('office-staff')).changeSchool({ school: 'S02', students: 0 })
    expect(await rowOf('S02')).toMatchObject({ needed: null, lacking: 0 })
  })

  test('that stand on the roster and sign for their shifts are counted by the week', async () => {
    const school = (await it.as('s03-safety')).ask(rosterContract)
    const { id } = await school.openRoster({
      kind: 'guard',
      name: '门卫室值守',
      school: 'S03',
      place: '正门门卫室',
      windows: [{ name: '全天', from: '00:00', to: '24:00' }],
    })
    const pattern = { lines: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', posts: ['S03-guard'] }] }
    const asked = { rosterId: id, pattern, from: '2017-05-10', to: '2017-05-12' } as never
    const { fingerprint } = await school.previewPlan(asked)
    await school.applyPlan({ ...(asked as object), fingerprint } as never)
    expect((await rowOf('S03'))?.shifts).toEqual({ planned: 3, due: 0, signed: 0 })
    it.at('2017-05-10T08:55')
    const guard = (await it.as('s03-guard')).ask(rosterContract)
    const { shifts } = await guard.myShifts({})
    await guard.checkIn({ shiftId: shifts[0]!.id, lat: 28.7131, lng: 115.9454, accuracy: 8 } as never)
    it.at('2017-05-11T10:00')
    expect(await rowOf('S03')).toMatchObject({ posts: 1, shifts: { planned: 3, due: 2, signed: 1 } })
  })
})

describe('patrols', () => {
  test('are asked per school day, counted up to what was asked, and never ahead of the day', async () => {
    it.at('2017-05-08T23:00')
    for (let turn = 0; turn < 6; turn++) await it.give('s03-duty', 'point-patrol', { period: '2017-05-08' })
    it.at('2017-05-09T23:00')
    await it.give('s03-duty', 'point-patrol', { period: '2017-05-09' })
    it.at('2017-05-10T08:00')
    // Six on Monday count as five; on Tuesday one of five.
    expect((await rowOf('S03'))?.patrols).toEqual({ perDay: 5, planned: 25, due: 10, done: 6 })
    expect((await rowOf('S04'))?.patrols).toMatchObject({ due: 10, done: 0 })
  })
})

test('is for those who answer for schools: a town its own, an administrator none', async () => {
  const ids = async (login: string) => (await (await it.norms(login)).readNorms({})).rows.map(({ id }) => id).toSorted()
  expect(await ids('tangshan-staff')).toEqual(['S03', 'S11'])
  expect(await ids('s03-guard')).toEqual(['S03'])
  expect(await ids('wenguang-liaison')).toEqual([])
  for (const login of ['system-admin', 'security-admin', 'auditor'])
    expect(await it.refusal((await it.norms(login)).readNorms({})), login).toBe('norms-not-yours')
  expect((await (await it.norms('s04-head')).readNorms({ school: 'S03' })).rows).toEqual([])
})
