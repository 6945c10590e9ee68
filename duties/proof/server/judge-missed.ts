import { sql } from 'kysely'
import { addDays, dayOf, instantAt } from '#foundation/calendar/day.ts'
import { freshId } from '#foundation/server/id.ts'
import { type Asking, openSubject, record } from '#foundation/server/record.ts'
import { judgeAsked } from '#duties/coverage/server/judge-span.ts'
import { type Expected, expectedOf } from '#duties/duty/expected.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import { type NamedSubject, subjectsIn } from '#duties/duty/server/subjects.ts'
import { type Missed, missedIn } from '#duties/proof/missed-run.ts'
import { keepMissed, keepRuns, runsOf } from '#duties/proof/server/missed.store.ts'
import type { Sweeping } from '#duties/proof/server/sweep-duties.ts'

/**
 * Judges what ran out since the sweep was here last, at most to the end of one day: a week without a server is seven transactions.
 * A house that just opened has no past.
 * @returns how much was missed; nothing when it has come up to now; `busy` when another sweep is at work
 */
export async function judgeMissed({ asking, rules }: Sweeping): Promise<number | null | 'busy'> {
  const { tx, actor, now } = asking
  const { district } = actor
  await sql`insert into duty_judged (district, until) values (${district}, ${now}) on conflict do nothing`.execute(tx)
  const place = await tx
    .selectFrom('duty_judged')
    .select('until')
    .where('district', '=', district)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!place) return 'busy'
  if (place.until >= now) return null
  const from = place.until
  const midnight = instantAt(dayOf(from), '24:00')
  const until = midnight < now ? midnight : now
  const missed = await missedBetween({ ...asking, now: until }, rules, from)
  await tx.updateTable('duty_judged').set({ until }).where('district', '=', district).execute()
  return missed
}

async function missedBetween(asking: Asking, rules: DutyRules, from: Date): Promise<number> {
  const { now } = asking
  const days = { from: addDays(dayOf(from), -32), to: dayOf(now) }
  const subjects = await subjectsIn(asking, rules, days)
  const ranOut = askedBetween(rules, subjects, from, now)
  if (ranOut.length === 0) return 0
  const duties = rules.duties.filter(({ code }) => ranOut.some(({ duty }) => duty === code))
  const { judged } = await judgeAsked(asking, ranOut, { duties, subjects })
  const runs = await runsOf(asking)
  const before = new Map(runs)
  const missed = missedIn(judged, runs)
  const opening = new Set(duties.flatMap(({ code, missed: { opens } }) => (opens ? [code] : [])))
  await keepRuns(
    asking,
    judged.map(({ asked }) => asked).filter(({ duty }) => opening.has(duty)),
    before,
    runs,
  )
  await tellOf(asking, rules, new Map(subjects.map((each) => [each.id, each])), missed)
  return missed.length
}

/** What could be done late until some moment in between; the end of a period lies so many days before the end of being late. */
function askedBetween(rules: DutyRules, subjects: readonly NamedSubject[], from: Date, now: Date): Expected[] {
  const byLate = Map.groupBy(rules.duties, ({ lateMinutes }) => Math.ceil(lateMinutes / 1440))
  return [...byLate]
    .flatMap(([late, duties]) =>
      expectedOf(duties, subjects, { from: addDays(dayOf(from), -late - 1), to: dayOf(now) }, rules.by),
    )
    .filter(({ until }) => from <= until && until < now)
}

/** One line and one fact for each; the fact says when so many were missed running that the programme asks for more. */
async function tellOf(
  asking: Asking,
  rules: DutyRules,
  subjects: ReadonlyMap<string, NamedSubject>,
  missed: readonly Missed[],
): Promise<void> {
  const lines = missed.map((each) => ({ ...each, id: freshId() }))
  for (const { id, asked } of lines) {
    const parent = subjects.get(asked.subject)?.parent
    openSubject(asking, { id, kind: 'duty-missed', audience: [asked.subject, ...(parent ? [parent] : [])] })
  }
  await keepMissed(asking, lines)
  for (const { id, asked, running } of lines) {
    const opens = rules.find(asked.duty)?.missed.opens
    const detail = { duty: asked.duty, of: asked.subject, period: asked.period, slot: asked.slot, running }
    const enough = opens && running === opens.after ? { opens: opens.detail } : {}
    record(asking, { kind: 'duty-missed', subject: id, detail: { ...detail, ...enough } })
  }
}
