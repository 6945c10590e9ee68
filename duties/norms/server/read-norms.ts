import { dayOf, type PlainDay } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { registerOf } from '#duties/defences/server/sheets.reads.ts'
import { townsOf } from '#duties/defences/server/read-defences.ts'
import type { School } from '#duties/defences/server/standings.ts'
import { schoolsOf } from '#duties/defences/server/whose.ts'
import { mayCover } from '#duties/coverage/who-may.ts'
import { expectedOf } from '#duties/duty/expected.ts'
import { type DutyRules, dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { periodOf, type Span } from '#duties/duty/span.ts'
import { guardNorm } from '#duties/norms/guard-norm.ts'
import type { normsContract } from '#duties/norms/norms.contract.ts'
import { byGap, gapOf, type GuardCount, type NormRow, patrolsOf } from '#duties/norms/norms.ts'
import { explain } from '#duties/norms/norms.words.ts'
import { givenIn, guardShifts } from '#duties/norms/server/week.reads.ts'
import type { GuardRuleSet } from '#programme/pack/sections/checklists.ts'

type Read = typeof normsContract.readNorms
type Lacking = NonNullable<Input<Read>['lacking']>
const PLACE: Record<Lacking, number> = { guards: 0, certificates: 1, shifts: 2, patrols: 3 }

/** Required against real, school by school, the widest gap first. Source: clauses 5.6, 5.12 and 5.13. */
export async function readNorms(ask: Ask<Read>, input: Input<Read>): Promise<Output<Read>> {
  if (!mayCover(ask.actor)) ask.refuse('norms-not-yours')
  const rules = await dutyRulesFor(ask.house.db, ask.actor.district)
  const today = dayOf(ask.now)
  const week = periodOf('week', input.week === undefined || input.week > today ? today : input.week)
  const schools = await schoolsOf(ask, rules, today, input.school === undefined ? undefined : [input.school])
  const all = await rowsOf(
    ask,
    rules,
    schools.filter(({ parent }) => !input.town || parent === input.town),
    week,
  )
  const wanted = all
    .filter((row) => input.lacking === undefined || (gapOf(row)[PLACE[input.lacking]] ?? 0) > 0)
    .toSorted(byGap)
  const start = input.after ? wanted.findIndex(({ id }) => id === input.after) + 1 : 0
  const page = wanted.slice(start, start + input.limit)
  const { rule } = guardNorm(rules.pack, { students: 0, boarders: 0, staff: 0 }, today)
  return {
    at: ask.now,
    week,
    rule: rule ? { ...described(rule, today), explained: explain(rule) } : null,
    totals: totalsOf(all),
    towns: await townsOf(ask, [...new Set(schools.flatMap(({ parent }) => parent ?? []))]),
    rows: page,
    total: wanted.length,
    next: start + input.limit < wanted.length ? (page.at(-1)?.id ?? null) : null,
  }
}

const described = ({ code, name, unsure, note, source, validFrom, validUntil }: GuardRuleSet, day: PlainDay) => ({
  code,
  name,
  source,
  unsure: unsure === true,
  note: note ?? '',
  inForce: (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day < validUntil),
})

async function rowsOf(ask: Ask<Read>, rules: DutyRules, schools: readonly School[], week: Span): Promise<NormRow[]> {
  const ids = schools.map(({ id }) => id)
  const rounds = rules.duties.filter(({ proof, clauses }) => proof.place === 'points' && clauses.includes('5.13'))
  const asked = expectedOf(rounds, schools, week, rules.by)
  const given = await givenIn(
    ask,
    ids,
    rounds.map(({ code }) => code),
    [...new Set(asked.map(({ period }) => period))],
  )
  const shifts = await guardShifts(ask, ids, week)
  const registers = await registerOf(ask, ids)
  const today = dayOf(ask.now)
  return schools.map(({ id, name, short, parent, enrolment }): NormRow => {
    const norm = guardNorm(rules.pack, enrolment, today)
    const register = registers.get(id) ?? { guards: 0, certified: 0 }
    const stood = shifts.get(id) ?? { posts: 0, planned: 0, due: 0, signed: 0 }
    const mine = asked
      .filter(({ subject }) => subject === id)
      .map(({ duty, period, times, to }) => ({ period, times, to, given: given.get(`${id} ${duty} ${period}`) ?? 0 }))
    return {
      id,
      name,
      short,
      town: parent,
      ...enrolment,
      needed: norm.needed,
      guards: register.guards,
      certified: register.certified,
      lacking: norm.needed === null ? 0 : Math.max(0, norm.needed - register.guards),
      posts: stood.posts,
      shifts: { planned: stood.planned, due: stood.due, signed: stood.signed },
      patrols: patrolsOf(mine, ask.now),
      others: norm.others.map(({ rule, needed }): GuardCount => ({ ...described(rule, today), needed })),
    }
  })
}

function totalsOf(all: readonly NormRow[]): Output<Read>['totals'] {
  const sum = (of: (row: NormRow) => number) => all.reduce((n, row) => n + of(row), 0)
  return {
    schools: { n: all.filter(({ needed, guards }) => needed !== null && guards >= needed).length, m: all.length },
    certified: { n: sum(({ certified }) => certified), m: sum(({ guards }) => guards) },
    shifts: { n: sum((row) => row.shifts.signed), m: sum((row) => row.shifts.due) },
    patrols: { n: sum((row) => row.patrols.done), m: sum((row) => row.patrols.due) },
  }
}
