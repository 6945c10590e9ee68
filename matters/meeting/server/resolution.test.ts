import { beforeEach, describe, expect, test } from 'vitest'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import { proves } from '#foundation/test/proves.ts'
import { type MeetingHouse, meetingHouse } from '#matters/meeting/server/meeting-house.ts'
import { sweepResolutions } from '#matters/meeting/server/sweep.ts'

let it: MeetingHouse
beforeEach(async () => {
  it = await meetingHouse()
  it.at('2017-05-10T09:00:00')
})

proves('3.1', '议定事项：报办结、退回、延期、核实、归档，决议办结率按应办结算', async () => {
  const { first, second } = await it.resolved()
  await it.reportDone(first)
  const back = await it.work('office-staff', 'sendResolutionBack', first, {
    finding: '缺现场照片',
    dueOn: '2017-05-29',
  })
  expect(back).toMatchObject({ state: 'open', dueOn: '2017-05-29' })
  await it.reportDone(first)
  await it.work('office-staff', 'verifyResolution', first, { finding: '现场查看属实' })
  expect((await it.work('office-staff', 'closeResolution', first)).state).toBe('closed')

  await it.work('shijian-liaison', 'askMoreTime', second, { dueOn: '2017-06-20', reason: '检查人员参加抽检' })
  expect(await it.work('office-director', 'grantMoreTime', second)).toMatchObject({
    state: 'open',
    dueOn: '2017-06-20',
  })
  const { resolution, files, timeline } = await (
    await it.ask('zhifa-liaison')
  ).readResolution({ resolutionId: first.id })
  expect(resolution).toMatchObject({ firstDueOn: '2017-05-26', sendBacks: 1, late: false })
  expect(files).toHaveLength(2)
  expect(timeline.map(({ what }) => what)).toEqual([
    '办结归档',
    '核实属实',
    '报办结',
    '退回补办',
    '报办结',
    '纪要印发，开始办理',
  ])

  const figures = async () => (await it.ask('office-staff')).meetingFigures({ year: 2017 })
  expect((await figures()).completion).toEqual({ part: 1, whole: 1 })
  it.at('2017-06-21T09:00:00')
  const { completion, attendance, views } = await figures()
  expect(completion).toEqual({ part: 1, whole: 2 })
  expect(attendance).toEqual({ part: 1, whole: 4 })
  for (const [view, count] of Object.entries(views)) {
    const { rows } = await (await it.ask('office-staff')).listResolutions({ view: view as never, year: 2017 })
    expect([view, rows.length]).toEqual([view, count])
  }
})

describe('who takes a step on what was resolved', () => {
  test('the unit that leads reports and asks for time; nobody else does it for it', async () => {
    const { first } = await it.resolved()
    for (const [login, code] of [
      ['office-staff', 'resolution-step-not-yours'],
      ['shijian-liaison', 'resolution-step-not-yours'],
      ['tangshan-staff', 'resolution-step-not-yours'],
      ['district-leader', 'resolution-step-not-yours'],
      ['wenguang-liaison', 'resolution-not-found'],
      ['s03-head', 'resolution-not-found'],
    ] as const) {
      expect([login, await it.refusal(it.work(login, 'reportResolution', first, { result: '已经办好' }))]).toEqual([
        login,
        code,
      ])
      const more = { dueOn: '2017-06-30', reason: '需要更多时间' }
      expect([login, await it.refusal(it.work(login, 'askMoreTime', first, more))]).toEqual([login, code])
    }
    const bare = { result: '已经办好' }
    expect(await it.refusal(it.work('zhifa-liaison', 'reportResolution', first, bare))).toBe('resolution-evidence')
  })
  test('only the Office judges, grants and closes', async () => {
    const { first } = await it.resolved()
    await it.reportDone(first)
    for (const login of [
      'zhifa-liaison',
      'zhifa-leader',
      'shijian-liaison',
      'tangshan-staff',
      'district-leader',
      's03-head',
    ])
      for (const [name, given] of [
        ['verifyResolution', { finding: '属实' }],
        ['sendResolutionBack', { finding: '没有照片', dueOn: '2017-06-30' }],
        ['grantMoreTime', {}],
        ['refuseMoreTime', { reason: '按期办理' }],
        ['closeResolution', {}],
      ] as const)
        expect([login, name, await it.refusal(it.work(login, name, first, given))]).toEqual([
          login,
          name,
          'resolution-step-not-yours',
        ])
    expect(await it.refusal(it.work('office-staff', 'closeResolution', first))).toBe('resolution-not-now-close')
    expect(await it.refusal(it.work('office-staff', 'grantMoreTime', first))).toBe('resolution-not-now-grantMore')
    expect(await it.refusal(it.reportDone(first))).toBe('resolution-not-now-report')
  })
  test('more time is asked once, for a later day, and an answer given to an older page is refused', async () => {
    const { first } = await it.resolved()
    const more = (dueOn: string) => it.work('zhifa-liaison', 'askMoreTime', first, { dueOn, reason: '雨天影响施工' })
    expect(await it.refusal(more('2017-05-26'))).toBe('resolution-not-later')
    await more('2017-06-02')
    expect(await it.refusal(more('2017-06-05'))).toBe('resolution-asked-already')
    const old = (await it.ask('office-staff')).grantMoreTime({ resolutionId: first.id, version: 1 })
    expect(await it.refusal(old)).toBe('resolution-changed')
    await it.work('office-staff', 'refuseMoreTime', first, { reason: '请增加人手按期办结' })
    expect(await it.refusal(it.work('office-staff', 'grantMoreTime', first))).toBe('resolution-not-asked')
  })
  test('lists show nobody what is not theirs, and administrators nothing', async () => {
    await it.resolved()
    const rows = async (login: string) => (await (await it.ask(login)).listResolutions({})).rows.length
    expect([await rows('office-staff'), await rows('gongan-liaison'), await rows('wenguang-liaison')]).toEqual([
      2, 2, 0,
    ])
    for (const login of ['system-admin', 'auditor']) {
      const ask = await it.ask(login)
      expect(await it.refusal(ask.listResolutions({}))).toBe('meetings-not-yours')
      expect(await it.refusal(ask.listMeetings({}))).toBe('meetings-not-yours')
      expect(await it.refusal(ask.waitingMeetings({}))).toBe('meetings-not-yours')
    }
  })
})

describe('what waits and who is reminded', () => {
  test('the invitation waits for the unit, then the hall, then the work; for the Office the judging', async () => {
    const meeting = await it.call()
    const waits = async (login: string) => {
      const { meetings, resolutions } = await (await it.ask(login)).waitingMeetings({})
      return [...meetings, ...resolutions].map(({ wants }) => wants)
    }
    expect(await waits('zhifa-liaison')).toEqual(['answer'])
    expect(await waits('wenguang-liaison')).toEqual([])
    await it.step('zhifa-liaison', 'answerInvitation', meeting, { comes: true })
    expect(await waits('zhifa-liaison')).toEqual([])
    it.at('2017-05-18T09:00:00')
    expect(await waits('office-staff')).toEqual(['begin'])
    await it.step('office-staff', 'beginMeeting', meeting)
    expect([await waits('zhifa-leader'), await waits('zhifa-liaison')]).toEqual([['signIn'], []])
    await it.signIn('zhifa-leader', meeting)
    await it.step('office-staff', 'finishMeeting', meeting)
    expect(await waits('office-staff')).toEqual(['write'])
    const resolved = [{ matter: '建成疏导点并引导进点', lead: 'zhifa', assists: [], dueOn: '2017-05-26' }]
    await it.step('office-staff', 'writeMinutes', meeting, { body: '会议研究了摊点整治事项。', resolved })
    expect(await waits('office-staff')).toEqual(['issue'])
    await it.step('office-staff', 'issueMinutes', meeting)
    expect([await waits('zhifa-liaison'), await waits('office-staff')]).toEqual([['report'], []])
    const { resolutions } = await it.page('office-staff', meeting)
    await it.reportDone(resolutions[0]!)
    expect([await waits('zhifa-liaison'), await waits('office-staff')]).toEqual([[], ['verify']])
  })
  test('each rung of the ladder is told once, to whom the programme names', async () => {
    await it.resolved()
    const sweep = () => sweepResolutions(it.house, it.district, [])
    const told = async (login: string) => {
      const { notices } = await (await it.as(login)).ask(notificationContract).listNotices({})
      return notices.filter(({ title }) => title.startsWith('议定事项')).map(({ title }) => title.split('：')[0])
    }
    expect(await sweep()).toBe(0)
    it.at('2017-05-23T09:00:00')
    expect([await sweep(), await sweep()]).toEqual([1, 0])
    expect([await told('zhifa-liaison'), await told('zhifa-leader')]).toEqual([['议定事项快到期'], []])
    it.at('2017-05-31T09:00:00')
    expect([await sweep(), await sweep()]).toEqual([1, 0])
    expect((await told('zhifa-leader'))[0]).toBe('议定事项逾期5天')
  })
})
