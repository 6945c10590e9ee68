import type { Asking } from '#foundation/server/record.ts'
import { findRoster, type KeptRoster, lockRoster } from '#duties/roster/server/roster.store.ts'
import { answersFor } from '#duties/roster/who-may.ts'

type Refusing = Asking & { refuse: (code: 'roster-not-found' | 'roster-not-yours' | 'roster-closed') => never }

/** An open roster the asker answers for, locked. */
export async function ownRoster(ask: Refusing, id: string): Promise<KeptRoster> {
  const seen = await findRoster(ask, id)
  if (!seen) return ask.refuse('roster-not-found')
  if (!answersFor(ask.actor, seen.unit)) return ask.refuse('roster-not-yours')
  await lockRoster(ask, id)
  const roster = (await findRoster(ask, id)) ?? seen
  return roster.closedOn ? ask.refuse('roster-closed') : roster
}
