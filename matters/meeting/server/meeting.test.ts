import { beforeEach, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { type MeetingHouse, meetingHouse } from '#matters/meeting/server/meeting-house.ts'

let it: MeetingHouse
beforeEach(async () => {
  it = await meetingHouse()
  it.at('2017-05-10T09:00:00')
})
const NOBODY_OF_OFFICE = [
  'zhifa-liaison',
  'zhifa-leader',
  'tangshan-staff',
  's03-head',
  'district-leader',
  'gongan-inspector',
]

proves('3.1', '联席会议：通知、请假委派、凭码签到、散会、印发纪要，议定事项成为任务', async () => {
  const meeting = await it.call()
  await it.step('zhifa-liaison', 'answerInvitation', meeting, { comes: true })
  await it.step('shijian-leader', 'answerInvitation', meeting, {
    comes: false,
    reason: '参加省局检查',
    delegate: 'shijian-liaison',
  })
  it.at('2017-05-18T08:50:00')
  await it.step('office-staff', 'beginMeeting', meeting)
  await it.signIn('zhifa-leader', meeting)
  await it.signIn('shijian-liaison', meeting)
  await it.step('office-staff', 'signFor', meeting, { unit: 'tangshan' })
  it.at('2017-05-18T11:00:00')
  await it.step('office-staff', 'finishMeeting', meeting)
  const over = await it.page('gongan-leader', meeting)
  expect(over.attendance).toEqual({ due: 4, came: 3, delegated: 1, leave: 0, absent: 1 })

  await it.step('office-staff', 'writeMinutes', meeting, {
    body: '会议研究了校门口摊点整治。',
    resolved: [{ matter: '建成青澜小学西侧疏导点', lead: 'zhifa', assists: ['tangshan'], dueOn: '2017-05-26' }],
  })
  const draft = await it.page('zhifa-liaison', meeting)
  expect([draft.meeting.body, draft.meeting.draft, draft.resolutions]).toEqual(['', [], []])
  const issued = await it.step('office-director', 'issueMinutes', meeting)
  expect(issued.numberText).toBe('联席会议纪要〔2017〕1号')
  const { paper, resolutions, timeline } = await it.page('zhifa-liaison', meeting)
  expect(resolutions).toMatchObject([{ nr: 1, state: 'open', leadName: '城管执法局', dueOn: '2017-05-26' }])
  expect(paper.resolved[0]).toMatch(/^1\. 建成青澜小学西侧疏导点。牵头：.+；配合：塘山镇；时限：2017年5月26日前。$/)
  expect(paper.lists.map(({ name }) => name)).toEqual(['出席', '请假', '缺席'])
  expect(paper.lists[0]?.text).toContain('委派')
  expect(timeline.map(({ what }) => what)).toEqual([
    '印发纪要',
    '起草纪要',
    '散会',
    '签到',
    '签到',
    '签到',
    '开始签到',
    '请假',
    '回复参加',
    '召开会议，通知各单位',
  ])
})

describe('who sees a meeting', () => {
  test('those invited and the district; nobody else, and no administrator', async () => {
    const meeting = await it.call()
    for (const login of ['zhifa-liaison', 'zhifa-officer', 'tangshan-staff', 'district-leader', 'gongan-inspector'])
      expect([login, (await it.page(login, meeting)).meeting.id]).toEqual([login, meeting.id])
    for (const login of ['wenguang-liaison', 'hufang-staff', 's03-head', 'sifa-mediator'])
      expect([login, await it.refusal(it.page(login, meeting))]).toEqual([login, 'meeting-not-found'])
    for (const login of ['system-admin', 'security-admin', 'auditor'])
      expect(await it.refusal(it.page(login, meeting))).toBe('meetings-not-yours')
  })
  test('the code of the hall is shown to the Office and to nobody else', async () => {
    const meeting = await it.call()
    expect((await it.page('office-staff', meeting)).code).toBeNull()
    it.at('2017-05-18T09:00:00')
    await it.step('office-staff', 'beginMeeting', meeting)
    expect((await it.page('office-director', meeting)).code).toMatch(/^\d{6}$/)
    for (const login of ['zhifa-leader', 'shijian-liaison', 'district-leader'])
      expect((await it.page(login, meeting)).code).toBeNull()
    await it.signIn('zhifa-leader', meeting)
    await it.step('office-staff', 'finishMeeting', meeting)
    expect((await it.page('office-staff', meeting)).code).toBeNull()
  })
})

describe('who takes a step', () => {
  test('nobody but the Office calls, changes, holds and writes', async () => {
    const meeting = await it.call()
    const { units: _, kind: _k, ...given } = it.usual
    for (const login of NOBODY_OF_OFFICE) {
      expect([login, await it.refusal(it.call({}, login))]).toEqual([login, 'meeting-step-not-yours'])
      for (const [name, more] of [
        ['changeMeeting', given],
        ['cancelMeeting', { reason: '另行安排' }],
        ['beginMeeting', {}],
        ['signFor', { unit: 'zhifa' }],
        ['finishMeeting', {}],
        ['writeMinutes', { body: '会议研究了有关事项。', resolved: [] }],
        ['issueMinutes', {}],
      ] as const)
        expect([login, name, await it.refusal(it.step(login, name, meeting, more))]).toEqual([
          login,
          name,
          'meeting-step-not-yours',
        ])
    }
  })
  test('a unit that is not invited answers nothing, and the Office does not answer for others', async () => {
    const meeting = await it.call()
    const answer = (login: string) => it.refusal(it.step(login, 'answerInvitation', meeting, { comes: true }))
    expect(await answer('wenguang-liaison')).toBe('meeting-not-found')
    for (const login of ['office-staff', 'district-leader', 's03-guard', 'sifa-mediator'])
      expect([login, await answer(login)]).toEqual([login, 'meeting-step-not-yours'])
  })
  test('leave needs a reason, and a delegate of the same unit who is not the one invited', async () => {
    const meeting = await it.call()
    const leave = (given: Record<string, unknown>) =>
      it.refusal(it.step('zhifa-liaison', 'answerInvitation', meeting, { comes: false, reason: '外出开会', ...given }))
    expect(await leave({ reason: '忙' })).toBe('meeting-leave-reason')
    expect(await leave({ delegate: 'shijian-liaison' })).toBe('meeting-delegate')
    expect(await leave({ delegate: 'zhifa-lead-in-charge' })).toBe('meeting-delegate')
    expect(await leave({ reason: '外出，请打13807911234' })).toBe('text-identity-number')
    expect(await leave({ delegate: 'zhifa-liaison' })).toBe('done')
  })
})

describe('signing in', () => {
  test('only the post invited or its delegate, once, with the code, and five tries at most', async () => {
    const meeting = await it.call()
    expect(await it.refusal(it.signIn('zhifa-leader', meeting, '000000'))).toBe('meeting-not-now-signIn')
    expect(await it.refusal(it.step('office-staff', 'beginMeeting', meeting))).toBe('meeting-other-day')
    it.at('2017-05-18T09:00:00')
    await it.step('office-staff', 'beginMeeting', meeting)
    expect(await it.refusal(it.signIn('zhifa-liaison', meeting))).toBe('meeting-not-named')
    expect(await it.refusal(it.signIn('wenguang-leader', meeting))).toBe('meeting-not-found')
    expect(await it.refusal(it.signIn('office-staff', meeting))).toBe('meeting-step-not-yours')
    const right = await it.code(meeting)
    const wrong = right === '123456' ? '654321' : '123456'
    expect(await it.refusal(it.signIn('zhifa-leader', meeting, wrong))).toBe('meeting-code-wrong')
    expect(await it.refusal(it.signIn('zhifa-leader', meeting))).toBe('done')
    expect(await it.refusal(it.signIn('zhifa-leader', meeting))).toBe('meeting-signed-already')
    for (let tries = 1; tries < 5; tries++)
      expect(await it.refusal(it.signIn('gongan-leader', meeting, wrong))).toBe('meeting-code-wrong')
    for (const code of [wrong, right])
      expect(await it.refusal(it.signIn('gongan-leader', meeting, code))).toBe('meeting-too-many-tries')
    expect(await it.refusal(it.step('office-staff', 'signFor', meeting, { unit: 'gongan', delegate: true }))).toBe(
      'meeting-no-delegate',
    )
    await it.step('office-staff', 'signFor', meeting, { unit: 'gongan' })
    expect((await it.page('office-staff', meeting)).attendance.came).toBe(2)
  })
  test('a meeting nobody came to is not over', async () => {
    const meeting = await it.call()
    it.at('2017-05-18T09:00:00')
    await it.step('office-staff', 'beginMeeting', meeting)
    expect(await it.refusal(it.step('office-staff', 'finishMeeting', meeting))).toBe('meeting-nobody-came')
  })
})

describe('calling', () => {
  test('a day to come, a chair by post, units of the register', async () => {
    expect(await it.refusal(it.call({ heldOn: '2017-05-09' }))).toBe('meeting-day-past')
    expect(await it.refusal(it.call({ chair: 'zhifa-liaison' }))).toBe('meeting-chair')
    expect(await it.refusal(it.call({ units: ['nobody'] }))).toBe('meeting-unit')
  })
  test('another day asks everybody anew; what was cancelled stays so', async () => {
    const meeting = await it.call()
    await it.step('zhifa-liaison', 'answerInvitation', meeting, { comes: true })
    const { units: _, kind: _k, ...given } = it.usual
    await it.step('office-staff', 'changeMeeting', meeting, { ...given, heldOn: '2017-05-19' })
    expect((await it.page('zhifa-liaison', meeting)).mine?.answer).toBe('none')
    await it.step('office-staff', 'cancelMeeting', meeting, { reason: '与全市会议冲突' })
    expect(await it.refusal(it.step('zhifa-liaison', 'answerInvitation', meeting, { comes: true }))).toBe(
      'meeting-not-now-answer',
    )
    expect(await it.refusal(it.step('office-staff', 'beginMeeting', meeting))).toBe('meeting-not-now-begin')
  })
  test('the agenda is suggested from what presses most, to the Office only', async () => {
    const late = await it.inHand({}, { dueOn: '2017-05-11' })
    it.at('2017-05-16T09:00:00')
    const { suggestions, units } = await (await it.ask('office-staff')).meetingChoices({})
    expect(suggestions.map(({ ref }) => ref)).toContain(late.id)
    expect(suggestions.find(({ ref }) => ref === late.id)?.why).toBe('逾期5天')
    expect(units.find(({ id }) => id === 'zhifa')?.post).toBe('zhifa-lead-in-charge')
    const other = await (await it.ask('zhifa-liaison')).meetingChoices({})
    expect([other.mayCall === null, other.suggestions, other.units]).toEqual([false, [], []])
  })
})
