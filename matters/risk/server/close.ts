import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { riskContract } from '#matters/risk/risk.contract.ts'
import { judgeItem } from '#matters/risk/server/review.store.ts'
import { beginStep, endStep, stepped } from '#matters/risk/server/take-step.ts'

type Close = typeof riskContract.closeRisk

/** 消除: it can no longer happen here. The line stays readable, with the reason. */
export async function closeRisk(ask: Ask<Close>, input: Input<Close>) {
  const risk = await beginStep(ask, 'close', input)
  const change = { state: 'closed', closedAt: ask.now, reason: input.reason } as const
  const after = await endStep(ask, risk, change, { kind: 'risk-closed', detail: { reason: input.reason } })
  await judgeItem(ask, after, 'close', input.reason)
  return stepped(after)
}
