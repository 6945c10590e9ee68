import { CalendarYearMissing, dayKind, type WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, type PlainDay, plainDay, startOf } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { wantedOn } from '#duties/roster/demand.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import { rosterKinds, RosterKind } from '#duties/roster/roster.ts'
import { gapsOf } from '#duties/roster/server/gap-rows.ts'
import { ownPosts } from '#duties/roster/server/own-posts.ts'
import { holidayAhead } from '#duties/roster/server/holiday-ahead.ts'
import { namedGates } from '#registry/school/server/gates.ts'
import { gapsAhead, gapsBetween } from '#duties/roster/server/roster-gaps.ts'
import { rosterRules } from '#duties/roster/server/roster-rules.ts'
import { findRoster, findRosters, shown } from '#duties/roster/server/roster.store.ts'
import { findShifts } from '#duties/roster/server/shift.store.ts'
import { openSwaps } from '#duties/roster/server/swap.store.ts'
import { mayOpen, seesRosters } from '#duties/roster/who-may.ts'
import { unitsOn } from '#registry/unit/server/units-on.ts'

type C = typeof rosterContract

export async function listRosters(ask: Ask<C['listRosters']>, input: Input<C['listRosters']>) {
  if (!seesRosters(ask.actor)) ask.refuse('roster-not-yours')
  const rosters = await findRosters(ask, input)
  const { calendar } = await rosterRules(ask.house.db, ask.actor.district)
  const today = dayOf(ask.now)
  const ahead = await gapsAhead(
    ask,
    calendar,
    rosters.filter(({ closedOn }) => !closedOn || closedOn > today),
  )
  const open = rosters.filter(({ closedOn }) => !closedOn || closedOn > today)
  return {
    rosters: rosters.map(shown),
    holiday: await holidayAhead(ask, calendar, open),
    gaps: ahead.flatMap(({ roster, found }) => gapsOf(roster.id, found)),
    unknown: ahead.flatMap(({ roster, unknown }) => unknown.map((day) => ({ roster: roster.id, day }))),
  }
}

export async function rosterChoices(ask: Ask<C['rosterChoices']>): Promise<Output<C['rosterChoices']>> {
  const { actor } = ask
  if (!seesRosters(actor)) ask.refuse('roster-not-yours')
  const units = await unitsOn(ask, dayOf(ask.now))
  const kind = units.find(({ id }) => id === actor.unit)?.kind ?? ''
  const may = RosterKind.options.filter((one) => mayOpen(actor, kind, one, actor.unit))
  const street = may.some((one) => rosterKinds[one].family === 'street')
  const { peaks } = await rosterRules(ask.house.db, actor.district)
  return {
    mayOpen: may,
    schools: units
      .filter(
        (unit) =>
          ['school', 'care'].includes(unit.kind) &&
          (street ? inReach(unit, actor.units, kind) : unit.id === actor.unit),
      )
      .map(({ id, name }) => ({ id, name })),
    posts: may.length > 0 ? await ownPosts(ask, actor.unit) : [],
    peaks,
  }
}

/** A bureau works in the whole district, a town or a station in its territory. */
const inReach = ({ id }: { id: string }, units: readonly string[], kind: string): boolean =>
  kind === 'member' || units.includes(id)

export async function readRosterMonth(
  ask: Ask<C['readRosterMonth']>,
  { rosterId, month }: Input<C['readRosterMonth']>,
) {
  const roster = (await findRoster(ask, rosterId)) ?? ask.refuse('roster-not-found')
  const { calendar } = await rosterRules(ask.house.db, ask.actor.district)
  const first = plainDay(`${month}-01`)
  const last = addDays(plainDay(`${addDays(first, 31).slice(0, 7)}-01`), -1)
  const shifts = await findShifts(ask, { roster: rosterId, from: startOf(first), to: startOf(addDays(last, 1)) })
  const days = []
  for (let day = first; day <= last; day = addDays(day, 1))
    days.push({
      day,
      wanted: wantedOn(calendar, day, roster.days, roster.schoolType) ?? null,
      kind: kindOf(calendar, day),
    })
  return {
    roster: shown(roster),
    days,
    shifts: shifts.filter(({ day }) => day >= first && day <= last),
    gaps: gapsOf(
      rosterId,
      gapsBetween(
        calendar,
        roster,
        shifts.filter(({ state }) => state !== 'missed'),
        first,
        last,
        ask.now,
      ),
    ),
    swaps: await openSwaps(ask, { roster: rosterId }),
    posts: roster.mine ? await ownPosts(ask, roster.unit) : [],
    gates: roster.mine ? await namedGates(ask, roster.school) : [],
  }
}

function kindOf(calendar: WorkCalendar, day: PlainDay) {
  try {
    return dayKind(calendar, day)
  } catch (error) {
    if (error instanceof CalendarYearMissing) return 'unknown' as const
    throw error
  }
}
