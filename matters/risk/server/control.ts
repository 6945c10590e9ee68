import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { riskContract } from '#matters/risk/risk.contract.ts'
import { beginStep, endStep, stepped } from '#matters/risk/server/take-step.ts'

type Control = typeof riskContract.controlRisk

/** 管控措施已落实: somebody looked and the measures are in place. */
export async function controlRisk(ask: Ask<Control>, input: Input<Control>) {
  const risk = await beginStep(ask, 'control', input)
  const change = { state: 'controlled', controlledAt: ask.now } as const
  return stepped(await endStep(ask, risk, change, { kind: 'risk-controlled', detail: { note: input.note } }))
}
