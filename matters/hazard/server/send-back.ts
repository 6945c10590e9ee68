import { plainDay } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { addClockEvents } from '#matters/deadline/server/clock.store.ts'
import { checkDue } from '#matters/hazard/server/due.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type SendBack = typeof hazardContract.sendHazardBack

/** 退回补材料: what was handed in does not show the fix; a new day, and the count goes up by one. */
export async function sendHazardBack(ask: Ask<SendBack>, input: Input<SendBack>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'sendBack', input)
  checkDue(ask.refuse as never, await rulesFor(ask.house.db, ask.actor.district), input.dueOn, ask.now)
  await addClockEvents(ask, hazard.id, [
    { kind: 'reopened', clock: 'resolve', at: ask.now, dueOn: plainDay(input.dueOn), reason: input.reason },
  ])
  const change = {
    state: 'rectifying',
    dueOn: input.dueOn,
    doneAt: null,
    passes: 0,
    sendBacks: hazard.sendBacks + 1,
    ladder: [],
  } as const
  const detail = { reason: input.reason, dueOn: input.dueOn }
  return endStep(ask, hazard, { ...change, ladder: [] }, { kind: 'hazard-sent-back', detail })
}
