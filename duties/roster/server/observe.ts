import { addDays, dayOf, type PlainDay } from '#foundation/calendar/day.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { unitsOn } from '#registry/unit/server/units-on.ts'
import { demandOf } from '#duties/roster/demand.ts'
import { type PoliceStay, type PoliceWindow, stayOf } from '#duties/roster/figures.ts'
import { rosterRules } from '#duties/roster/server/roster-rules.ts'
import { findRosters, type KeptRoster } from '#duties/roster/server/roster.store.ts'
import { findShifts } from '#duties/roster/server/shift.store.ts'
import type { Shift } from '#duties/roster/shift.ts'

type Days = { from: PlainDay; to: PlainDay; start: Date; end: Date }
type Asking = Pick<Ask, 'tx' | 'actor' | 'now' | 'house'>
type NamedWindow = PoliceWindow & { schoolName: string; roster: string }
export type Observed = {
  shifts: Shift[]
  schools: { id: string; name: string }[]
  posts: { school: string; shifts: number }[]
  windows: NamedWindow[]
  stays: PoliceStay[]
}

/** Everything the figures are counted from, of what the asker may see. */
export async function observe(ask: Asking, days: Days, school: string | undefined): Promise<Observed> {
  const shifts = (await findShifts(ask, { school, from: days.start, to: days.end })).filter(
    ({ day }) => day >= days.from && day <= days.to,
  )
  const rosters = await findRosters(ask, { school })
  const gates = rosters.filter(({ kind }) => kind === 'gate')
  const { calendar } = await rosterRules(ask.house.db, ask.actor.district)
  const police = rosters.filter((roster) => roster.police)
  return {
    shifts,
    schools: await expectedSchools(ask, school, gates),
    posts: gates.map((gate) => ({
      school: gate.school,
      shifts: shifts.filter(({ roster }) => roster === gate.id).length,
    })),
    windows: police.flatMap((roster) => windowsOf(calendar, roster, days)),
    stays: await staysOf(ask, days, new Set(police.map(({ id }) => id)), shifts),
  }
}

function windowsOf(calendar: Parameters<typeof demandOf>[0], roster: KeptRoster, { from, to }: Days): NamedWindow[] {
  // On the day it is opened nobody can be expected yet: its morning may lie behind.
  const opened = addDays(roster.openedOn as PlainDay, 1)
  const first = opened > from ? opened : from
  const last = roster.closedOn && roster.closedOn <= to ? addDays(roster.closedOn as PlainDay, -1) : to
  const { school, schoolName, id } = roster
  return demandOf(calendar, roster, first, last).wanted.map((window) => ({ ...window, school, schoolName, roster: id }))
}

/** All schools one answers for: of the own territory, else of the district for those who see it or staff its gates. */
async function expectedSchools({ tx, actor, now }: Asking, only: string | undefined, gates: readonly KeptRoster[]) {
  const schools = (await unitsOn({ tx, actor, now }, dayOf(now))).filter(
    ({ kind, id }) => kind === 'school' && (!only || id === only),
  )
  const own = schools.filter(({ id }) => actor.units.includes(id))
  const all = actor.scope === 'district' || (own.length === 0 && gates.some(({ unit }) => unit === actor.unit))
  return (all ? schools : own).map(({ id, name }) => ({ id, name }))
}

async function staysOf(
  { tx, actor }: Asking,
  days: Days,
  police: ReadonlySet<string>,
  shifts: readonly Shift[],
): Promise<PoliceStay[]> {
  const own = new Map(shifts.filter(({ roster }) => police.has(roster)).map((shift) => [shift.id, shift]))
  if (own.size === 0) return []
  const rows = await tx
    .selectFrom('shift_sign as g')
    .innerJoin('shift as s', (on) => on.onRef('s.district', '=', 'g.district').onRef('s.id', '=', 'g.shift'))
    .select(['g.shift', 'g.at', 'g.near'])
    .where('g.district', '=', actor.district)
    .where('s.from_at', '<', days.end)
    .where('s.to_at', '>', days.start)
    .execute()
  return [...Map.groupBy(rows, ({ shift }) => shift)].flatMap(([id, signs]) => {
    const shift = own.get(id)
    const stay = shift && stayOf(signs.map(({ at, near }) => ({ at, within: near })))
    return shift && stay ? [{ school: shift.school, ...stay }] : []
  })
}
