import { addDays } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { openSubject, record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { campaignContract } from '#duties/campaign/campaign.contract.ts'
import { findPlan } from '#duties/campaign/server/campaign-plan.ts'
import { mayDecide } from '#duties/campaign/who-may.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type SetDue = typeof campaignContract.setCampaignDue
const FURTHEST_DAYS = 60

/** The office sets another day for the reports: it holds for those not handed in yet. Source: clause 8.5. */
export async function setCampaignDue(ask: Ask<SetDue>, { campaign: code, dueOn, reason }: Input<SetDue>) {
  const { tx, actor, now, refuse } = ask
  if (!mayDecide(actor)) refuse('due-not-yours')
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const plan = (await findPlan(ask, rules, code)) ?? refuse('campaign-not-found')
  if (dueOn < plan.card.to) refuse('due-before-end', { to: dayWords(plan.card.to) })
  if (dueOn > addDays(plan.card.to, FURTHEST_DAYS)) refuse('due-too-far')
  guardText(refuse, { reason })
  const id = freshId()
  openSubject(ask, { id, kind: 'campaign-due', audience: plan.blocks.flatMap(({ leads }) => leads) })
  await tx
    .insertInto('campaign_due')
    .values({ district: actor.district, id, campaign: code, set_at: now, due_on: dueOn, reason, set_by: actor.post })
    .execute()
  await tx
    .updateTable('campaign_report')
    .set({ due_on: dueOn })
    .where('district', '=', actor.district)
    .where('campaign', '=', code)
    .where('first_submitted_at', 'is', null)
    .execute()
  record(ask, {
    kind: 'campaign-due-set',
    subject: id,
    detail: { campaign: code, before: plan.card.dueOn, dueOn, reason },
  })
  return { dueOn }
}
