import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'
import { findOpenUnits } from '#registry/unit/server/find-unit.ts'

type Add = typeof hazardContract.addUnitsToHazard

/** 加单位: further units assist; the lead stays the lead. Source: clauses 2.2, 3.12. */
export async function addUnitsToHazard(ask: Ask<Add>, input: Input<Add>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'addUnit', input)
  const added = [...new Set(input.units)].filter((unit) => unit !== hazard.lead && !hazard.assists.includes(unit))
  if ((await findOpenUnits(ask, input.units)).length < new Set(input.units).size) ask.refuse('unit-not-found')
  const assists = [...hazard.assists, ...added]
  return endStep(
    ask,
    hazard,
    { assists },
    { kind: 'hazard-units-added', detail: { units: added, reason: input.reason } },
  )
}
