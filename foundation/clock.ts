/** What time it is. The demo stands still at a set moment until a visitor moves it; everything else follows the real clock. */
export type Clock = { now: () => Date }

export const realClock: Clock = { now: () => new Date() }

/** A clock that stands where it is set. */
export const standingClock = (start: Date): Clock & { set: (at: Date) => void } => {
  let at = start
  return { now: () => new Date(at), set: (next) => void (at = next) }
}

/** Where the demo starts: Wednesday 10 May 2017, 08:00 in Nanchang. */
export const DEMO_START = '2017-05-10T08:00:00+08:00'
