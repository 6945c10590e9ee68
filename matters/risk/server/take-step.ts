import { type Asking, record } from '#foundation/server/record.ts'
import type { Working } from '#foundation/server/verb.ts'
import type { RiskFactKind } from '#matters/risk/risk.facts.ts'
import type { RiskStep } from '#matters/risk/risk.ts'
import { takesSteps, whyNot } from '#matters/risk/who-may.ts'
import {
  findRisk,
  findRiskForUpdate,
  type KeptRisk,
  type RiskChange,
  saveRisk,
} from '#matters/risk/server/risk.store.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

/** The part of an ask every step needs; its `refuse` takes any code because the rules decide which. */
export type StepAsk = Working & { refuse: (code: never, detail?: Record<string, unknown>) => never }
type Named = { riskId: string; version: number }

/** Finds and locks the risk, and refuses what the rules refuse: the first half of every step. */
export async function beginStep(ask: StepAsk, step: RiskStep, { riskId, version, ...said }: Named): Promise<KeptRisk> {
  const refuse = ask.refuse as (code: string, detail?: Record<string, unknown>) => never
  if (!takesSteps(ask.actor, step)) refuse('risk-not-yours')
  // That it showed itself changes nothing in the register, and a guard who says so may not lock its line.
  const find = step === 'show' ? findRisk : findRiskForUpdate
  const risk = (await find(ask, riskId)) ?? refuse('risk-not-found')
  const reason = whyNot(step, risk, ask.actor)
  if (reason) refuse(reason)
  if (risk.version !== version) refuse('risk-changed')
  guardText(refuse, said)
  return risk
}

/** Saves the change and writes the fact: the second half. A new day of review is a new reminder. */
export async function endStep(
  asking: Asking,
  risk: KeptRisk,
  change: RiskChange,
  fact: { kind: RiskFactKind; detail?: Record<string, unknown> },
): Promise<KeptRisk> {
  const moved = change.reviewOn !== undefined && change.reviewOn !== risk.reviewOn
  const after = await saveRisk(asking, risk, { ...change, ...(moved && { reminded: null }) })
  const was = { state: risk.state, grade: risk.grade, reviewOn: risk.reviewOn }
  const { state, grade, reviewOn, version } = after
  record(asking, {
    subject: risk.id,
    kind: fact.kind,
    detail: { ...fact.detail, was, state, grade, reviewOn, version },
  })
  return after
}

export const stepped = ({ id, state, grade, reviewOn, version }: KeptRisk) => ({ id, state, grade, reviewOn, version })
