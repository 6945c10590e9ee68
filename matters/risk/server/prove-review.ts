import { sql } from 'kysely'
import type { Actor } from '#foundation/actor.ts'
import { Refused } from '#foundation/refused.ts'
import { become, type Database } from '#foundation/server/database.ts'
import type { Asking } from '#foundation/server/record.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { findReview, saveProved, type TermReview } from '#matters/risk/server/review.store.ts'

/** What another room is asked to take down. */
export type GivenDuty = { duty: string; subject: string; period: string; fields: Record<string, unknown> }
/** Gives one proof as the post that finished the review; throws `Refused` when it cannot be. */
export type GiveDuty = (asking: Asking, observedAt: Date, given: GivenDuty) => Promise<{ id: string }>

/** Somebody gave it already, on paper or by hand: the duty is proved, and the review says nothing against it. */
const ALREADY = 'duty-already-done'

/** A finished term review proves the duties the programme names, once, in the figures it came to. What is refused is said why. */
export async function proveReview(asking: Asking, db: Database, reviewId: string, give: GiveDuty): Promise<void> {
  const review = await findReview(asking, reviewId)
  const actor = review?.state === 'finished' && review.figures ? await finisherOf(asking, review) : null
  if (!review?.figures || !review.finishedAt || !actor || review.proved.length + review.notProved.length > 0) return
  const { pack } = await rulesFor(db, asking.actor.district)
  const proved: string[] = []
  const notProved: string[] = []
  for (const { duty, fields } of pack.risks.proves) {
    const figures = review.figures
    const filled = Object.fromEntries(Object.entries(fields).map(([field, figure]) => [field, figures[figure]]))
    const given = { duty, subject: review.school, period: review.term, fields: filled }
    const why = await giveOne(asking, { ...asking, actor }, review.finishedAt, given, give)
    if (why === null) proved.push(duty)
    else notProved.push(`${duty}|${why}`)
  }
  await saveProved(asking, reviewId, proved, notProved)
}

async function giveOne(asking: Asking, as: Asking, at: Date, given: GivenDuty, give: GiveDuty): Promise<string | null> {
  const { tx } = asking
  await sql`savepoint one_duty`.execute(tx)
  try {
    // A proof is given by a person under that person's own rights, not by the house.
    await become(tx, as.actor)
    await give(as, at, given)
    await become(tx, asking.actor)
    return null
  } catch (error) {
    await sql`rollback to savepoint one_duty`.execute(tx)
    await become(tx, asking.actor)
    if (!(error instanceof Refused)) throw error
    return error.code === ALREADY ? null : error.message
  }
}

/** The post that finished it, with the role it has. */
async function finisherOf({ tx, actor }: Asking, { id, school }: TermReview): Promise<Actor | null> {
  const said = await tx
    .selectFrom('fact as f')
    .innerJoin('post as p', (on) => on.onRef('p.district', '=', 'f.district').onRef('p.id', '=', 'f.post'))
    .select(['f.person', 'f.post', 'p.role'])
    .where('f.district', '=', actor.district)
    .where('f.subject', '=', id)
    .where('f.kind', '=', 'risk-review-finished')
    .orderBy('f.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!said?.person || !said.post) return null
  const { person, post, role } = said
  return { district: actor.district, person, post, role, unit: school, units: [school], scope: 'units' }
}
