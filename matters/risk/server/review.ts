import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { riskContract } from '#matters/risk/risk.contract.ts'
import { judged, nextReview } from '#matters/risk/server/judged.ts'
import { judgeItem } from '#matters/risk/server/review.store.ts'
import { beginStep, endStep, stepped } from '#matters/risk/server/take-step.ts'

type Review = typeof riskContract.reviewRisk

/** 复核: looked at again, left as it is or judged anew, and always with a new day. In a term review it is that item's verdict. */
export async function reviewRisk(ask: Ask<Review>, input: Input<Review>) {
  const { actor, now, refuse } = ask
  const risk = await beginStep(ask, 'review', input)
  const rules = await rulesFor(ask.house.db, actor.district)
  const words = input.change ? await judged(ask, refuse, rules, risk.school, input.change) : null
  const reviewOn = nextReview(ask, refuse, rules, words ?? risk, input.reviewOn)
  const seen = {
    state: 'reviewed',
    reviewOn,
    reviewedAt: now,
    reviewedBy: actor.post,
    reviews: risk.reviews + 1,
  } as const
  const change = { ...seen, ...(words && { ...words, programme: rules.version }) }
  const kind = words ? 'risk-changed' : 'risk-reviewed'
  const after = await endStep(ask, risk, change, { kind, detail: { note: input.note, spot: risk.spot } })
  await judgeItem(ask, after, words ? 'change' : 'keep', input.note)
  return stepped(after)
}
