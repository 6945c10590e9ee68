import type { ComponentType } from 'react'
import type { HazardStep } from '#matters/hazard/hazard.ts'
import { Accept } from '#matters/hazard/screens/steps/Accept.tsx'
import { AddUnits } from '#matters/hazard/screens/steps/AddUnits.tsx'
import { Assign } from '#matters/hazard/screens/steps/Assign.tsx'
import { Attach } from '#matters/hazard/screens/steps/Attach.tsx'
import { Contest } from '#matters/hazard/screens/steps/Contest.tsx'
import { DecideExtension } from '#matters/hazard/screens/steps/DecideExtension.tsx'
import { DecideVoid } from '#matters/hazard/screens/steps/DecideVoid.tsx'
import { FixOnSpot } from '#matters/hazard/screens/steps/FixOnSpot.tsx'
import { Grade } from '#matters/hazard/screens/steps/Grade.tsx'
import { LinkRebound } from '#matters/hazard/screens/steps/LinkRebound.tsx'
import { LookBack } from '#matters/hazard/screens/steps/LookBack.tsx'
import { Merge } from '#matters/hazard/screens/steps/Merge.tsx'
import { Plan } from '#matters/hazard/screens/steps/Plan.tsx'
import { ProposeVoid } from '#matters/hazard/screens/steps/ProposeVoid.tsx'
import { Recall } from '#matters/hazard/screens/steps/Recall.tsx'
import { Reinspect } from '#matters/hazard/screens/steps/Reinspect.tsx'
import { ReportDone } from '#matters/hazard/screens/steps/ReportDone.tsx'
import { RequestExtension } from '#matters/hazard/screens/steps/RequestExtension.tsx'
import { Rule } from '#matters/hazard/screens/steps/Rule.tsx'
import { SendBack } from '#matters/hazard/screens/steps/SendBack.tsx'
import { StrikeOff } from '#matters/hazard/screens/steps/StrikeOff.tsx'
import { TemporaryMeasure } from '#matters/hazard/screens/steps/TemporaryMeasure.tsx'
import { Unmerge } from '#matters/hazard/screens/steps/Unmerge.tsx'
import type { StepProps } from '#matters/hazard/screens/steps/use-step.ts'
import { Verify } from '#matters/hazard/screens/steps/Verify.tsx'
import { Withdraw } from '#matters/hazard/screens/steps/Withdraw.tsx'

/** Every step and its form; a step without one does not compile. */
export const stepForms = {
  verify: Verify,
  grade: Grade,
  assign: Assign,
  recall: Recall,
  addUnit: AddUnits,
  accept: Accept,
  contest: Contest,
  rule: Rule,
  plan: Plan,
  reportDone: ReportDone,
  requestExtension: RequestExtension,
  decideExtension: DecideExtension,
  takeTemporaryMeasure: TemporaryMeasure,
  fixOnSpot: FixOnSpot,
  reinspect: Reinspect,
  sendBack: SendBack,
  strikeOff: StrikeOff,
  lookBack: LookBack,
  withdraw: Withdraw,
  proposeVoid: ProposeVoid,
  decideVoid: DecideVoid,
  merge: Merge,
  unmerge: Unmerge,
  linkRebound: LinkRebound,
  attach: Attach,
} as const satisfies Record<HazardStep, ComponentType<StepProps>>
