import { type Asking, record } from '#foundation/server/record.ts'
import type { Working } from '#foundation/server/verb.ts'
import type { TargetFactKind } from '#matters/key-target/key-target.facts.ts'
import {
  findTarget,
  findTargetForUpdate,
  type KeptTarget,
  milestonesOf,
  saveTarget,
  type TargetChange,
} from '#matters/key-target/server/target.store.ts'
import type { TargetStep } from '#matters/key-target/target.ts'
import { takesSteps, whyNot } from '#matters/key-target/who-may.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

/** The part of an ask every step needs; its `refuse` takes any code because the rules decide which. */
export type StepAsk = Working & { refuse: (code: never, detail?: Record<string, unknown>) => never }
export type Refuse = (code: string, detail?: Record<string, unknown>) => never
type On = { targetId: string; version: number }

/** Finds the target and refuses what the rules refuse; a step that changes it locks it besides. */
export async function beginStep(
  ask: StepAsk,
  step: TargetStep,
  { targetId, version, ...said }: On & Record<string, unknown>,
): Promise<KeptTarget> {
  const refuse = ask.refuse as Refuse
  if (!takesSteps(ask.actor, step)) refuse('target-step-not-yours')
  const seen = (await findTarget(ask, targetId)) ?? refuse('target-not-found')
  const left = step === 'submit' ? await openMilestones(ask, targetId) : 0
  const reason = whyNot(step, { ...seen, left }, ask.actor)
  if (reason) refuse(reason)
  // Looking back writes beside the target and may be done by whoever may not change it.
  const target = step === 'lookBack' ? seen : await findTargetForUpdate(ask, targetId)
  if (target?.version !== version) return refuse('target-changed')
  guardText(refuse, said)
  return target
}

export const openMilestones = async (asking: Asking, target: string): Promise<number> =>
  (await milestonesOf(asking, target)).filter(({ reachedOn }) => reachedOn === null).length

/** Saves the change and writes the fact: the second half. */
export async function endStep(
  asking: Asking,
  target: KeptTarget,
  change: TargetChange,
  fact: { kind: TargetFactKind; detail?: Record<string, unknown> },
): Promise<KeptTarget> {
  const after = await saveTarget(asking, target, change)
  const { state, version, numberText } = after
  record(asking, {
    subject: target.id,
    kind: fact.kind,
    detail: { ...fact.detail, was: target.state, state, version, number: numberText },
  })
  return after
}

export const stepped = ({ id, state, numberText, version }: KeptTarget) => ({ id, state, numberText, version })
