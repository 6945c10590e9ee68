import type { Input } from '#foundation/endpoint.ts'
import type { Ask, Working } from '#foundation/server/verb.ts'
import { type Hazard, HazardGrade, raised } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { findHazard, type KeptHazard } from '#matters/hazard/server/hazard.store.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type Grade = typeof hazardContract.gradeHazard

/** 定级: how grave it is decides how long it may last, who decides, and what closing it takes. Source: 安监总局令第16号. */
export async function gradeHazard(ask: Ask<Grade>, input: Input<Grade>): Promise<Hazard> {
  const hazard = await beginStep(ask, 'grade', input)
  await checkReboundGrade(ask, hazard, input.grade)
  if (ask.actor.unit === hazard.school && input.grade !== 'general') ask.refuse('hazard-school-general-only')
  const state = hazard.state === 'rectifying' ? hazard.state : 'graded'
  return endStep(
    ask,
    hazard,
    { grade: input.grade, state },
    { kind: 'hazard-graded', detail: gradeDetail(hazard, input) },
  )
}

export const gradeDetail = (hazard: KeptHazard, { grade, reason }: { grade: HazardGrade; reason?: string }) => ({
  before: hazard.grade,
  grade,
  reason: reason ?? '',
})

/** What came back was not fixed the first time, so it may not count as less than one step graver than it did. */
export async function checkReboundGrade(
  ask: Working & { refuse: (code: 'hazard-rebound-grade') => never },
  hazard: KeptHazard,
  grade: HazardGrade,
): Promise<void> {
  const before = hazard.reboundOf ? await findHazard(ask, hazard.reboundOf) : undefined
  const order = HazardGrade.options
  if (before?.grade && order.indexOf(grade) < order.indexOf(raised(before.grade))) ask.refuse('hazard-rebound-grade')
}
