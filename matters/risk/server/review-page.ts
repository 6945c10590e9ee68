import { dayOf } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { type Rules, rulesFor } from '#matters/hazard/server/rules.ts'
import { missingKinds } from '#matters/risk/review-figures.ts'
import type { ReviewRow, riskReadsContract } from '#matters/risk/risk-reads.contract.ts'
import { sayRisk } from '#matters/risk/risk.words.ts'
import { mayKeep, maySee } from '#matters/risk/who-may.ts'
import { findReview, findReviewOfTerm, itemsOf, toReview } from '#matters/risk/server/review.store.ts'
import { gradeShown, selectRisks, toRiskRow } from '#matters/risk/server/risk-rows.ts'
import { termName, termOf } from '#matters/risk/server/term.ts'
import { postTitles } from '#matters/hazard/server/post-titles.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type ListThem = typeof riskReadsContract.listTermReviews
type Read = typeof riskReadsContract.readTermReview

/** Term reviews, newest first, and whether the asker may begin this term's now. */
export async function listTermReviews(ask: Ask<ListThem>, { school, after, limit }: Input<ListThem>) {
  if (!maySee(ask.actor.role)) ask.refuse('risk-not-yours')
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  const found = await selectReviews(ask, rules, { school, after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const term = mayKeep(ask.actor) ? await termOf(ask, rules, ask.actor.unit, dayOf(ask.now)) : null
  return {
    rows,
    next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
    mayOpen: await whyNotOpen(ask, term?.key ?? null),
    termName: term?.name ?? null,
  }
}

async function whyNotOpen(asking: Asking, term: string | null): Promise<string | null> {
  if (!mayKeep(asking.actor)) return sayRisk('risk-not-yours')
  if (term === null) return sayRisk('review-no-term')
  return (await findReviewOfTerm(asking, asking.actor.unit, term)) ? sayRisk('review-opened-already') : null
}

type Wanted = { school?: string | undefined; after?: string | undefined; id?: string; limit: number }

/** Ids are of version 7, so they sort by the time they were made. */
async function selectReviews({ tx, actor }: Asking, rules: Rules, wanted: Wanted): Promise<ReviewRow[]> {
  const rows = await tx
    .selectFrom('risk_review as v')
    .innerJoin('unit as s', (on) => on.onRef('s.district', '=', 'v.district').onRef('s.id', '=', 'v.school'))
    .selectAll('v')
    .select((is) => [
      's.short as school_name',
      is
        .selectFrom('risk_review_item as i')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('i.district', '=', 'v.district')
        .whereRef('i.review', '=', 'v.id')
        .as('items'),
      is
        .selectFrom('risk_review_item as i')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('i.district', '=', 'v.district')
        .whereRef('i.review', '=', 'v.id')
        .where('i.verdict', 'is not', null)
        .as('judged'),
    ])
    .where('v.district', '=', actor.district)
    .$if(wanted.id !== undefined, (q) => q.where('v.id', '=', wanted.id ?? ''))
    .$if(wanted.school !== undefined, (q) => q.where('v.school', '=', wanted.school ?? ''))
    .$if(wanted.after !== undefined, (q) => q.where('v.id', '<', wanted.after ?? ''))
    .orderBy('v.id', 'desc')
    .limit(wanted.limit)
    .execute()
  return rows.map(({ school_name, items, judged, ...columns }) => {
    const { id, school, term, state, openedAt, finishedAt, figures } = toReview(columns)
    const counts = { items: items ?? 0, judged: judged ?? 0 }
    const shown = { schoolName: school_name, termName: termName(rules, term) }
    return { id, school, term, state, openedAt, finishedAt, figures, ...counts, ...shown }
  })
}

/** One term review: every line as it was, what became of it, what was added, and which duties it proved. */
export async function readTermReview(ask: Ask<Read>, { reviewId }: Input<Read>): Promise<Output<Read>> {
  const { actor, now, refuse } = ask
  if (!maySee(actor.role)) refuse('risk-not-yours')
  const review = (await findReview(ask, reviewId)) ?? refuse('review-not-found')
  const rules = await rulesFor(ask.house.db, actor.district)
  const { risks, duties } = rules.pack
  const [row] = await selectReviews(ask, rules, { id: reviewId, limit: 1 })
  if (!row) return refuse('review-not-found')
  const items = await itemsOf(ask, reviewId)
  const listed = new Set(items.map(({ risk }) => risk))
  const register = (
    await selectRisks(ask)
      .where('r.school', '=', review.school)
      .where((is) =>
        is.or([
          is('r.state', '<>', 'closed'),
          is('r.entered_at', '>=', review.openedAt),
          ...(listed.size > 0 ? [is('r.id', 'in', [...listed])] : []),
        ]),
      )
      .orderBy('r.review_on')
      .orderBy('r.id')
      .execute()
  ).map((each) => toRiskRow(each, now, risks))
  const titleOf = await postTitles(
    ask,
    items.flatMap(({ post }) => (post ? [{ post }] : [])),
  )
  const added = register.filter(
    ({ id, enteredAt }) =>
      !listed.has(id) && enteredAt >= review.openedAt && (!review.finishedAt || enteredAt <= review.finishedAt),
  )
  const held = new Set([
    ...items.map(({ was }) => was.kind),
    ...register.filter(({ state }) => state !== 'closed').map(({ kind }) => kind),
  ])
  const mine = mayKeep(actor) && actor.unit === review.school
  const left = items.filter(({ verdict }) => verdict === null).length
  const open = review.state === 'open'
  const nobody = mine ? (open ? null : sayRisk('review-finished-already')) : sayRisk('risk-not-yours')
  return {
    review: {
      ...row,
      reason: review.reason,
      openedByName: await postTitle(ask, review.openedBy),
      finishedByName: review.finishedBy ? await postTitle(ask, review.finishedBy) : null,
    },
    items: items.map(({ risk, was, verdict, grade, note, post, at }) => ({
      risk,
      was,
      wasGrade: gradeShown(risks, was.grade),
      verdict,
      grade: grade ? gradeShown(risks, grade) : null,
      note,
      by: post && titleOf(post),
      at,
      now: register.find(({ id }) => id === risk) ?? null,
    })),
    added,
    missing: missingKinds(risks, held),
    proved: [
      ...review.proved.map((duty) => ({ duty, why: null })),
      ...review.notProved.map((line) => ({ duty: line.split('|')[0] ?? '', why: line.slice(line.indexOf('|') + 1) })),
    ].map((each) => ({ ...each, name: duties.duties.find(({ code }) => code === each.duty)?.name ?? each.duty })),
    mayJudge: nobody,
    mayFinish: nobody ?? (left > 0 ? sayRisk('review-items-left', { count: left }) : null),
  }
}
