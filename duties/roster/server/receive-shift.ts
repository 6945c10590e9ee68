import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import type { Shift } from '#duties/roster/shift.ts'
import { beginShiftStep } from '#duties/roster/server/begin-shift-step.ts'
import { nextShift } from '#duties/roster/server/next-shift.ts'
import { getShift, saveShift } from '#duties/roster/server/shift.store.ts'
import { mayStand } from '#duties/roster/who-may.ts'

type Receive = typeof rosterContract.receiveShift

/** 接班确认: the next shift has read the hand-over and has the equipment. */
export async function receiveShift(ask: Ask<Receive>, { shiftId }: Input<Receive>): Promise<Shift> {
  const { actor, now, refuse } = ask
  const byNext = async (before: Shift) => {
    const next = await nextShift(ask, before)
    return next !== undefined && mayStand(actor, next)
  }
  const shift = await beginShiftStep(ask, shiftId, 'receive', { code: 'receive-not-yours', may: byNext })
  if (shift.receivedAt) refuse('received-already')
  await saveShift(ask, shiftId, { received_at: ask.observedAt ?? now, received_by: actor.post })
  record(ask, { kind: 'shift-received', subject: shift.roster, detail: { shift: shiftId } })
  return getShift(ask, shiftId)
}
