import type { Asking } from '#foundation/server/record.ts'
import { z } from 'zod'
import { Pattern } from '#duties/roster/pattern.ts'
import type { Roster } from '#duties/roster/planned.ts'
import { DutyDays, DutyWindow, RosterKind } from '#duties/roster/roster.ts'
import { answersFor } from '#duties/roster/who-may.ts'

const Windows = z.array(DutyWindow)

const rosters = ({ tx, actor }: Asking) =>
  tx
    .selectFrom('roster as r')
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'r.district').onRef('u.id', '=', 'r.unit'))
    .innerJoin('unit as c', (on) => on.onRef('c.district', '=', 'r.district').onRef('c.id', '=', 'r.school'))
    .selectAll('r')
    .select(['u.name as unit_name', 'c.name as school_name'])
    .where('r.district', '=', actor.district)

type Row = Awaited<ReturnType<ReturnType<typeof rosters>['executeTakeFirstOrThrow']>>

/** A roster as kept: what screens see, and the point it is measured from. */
export type KeptRoster = Roster & { lat: number | null; lng: number | null; schoolType: string | undefined }

const toRoster = ({ actor }: Asking, row: Row): KeptRoster => ({
  id: row.id,
  kind: RosterKind.parse(row.kind),
  name: row.name,
  unit: row.unit,
  unitName: row.unit_name,
  school: row.school,
  schoolName: row.school_name,
  place: row.place,
  placed: row.lat !== null && row.lng !== null,
  lat: row.lat,
  lng: row.lng,
  radius: row.radius,
  days: DutyDays.parse(row.days),
  windows: Windows.parse(row.windows),
  schoolType: row.school_type ?? undefined,
  police: row.police,
  lateAfter: row.late_after,
  pattern: row.pattern ? Pattern.parse(row.pattern) : null,
  plannedUntil: row.planned_until,
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  mine: answersFor(actor, row.unit),
})

/** Those the asker may see; row-level security decides which. */
export async function findRosters(
  asking: Asking,
  { school, unit, open }: { school?: string | undefined; unit?: string | undefined; open?: string } = {},
): Promise<KeptRoster[]> {
  const rows = await rosters(asking)
    .$if(school !== undefined, (q) => q.where('r.school', '=', school ?? ''))
    .$if(unit !== undefined, (q) => q.where('r.unit', '=', unit ?? ''))
    .$if(open !== undefined, (q) =>
      q.where((is) => is.or([is('r.closed_on', 'is', null), is('r.closed_on', '>', open ?? '')])),
    )
    .orderBy('r.closed_on', (order) => order.desc().nullsFirst())
    .orderBy('r.school')
    .orderBy('r.opened_on')
    .orderBy('r.id')
    .execute()
  return rows.map((row) => toRoster(asking, row))
}

export async function findRoster(asking: Asking, id: string): Promise<KeptRoster | undefined> {
  const row = await rosters(asking).where('r.id', '=', id).executeTakeFirst()
  return row && toRoster(asking, row)
}

/** Waits for whoever else is planning the same roster. */
export const lockRoster = async ({ tx, actor }: Asking, id: string): Promise<void> =>
  void (await tx
    .selectFrom('roster')
    .select('id')
    .where('district', '=', actor.district)
    .where('id', '=', id)
    .forUpdate()
    .execute())

/** What leaves the house: the point itself stays on the server. */
export const shown = ({ lat: _lat, lng: _lng, schoolType: _type, ...roster }: KeptRoster): Roster => roster
