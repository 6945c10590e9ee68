import { addDays, dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'
import { tookPartInFixing } from '#matters/hazard/server/took-part.ts'

type StrikeOff = typeof hazardContract.strikeOffHazard

/** 销号: after re-inspection, by the office, never by who fixed it. From here the record is read-only, and is looked at again. */
export async function strikeOffHazard(ask: Ask<StrikeOff>, input: Input<StrikeOff>): Promise<Hazard> {
  const { tx, actor, now } = ask
  const hazard = await beginStep(ask, 'strikeOff', input)
  if (await tookPartInFixing(ask, hazard.id)) ask.refuse('striker-fixed-it-not-yours')
  const { pack } = await rulesFor(ask.house.db, actor.district)
  const rounds = pack.deadlines.lookBackDays.slice(0, 2)
  await tx
    .insertInto('look_back')
    .values(
      rounds.map((days, i) => ({
        district: actor.district,
        hazard: hazard.id,
        round: i + 1,
        due_on: addDays(dayOf(now), days),
      })),
    )
    .execute()
  const change = { state: 'struck', struckAt: now, solvedAt: input.solvedAt } as const
  return endStep(ask, hazard, change, {
    kind: 'hazard-struck-off',
    detail: { note: input.note, solvedAt: input.solvedAt },
  })
}
