import { systemActor } from '#foundation/actor.ts'
import { CalendarYearMissing } from '#foundation/calendar/calendar.ts'
import { CalendarTermsMissing } from '#foundation/calendar/school-days.ts'
import { asActor } from '#foundation/server/database.ts'
import type { House } from '#foundation/server/house.ts'
import { log } from '#foundation/server/log.ts'
import type { Asking } from '#foundation/server/record.ts'
import { type DutyRules, dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { judgeMissed } from '#duties/proof/server/judge-missed.ts'
import { remindDue } from '#duties/proof/server/remind-due.ts'
import { tellMissed } from '#duties/proof/server/tell-missed.ts'

/** What one step of the sweep is given; every step is one transaction. */
export type Sweeping = { asking: Asking; rules: DutyRules; senders: readonly string[] }

/**
 * The work nobody asks for: what was due and not done becomes missed, a day at a time and never twice; those the programme names
 * are told in working hours, everything that waited in one notice; and posts are reminded before it is too late.
 * Where it stands is kept in the transaction of what it did, so a crash, a stop of days or a clock set back repeats nothing.
 * @returns how many things were judged missed, told or reminded
 */
export async function sweepDuties(
  { db, clock }: Pick<House, 'db' | 'clock'>,
  district: string,
  senders: readonly string[],
): Promise<number> {
  const rules = await dutyRulesFor(db, district)
  const actor = systemActor(district)
  const step = <T>(work: (sweeping: Sweeping) => Promise<T>) =>
    asActor(db, actor, (tx) => work({ asking: { tx, actor, now: clock.now() }, rules, senders }))
  let changed = 0
  try {
    for (let done = await step(judgeMissed); done !== null; done = await step(judgeMissed)) {
      // Another sweep is half way through: telling now would make two notices of what belongs in one.
      if (done === 'busy') return changed
      changed += done
    }
    changed += await step(tellMissed)
    changed += await step(remindDue)
  } catch (error) {
    // Without a calendar nobody can say what is due. The rest of the night's work goes on.
    if (!(error instanceof CalendarYearMissing || error instanceof CalendarTermsMissing)) throw error
    log.warn({ district, err: error }, 'duties are not swept: the calendar ends')
  }
  return changed
}
