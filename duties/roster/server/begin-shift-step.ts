import type { Asking } from '#foundation/server/record.ts'
import { can, type ShiftStep } from '#duties/roster/roster.ts'
import type { Shift } from '#duties/roster/shift.ts'
import { findShift, findShiftForUpdate } from '#duties/roster/server/shift.store.ts'
import { mayStand } from '#duties/roster/who-may.ts'

type Refusing = Asking & { refuse: (code: never, detail?: Record<string, unknown>) => never }
type Right = { code: string; may: (shift: Shift) => boolean | Promise<boolean> }

/** The right to a step that belongs to the post on duty. */
export const onDuty = ({ actor }: Asking): Right => ({
  code: 'shift-not-yours',
  may: (shift) => mayStand(actor, shift),
})

/**
 * Finds a shift, refuses whoever has no right to the step, locks it, and refuses what it cannot do now. In this order, because
 * only the unit that staffs it can lock it, and somebody who sees it should hear that it is not theirs.
 */
export async function beginShiftStep(ask: Refusing, id: string, step: ShiftStep, right: Right): Promise<Shift> {
  const refuse = ask.refuse as (code: string, detail?: Record<string, unknown>) => never
  const seen = await findShift(ask, id)
  if (!seen) return refuse('shift-not-found')
  if (!(await right.may(seen))) return refuse(right.code)
  const shift = await findShiftForUpdate(ask, id)
  if (!shift) return refuse('shift-not-found')
  if (!(await right.may(shift))) return refuse(right.code)
  return can(shift.state, step) ? shift : refuse('shift-not-so', { state: shift.state })
}
