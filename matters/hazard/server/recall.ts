import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { addClockEvents } from '#matters/deadline/server/clock.store.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type Recall = typeof hazardContract.recallHazard

/** 撤回交办: within minutes and before the unit has signed; a slip of the hand needs no ruling. */
export async function recallHazard(ask: Ask<Recall>, input: Input<Recall>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'recall', input)
  const { pack } = await rulesFor(ask.house.db, ask.actor.district)
  const minutes = (ask.now.getTime() - (hazard.assignedAt?.getTime() ?? 0)) / 60_000
  if (minutes > pack.deadlines.undo.dispatchMinutes) ask.refuse('recall-too-late')
  await addClockEvents(ask, hazard.id, [
    { kind: 'stopped', clock: 'resolve', at: ask.now },
    { kind: 'stopped', clock: 'accept', at: ask.now },
  ])
  const change = {
    state: 'graded',
    lead: null,
    assists: [],
    dueOn: null,
    originalDueOn: null,
    acceptDueAt: null,
    assignedAt: null,
  } as const
  return endStep(ask, hazard, { ...change, assists: [] }, { kind: 'hazard-recalled', detail: { lead: hazard.lead } })
}
