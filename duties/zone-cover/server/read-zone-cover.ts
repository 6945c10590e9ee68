import { dayOf } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { mayCover } from '#duties/coverage/who-may.ts'
import { townsOf } from '#duties/defences/server/read-defences.ts'
import { schoolsOf } from '#duties/defences/server/whose.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { meanDays, zoneRows } from '#duties/zone-cover/server/zone-rows.ts'
import type { zoneCoverContract } from '#duties/zone-cover/zone-cover.contract.ts'
import type { ZoneRow } from '#duties/zone-cover/zone-cover.ts'
import { ZONES } from '#registry/camera/camera.ts'

type Read = typeof zoneCoverContract.readZoneCover

/** 重点部位视频覆盖、完好、接入: every school one may look after. Source: clauses 5.21, 5.34 and 5.37. */
export async function readZoneCover(ask: Ask<Read>, input: Input<Read>): Promise<Output<Read>> {
  if (!mayCover(ask.actor)) ask.refuse('zone-cover-not-yours')
  const rules = await dutyRulesFor(ask.house.db, ask.actor.district)
  const day = dayOf(ask.now)
  const schools = await schoolsOf(ask, rules, day, input.school === undefined ? undefined : [input.school])
  const all = await zoneRows(
    ask,
    rules,
    schools.filter(({ parent }) => !input.town || parent === input.town),
  )
  const wanted = all.filter((row) => isWanted(row, input))
  const start = input.after ? wanted.findIndex(({ id }) => id === input.after) + 1 : 0
  const page = wanted.slice(start, start + input.limit)
  return {
    day,
    totals: totalsOf(all),
    missing: ZONES.map((zone) => ({
      zone,
      schools: all.filter(({ missing }) => missing.includes(zone)).length,
    })).filter((each) => each.schools > 0),
    towns: await townsOf(ask, [...new Set(schools.flatMap(({ parent }) => parent ?? []))]),
    rows: page,
    total: wanted.length,
    next: start + input.limit < wanted.length ? (page.at(-1)?.id ?? null) : null,
  }
}

const isWanted = ({ missing, access, faulty: broken }: ZoneRow, { zone, access: wanted, faulty }: Input<Read>) =>
  (zone === undefined || missing.includes(zone)) &&
  (wanted === undefined || (access ?? 'unknown') === wanted) &&
  (!faulty || broken > 0)

function totalsOf(all: readonly ZoneRow[]): Output<Read>['totals'] {
  const sum = (of: (row: ZoneRow) => number) => all.reduce((n, row) => n + of(row), 0)
  const count = (state: ZoneRow['access']) => all.filter(({ access }) => access === state).length
  const cameras = sum((row) => row.cameras)
  const repairs = sum((row) => row.repairs)
  return {
    zones: { n: sum(({ covered }) => covered), m: sum(({ required }) => required) },
    connected: { n: count('connected'), m: all.length },
    building: count('building'),
    unknown: count(null),
    sound: { n: cameras - sum(({ faulty }) => faulty), m: cameras },
    repairDays:
      repairs === 0
        ? null
        : meanDays(
            sum((row) => (row.repairDays ?? 0) * row.repairs),
            repairs,
          ),
  }
}
