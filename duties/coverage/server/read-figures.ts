import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { coverageContract } from '#duties/coverage/coverage.contract.ts'
import { figureOf, type FigureRule, figureRules } from '#duties/coverage/figures.ts'
import { matrixOf } from '#duties/coverage/matrix.ts'
import { judgeSpan } from '#duties/coverage/server/judge-span.ts'
import { whose } from '#duties/coverage/server/whose.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'

type Read = typeof coverageContract.readDutyFigures

/** The figures of the schools or units one may see: judged once, divided many times, each with the narrowing that opens its rows. */
export async function readDutyFigures(ask: Ask<Read>, { town, on, ...span }: Input<Read>) {
  const rules = await dutyRulesFor(ask.house.db, ask.actor.district)
  const subjects = (await whose(ask, rules, span)).filter(
    ({ id, kind, parent }) => kind === on && (town === undefined || parent === town || id === town),
  )
  const duties = rules.duties.filter((duty) => duty.for.on === on && duty.recurs.every !== 'event')
  const { judged } = await judgeSpan(ask, rules, duties, subjects, span)
  const byDuty = Map.groupBy(judged, ({ asked }) => asked.duty)
  return {
    at: ask.now,
    figures: figureRules.map((rule: FigureRule & { key: (typeof figureRules)[number]['key'] }) => {
      const rows = duties.filter(rule.of).flatMap(({ code }) => byDuty.get(code) ?? [])
      const { key, name, formula, unit } = rule
      return { key, name, formula, unit, ...figureOf(rule, matrixOf(rows)), filter: { figure: key, on, ...span } }
    }),
  }
}
