import type { Asking } from '#foundation/server/record.ts'
import type { Shift } from '#duties/roster/shift.ts'
import { findShifts } from '#duties/roster/server/shift.store.ts'

/** Shifts follow each other when one begins about when the other ends. */
const AROUND_MS = 30 * 60_000

const follows = (before: Pick<Shift, 'from' | 'to' | 'roster'>, after: Pick<Shift, 'from' | 'roster'>): boolean =>
  before.roster === after.roster &&
  after.from > before.from &&
  Math.abs(after.from.getTime() - before.to.getTime()) <= AROUND_MS

/** Who takes over; nobody where the street is left to itself until the next window. */
export async function nextShift(asking: Asking, shift: Shift): Promise<Shift | undefined> {
  const around = { from: shift.to, to: new Date(shift.to.getTime() + AROUND_MS + 1) }
  const found = await findShifts(asking, { roster: shift.roster, ...around })
  return found.find((one) => one.id !== shift.id && follows(shift, one))
}

/** Whose hand-over waits for this shift, among those given. */
export const shiftBefore = (
  shift: Pick<Shift, 'id' | 'from' | 'to' | 'roster'>,
  all: readonly Shift[],
): Shift | undefined => all.findLast((one) => one.id !== shift.id && one.state === 'off' && follows(one, shift))
