import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import { ClockEvent } from '#matters/deadline/clock-event.ts'

/** What happened to the clocks of a matter, in order. */
export async function clocksOf({ tx, actor }: Pick<Asking, 'tx' | 'actor'>, subject: string): Promise<ClockEvent[]> {
  const rows = await tx
    .selectFrom('clock_event')
    .select('detail')
    .where('district', '=', actor.district)
    .where('subject', '=', subject)
    .orderBy('seq')
    .execute()
  return rows.map(({ detail }) => ClockEvent.parse(detail))
}

/** Adds events to the clocks of a matter whose row the caller has locked. */
export async function addClockEvents(
  { tx, actor }: Pick<Asking, 'tx' | 'actor'>,
  subject: string,
  events: readonly ClockEvent[],
): Promise<void> {
  if (events.length === 0) return
  const next = sql<number>`(select coalesce(max(seq), 0) from clock_event where district = ${actor.district} and subject = ${subject})`
  await tx
    .insertInto('clock_event')
    .values(
      events.map((event, i) => ({
        district: actor.district,
        subject,
        seq: sql<number>`${next} + ${i + 1}::integer`,
        clock: event.clock,
        kind: event.kind,
        at: event.at,
        detail: JSON.stringify(event),
      })),
    )
    .execute()
}
