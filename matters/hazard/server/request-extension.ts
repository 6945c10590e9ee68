import { plainDay } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { dueOnDay, isPast } from '#matters/deadline/due.ts'
import { checkDue } from '#matters/hazard/server/due.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type Request = typeof hazardContract.requestExtension

/** 申请延期: before the day has run out, for a later day. Nothing moves until somebody elsewhere has decided. */
export async function requestExtension(ask: Ask<Request>, input: Input<Request>): Promise<Hazard> {
  const { actor, now, refuse } = ask
  const hazard = await beginStep(ask, 'requestExtension', input)
  const dueOn = plainDay(hazard.dueOn ?? input.dueOn)
  if (isPast(dueOnDay(dueOn), now)) refuse('extension-too-late', { dueOn })
  if (input.dueOn <= dueOn) refuse('extension-not-later')
  const rules = await rulesFor(ask.house.db, actor.district)
  checkDue(refuse as never, rules, input.dueOn, now)
  await ask.tx
    .insertInto('extension')
    .values({
      district: actor.district,
      id: freshId(),
      hazard: hazard.id,
      asked_at: now,
      asked_by: actor.person,
      asked_by_unit: actor.unit,
      due_on: dueOn,
      wanted: input.dueOn,
      reason: input.reason,
    })
    .execute()
  const detail = { from: dueOn, to: input.dueOn, reason: input.reason }
  return endStep(ask, hazard, { extensionAsked: true }, { kind: 'hazard-extension-asked', detail })
}
