import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import type { Shift } from '#duties/roster/shift.ts'
import { beginShiftStep, onDuty } from '#duties/roster/server/begin-shift-step.ts'
import { getShift } from '#duties/roster/server/shift.store.ts'
import { placed, saysWhere, seenAt, sign } from '#duties/roster/server/sign.ts'

type Confirm = typeof rosterContract.confirmPresence

/** 在岗确认: still here. With the check-in it shows a stay, which one sign alone does not. */
export async function confirmPresence(ask: Ask<Confirm>, { shiftId, ...where }: Input<Confirm>): Promise<Shift> {
  const { refuse } = ask
  const shift = await beginShiftStep(ask, shiftId, 'be-present', onDuty(ask))
  const at = seenAt(ask)
  if (at > shift.to) refuse('shift-over')
  if (!saysWhere(where)) refuse('place-reason-needed')
  guardText(refuse, { noPlace: where.noPlace })
  const place = await placed(ask, shift, where)
  await sign(ask, shift, 'here', at, place)
  record(ask, {
    kind: 'shift-present',
    subject: shift.roster,
    detail: { shift: shiftId, distance: place.distance, accuracy: place.accuracy },
  })
  return getShift(ask, shiftId)
}
