import type { Asking } from '#foundation/server/record.ts'
import { unitsOn, type UnitOn } from '#registry/unit/server/units-on.ts'
import type { TargetKind } from '#duties/inspection/inspection.ts'

/** Everything that can be inspected on a day: schools of every kind, or the member units with the towns. */
export const possibleTargets = async (asking: Asking, kind: TargetKind, day: string): Promise<UnitOn[]> =>
  (await unitsOn(asking, day)).filter((unit) =>
    kind === 'school' ? unit.kind === 'school' : unit.kind === 'member' || unit.kind === 'town',
  )
