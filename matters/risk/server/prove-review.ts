import type { Actor } from '#foundation/actor.ts'
import { attemptAs, doerOf } from '#foundation/server/attempt-as.ts'
import type { Database } from '#foundation/server/database.ts'
import type { Asking } from '#foundation/server/record.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { findReview, saveProved } from '#matters/risk/server/review.store.ts'

/** What another room is asked to take down. */
export type GivenDuty = { duty: string; subject: string; period: string; fields: Record<string, unknown> }
/** Gives one proof as the post that finished the review; throws `Refused` when it cannot be. */
export type GiveDuty = (asking: Asking, observedAt: Date, given: GivenDuty) => Promise<{ id: string }>

/** Somebody gave it already, on paper or by hand: the duty is proved, and the review says nothing against it. */
const ALREADY = 'duty-already-done'

/** A finished term review proves the duties the programme names, once, in the figures it came to. What is refused is said why. */
export async function proveReview(asking: Asking, db: Database, reviewId: string, give: GiveDuty): Promise<void> {
  const review = await findReview(asking, reviewId)
  const actor =
    review?.state === 'finished' && review.figures ? await doerOf(asking, reviewId, 'risk-review-finished') : null
  if (!review?.figures || !review.finishedAt || !actor || review.proved.length + review.notProved.length > 0) return
  const { pack } = await rulesFor(db, asking.actor.district)
  const proved: string[] = []
  const notProved: string[] = []
  for (const { duty, fields } of pack.risks.proves) {
    const figures = review.figures
    const filled = Object.fromEntries(Object.entries(fields).map(([field, figure]) => [field, figures[figure]]))
    const given = { duty, subject: review.school, period: review.term, fields: filled }
    const why = await giveOne(asking, actor, review.finishedAt, given, give)
    if (why === null) proved.push(duty)
    else notProved.push(`${duty}|${why}`)
  }
  await saveProved(asking, reviewId, proved, notProved)
}

async function giveOne(
  asking: Asking,
  actor: Actor,
  at: Date,
  given: GivenDuty,
  give: GiveDuty,
): Promise<string | null> {
  const refused = await attemptAs(asking, actor, (as) => give(as, at, given))
  return refused === null || refused.code === ALREADY ? null : refused.message
}
