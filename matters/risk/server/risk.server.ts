import { serve } from '#foundation/server/verb.ts'
import { riskReadsContract } from '#matters/risk/risk-reads.contract.ts'
import { riskContract } from '#matters/risk/risk.contract.ts'
import { riskWords } from '#matters/risk/risk.words.ts'
import { riskChoices } from '#matters/risk/server/choices.ts'
import { closeRisk } from '#matters/risk/server/close.ts'
import { controlRisk } from '#matters/risk/server/control.ts'
import { enterRisk } from '#matters/risk/server/enter.ts'
import { exportRisks } from '#matters/risk/server/export-register.ts'
import { finishTermReview } from '#matters/risk/server/finish-review.ts'
import { openTermReview } from '#matters/risk/server/open-review.ts'
import { readRisk } from '#matters/risk/server/page.ts'
import { countRisks, listRisks } from '#matters/risk/server/register.ts'
import { listTermReviews, readTermReview } from '#matters/risk/server/review-page.ts'
import { reviewRisk } from '#matters/risk/server/review.ts'
import { reportRisk } from '#matters/risk/server/show-itself.ts'

export const riskSlice = serve(riskContract, riskWords, {
  enterRisk,
  controlRisk,
  reviewRisk,
  closeRisk,
  reportRisk,
  openTermReview,
  finishTermReview,
})

export const riskReadsSlice = serve(riskReadsContract, riskWords, {
  listRisks,
  countRisks,
  readRisk,
  riskChoices,
  exportRisks,
  listTermReviews,
  readTermReview,
})
