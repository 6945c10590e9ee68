import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { CampaignCell, Opening } from '#duties/campaign/campaign.ts'
import { sumOf } from '#duties/campaign/campaign-sums.ts'
import type { campaignContract } from '#duties/campaign/campaign.contract.ts'
import { sayCampaign } from '#duties/campaign/say-campaign.ts'
import { findPlan } from '#duties/campaign/server/campaign-plan.ts'
import { readMatrix, schoolsOf, seenOf } from '#duties/campaign/server/matrix.ts'
import { openingsSigned } from '#duties/campaign/server/opening.store.ts'
import { unitShorts } from '#registry/unit/server/unit-names.ts'
import { missingBlocks } from '#duties/campaign/server/read-campaigns.ts'
import { mayRead, maySign } from '#duties/campaign/who-may.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'

type Read = typeof campaignContract.readOpenings

/** 可以开学: for each school whether every block is done, what is still open, and whether the head has signed. */
export async function readOpenings(ask: Ask<Read>, { campaign: code }: Input<Read>) {
  const { actor } = ask
  if (!mayRead(actor)) ask.refuse('campaign-not-yours')
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const plan = (await findPlan(ask, rules, code)) ?? ask.refuse('campaign-not-found')
  const opensOn = plan.card.opensOn ?? ask.refuse('campaign-no-opening')
  const all = await schoolsOf(ask, rules, plan)
  const { schools: ids } = seenOf(actor, plan, all)
  // A unit that goes to the schools knows its own block alone, which says nothing of the others.
  const whole =
    actor.scope === 'district' || all.some(({ id, line }) => actor.units.includes(id) || line === actor.unit)
  const { schools, blocks, cells } = await readMatrix(ask, rules, plan, { schools: whole ? ids : [] })
  const [signed, shortOf] = await Promise.all([
    openingsSigned(ask, code),
    unitShorts(
      ask,
      schools.flatMap(({ parent }) => parent ?? []),
    ),
  ])
  const openings = schools.map(({ id, short, parent }): Opening => {
    const own = cells.filter(({ school }) => school === id)
    const sum = sumOf(own)
    const missing = missingBlocks(own, blocks)
    const done = signed.get(id)
    return {
      school: id,
      short,
      townName: parent === null ? '' : shortOf(parent),
      done: sum.done,
      asked: sum.asked,
      missing,
      found: sum.found,
      open: sum.open,
      confirmed: done
        ? { by: done.by, at: done.at, late: dayOf(done.at) >= opensOn, open: done.figures.open, note: done.note }
        : null,
      mayConfirm: done
        ? sayCampaign('opening-confirmed')
        : !maySign(actor, id)
          ? sayCampaign('opening-not-yours')
          : missing.length > 0
            ? sayCampaign('opening-not-done', { missing: missing.join('、') })
            : null,
    }
  })
  return {
    campaign: plan.card,
    openings: openings.filter((each) => each.asked > 0 || hasBlocks(cells, each.school)),
    confirmed: { part: openings.filter(({ confirmed }) => confirmed).length, whole: openings.length },
  }
}

const hasBlocks = (cells: readonly CampaignCell[], id: string): boolean =>
  cells.some(({ school, standing }) => school === id && standing !== 'none')
