/** How long a sign-in lasts, and what happens to one who guesses. */
export const MOST_SESSIONS = 3
export const MOST_FAILURES = 5
export const LOCK_MINUTES = 15

const DESKTOP_IDLE_MINUTES = 30
const FIELD_IDLE_MINUTES = 12 * 60

// A guard must not type a password at the gate in the middle of a shift.
const IN_THE_FIELD = new Set(['guard', 'duty-leader', 'officer', 'inspector', 'grid-worker'])

export const idleMinutes = (role: string): number =>
  IN_THE_FIELD.has(role) ? FIELD_IDLE_MINUTES : DESKTOP_IDLE_MINUTES

export type Failures = { failures: number; lockedUntil: Date | null }

export const isLocked = ({ lockedUntil }: Failures, now: Date): boolean => lockedUntil !== null && lockedUntil > now

/** One more wrong password. Failures from before a lock that has run out do not count again. */
export function failedOnceMore(before: Failures, now: Date): Failures {
  const failures = (before.lockedUntil && before.lockedUntil <= now ? 0 : before.failures) + 1
  return { failures, lockedUntil: failures >= MOST_FAILURES ? new Date(now.getTime() + LOCK_MINUTES * 60_000) : null }
}

export const triesLeft = ({ failures }: Failures): number => Math.max(0, MOST_FAILURES - failures)
