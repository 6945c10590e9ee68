import type { Wanted } from '#duties/roster/demand.ts'
import { minutesIn } from '#duties/roster/gaps.ts'
import type { Gap } from '#duties/roster/planned.ts'

/** Gaps as they are told: which roster, which hours, how long. */
export const gapsOf = (roster: string, found: readonly Wanted[]): Gap[] =>
  found.map(({ day, name, from, to }) => ({
    roster,
    day,
    name,
    from,
    to,
    minutes: Math.round(minutesIn([{ from, to }])),
  }))
