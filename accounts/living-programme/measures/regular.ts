import type { WorkMeasure } from '#accounts/living-programme/measure.ts'
import { ofOwed } from '#accounts/living-programme/measures/reports.ts'
import { sumOf } from '#accounts/living-programme/work-counted.ts'
import { type RosterKind, rosterKinds } from '#duties/roster/roster.ts'
import { queryOf } from '#foundation/client.ts'
import type { Clause } from '#programme/clause/clause.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

/**
 * What a clause that rests on regular work is measured by, read from the pack: its duties, the rosters that are kept for it, the
 * visits that answer to it, or the written reports of its campaigns. No clause is named here, so a pack of another year is measured as well.
 */
export function regularMeasureOf({ id, servedBy }: Clause, pack: Pack): WorkMeasure | undefined {
  if (servedBy.includes('duties/proof')) return ofDuties(id, dutiesOf(pack, id))
  if (servedBy.includes('duties/roster')) return ofShifts(id, kindsFor(pack, id))
  if (servedBy.includes('duties/inspection')) return ofVisits(id, kinOf(pack, id))
  if (servedBy.includes('duties/campaign')) return ofReports(id, campaignsFor(pack, id))
  const owed = pack.reports.reports.filter(({ clause }) => clause === id)
  if (servedBy.includes('accounts/report') && owed.length > 0) return ofOwed(id, owed)
  return undefined
}

const dutiesOf = ({ duties }: Pack, clause: string): Duty[] =>
  duties.duties.filter(({ clauses }) => clauses.includes(clause))

const campaignsFor = ({ campaigns }: Pack, clause: string) =>
  campaigns.campaigns.filter(({ clauses }) => clauses.includes(clause)).map(({ code }) => code)

/** A clause and those that the same duties name: 5.38 and 5.40 are answered by the same visits. */
const kinOf = (pack: Pack, clause: string): string[] => [
  ...new Set([clause, ...dutiesOf(pack, clause).flatMap(({ clauses }) => clauses)]),
]

function kindsFor(pack: Pack, clause: string): RosterKind[] {
  const kinds = Object.keys(rosterKinds) as RosterKind[]
  const serving = (wanted: readonly string[]) =>
    kinds.filter((kind) => rosterKinds[kind].clauses.some((each) => wanted.includes(each)))
  const own = serving([clause])
  return own.length > 0 ? own : serving(kinOf(pack, clause))
}

function ofDuties(clause: string, duties: readonly Duty[]): WorkMeasure | undefined {
  if (duties.length === 0) return undefined
  const keys = duties.map(({ code }) => code)
  return {
    of: 'work',
    clause,
    by: { duties: keys },
    words: '今年按时报',
    unit: '次',
    none: '今年还没有记录',
    href: coverageHref(duties),
    count: ({ duties: counted }) => {
      const of = sumOf(counted, keys)
      // What was entered afterwards had been missed before, as far as anybody was counting then: it stands in the whole once.
      const ranOut = keys.reduce((sum, key) => {
        const { missed = 0, madeUp = 0 } = counted.get(key) ?? {}
        return sum + Math.max(missed, madeUp)
      }, 0)
      const given = of('onTime') + of('late') + of('madeUp') + of('impossible')
      const said: [number, string][] = [
        [of('late'), '次迟报'],
        [of('madeUp'), '次补录'],
        [of('impossible'), '次无法完成，有说明'],
        [ranOut - of('madeUp'), '次漏做'],
      ]
      const rest = said.filter(([n]) => n > 0).map(([n, words]) => `，${n}${words}`)
      return {
        part: of('onTime'),
        whole: of('onTime') + of('late') + of('impossible') + ranOut,
        late: of('missedToday'),
        note: `今年报了${given}次，${of('onTime')}次按时${rest.join('')}`,
      }
    },
  }
}

/** The coverage of exactly these duties where it can be narrowed so far: one duty, or one group of them. */
function coverageHref(duties: readonly Duty[]): string {
  const only = <T>(values: readonly T[]): T | undefined => (new Set(values).size === 1 ? values[0] : undefined)
  // A clause of schools and units alike opens on what its reader usually looks at.
  const on = only(duties.map(({ for: { on: whom } }) => whom))
  const duty = only(duties.map(({ code }) => code))
  const group = duty === undefined ? only(duties.map((each) => each.group)) : undefined
  // The year is what is counted here; without it the coverage would open on this week.
  return `/coverage?${queryOf({ period: 'year', on, group, duty })}`
}

const ofShifts = (clause: string, kinds: readonly RosterKind[]): WorkMeasure => ({
  of: 'work',
  clause,
  by: { kinds },
  words: '今年应到班次已到岗',
  unit: '班',
  none: '今年还没有排班',
  // Whoever stands in the street is looked at by what the street sees of them.
  href: kinds.some((kind) => rosterKinds[kind].family === 'school') ? '/rosters' : '/presence?period=year',
  count: ({ shifts }) => {
    const of = sumOf(shifts, kinds)
    const note = `今年到现在应到${of('due')}班，到岗${of('came')}班，其中${of('onTime')}班准时`
    return { part: of('came'), whole: of('due'), late: of('missedToday'), note }
  },
})

const ofVisits = (clause: string, clauses: readonly string[]): WorkMeasure => ({
  of: 'work',
  clause,
  by: { clauses },
  words: '今年安排的检查已通报',
  unit: '次',
  none: '今年还没有安排检查',
  href: '/inspections',
  count: ({ visits }) => {
    const of = sumOf(visits, clauses)
    const note = `今年安排${of('planned')}次检查，${of('released')}次已下发通知`
    return { part: of('released'), whole: of('planned'), late: of('overdue'), note }
  },
})

const ofReports = (clause: string, campaigns: readonly string[]): WorkMeasure => ({
  of: 'work',
  clause,
  by: { campaigns },
  words: '专项书面报告按时报',
  unit: '份',
  none: '今年还没有到期的专项报告',
  href: campaigns.length === 1 ? `/campaigns/${campaigns[0]}?tab=reports` : '/campaigns',
  count: ({ reports }) => {
    const of = sumOf(reports, campaigns)
    const rest = [
      [of('late'), '份迟报'],
      [of('overdue'), '份逾期未报'],
    ] as const
    const note = `今年应报${of('due')}份，${of('onTime')}份按时${rest.map(([n, words]) => (n > 0 ? `，${n}${words}` : '')).join('')}`
    return { part: of('onTime'), whole: of('due'), late: of('overdue'), note }
  },
})
