import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import { record, widenAudience } from '#foundation/server/record.ts'
import type { Working } from '#foundation/server/verb.ts'
import { stepWords } from '#matters/hazard/hazard.words.ts'
import type { Hazard, HazardStep } from '#matters/hazard/hazard.ts'
import {
  findHazardForUpdate,
  type HazardChange,
  isMine,
  type KeptHazard,
  saveHazard,
} from '#matters/hazard/server/hazard.store.ts'
import { lookAgainAt } from '#matters/hazard/server/look-again.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import { whyNot } from '#matters/hazard/who-may.ts'
import { factWords } from '#matters/hazard/hazard.facts.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

/** The part of an ask every step needs; its `refuse` takes any code because the rules decide which. */
export type StepAsk = Working & { refuse: (code: never, detail?: Record<string, unknown>) => never }
type Named = { hazardId: string; version: number }

/** Finds and locks the hazard, and refuses what the rules refuse: the first half of every step. */
export async function beginStep(
  ask: StepAsk,
  step: HazardStep,
  { hazardId, version, ...said }: Named,
): Promise<KeptHazard & { mine: boolean }> {
  const refuse = ask.refuse as (code: string, detail?: Record<string, unknown>) => never
  const found = await findHazardForUpdate(ask, hazardId)
  if (!found) return refuse('hazard-not-found')
  const hazard = { ...found, mine: await isMine(ask, hazardId) }
  if (hazard.version !== version) return refuse('hazard-changed', await whatChanged(ask, hazard))
  const reason = whyNot(step, hazard, ask.actor)
  if (reason) refuse(reason, { step: stepWords[step] })
  guardText(refuse, said)
  return hazard
}

/** Saves the change, writes the fact, sets when to look again, and lets newly concerned units see: the second half. */
export async function endStep(
  ask: Working,
  hazard: KeptHazard,
  change: HazardChange,
  fact: { kind: string; detail?: Record<string, unknown>; confidential?: boolean },
): Promise<Hazard> {
  const lookAt = await lookAgainAt(ask, { ...hazard, ...change })
  const { lead, assists } = { ...hazard, ...change }
  const units = [lead, ...assists].filter((unit): unit is string => unit !== null)
  const added = [...new Set(units)].filter((unit) => !hazard.audience.includes(unit))
  const audience = added.length > 0 ? { audience: [...hazard.audience, ...added] } : {}
  const after = await saveHazard(ask, hazard, { ...change, lookAt, ...audience })
  if (added.length > 0) await widenAudience(ask, hazard.id, added)
  record(ask, {
    subject: hazard.id,
    ...fact,
    detail: { ...fact.detail, was: hazard.state, state: after.state, version: after.version },
  })
  return after
}

/** Who did what since the asker looked, for the sentence that says so. */
async function whatChanged({ tx, actor }: Asking, hazard: KeptHazard): Promise<Record<string, unknown>> {
  const last = await tx
    .selectFrom('fact')
    .select(['kind', 'post'])
    .where('district', '=', actor.district)
    .where('subject', '=', hazard.id)
    // A comment or a reminder changes nothing; only a step moves the version on.
    .where(sql<boolean>`detail ? 'was'`)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const who = last?.post ? await postTitle({ tx, actor }, last.post) : '别人'
  return {
    who,
    what: last ? (factWords[last.kind as keyof typeof factWords] ?? '办理') : '办理',
    version: hazard.version,
  }
}
