import type { Ask } from '#foundation/server/verb.ts'
import { isAsked, notDone, sumOf } from '#duties/campaign/campaign-sums.ts'
import type { campaignContract } from '#duties/campaign/campaign.contract.ts'
import { plansOf } from '#duties/campaign/server/campaign-plan.ts'
import { readMatrix, schoolsOf, seenOf } from '#duties/campaign/server/matrix.ts'
import { openingsSigned } from '#duties/campaign/server/opening.store.ts'
import { onTimeRatio, reportRows } from '#duties/campaign/server/report-rows.ts'
import { mayRead } from '#duties/campaign/who-may.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'

/** The campaigns of the year, each with how far it is for whoever asks. */
export async function readCampaigns(ask: Ask<typeof campaignContract.readCampaigns>) {
  const { actor, now } = ask
  if (!mayRead(actor)) ask.refuse('campaign-not-yours')
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const campaigns = []
  for (const plan of await plansOf(ask, rules)) {
    const seen = seenOf(actor, plan, await schoolsOf(ask, rules, plan))
    const { cells } = await readMatrix(ask, rules, plan, seen)
    const signed = plan.card.opensOn === null ? null : await openingsSigned(ask, plan.card.code)
    const opening = seen.schools.filter((id) => cells.some((cell) => cell.school === id && isAsked(cell)))
    campaigns.push({
      ...plan.card,
      sum: sumOf(cells),
      reports: onTimeRatio(await reportRows(ask, rules, plan)),
      openings: signed && { part: opening.filter((id) => signed.has(id)).length, whole: opening.length },
    })
  }
  return { at: now, campaigns }
}

/** The blocks of a school that are not done yet, by name: what its opening waits for. */
export const missingBlocks = (
  cells: Parameters<typeof notDone>[0],
  blocks: readonly { letter: string; name: string }[],
): string[] => {
  const missing = new Set(notDone(cells))
  return blocks.filter(({ letter }) => missing.has(letter)).map(({ letter, name }) => `${letter} ${name}`)
}
