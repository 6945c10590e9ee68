import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import {
  ALL_DAY,
  dayAndNight,
  PEAKS,
  peaksBy,
  type RosterHouse,
  rosterHouse,
} from '#duties/roster/server/roster-house.ts'

let it: RosterHouse
beforeAll(async () => {
  it = await rosterHouse()
}, 60_000)

proves('5.23', '校园值班按一周的样子排一个月，假日照排，空班在预览里就看得见', async () => {
  const roster = await it.guardDuty()
  const onlyDays = dayAndNight.slice(0, 1)
  const asked = { rosterId: roster.id, from: '2017-05-11', to: '2017-05-31' }
  const gappy = await (await it.ask('s03-safety')).previewPlan({ ...asked, pattern: { lines: onlyDays } } as never)
  expect(gappy.gaps.length).toBeGreaterThan(20)
  const { preview, done } = await it.plan('s03-safety', roster.id, dayAndNight, '2017-05-10', '2017-05-31')
  // 28 to 30 May are holidays: a guard room is staffed then as well.
  expect(preview.add.filter(({ day }) => day === '2017-05-29')).toHaveLength(2)
  // Only the morning of the first day, when nothing was planned yet, stays open.
  expect(preview.gaps.filter(({ from }) => from > new Date('2017-05-11T00:00:00+08:00'))).toEqual([])
  expect(done).toEqual({ added: 43, removed: 0, kept: 0 })
  const month = await it.month('s03-guard', roster.id)
  expect(month.shifts).toHaveLength(43)
  expect(month.shifts.every(({ postTitle }) => ['正门门卫', '值班领导'].includes(postTitle))).toBe(true)
  expect(month.gaps.filter(({ day }) => day > '2017-05-11')).toEqual([])
})

proves('7.13', '护学岗定岗定责定时：按校历排班，节假日不排、调休上班照排', async () => {
  const roster = await it.street('gongan-liaison', 'gate')
  expect(roster).toMatchObject({ kind: 'gate', unitName: '区公安分局', police: true, placed: true, days: 'school-day' })
  const { preview } = await it.plan('gongan-liaison', roster.id, peaksBy('gongan-officer'), '2017-05-22', '2017-06-02')
  const days = new Set(preview.add.map(({ day }) => day))
  expect(days.has('2017-05-27')).toBe(true)
  expect(preview.makeUp).toEqual(['2017-05-27'])
  for (const day of ['2017-05-28', '2017-05-29', '2017-05-30']) expect(days.has(day)).toBe(false)
  expect(preview.skipped.find(({ day }) => day === '2017-05-29')?.why).toBe('holiday')
  expect(preview.gaps).toEqual([])
  // The school, its town and the office see who is to stand at the gate; another school and town do not.
  for (const login of ['s03-guard', 'tangshan-staff', 'office-staff', 'district-leader'])
    expect((await it.month(login, roster.id)).shifts.length).toBeGreaterThan(0)
  for (const login of ['s04-head', 'hufang-staff', 'wenguang-liaison', 'auditor'])
    expect(await it.refusal(it.month(login, roster.id))).toBe('roster-not-found')
})

describe('planning again', () => {
  test('changes only what lies ahead and nobody has touched', async () => {
    const roster = await it.street('jiaojing-liaison', 'traffic')
    const lines = peaksBy('jiaojing-officer')
    await it.plan('jiaojing-liaison', roster.id, lines, '2017-05-10', '2017-05-19')
    const again = await it.plan('jiaojing-liaison', roster.id, lines, '2017-05-10', '2017-05-19')
    expect(again.done).toMatchObject({ added: 0, removed: 0 })
    const [first] = (await it.month('jiaojing-liaison', roster.id)).shifts
    await (
      await it.ask('jiaojing-liaison')
    ).appointSubstitute({ shiftId: first!.id, post: 'jiaojing-liaison', reason: '本岗培训' })
    const moved = lines.map((line) => ({ ...line, posts: ['jiaojing-lead-in-charge'] }))
    const { done, preview } = await it.plan('jiaojing-liaison', roster.id, moved, '2017-05-10', '2017-05-19')
    expect(preview.touched).toBe(1)
    expect(done.removed).toBeGreaterThan(0)
    const after = (await it.month('jiaojing-liaison', roster.id)).shifts
    expect(after.find(({ id }) => id === first!.id)).toMatchObject({
      post: 'jiaojing-liaison',
      originalTitle: '高峰岗民警',
    })
  })

  test('is refused when something moved after the preview', async () => {
    const roster = await it.street('zhifa-liaison', 'hold', 'S08')
    const asked = {
      rosterId: roster.id,
      pattern: { lines: peaksBy('zhifa-officer') },
      from: '2017-05-15',
      to: '2017-05-19',
    }
    const zhifa = await it.ask('zhifa-liaison')
    const { fingerprint } = await zhifa.previewPlan(asked as never)
    await zhifa.applyPlan({ ...asked, fingerprint } as never)
    expect(await it.refusal(zhifa.applyPlan({ ...asked, fingerprint } as never))).toBe('plan-changed')
  })

  test('knows its limits', async () => {
    const roster = await it.street('zhifa-liaison', 'hold')
    const preview = async (change: object) => {
      const usual = {
        rosterId: roster.id,
        pattern: { lines: peaksBy('zhifa-officer') },
        from: '2017-05-15',
        to: '2017-05-19',
      }
      return it.refusal((await it.ask('zhifa-liaison')).previewPlan({ ...usual, ...change } as never))
    }
    expect(await preview({ to: '2017-09-19' })).toBe('plan-span')
    expect(await preview({ from: '2017-04-03', to: '2017-04-07' })).toBe('plan-past')
    expect(await preview({ pattern: { lines: peaksBy('S03-guard') } })).toBe('plan-post-not-found')
    expect(await preview({ from: '2017-05-20', to: '2017-05-21' })).toBe('plan-empty')
  })
})

describe('who may', () => {
  const guard = { kind: 'guard', name: '门卫室值守', school: 'S03', place: '正门', windows: ALL_DAY } as const
  const gate = { kind: 'gate', name: '校门护学岗', school: 'S03', place: '正门', windows: PEAKS } as const
  test('open: a school its own duty, a bureau or a town the street', async () => {
    const open = async (login: string, what: object) => it.refusal((await it.ask(login)).openRoster(what as never))
    for (const login of ['s03-head', 's03-safety']) expect(await open(login, guard), login).toBe('done')
    for (const login of [
      's03-guard',
      's03-duty',
      's04-head',
      'office-staff',
      'gongan-liaison',
      'auditor',
      'district-leader',
    ])
      expect(await open(login, guard), login).toBe('roster-not-yours')
    for (const login of ['gongan-liaison', 'gongan-leader', 'tangshan-staff'])
      expect(await open(login, gate), login).toBe('done')
    // A bureau is no school, even where it names itself.
    expect(await open('gongan-liaison', { ...guard, school: 'gongan' })).toBe('school-not-found')
    expect((await (await it.ask('gongan-liaison')).rosterChoices({})).mayOpen).toEqual([
      'gate',
      'traffic',
      'hold',
      'patrol',
    ])
    for (const login of ['gongan-officer', 's03-head', 'office-director', 'system-admin', 'gongan-inspector'])
      expect(await open(login, gate), login).toBe('roster-not-yours')
    expect(await open('gongan-liaison', { ...gate, school: 'S99' })).toBe('school-not-found')
    expect(await open('gongan-liaison', { ...gate, lat: 115.9, lng: 28.7 })).toBe('bad-input')
    expect(await open('gongan-liaison', { ...gate, lat: 39.9, lng: 116.4 })).toBe('place-doubtful')
  })

  test('plan and close: whoever answers for the unit, and nobody else', async () => {
    const { id } = await it.guardDuty()
    const close = { rosterId: id, day: '2017-05-20', reason: '合并到一张表' }
    for (const login of ['s03-guard', 's03-duty', 'office-staff', 'tangshan-staff'])
      expect(await it.refusal((await it.ask(login)).closeRoster(close as never)), login).toBe('roster-not-yours')
    for (const login of ['s04-safety', 'hufang-liaison', 'security-admin'])
      expect(await it.refusal((await it.ask(login)).closeRoster(close as never)), login).toBe('roster-not-found')
    const head = await it.ask('s03-head')
    expect(await it.refusal(head.closeRoster({ ...close, day: '2017-05-09' } as never))).toBe('close-past')
    expect((await head.closeRoster(close as never)).closedOn).toBe('2017-05-20')
    expect(await it.refusal(head.closeRoster(close as never))).toBe('roster-closed')
  })
})
