import { dayOf, type PlainDay } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { answersFor } from '#accounts/living-programme/answers.ts'
import { partsOf } from '#accounts/living-programme/parts.ts'
import type { LiveClause, programmeContract, StateFilter } from '#accounts/living-programme/programme.contract.ts'
import { countBasics } from '#accounts/living-programme/server/count-basics.ts'
import { countWork } from '#accounts/living-programme/server/count-work.ts'
import { countCells } from '#accounts/living-programme/server/hazard-cells.ts'
import { liveClause } from '#accounts/living-programme/server/live-clause.ts'
import { whoseProgramme } from '#accounts/living-programme/server/whose-programme.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { unitNameOn } from '#programme/pack/sections/units.ts'

type Read = typeof programmeContract.readProgramme

/** 活的工作要点: the document as it was issued, every clause with what serves it and how it stands. Source: clause 0.3. */
export async function readProgramme(ask: Ask<Read>, input: Input<Read>): Promise<Output<Read>> {
  const { unit, whole, whose } = await whoseProgramme(ask, input.unit)
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  const { pack } = rules
  const today = dayOf(ask.now)
  const cells = await countCells(ask, { rules, whose })
  const work = await countWork(ask, { pack, unit: whose && unit?.id })
  const sources = { pack, whose, cells, work, basics: await countBasics(ask, unit, pack.head.year) }
  const theirs = pack.clauses.filter((clause) => unit === null || answersFor(clause, unit, pack))
  const clauses = theirs.map((clause) => liveClause(clause, sources, today))
  const shown = clauses.filter((clause) => isWanted(clause, input.state))
  return {
    now: ask.now,
    title: /《([^》]+)》/.exec(pack.head.document.title)?.[1] ?? pack.head.name,
    number: pack.head.document.number,
    year: pack.head.year,
    unit: unit && { code: unit.id, name: unit.name },
    whole,
    units: whole ? unitsToChoose(pack, today) : [],
    parts: partsOf(clauses),
    articles: pack.articles.articles
      .map(({ no, name, heading }) => ({
        no,
        name,
        heading: headingOf(pack, heading),
        parts: partsOf(clauses.filter(({ article }) => article === no)),
        clauses: shown.filter(({ article }) => article === no),
      }))
      .filter(({ parts }) => parts.total > 0),
  }
}

const isWanted = ({ state, standing }: LiveClause, wanted: StateFilter | undefined): boolean =>
  wanted === undefined || state === wanted || standing === wanted

const unitsToChoose = (pack: Pack, today: PlainDay) =>
  pack.units.map((unit) => ({ code: unit.code, name: unitNameOn(unit, today).name }))

const headingOf = ({ articles: { headings } }: Pack, wanted: string | undefined): string | null => {
  const heading = headings.find(({ code }) => code === wanted)
  return heading ? `${heading.code}、${heading.name}` : null
}
