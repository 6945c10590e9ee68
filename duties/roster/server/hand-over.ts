import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import type { Shift } from '#duties/roster/shift.ts'
import { beginShiftStep, onDuty } from '#duties/roster/server/begin-shift-step.ts'
import { nextShift } from '#duties/roster/server/next-shift.ts'
import { getShift, saveShift } from '#duties/roster/server/shift.store.ts'
import { placed, seenAt, sign } from '#duties/roster/server/sign.ts'

type HandOver = typeof rosterContract.handOver

/** 交班: equipment and what is still open, for whoever comes next. */
export async function handOver(ask: Ask<HandOver>, input: Input<HandOver>): Promise<Shift> {
  const { refuse } = ask
  const { shiftId, equipmentComplete, openMatters, ...where } = input
  const shift = await beginShiftStep(ask, shiftId, 'hand-over', onDuty(ask))
  if (!equipmentComplete && openMatters === '') refuse('equipment-matters-needed')
  guardText(refuse, { openMatters, noPlace: where.noPlace })
  const seen = seenAt(ask)
  const at = shift.onAt && seen < shift.onAt ? shift.onAt : seen
  await saveShift(ask, shiftId, {
    state: 'off',
    off_at: at,
    equipment_complete: equipmentComplete,
    open_matters: openMatters,
  })
  await sign(ask, shift, 'out', at, await placed(ask, shift, where))
  const next = await nextShift(ask, shift)
  record(ask, {
    kind: 'shift-handed-over',
    subject: shift.roster,
    detail: {
      shift: shiftId,
      equipmentComplete,
      openMatters,
      to: next ? [next.post] : [],
      from: shift.from,
      until: shift.to,
    },
  })
  return getShift(ask, shiftId)
}
