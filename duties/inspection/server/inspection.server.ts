import { serve } from '#foundation/server/verb.ts'
import { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import { inspectionReadsContract } from '#duties/inspection/inspection-reads.contract.ts'
import { inspectionWords } from '#duties/inspection/inspection.words.ts'
import { cancelPlan } from '#duties/inspection/server/cancel-plan.ts'
import { inspectionCoverage } from '#duties/inspection/server/coverage.ts'
import { drawInspection } from '#duties/inspection/server/draw.ts'
import { joinVisit } from '#duties/inspection/server/join.ts'
import { listPlans, listVisits, planChoices } from '#duties/inspection/server/lists.ts'
import { planInspection } from '#duties/inspection/server/plan.ts'
import { readPlan } from '#duties/inspection/server/plan-page.ts'
import { recordVisit } from '#duties/inspection/server/record-visit.ts'
import { recuseFromInspection } from '#duties/inspection/server/recuse.ts'
import { releaseVisit } from '#duties/inspection/server/release.ts'
import { setVisitDay } from '#duties/inspection/server/set-day.ts'
import { cancelVisit, signForInspected, signVisit, startVisit } from '#duties/inspection/server/visit-steps.ts'
import { readVisit } from '#duties/inspection/server/visit-page.ts'

export const inspectionSlice = serve(inspectionContract, inspectionWords, {
  planInspection,
  drawInspection,
  cancelPlan,
  recuseFromInspection,
  setVisitDay,
  joinVisit,
  cancelVisit,
  startVisit,
  recordVisit,
  signVisit,
  signForInspected,
  releaseVisit,
})

export const inspectionReadsSlice = serve(inspectionReadsContract, inspectionWords, {
  listPlans,
  readPlan,
  planChoices,
  listVisits,
  readVisit,
  inspectionCoverage,
})
