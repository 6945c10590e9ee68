import { addDays, dayOf, startOf } from '#foundation/calendar/day.ts'
import type { Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { MyShift } from '#duties/roster/presence.contract.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import type { Shift } from '#duties/roster/shift.ts'
import { shiftBefore } from '#duties/roster/server/next-shift.ts'
import { askedAgain, standingNow } from '#duties/roster/server/presence-due.ts'
import { rosterRules } from '#duties/roster/server/roster-rules.ts'
import { findRosters, type KeptRoster } from '#duties/roster/server/roster.store.ts'
import { findShifts } from '#duties/roster/server/shift.store.ts'
import { openSwaps } from '#duties/roster/server/swap.store.ts'
import { seesRosters } from '#duties/roster/who-may.ts'

type Mine = typeof rosterContract.myShifts

/** 我的班: what is going on, today and tomorrow, with the hand-over that waits for each. Kept on the phone for when there is no network. */
export async function myShifts(ask: Ask<Mine>): Promise<Output<Mine>> {
  const { actor, now } = ask
  if (!seesRosters(actor)) ask.refuse('roster-not-yours')
  const today = dayOf(now)
  const span = { from: startOf(today), to: startOf(addDays(today, 2)) }
  const own = await findShifts(ask, { post: actor.post, ...span })
  const rosters = new Map((await findRosters(ask, { unit: actor.unit })).map((roster) => [roster.id, roster]))
  const around = own.length > 0 ? await findShifts(ask, { from: startOf(addDays(today, -1)), to: span.to }) : []
  const { presenceEvery } = await rosterRules(ask.house.db, actor.district)
  const standing = presenceEvery === null ? [] : await standingNow(ask, actor.post)
  const due = new Map(standing.map(({ id, last }) => [id, askedAgain(last, presenceEvery ?? 0)]))
  return {
    now,
    shifts: own.map((shift) => ({
      ...mineOf(shift, rosters.get(shift.roster), around),
      confirmBy: due.get(shift.id) ?? null,
    })),
    swaps: await openSwaps(ask, { post: actor.post }),
  }
}

function mineOf(shift: Shift, roster: KeptRoster | undefined, around: readonly Shift[]): Omit<MyShift, 'confirmBy'> {
  const before = shiftBefore(shift, around)
  return {
    ...shift,
    lat: roster?.lat ?? null,
    lng: roster?.lng ?? null,
    radius: roster?.radius ?? 0,
    before: before?.offAt
      ? {
          id: before.id,
          postTitle: before.postTitle,
          to: before.to,
          offAt: before.offAt,
          equipmentComplete: before.equipmentComplete,
          openMatters: before.openMatters,
          receivedAt: before.receivedAt,
        }
      : null,
  }
}
