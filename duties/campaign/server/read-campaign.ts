import { unitShorts } from '#registry/unit/server/unit-names.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { sumOf } from '#duties/campaign/campaign-sums.ts'
import type { campaignContract } from '#duties/campaign/campaign.contract.ts'
import { findPlan } from '#duties/campaign/server/campaign-plan.ts'
import { readMatrix, schoolsOf, seenOf } from '#duties/campaign/server/matrix.ts'
import { mayRead } from '#duties/campaign/who-may.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'

type Read = typeof campaignContract.readCampaign

/** One campaign: schools × blocks, and the same by block, by school and by town. Source: clauses 8.1 to 8.4. */
export async function readCampaign(ask: Ask<Read>, { campaign: code }: Input<Read>) {
  const { actor, now } = ask
  if (!mayRead(actor)) ask.refuse('campaign-not-yours')
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const plan = (await findPlan(ask, rules, code)) ?? ask.refuse('campaign-not-found')
  const seen = seenOf(actor, plan, await schoolsOf(ask, rules, plan))
  const { schools, blocks, cells, findings } = await readMatrix(ask, rules, plan, seen)
  const towns = [...new Set(schools.flatMap(({ parent }) => parent ?? []))]
  const shortOf = await unitShorts(ask, [...towns, ...blocks.flatMap(({ leads }) => leads)])
  const of = (ids: ReadonlySet<string>) => sumOf(cells.filter(({ school }) => ids.has(school)))
  return {
    at: now,
    campaign: plan.card,
    blocks: blocks.map(({ letter, name, leads }) => ({
      letter,
      name,
      leads: leads.map((id) => ({ id, short: shortOf(id) })),
      sum: sumOf(cells.filter(({ block }) => block === letter)),
    })),
    schools: schools.map(({ id, short, parent }) => ({ id, short, town: parent, sum: of(new Set([id])) })),
    towns: towns.map((town) => ({
      id: town,
      short: shortOf(town),
      sum: of(new Set(schools.filter(({ parent }) => parent === town).map(({ id }) => id))),
    })),
    cells,
    findings: findings
      .filter(({ stage }) => stage !== 'dropped')
      .map((each) => ({ ...each, block: blocks.find(({ duties }) => duties.includes(each.duty))?.letter ?? '' })),
    total: sumOf(cells),
  }
}
