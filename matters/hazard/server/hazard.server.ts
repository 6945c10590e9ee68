import { serve } from '#foundation/server/verb.ts'
import { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { hazardWords } from '#matters/hazard/hazard.words.ts'
import { acceptHazard } from '#matters/hazard/server/accept.ts'
import { addUnitsToHazard } from '#matters/hazard/server/add-units.ts'
import { assignHazard, dispatchHazard } from '#matters/hazard/server/assign.ts'
import { attachToHazard } from '#matters/hazard/server/attach.ts'
import { commentOnHazard } from '#matters/hazard/server/comment.ts'
import { contestHazard } from '#matters/hazard/server/contest.ts'
import { decideExtension } from '#matters/hazard/server/decide-extension.ts'
import { reportHazardDone } from '#matters/hazard/server/done.ts'
import { fixHazardOnSpot } from '#matters/hazard/server/fix-on-spot.ts'
import { gradeHazard } from '#matters/hazard/server/grade.ts'
import { linkRebound } from '#matters/hazard/server/link-rebound.ts'
import { lookBackAtHazard } from '#matters/hazard/server/look-back.ts'
import { mergeHazard, unmergeHazard } from '#matters/hazard/server/merge.ts'
import { planHazard } from '#matters/hazard/server/plan.ts'
import { recallHazard } from '#matters/hazard/server/recall.ts'
import { reinspectHazard } from '#matters/hazard/server/reinspect.ts'
import { reportHazard } from '#matters/hazard/server/report.ts'
import { requestExtension } from '#matters/hazard/server/request-extension.ts'
import { ruleOnHazard } from '#matters/hazard/server/rule.ts'
import { sendHazardBack } from '#matters/hazard/server/send-back.ts'
import { strikeOffHazard } from '#matters/hazard/server/strike-off.ts'
import { takeTemporaryMeasure } from '#matters/hazard/server/temporary-measure.ts'
import { verifyHazard } from '#matters/hazard/server/verify.ts'
import { decideVoid, proposeVoid } from '#matters/hazard/server/void.ts'
import { withdrawHazard } from '#matters/hazard/server/withdraw.ts'

export const hazardSlice = serve(hazardContract, hazardWords, {
  reportHazard,
  verifyHazard,
  gradeHazard,
  assignHazard,
  dispatchHazard,
  recallHazard,
  addUnitsToHazard,
  acceptHazard,
  contestHazard,
  ruleOnHazard,
  planHazard,
  takeTemporaryMeasure,
  reportHazardDone,
  fixHazardOnSpot,
  requestExtension,
  decideExtension,
  reinspectHazard,
  sendHazardBack,
  strikeOffHazard,
  lookBackAtHazard,
  withdrawHazard,
  proposeVoid,
  decideVoid,
  mergeHazard,
  unmergeHazard,
  linkRebound,
  attachToHazard,
  commentOnHazard,
})
