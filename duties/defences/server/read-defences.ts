import { dayOf, type PlainDay } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { defencesContract } from '#duties/defences/defences.contract.ts'
import { type DefenceFigure, type SchoolStanding, threeDefences } from '#duties/defences/defences.ts'
import { figureNames } from '#duties/defences/defences.words.ts'
import { allOf, type Reached, reachedRate } from '#duties/defences/percents.ts'
import { type Standings, standingsOf } from '#duties/defences/server/standings.ts'
import { schoolsOf } from '#duties/defences/server/whose.ts'
import { mayCover } from '#duties/coverage/who-may.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'

type Read = typeof defencesContract.readDefences
const MOST_GAPS = 12

/** What a figure asks of one school. */
export const figureOf: Readonly<Record<string, (row: SchoolStanding) => Reached>> = {
  three: ({ lists }) =>
    allOf(lists.filter(({ list }) => threeDefences.some((each) => each === list)).map((each) => each.reached)),
  F1: ({ percents }) => percents['F1'] ?? null,
  F2: ({ percents }) => percents['F2'] ?? null,
  F3: ({ percents }) => percents['F3'] ?? null,
  F4: ({ percents }) => percents['F4'] ?? null,
  eight: ({ wholes }) => (wholes.met === null ? null : wholes.met === wholes.of),
  plate: ({ plate }) => plate.hung,
}

/** 三防、八个一、四个100% of every school one may look after, on a day. Source: clauses 5.2 and 5.25. */
export async function readDefences(ask: Ask<Read>, input: Input<Read>): Promise<Output<Read>> {
  if (!mayCover(ask.actor)) ask.refuse('defences-not-yours')
  const rules = await dutyRulesFor(ask.house.db, ask.actor.district)
  const day = notAfter(input.day, dayOf(ask.now))
  const schools = await schoolsOf(ask, rules, day)
  const inTown = schools.filter(({ parent }) => input.town === undefined || parent === input.town)
  const all = await standingsOf(ask, rules, inTown, day)
  const wanted = ordered(
    all.filter((each) => isWanted(each, input)),
    input,
  )
  const start = input.after ? wanted.findIndex(({ row }) => row.id === input.after) + 1 : 0
  const page = wanted.slice(start, start + input.limit)
  const known = all.flatMap(({ row }) => row.wholes.met ?? [])
  return {
    at: ask.now,
    day,
    figures: Object.entries(figureOf).map(([key, of]): DefenceFigure => ({
      key,
      name: figureNames[key] ?? key,
      ...reachedRate(all.map(({ row }) => of(row))),
    })),
    wholesMean: known.length === 0 ? null : Math.floor((10 * known.reduce((a, b) => a + b, 0)) / known.length) / 10,
    gaps: gapsOf(all),
    towns: await townsOf(ask, [...new Set(schools.flatMap(({ parent }) => parent ?? []))]),
    rows: page.map(({ row }) => row),
    total: wanted.length,
    next: start + input.limit < wanted.length ? (page.at(-1)?.row.id ?? null) : null,
  }
}

/** Tomorrow's standing nobody knows. */
export const notAfter = (day: PlainDay | undefined, today: PlainDay): PlainDay =>
  day === undefined || day > today ? today : day

const isWanted = ({ lists }: Standings, { item }: Input<Read>): boolean =>
  item === undefined || lists.some(({ stood }) => stood.verdicts[item] === 'unmet')

/** By the roster's order; only who asks for it sees the gaps first, or of one figure those who do not reach it. */
function ordered(all: readonly Standings[], { figure, sort }: Input<Read>): Standings[] {
  const of = figure === undefined ? undefined : figureOf[figure]
  if (of) return all.toSorted((a, b) => RANK.indexOf(of(a.row)) - RANK.indexOf(of(b.row)))
  return sort === 'gap' ? all.toSorted((a, b) => b.row.gaps - a.row.gaps) : [...all]
}
const RANK: readonly Reached[] = [false, null, true]

/** Items most schools do not meet, so that the district sees what to help with before it sees whom to blame. */
function gapsOf(all: readonly Standings[]): Output<Read>['gaps'] {
  const found = new Map<string, Output<Read>['gaps'][number]>()
  for (const { lists } of all)
    for (const { list, items, stood } of lists)
      for (const { code, text, basis, unsure } of items) {
        if (stood.verdicts[code] !== 'unmet') continue
        const gap = found.get(code) ?? { list, code, text, basis, unsure: unsure === true, schools: 0 }
        gap.schools += 1
        found.set(code, gap)
      }
  return [...found.values()].toSorted((a, b) => b.schools - a.schools).slice(0, MOST_GAPS)
}

export async function townsOf({ tx, actor }: Pick<Ask, 'tx' | 'actor'>, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('unit')
    .select(['id', 'short as name'])
    .where('district', '=', actor.district)
    .where('id', 'in', [...ids])
    .orderBy('sort')
    .execute()
}
