import { sql } from 'kysely'
import type { Input } from '#foundation/endpoint.ts'
import { record, widenAudience } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { DROPPED_STATES, type Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { findHazardForUpdate } from '#matters/hazard/server/hazard.store.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type Merge = typeof hazardContract.mergeHazard
type Unmerge = typeof hazardContract.unmergeHazard

/** 并入: two reports of one thing. Every reporter is kept and hears how it ends; it can be undone for thirty days. */
export async function mergeHazard(ask: Ask<Merge>, input: Input<Merge>): Promise<Hazard> {
  const { tx, actor, refuse } = ask
  if (input.into === input.hazardId) refuse('merge-into-itself')
  const hazard = await beginStep(ask, 'merge', { hazardId: input.hazardId, version: input.version })
  const target = (await findHazardForUpdate(ask, input.into)) ?? refuse('merge-target-not-found')
  if (target.school !== hazard.school) refuse('merge-across-schools')
  if ((DROPPED_STATES as readonly string[]).includes(target.state)) refuse('merge-target-dropped')
  await sql`
    insert into hazard_reporter (district, hazard, person, post, unit, said, at, confidential, merged_from)
    select district, ${target.id}, person, post, unit, ${hazard.title}, at, confidential, ${hazard.id} from hazard_reporter
    where district = ${actor.district} and hazard = ${hazard.id} on conflict do nothing`.execute(tx)
  await widenAudience(ask, target.id, hazard.audience)
  await tx
    .updateTable('hazard')
    .set({ audience: [...new Set([...target.audience, ...hazard.audience])] })
    .where('district', '=', actor.district)
    .where('id', '=', target.id)
    .execute()
  record(ask, {
    kind: 'hazard-joined',
    subject: target.id,
    detail: { from: hazard.id, number: hazard.numberText, title: hazard.title },
  })
  const change = { state: 'merged', stateBefore: hazard.state, mergedInto: target.id } as const
  return endStep(ask, hazard, change, { kind: 'hazard-merged', detail: { into: target.id, number: target.numberText } })
}

/** 撤销合并: they were two things after all. It goes on from where it stood, with its own reporters. */
export async function unmergeHazard(ask: Ask<Unmerge>, input: Input<Unmerge>): Promise<Hazard> {
  const { tx, actor, now, refuse } = ask
  const hazard = await beginStep(ask, 'unmerge', input)
  const { pack } = await rulesFor(ask.house.db, actor.district)
  const merged = await tx
    .selectFrom('fact')
    .select('at')
    .where('district', '=', actor.district)
    .where('subject', '=', hazard.id)
    .where('kind', '=', 'hazard-merged')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  if (now.getTime() - merged.at.getTime() > pack.deadlines.undo.mergeDays * 86_400_000) refuse('unmerge-too-late')
  await tx
    .deleteFrom('hazard_reporter')
    .where('district', '=', actor.district)
    .where('hazard', '=', hazard.mergedInto ?? hazard.id)
    .where('merged_from', '=', hazard.id)
    .execute()
  const change = { state: hazard.stateBefore ?? 'reported', stateBefore: null, mergedInto: null } as const
  return endStep(ask, hazard, change, { kind: 'hazard-unmerged', detail: { from: hazard.mergedInto } })
}
