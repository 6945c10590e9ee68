import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { coverageContract } from '#duties/coverage/coverage.contract.ts'
import type { CoverageFilter } from '#duties/coverage/coverage.ts'
import { findFigure } from '#duties/coverage/figures.ts'
import { noTally } from '#duties/coverage/judge.ts'
import { matrixOf } from '#duties/coverage/matrix.ts'
import { dutyCard } from '#duties/coverage/server/duty-card.ts'
import { judgeSpan } from '#duties/coverage/server/judge-span.ts'
import { whose } from '#duties/coverage/server/whose.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import type { NamedSubject } from '#duties/duty/server/subjects.ts'
import { fallsOn } from '#duties/duty/subject.ts'
import type { Duty, DutyGroup } from '#programme/pack/sections/duties.ts'

type Read = typeof coverageContract.readCoverage

/** Schools (or units) × duties: what was asked, what was shown, what is missing. Source: clause 8.1 and design 3.5. */
export async function readCoverage(ask: Ask<Read>, filter: Input<Read>) {
  const { house, actor, now } = ask
  const rules = await dutyRulesFor(house.db, actor.district)
  const all = await whose(ask, rules, filter)
  const subjects = all.filter((each) => isMeant(each, filter))
  const duties = rules.duties.filter(
    (duty) => isWanted(duty, filter) && subjects.some((each) => fallsOn(duty.for, each)),
  )
  const { judged, occasions } = await judgeSpan(ask, rules, duties, subjects, filter)
  const { cells, rows, columns, total, white } = matrixOf(judged)
  const heads = inGroups(duties, rules.pack.duties.groups)
  return {
    at: now,
    duties: heads.map((duty) => dutyCard(rules, duty, columns.get(duty.code) ?? noTally())),
    subjects: subjects.map(({ id, name, short, parent }) => ({
      id,
      name,
      short,
      town: parent,
      white: white.includes(id),
      sum: rows.get(id) ?? noTally(),
    })),
    cells: [
      ...cells.map(({ subject, duty, tally }) => ({ subject, duty, sum: tally, given: 0 })),
      ...[...occasions].map(([key, given]) => {
        const [duty = '', subject = ''] = key.split(':')
        return { subject, duty, sum: noTally(), given }
      }),
    ],
    total,
  }
}

/** Columns of one group stand side by side, in the order of the programme. */
function inGroups(duties: readonly Duty[], groups: readonly DutyGroup[]): Duty[] {
  const place = new Map(groups.map(({ code }, at) => [code, at]))
  return duties.toSorted((a, b) => (place.get(a.group) ?? 0) - (place.get(b.group) ?? 0))
}

const isMeant = (subject: NamedSubject, { on, town, subject: id }: CoverageFilter): boolean =>
  subject.kind === on &&
  (id === undefined || subject.id === id) &&
  (town === undefined || subject.parent === town || subject.id === town)

const isWanted = (duty: Duty, { on, group, duty: code, figure, campaign }: CoverageFilter): boolean =>
  duty.for.on === on &&
  (group === undefined || duty.group === group) &&
  (code === undefined || duty.code === code) &&
  (figure === undefined || findFigure(figure)?.of(duty) === true) &&
  (!campaign || duty.recurs.every === 'opening')
