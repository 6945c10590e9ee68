import { sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { answersFor } from '#accounts/living-programme/answers.ts'
import { noBasics } from '#accounts/living-programme/basics-counted.ts'
import type { HazardMeasure } from '#accounts/living-programme/measure.ts'
import { findMeasure } from '#accounts/living-programme/measures.ts'
import { noWork } from '#accounts/living-programme/work-counted.ts'
import type { ClauseRow, programmeContract } from '#accounts/living-programme/programme.contract.ts'
import { type CountedCell, countOf, matches, toCell } from '#accounts/living-programme/cell.ts'
import { countBasics } from '#accounts/living-programme/server/count-basics.ts'
import { countWork } from '#accounts/living-programme/server/count-work.ts'
import { findShown } from '#accounts/living-programme/server/find-shown.ts'
import { bookOf, CELL, countCells, type Counting } from '#accounts/living-programme/server/hazard-cells.ts'
import { findEvidence } from '#accounts/living-programme/server/find-evidence.ts'
import { liveClause } from '#accounts/living-programme/server/live-clause.ts'
import { whoseProgramme } from '#accounts/living-programme/server/whose-programme.ts'
import { OPEN_STATES } from '#matters/hazard/hazard.ts'
import { selectRows, toRow } from '#matters/hazard/server/hazard-row.ts'
import { standingRules } from '#matters/hazard/server/ledger-query.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { basisOf } from '#programme/pack/sections/documents.ts'

type Read = typeof programmeContract.readClause
const SHOWN = 5

/** One clause whole: who does it, what falls due next, the rows it counts, and a fix to be seen. */
export async function readClause(ask: Ask<Read>, { clauseId, unit: wanted }: Input<Read>): Promise<Output<Read>> {
  const { unit, whose } = await whoseProgramme(ask, wanted)
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  const { pack } = rules
  const clause = pack.clauses.find(({ id }) => id === clauseId) ?? ask.refuse('clause-not-found')
  if (unit && !answersFor(clause, unit, pack)) ask.refuse('clause-not-found')
  const counting = { rules, whose }
  const measure = clause.state === 'served' ? findMeasure(pack, clause.id) : undefined
  const hazards = measure?.of === 'hazards' ? measure : null
  // only what this one measure asks for is counted
  const cells = hazards ? await countCells(ask, counting) : []
  const basics = measure?.of === 'records' ? await countBasics(ask, unit, pack.head.year) : noBasics
  const regular = measure?.of === 'work' ? measure : null
  const asked = { pack, unit: whose && unit?.id }
  const work = regular ? await countWork(ask, asked) : noWork
  const sources = { pack, whose, cells, basics, work }
  return {
    now: ask.now,
    clause: liveClause(clause, sources, dayOf(ask.now)),
    basis: basisOf(pack.documents, clause).map(({ title, issuer, number, unsure }) => ({
      title,
      issuer,
      number: number ?? null,
      unsure: unsure ?? false,
    })),
    articleName: pack.articles.articles.find(({ no }) => no === clause.article)?.name ?? '',
    open: await rowsOf(ask, counting, hazards ? (await idsAbout(ask, counting, hazards, 'open')).slice(0, SHOWN) : []),
    openCount: hazards ? countOf(sources.cells, hazards.about(pack), { view: 'open' }) : 0,
    evidence: await findEvidence(ask, hazards ? await idsAbout(ask, counting, hazards, 'struck') : []),
    shown: regular ? await findShown(ask, asked, regular.by) : [],
  }
}

type Placed = CountedCell & { id: string }
/** Enough to find those a measure is about among the most pressing; how many there are is counted, not listed. */
const LOOKED_AT = 200

/** Ids of what the clause is about: open ones by the day they are due, or the pairs of photographs struck off last. */
async function idsAbout(
  ask: Ask<Read>,
  counting: Counting,
  measure: HazardMeasure,
  view: 'open' | 'struck',
): Promise<string[]> {
  const { category, ...about } = measure.about(counting.rules.pack)
  const order = view === 'open' ? sql`h.due_on nulls last, h.year, h.number` : sql`h.struck_at desc`
  const { rows } = await sql<Placed>`select h.id, ${CELL}, 1 as n ${bookOf(ask, counting)}
    and h.state in (${sql.join((view === 'open' ? OPEN_STATES : ['struck']).map((state) => sql.lit(state)))})
    ${category ? sql`and h.category = any(${sql.val(category)}::text[])` : sql``}
    order by ${order} limit ${LOOKED_AT}`.execute(ask.tx)
  return rows.filter((row) => matches(about, toCell(row)) && (view === 'open' || row.paired)).map(({ id }) => id)
}

async function rowsOf(ask: Ask<Read>, { rules }: Counting, ids: readonly string[]): Promise<ClauseRow[]> {
  if (ids.length === 0) return []
  const rows = await selectRows(ask)
    .where('h.district', '=', ask.actor.district)
    .where('h.id', 'in', [...ids])
    .execute()
  return rows
    .map((row) => toRow(row, ask.now, standingRules(rules)))
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}
