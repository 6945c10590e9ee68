import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'

export type FoundUnit = {
  id: string
  kind: string
  name: string
  short: string
  parent: string | null
  line: string | null
}
const COLUMNS = ['id', 'kind', 'name', 'short', 'parent', 'line'] as const

const units = ({ tx, actor, now }: Asking) =>
  tx
    .selectFrom('unit')
    .select(COLUMNS)
    .where('district', '=', actor.district)
    .where('valid_from', '<=', dayOf(now))
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', dayOf(now))]))

/** Those of the named units that exist today. */
export const findOpenUnits = async (asking: Asking, ids: readonly string[]): Promise<FoundUnit[]> =>
  ids.length === 0
    ? []
    : units(asking)
        .where('id', 'in', [...ids])
        .execute()

/** A school, kindergarten or care institution by its code, if it is open today. */
export const findSchoolUnit = (asking: Asking, id: string): Promise<FoundUnit | undefined> =>
  units(asking).where('id', '=', id).where('kind', 'in', ['school', 'care']).executeTakeFirst()
