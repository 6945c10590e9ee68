import { sql, type Updateable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Asking } from '#foundation/server/record.ts'
import { RosterKind, ShiftState } from '#duties/roster/roster.ts'
import type { Shift } from '#duties/roster/shift.ts'

const shifts = ({ tx, actor }: Asking) =>
  tx
    .selectFrom('shift as s')
    .innerJoin('roster as r', (on) => on.onRef('r.district', '=', 's.district').onRef('r.id', '=', 's.roster'))
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'r.district').onRef('u.id', '=', 'r.unit'))
    .innerJoin('unit as c', (on) => on.onRef('c.district', '=', 'r.district').onRef('c.id', '=', 'r.school'))
    .innerJoin('post as p', (on) => on.onRef('p.district', '=', 's.district').onRef('p.id', '=', 's.post'))
    .leftJoin('post as o', (on) => on.onRef('o.district', '=', 's.district').onRef('o.id', '=', 's.original_post'))
    .leftJoin('shift_sign as g', (on) =>
      on.onRef('g.district', '=', 's.district').onRef('g.shift', '=', 's.id').on('g.kind', '=', sql.lit('in')),
    )
    .select(['s.id', 's.roster', 'r.name as rosterName', 'r.kind', 'r.unit', 'u.name as unitName', 'r.school'])
    .select(['c.name as schoolName', 'r.place', 's.day', 's.from_at as from', 's.to_at as to', 's.post'])
    .select(['p.title as postTitle', 's.original_post as originalPost', 'o.title as originalTitle', 's.state'])
    .select(['s.touched', 's.on_at as onAt', 'g.received_at as onReceivedAt', 'g.distance', 'g.accuracy', 'g.near'])
    .select([
      'g.no_place as noPlace',
      's.late_minutes as lateMinutes',
      'r.late_after as lateAfter',
      's.off_at as offAt',
    ])
    .select([
      's.equipment_complete as equipmentComplete',
      's.open_matters as openMatters',
      's.received_at as receivedAt',
    ])
    .where('s.district', '=', actor.district)

type Row = Awaited<ReturnType<ReturnType<typeof shifts>['executeTakeFirstOrThrow']>>
const toShift = (row: Row): Shift => ({
  ...row,
  kind: RosterKind.parse(row.kind),
  state: ShiftState.parse(row.state),
})

export type ShiftFilter = {
  ids?: readonly string[]
  roster?: string
  school?: string | undefined
  post?: string
  /** Those that are on at some time between the two. */
  from: Date
  to: Date
}

/** In the order in which they begin. */
export async function findShifts(
  asking: Asking,
  { ids, roster, school, post, from, to }: ShiftFilter,
): Promise<Shift[]> {
  if (ids?.length === 0) return []
  const rows = await shifts(asking)
    .where('s.from_at', '<', to)
    .where('s.to_at', '>', from)
    .$if(ids !== undefined, (q) => q.where('s.id', 'in', [...(ids ?? [])]))
    .$if(roster !== undefined, (q) => q.where('s.roster', '=', roster ?? ''))
    .$if(school !== undefined, (q) => q.where('r.school', '=', school ?? ''))
    .$if(post !== undefined, (q) => q.where('s.post', '=', post ?? ''))
    .orderBy('s.from_at')
    .orderBy('s.to_at')
    .orderBy('s.id')
    .execute()
  return rows.map(toShift)
}

export async function findShift(asking: Asking, id: string): Promise<Shift | undefined> {
  const row = await shifts(asking).where('s.id', '=', id).executeTakeFirst()
  return row && toShift(row)
}

export async function getShift(asking: Asking, id: string): Promise<Shift> {
  return toShift(await shifts(asking).where('s.id', '=', id).executeTakeFirstOrThrow())
}

/** Locked until the commit: two who press at once do so one after the other. */
export async function findShiftForUpdate(asking: Asking, id: string): Promise<Shift | undefined> {
  const row = await shifts(asking).where('s.id', '=', id).forUpdate('s').executeTakeFirst()
  return row && toShift(row)
}

export const saveShift = async ({ tx, actor }: Asking, id: string, change: Updateable<Tables['shift']>) =>
  void (await tx.updateTable('shift').set(change).where('district', '=', actor.district).where('id', '=', id).execute())

/** Where the post stands already in that time, if anywhere. */
export async function findBusy(
  { tx, actor }: Asking,
  post: string,
  { from, to }: { from: Date; to: Date },
  except: readonly string[],
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('shift as s')
    .innerJoin('roster as r', (on) => on.onRef('r.district', '=', 's.district').onRef('r.id', '=', 's.roster'))
    .select('r.name')
    .where('s.district', '=', actor.district)
    .where('s.post', '=', post)
    .where('s.state', 'in', ['planned', 'on'])
    .where('s.from_at', '<', to)
    .where('s.to_at', '>', from)
    .where('s.id', 'not in', [...except])
    .limit(1)
    .executeTakeFirst()
  return row?.name
}
