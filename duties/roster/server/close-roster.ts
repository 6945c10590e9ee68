import { dayOf, startOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { Roster } from '#duties/roster/planned.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import { ownRoster } from '#duties/roster/server/own-roster.ts'
import { shown } from '#duties/roster/server/roster.store.ts'

type Close = typeof rosterContract.closeRoster

/** From a day on nobody needs to stand there; what lies before stays and is counted. */
export async function closeRoster(ask: Ask<Close>, { rosterId, day, reason }: Input<Close>): Promise<Roster> {
  const { tx, actor, now, refuse } = ask
  const roster = await ownRoster(ask, rosterId)
  if (day < dayOf(now)) refuse('close-past')
  guardText(refuse, { reason })
  await tx
    .deleteFrom('shift')
    .where('district', '=', actor.district)
    .where('roster', '=', rosterId)
    .where('state', '=', 'planned')
    .where('touched', '=', false)
    .where('from_at', '>=', startOf(day))
    .where('from_at', '>', now)
    .execute()
  await tx
    .updateTable('roster')
    .set({ closed_on: day, reason })
    .where('district', '=', actor.district)
    .where('id', '=', rosterId)
    .execute()
  record(ask, { kind: 'roster-closed', subject: rosterId, detail: { day, reason } })
  return shown({ ...roster, closedOn: day })
}
