import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import { EARLY_MINUTES, lateBy } from '#duties/roster/roster.ts'
import type { Shift } from '#duties/roster/shift.ts'
import { beginShiftStep, onDuty } from '#duties/roster/server/begin-shift-step.ts'
import { getShift, saveShift } from '#duties/roster/server/shift.store.ts'
import { placed, saysWhere, seenAt, sign } from '#duties/roster/server/sign.ts'

type CheckIn = typeof rosterContract.checkIn

/** 到岗签到: when it was seen counts, not when it arrived; a distance is shown and blocks nobody. Source: clauses 5.10, 7.13. */
export async function checkIn(ask: Ask<CheckIn>, { shiftId, ...where }: Input<CheckIn>): Promise<Shift> {
  const { refuse } = ask
  const shift = await beginShiftStep(ask, shiftId, 'check-in', onDuty(ask))
  const at = seenAt(ask)
  if (at.getTime() < shift.from.getTime() - EARLY_MINUTES * 60_000) refuse('shift-not-yet')
  if (at >= shift.to) refuse('shift-over')
  if (!saysWhere(where)) refuse('place-reason-needed')
  guardText(refuse, { noPlace: where.noPlace })
  const place = await placed(ask, shift, where)
  const late = lateBy(shift.from, at)
  await saveShift(ask, shiftId, { state: 'on', touched: true, on_at: at, late_minutes: late })
  await sign(ask, shift, 'in', at, place)
  record(ask, {
    kind: 'shift-begun',
    subject: shift.roster,
    detail: {
      shift: shiftId,
      was: shift.state,
      late,
      distance: place.distance,
      accuracy: place.accuracy,
      noPlace: place.no_place,
    },
  })
  return getShift(ask, shiftId)
}
