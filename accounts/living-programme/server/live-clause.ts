import type { PlainDay } from '#foundation/calendar/day.ts'
import { ownersOf } from '#accounts/living-programme/answers.ts'
import { figureOf, type Sources, standingOf } from '#accounts/living-programme/measure.ts'
import { findMeasure } from '#accounts/living-programme/measures.ts'
import type { LiveClause } from '#accounts/living-programme/programme.contract.ts'
import { servingWords } from '#accounts/living-programme/programme.words.ts'
import type { Clause } from '#programme/clause/clause.ts'

/** A clause with how it stands today. One that nothing serves yet has no standing: it is neither done nor late. */
export function liveClause(clause: Clause, sources: Sources, today: PlainDay): LiveClause {
  const { id, article, statement, kinds, state, servedBy } = clause
  const measure = state === 'served' ? findMeasure(sources.pack, id) : undefined
  const figure = measure ? figureOf(measure, sources) : null
  return {
    id,
    article,
    statement,
    kinds,
    owners: ownersOf(clause, sources.pack, today),
    state,
    serves: servedBy.map((thing) => servingWords[thing] ?? thing),
    standing: figure ? standingOf(figure, measure?.of) : state === 'served' ? 'unknown' : null,
    figure: figure && { ...figure, missing: [...figure.missing] },
  }
}
