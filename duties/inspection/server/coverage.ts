import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { inspectionReadsContract } from '#duties/inspection/inspection-reads.contract.ts'
import type { Visit } from '#duties/inspection/inspection.ts'
import { mayOversee } from '#duties/inspection/who-may.ts'
import { visitsMadeIn } from '#duties/inspection/server/inspection.store.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { possibleTargets } from '#duties/inspection/server/targets.ts'
import { unitNames } from '#registry/unit/server/unit-names.ts'

type Coverage = typeof inspectionReadsContract.inspectionCoverage

/** 全覆盖: schools inspected at least once in the period, of all that there are at its end, each with its visits. */
export async function inspectionCoverage(ask: Ask<Coverage>, { from, to, kind }: Input<Coverage>) {
  const { pack } = await dutyRulesFor(ask.house.db, ask.actor.district)
  if (!mayOversee(pack, ask.actor)) ask.refuse('inspection-not-yours')
  if (to < from) ask.refuse('period-backwards')
  const targets = await possibleTargets(ask, kind, to)
  const known = new Set(targets.map(({ id }) => id))
  const made = (await visitsMadeIn(ask, { kind, from, to })).filter(({ target }) => known.has(target))
  const nameOf = await unitNames(ask, [
    ...targets.flatMap(({ parent }) => parent ?? []),
    ...made.flatMap(({ units }) => units),
  ])
  const byTarget = Map.groupBy(made, ({ target }) => target)
  const count = (fits: (visit: Visit) => boolean) => made.filter(fits).length
  return {
    inspected: byTarget.size,
    all: targets.length,
    counts: {
      open: count(({ openness }) => openness === 'open'),
      covert: count(({ openness }) => openness === 'covert'),
      sample: count(({ coverage }) => coverage === 'sample'),
      full: count(({ coverage }) => coverage === 'full'),
      scheduled: count(({ schedule }) => schedule === 'scheduled'),
      unscheduled: count(({ schedule }) => schedule === 'unscheduled'),
    },
    rows: targets.map(({ id, name, parent }) => ({
      target: id,
      name,
      townName: parent && nameOf(parent),
      visits: (byTarget.get(id) ?? []).map(({ id: visit, visitedOn, units, openness, coverage, schedule }) => ({
        id: visit,
        on: visitedOn ?? from,
        unitNames: units.map(nameOf).join('、'),
        openness,
        coverage,
        schedule,
      })),
    })),
  }
}
