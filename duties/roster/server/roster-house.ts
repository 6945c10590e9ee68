import { sql } from 'kysely'
import { systemActor } from '#foundation/actor.ts'
import { asActor } from '#foundation/server/database.ts'
import type { Refused } from '#foundation/refused.ts'
import type { Served } from '#foundation/server/verb.ts'
import { notificationSlice } from '#foundation/notification/server/notification.server.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { demoHouse } from '#registry/district/server/demo-house.ts'
import type { Roster } from '#duties/roster/planned.ts'
import type { MyShift } from '#duties/roster/presence.contract.ts'
import { rosterContract } from '#duties/roster/roster.contract.ts'
import { rosterSlice } from '#duties/roster/server/roster.server.ts'

export const ALL_DAY = [{ name: '全天', from: '00:00', to: '24:00' }]
export const PEAKS = [
  { name: '上学高峰', from: '07:20', to: '08:00' },
  { name: '放学高峰', from: '16:30', to: '17:30' },
]
/** The gate of S03. */
export const GATE = { lat: 28.7131, lng: 115.9454, accuracy: 8 }

/** For tests: the demo district with its programme, and rosters in words. */
export async function rosterHouse(more: readonly Served[] = []) {
  const it = await demoHouse([rosterSlice, notificationSlice, ...more])
  await applyPack(it.house.db, it.pack, 'test')
  const district = it.pack.head.district.code
  const ask = async (login: string) => (await it.as(login)).ask(rosterContract)
  /** Of the demo clock: `at('2017-05-11T07:18')`. */
  const at = (moment: string) => it.house.clock.set(new Date(`${moment}:00+08:00`))
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: Refused) => error.code,
    )

  const guardDuty = async (login = 's03-safety'): Promise<Roster> =>
    (await ask(login)).openRoster({
      kind: 'guard',
      name: '门卫室值守',
      school: 'S03',
      place: '正门门卫室',
      windows: ALL_DAY,
    })

  const street = async (login: string, kind: 'gate' | 'traffic' | 'hold' | 'patrol', school = 'S03'): Promise<Roster> =>
    (await ask(login)).openRoster({ kind, name: `${school}正门上下学`, school, place: '正门', windows: PEAKS })

  /** Plans as the preview says and applies it. */
  async function plan(login: string, roster: string, lines: object[], from: string, to: string) {
    const asked = { rosterId: roster, pattern: { lines }, from, to } as never
    const preview = await (await ask(login)).previewPlan(asked)
    const { fingerprint } = preview
    return { preview, done: await (await ask(login)).applyPlan({ ...(asked as object), fingerprint } as never) }
  }

  const month = async (login: string, roster: string, of = '2017-05') =>
    (await ask(login)).readRosterMonth({ rosterId: roster, month: of })

  const mine = async (login: string): Promise<MyShift[]> => (await (await ask(login)).myShifts({})).shifts

  /** As the house itself sees it: facts and everybody's notices. */
  const rows = async (text: string): Promise<unknown[]> =>
    (await asActor(it.house.db, systemActor(district), (tx) => sql.raw(text).execute(tx))).rows

  return { ...it, district, rows, ask, at, refusal, guardDuty, street, plan, month, mine }
}
export type RosterHouse = Awaited<ReturnType<typeof rosterHouse>>

export const everyDay = [1, 2, 3, 4, 5, 6, 7]
export const weekdays = [1, 2, 3, 4, 5]
/** Day and night in turns of twelve hours. */
export const dayAndNight = [
  { weekdays: everyDay, from: '07:00', to: '19:00', posts: ['S03-guard'] },
  { weekdays: everyDay, from: '19:00', to: '07:00', posts: ['S03-duty-leader'] },
]
export const peaksBy = (post: string) => PEAKS.map(({ from, to }) => ({ weekdays, from, to, posts: [post] }))
