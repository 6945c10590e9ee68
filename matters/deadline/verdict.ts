import { z } from 'zod'

/** The one judgement every ledger and rate uses. Things without a target, or stopped, stay out of the denominators. */
export const Verdict = z.enum(['on-time', 'overdue', 'open', 'no-target'])
export type Verdict = z.infer<typeof Verdict>

export type Judged = { openedAt: Date; dueAt: Date | null; closedAt: Date | null; now: Date }

/**
 * On time or not, at a moment. `dueAt` is the last moment that is on time, itself included (`Due.until` of a whole day).
 * Closing after it, or being open past it, is overdue; open before it is open.
 * A closing written earlier than the opening comes from a phone whose clock runs behind, and counts as closed at once.
 */
export function onTimeVerdict({ openedAt, dueAt, closedAt, now }: Judged): Verdict {
  if (!dueAt) return 'no-target'
  if (!closedAt) return now > dueAt ? 'overdue' : 'open'
  const closed = closedAt < openedAt ? openedAt : closedAt
  return closed <= dueAt ? 'on-time' : 'overdue'
}
