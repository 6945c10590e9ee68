import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { figuresOf, missingKinds } from '#matters/risk/review-figures.ts'
import type { riskContract } from '#matters/risk/risk.contract.ts'
import { mayKeep } from '#matters/risk/who-may.ts'
import { findReviewForUpdate, itemsOf } from '#matters/risk/server/review.store.ts'
import { openRisksOf } from '#matters/risk/server/risk.store.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type Finish = typeof riskContract.finishTermReview

/** 完成评估: every line has its verdict, and of what every term must look at something is known. */
export async function finishTermReview(ask: Ask<Finish>, { reviewId, reason }: Input<Finish>) {
  const { tx, actor, now, refuse } = ask
  if (!mayKeep(actor)) refuse('risk-not-yours')
  const review = (await findReviewForUpdate(ask, reviewId)) ?? refuse('review-not-found')
  if (review.school !== actor.unit) refuse('risk-not-yours')
  if (review.state === 'finished') refuse('review-finished-already')
  guardText(refuse, { reason })
  const items = await itemsOf(ask, reviewId)
  const left = items.filter(({ verdict }) => verdict === null).length
  if (left > 0) refuse('review-items-left', { count: left })
  const risks = await openRisksOf(ask, review.school)
  if (risks.length + items.length === 0) refuse('review-register-empty')
  const { risks: rules } = (await rulesFor(ask.house.db, actor.district)).pack
  const held = new Set([...risks.map(({ kind }) => kind), ...items.map(({ was }) => was.kind)])
  const missing = missingKinds(rules, held)
  if (missing.length > 0 && reason.length < 4) refuse('review-kinds-missing', { kinds: missing.join('、') })

  const figures = figuresOf(rules, items, risks, true)
  await tx
    .updateTable('risk_review')
    .set({
      state: 'finished',
      finished_by: actor.post,
      finished_at: now,
      reason,
      figures: JSON.stringify(figures),
    })
    .where('district', '=', actor.district)
    .where('id', '=', reviewId)
    .execute()
  record(ask, { kind: 'risk-review-finished', subject: reviewId, detail: { term: review.term, figures, reason } })
  return { id: reviewId, figures }
}
