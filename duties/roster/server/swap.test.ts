import { beforeAll, expect, test } from 'vitest'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import { startReactor } from '#apps/server/reactor.ts'
import { ALL_DAY, dayAndNight, everyDay, type RosterHouse, rosterHouse } from '#duties/roster/server/roster-house.ts'
import type { Shift } from '#duties/roster/shift.ts'

let it: RosterHouse
let roster: string
let shifts: Shift[]
beforeAll(async () => {
  it = await rosterHouse()
  roster = (await it.guardDuty()).id
  await it.plan('s03-safety', roster, dayAndNight, '2017-05-11', '2017-05-25')
  shifts = (await it.month('s03-safety', roster)).shifts
}, 60_000)

const of = (day: string, post: string) => shifts.find((shift) => shift.day === day && shift.post === post)!
const notices = async (login: string) =>
  (await (await it.as(login)).ask(notificationContract).listNotices({})).notices.map(({ kind }) => kind)

test('two posts swap with the consent of the other and the approval of the school; the original stays written', async () => {
  const [own, other] = [of('2017-05-12', 'S03-guard'), of('2017-05-14', 'S03-duty-leader')]
  const guard = await it.ask('s03-guard')
  const asked = { shiftId: own.id, other: other.id, reason: '当天参加培训' }
  for (const login of ['s03-duty', 's03-safety', 'office-staff'])
    expect(await it.refusal((await it.ask(login)).askSwap(asked)), login).toBe('shift-not-yours')
  expect(await it.refusal(guard.askSwap({ ...asked, other: of('2017-05-14', 'S03-guard').id }))).toBe('swap-same-post')
  const swap = await guard.askSwap(asked)
  expect(swap).toMatchObject({ consented: null, approved: null, otherTitle: '值班领导' })
  expect(await it.refusal(guard.askSwap(asked))).toBe('swap-open')

  const swapId = swap.id
  const safety = await it.ask('s03-safety')
  expect(await it.refusal(safety.decideSwap({ swapId, approve: true }))).toBe('swap-not-consented')
  for (const login of ['s03-guard', 's03-safety', 'office-staff'])
    expect(await it.refusal((await it.ask(login)).answerSwap({ swapId, agree: true })), login).toBe(
      'swap-answer-not-yours',
    )
  for (const login of ['s04-duty', 'system-admin'])
    expect(await it.refusal((await it.ask(login)).answerSwap({ swapId, agree: true })), login).toBe('swap-not-found')
  const duty = await it.ask('s03-duty')
  expect((await duty.myShifts({})).swaps.map(({ id }) => id)).toEqual([swapId])
  await duty.answerSwap({ swapId, agree: true })
  for (const login of ['s03-guard', 's03-duty', 'office-director', 'tangshan-staff'])
    expect(await it.refusal((await it.ask(login)).decideSwap({ swapId, approve: true })), login).toBe(
      'swap-decision-not-yours',
    )
  await safety.decideSwap({ swapId, approve: true })
  expect(await it.refusal(safety.decideSwap({ swapId, approve: true }))).toBe('swap-done')

  const after = (await it.month('s03-guard', roster)).shifts
  const found = (id: string) => after.find((shift) => shift.id === id)
  expect(found(own.id)).toMatchObject({ post: 'S03-duty-leader', originalPost: 'S03-guard', touched: true })
  expect(found(other.id)).toMatchObject({ post: 'S03-guard', originalPost: 'S03-duty-leader', touched: true })
  const rows = await it.rows(`select kind from fact where subject = '${roster}' and kind like '%swap%' order by seq`)
  expect((rows as { kind: string }[]).map(({ kind }) => kind)).toEqual([
    'shift-swap-asked',
    'shift-swap-consented',
    'shift-swapped',
  ])
})

test('a swap that is declined or not approved moves nothing', async () => {
  const [own, other] = [of('2017-05-16', 'S03-guard'), of('2017-05-18', 'S03-duty-leader')]
  const asked = { shiftId: own.id, other: other.id, reason: '家中有事' }
  const [guard, duty, safety] = [await it.ask('s03-guard'), await it.ask('s03-duty'), await it.ask('s03-safety')]
  const first = await guard.askSwap(asked)
  await duty.answerSwap({ swapId: first.id, agree: false, note: '当晚有会' })
  expect(await it.refusal(safety.decideSwap({ swapId: first.id, approve: true }))).toBe('swap-done')
  const second = await guard.askSwap(asked)
  await duty.answerSwap({ swapId: second.id, agree: true })
  await safety.decideSwap({ swapId: second.id, approve: false, note: '人手不够' })
  const after = (await it.month('s03-guard', roster)).shifts
  expect(after.find(({ id }) => id === own.id)).toMatchObject({ post: 'S03-guard', originalPost: null })
})

test('a substitute is appointed by whoever answers for the roster, from the own unit, and free at that time', async () => {
  const shift = of('2017-05-20', 'S03-guard')
  const asked = { shiftId: shift.id, post: 'S03-school-safety', reason: '门卫请假' }
  for (const login of ['s03-guard', 's03-duty', 'office-staff', 'tangshan-staff'])
    expect(await it.refusal((await it.ask(login)).appointSubstitute(asked)), login).toBe('roster-not-yours')
  for (const login of ['s04-safety', 'auditor'])
    expect(await it.refusal((await it.ask(login)).appointSubstitute(asked)), login).toBe('shift-not-found')
  const head = await it.ask('s03-head')
  expect(await it.refusal(head.appointSubstitute({ ...asked, post: 'S04-guard' }))).toBe('plan-post-not-found')
  expect(await it.refusal(head.appointSubstitute({ ...asked, post: 'S03-guard' }))).toBe('post-same')
  expect(await it.refusal(head.appointSubstitute({ ...asked, reason: '请假，电话13800138000' }))).toBe(
    'text-identity-number',
  )
  const done = await head.appointSubstitute(asked)
  expect(done).toMatchObject({ post: 'S03-school-safety', originalPost: 'S03-guard', originalTitle: '正门门卫' })
  const leaders = await head.openRoster({
    kind: 'leader',
    name: '带班',
    school: 'S03',
    place: '行政楼',
    windows: ALL_DAY,
  })
  const line = { weekdays: everyDay, from: '08:00', to: '18:00', posts: ['S03-school-head'] }
  await it.plan('s03-head', leaders.id, [line], '2017-05-20', '2017-05-20')
  const [busy] = (await it.month('s03-head', leaders.id)).shifts
  const twice = head.appointSubstitute({ ...asked, shiftId: busy!.id, post: 'S03-school-safety' })
  expect(await it.refusal(twice)).toBe('post-busy')
})

test('those concerned are told once, in working hours, and never the one who did it', async () => {
  await startReactor({ ...it.house, senders: [] }).poke(it.district)
  await startReactor({ ...it.house, senders: [] }).poke(it.district)
  it.at('2017-05-10T17:00')
  expect(await notices('s03-duty')).toContain('shift-swap-refused')
  const rows = await it.rows(
    `select post, kind, count(*)::int as n from notice where kind like 'shift-%' group by post, kind, once having count(*) > 1`,
  )
  expect(rows).toEqual([])
  const asked = await it.rows(`select distinct post from notice where kind = 'shift-swap-asked'`)
  expect(asked).toEqual([{ post: 'S03-duty-leader' }])
})
