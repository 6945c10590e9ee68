import { dayOf, endOf, instantAt, type PlainDay } from '#foundation/calendar/day.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { answersFor, type AskingUnit } from '#accounts/living-programme/answers.ts'
import { gatherer, type Said } from '#accounts/report/gather.ts'
import type { CountedFigures, FigureSection } from '#accounts/report/report-figures.ts'
import type { KeptReport } from '#accounts/report/server/report.store.ts'
import { campaignsSaid, ordersSaid, risksSaid, shiftsSaid, visitsSaid } from '#accounts/report/server/other-figures.ts'
import { dutiesSaid } from '#accounts/report/server/duty-figures.ts'
import { hazardsSaid } from '#accounts/report/server/hazard-figures.ts'
import { type DutyRules, dutyRulesAt } from '#duties/duty/server/duty-rules.ts'
import type { Pack } from '#programme/pack/pack.ts'

/** Whose records are counted, of which days, under which programme. */
export type Counted = {
  unit: AskingUnit
  from: Date
  /** The end of the last day that counts, or now while it has not come. */
  until: Date
  untilDay: PlainDay
  rules: DutyRules
}
type Working = Asking & { house: Pick<House, 'db'> }
type Of = Pick<KeptReport, 'unit' | 'fromOn' | 'cutOff' | 'programme'>

/** Everything the body itself did in the days a report tells of, drawn from its records. Nothing is guessed. */
export async function figuresOf(asking: Working, { unit: id, fromOn, cutOff, programme }: Of): Promise<CountedFigures> {
  const rules = await dutyRulesAt(asking, asking.house.db, programme)
  const end = endOf(cutOff)
  const until = asking.now < end ? asking.now : end
  const counted = {
    unit: await unitOf(asking, id),
    from: instantAt(fromOn, '00:00'),
    until,
    untilDay: dayOf(until),
    rules,
  }
  const into = gatherer()
  const hazards = await hazardsSaid(asking, counted, into)
  const said = [
    ...(await dutiesSaid(asking, counted, into)),
    ...(await shiftsSaid(asking, counted, into)),
    ...(await visitsSaid(asking, counted, into)),
    hazards.said,
    await risksSaid(asking, counted, into),
    await ordersSaid(asking, counted, into),
    await campaignsSaid(asking, counted, into),
  ]
  return {
    at: asking.now,
    until: counted.untilDay,
    sections: sectionsOf(rules.pack, counted.unit, said),
    unfixed: hazards.unfixed,
    figures: into.figures,
  }
}

const unitOf = ({ tx, actor }: Asking, id: string): Promise<AskingUnit> =>
  tx
    .selectFrom('unit')
    .select(['id', 'kind', 'line'])
    .where('district', '=', actor.district)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** One section for each article the body answers for, and for any other it has records under. */
function sectionsOf(pack: Pack, unit: AskingUnit, said: readonly Said[]): FigureSection[] {
  return pack.articles.articles.flatMap(({ no, name }) => {
    const clauses = pack.clauses.filter((each) => each.article === no && answersFor(each, unit, pack))
    const under = said.filter(({ article, sentences }) => article === no && sentences.length > 0)
    if (clauses.length === 0 && under.length === 0) return []
    return [
      {
        article: no,
        name,
        clauses: clauses.map((clause) => clause.id),
        sentences: under.flatMap(({ sentences }) => sentences),
        tables: under.flatMap(({ tables }) => tables),
      },
    ]
  })
}
