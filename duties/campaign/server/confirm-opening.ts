import type { Input } from '#foundation/endpoint.ts'
import { send } from '#foundation/server/database.ts'
import { freshId } from '#foundation/server/id.ts'
import { openSubject, record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { sumOf } from '#duties/campaign/campaign-sums.ts'
import type { campaignContract } from '#duties/campaign/campaign.contract.ts'
import { findPlan } from '#duties/campaign/server/campaign-plan.ts'
import { readMatrix } from '#duties/campaign/server/matrix.ts'
import { openingsSigned } from '#duties/campaign/server/opening.store.ts'
import { missingBlocks } from '#duties/campaign/server/read-campaigns.ts'
import { maySign } from '#duties/campaign/who-may.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type Confirm = typeof campaignContract.confirmOpening

/**
 * 可以开学: the head signs when every block was done at the school. What is still open does not stop the term, but it is said how
 * it is kept safe meanwhile. Source: domain rule on 开学前专项; a prompt, no permit.
 */
export async function confirmOpening(ask: Ask<Confirm>, { campaign: code, school: id, note }: Input<Confirm>) {
  const { tx, actor, now, refuse } = ask
  if (!maySign(actor, id)) refuse('opening-not-yours')
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const plan = (await findPlan(ask, rules, code)) ?? refuse('campaign-not-found')
  if (plan.card.opensOn === null) refuse('campaign-no-opening')
  const { schools, blocks, cells } = await readMatrix(ask, rules, plan, { schools: [id] })
  const school = schools[0] ?? refuse('campaign-not-found')
  if ((await openingsSigned(ask, code)).has(id)) refuse('opening-confirmed')
  const missing = missingBlocks(cells, blocks)
  if (missing.length > 0) refuse('opening-not-done', { missing: missing.join('、') })
  const { found, fixed, open } = sumOf(cells)
  if (open > 0 && note.length < 4) refuse('opening-note-missing', { open })
  guardText(refuse, { note })

  const opening = freshId()
  const audience = [id, school.parent, school.line].filter((unit) => unit !== null)
  openSubject(ask, { id: opening, kind: 'campaign-opening', audience })
  send(
    tx,
    tx.insertInto('campaign_opening').values({
      district: actor.district,
      id: opening,
      campaign: code,
      school: id,
      confirmed_by: actor.post,
      confirmed_at: now,
      figures: JSON.stringify({ found, fixed, open }),
      note,
    }),
  )
  record(ask, {
    kind: 'campaign-opening-confirmed',
    subject: opening,
    detail: { campaign: code, school: id, found, fixed, open },
  })
  return { school: id, confirmedAt: now }
}
