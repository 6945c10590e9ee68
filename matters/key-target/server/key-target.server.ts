import { serve } from '#foundation/server/verb.ts'
import { keyTargetReadsContract } from '#matters/key-target/key-target-reads.contract.ts'
import { keyTargetContract } from '#matters/key-target/key-target.contract.ts'
import { targetWords } from '#matters/key-target/key-target.words.ts'
import { targetChoices } from '#matters/key-target/server/choices.ts'
import { exportTargets } from '#matters/key-target/server/export-targets.ts'
import { confirmTarget, declineTarget, delistTarget, keepTarget } from '#matters/key-target/server/group-steps.ts'
import { countTargets, listTargets } from '#matters/key-target/server/ledger.ts'
import { acceptTarget, planTarget, sendTargetBack } from '#matters/key-target/server/office-steps.ts'
import { readTarget } from '#matters/key-target/server/page.ts'
import { proposeTarget } from '#matters/key-target/server/propose.ts'
import { proposedTargets } from '#matters/key-target/server/proposed.ts'
import { enterSurvey } from '#matters/key-target/server/survey.ts'
import { listSurveys } from '#matters/key-target/server/surveys.ts'
import {
  lookBackAtTarget,
  reachMilestone,
  reportProgress,
  submitTarget,
} from '#matters/key-target/server/unit-steps.ts'

export const keyTargetSlice = serve(keyTargetContract, targetWords, {
  enterSurvey,
  proposeTarget,
  confirmTarget,
  declineTarget,
  planTarget,
  reportProgress,
  reachMilestone,
  lookBackAtTarget,
  submitTarget,
  acceptTarget,
  sendTargetBack,
  delistTarget,
  keepTarget,
})

export const keyTargetReadsSlice = serve(keyTargetReadsContract, targetWords, {
  listTargets,
  countTargets,
  readTarget,
  proposedTargets,
  listSurveys,
  targetChoices,
  exportTargets,
})
