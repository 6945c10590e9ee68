import { dayOf } from '#foundation/calendar/day.ts'
import { send } from '#foundation/server/database.ts'
import { freshId } from '#foundation/server/id.ts'
import { openSubject, record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { riskContract } from '#matters/risk/risk.contract.ts'
import { RiskLine } from '#matters/risk/risk.ts'
import { mayKeep } from '#matters/risk/who-may.ts'
import { audienceOf } from '#matters/risk/server/audience.ts'
import { findReviewOfTerm } from '#matters/risk/server/review.store.ts'
import { openRisksOf } from '#matters/risk/server/risk.store.ts'
import { termOf } from '#matters/risk/server/term.ts'
import { findSchoolUnit } from '#registry/unit/server/find-unit.ts'

type Open = typeof riskContract.openTermReview

/** 学期评估: the register as it stands becomes a list to go through, once a term. Source: clause 4.2. */
export async function openTermReview(ask: Ask<Open>) {
  const { tx, actor, now, refuse } = ask
  const school = mayKeep(actor) ? await findSchoolUnit(ask, actor.unit) : undefined
  if (!school) return refuse('risk-not-yours')
  const rules = await rulesFor(ask.house.db, actor.district)
  const term = (await termOf(ask, rules, school.id, dayOf(now))) ?? refuse('review-no-term')
  if (await findReviewOfTerm(ask, school.id, term.key)) refuse('review-opened-already')
  const risks = await openRisksOf(ask, school.id)

  const id = freshId()
  const audience = audienceOf(rules.pack, school.id, school.parent)
  openSubject(ask, { id, kind: 'risk-review', audience })
  const { district } = actor
  send(
    tx,
    tx.insertInto('risk_review').values({
      district,
      id,
      school: school.id,
      town: school.parent,
      term: term.key,
      state: 'open',
      opened_by: actor.post,
      opened_at: now,
      programme: rules.version,
      audience,
    }),
  )
  const items = risks.map((risk) => ({
    district,
    review: id,
    risk: risk.id,
    was: JSON.stringify(RiskLine.parse(risk)),
  }))
  if (items.length > 0) send(tx, tx.insertInto('risk_review_item').values(items))
  record(ask, { kind: 'risk-review-opened', subject: id, detail: { term: term.key, items: items.length } })
  return { id, items: items.length }
}
