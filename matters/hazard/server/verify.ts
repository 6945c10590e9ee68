import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type Verify = typeof hazardContract.verifyHazard

/** 核实: it is true; from now on it counts and can be graded. */
export async function verifyHazard(ask: Ask<Verify>, input: Input<Verify>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'verify', input)
  return endStep(ask, hazard, { state: 'verified' }, { kind: 'hazard-verified', detail: { note: input.note } })
}
