import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { doubtCoordinate } from '#registry/identifier/coordinate.ts'
import type { Roster } from '#duties/roster/planned.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import { ownRoster } from '#duties/roster/server/own-roster.ts'
import { shown } from '#duties/roster/server/roster.store.ts'

type Place = typeof rosterContract.placeRoster

/** 标岗位点: from now on signs are measured from here; how far off earlier ones were stays as it was measured then. */
export async function placeRoster(ask: Ask<Place>, { rosterId, lat, lng, radius }: Input<Place>): Promise<Roster> {
  const { tx, actor, refuse } = ask
  const roster = await ownRoster(ask, rosterId)
  const doubt = doubtCoordinate({ lat, lng })
  if (doubt) refuse('place-doubtful', { why: doubt })
  await tx
    .updateTable('roster')
    .set({ lat, lng, radius })
    .where('district', '=', actor.district)
    .where('id', '=', rosterId)
    .execute()
  record(ask, { kind: 'roster-placed', subject: rosterId, detail: { lat, lng, radius } })
  return shown({ ...roster, lat, lng, radius, placed: true })
}
