import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { acceptBy } from '#matters/hazard/server/due.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type Contest = typeof hazardContract.contestHazard

/** 异议退回: once, with evidence. The clock goes on, so that refusing gains no time; the ruling has a limit of its own. Source: clause 1.1. */
export async function contestHazard(ask: Ask<Contest>, input: Input<Contest>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'contest', input)
  if (input.evidence.length === 0) ask.refuse('contest-without-evidence')
  await attachPhotos(ask, hazard.id, input.evidence, 'evidence', ask.refuse, { note: '异议依据' })
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  await ask.tx
    .insertInto('ruling')
    .values({
      district: ask.actor.district,
      id: freshId(),
      number: 0,
      hazard: hazard.id,
      category: hazard.category,
      detail: hazard.detail,
      contested_by: ask.actor.unit,
      contested_at: ask.now,
      reason: input.reason,
      suggests: input.suggests ?? null,
      decide_by: acceptBy(rules, ask.now),
    })
    .execute()
  const detail = { reason: input.reason, suggests: input.suggests ?? null, photos: input.evidence }
  return endStep(ask, hazard, { state: 'contested', contestedOnce: true }, { kind: 'hazard-contested', detail })
}
