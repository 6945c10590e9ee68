import { type Failures, failedOnceMore } from '#registry/sign-in/session.ts'

const MOST_KEPT = 10_000
const seen = new Map<string, Failures>()

/**
 * Guesses at logins that do not exist are counted as well, or the countdown in the refusal would tell them apart.
 * In memory: there is no row to count on, and what is lost in a restart protects nothing.
 */
export const failuresOfNobody = (login: string): Failures => seen.get(login) ?? { failures: 0, lockedUntil: null }

export function nobodyFailed(login: string, now: Date): Failures {
  const after = failedOnceMore(failuresOfNobody(login), now)
  if (seen.size >= MOST_KEPT) seen.delete(seen.keys().next().value ?? '')
  seen.delete(login)
  seen.set(login, after)
  return after
}
