import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { detailOf, rulesFor } from '#matters/hazard/server/rules.ts'
import type { RiskPage, riskReadsContract } from '#matters/risk/risk-reads.contract.ts'
import { riskSteps } from '#matters/risk/risk.ts'
import { sayRisk } from '#matters/risk/risk.words.ts'
import { maySee, whyNot } from '#matters/risk/who-may.ts'
import { selectRisks, toRiskRow } from '#matters/risk/server/risk-rows.ts'
import { riskTelling } from '#matters/risk/server/timeline.ts'
import { timelineOf } from '#registry/post/server/timeline.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type Read = typeof riskReadsContract.readRisk

/** Everything one page shows about a risk, and for every step whether it is possible now or why not. */
export async function readRisk(ask: Ask<Read>, { riskId }: Input<Read>): Promise<RiskPage> {
  const { actor, now, refuse } = ask
  if (!maySee(actor.role)) refuse('risk-not-yours')
  const found = await selectRisks(ask).where('r.id', '=', riskId).executeTakeFirst()
  if (!found) return refuse('risk-not-found')
  const rules = await rulesFor(ask.house.db, actor.district)
  const { risks } = rules.pack
  const risk = toRiskRow(found, now, risks)
  const kind = risks.kinds.find(({ code }) => code === risk.kind)
  const named = (levels: typeof risks.likelihood, points: number) =>
    levels.find(({ value }) => value === points)?.name ?? String(points)
  return {
    risk,
    likelihoodName: named(risks.likelihood, risk.likelihood),
    consequenceName: named(risks.consequence, risk.consequence),
    enteredByName: await postTitle(ask, risk.enteredBy),
    steps: Object.fromEntries(
      riskSteps.map((step) => {
        const reason = whyNot(step, risk, actor)
        return [step, reason && sayRisk(reason)] as const
      }),
    ),
    hazards: await hazardsOf(ask, riskId),
    hazardDetail: (kind && detailOf(rules, kind.detail)?.label) ?? '',
    timeline: await timelineOf(ask, [riskId], riskTelling),
  }
}

/** Hazards this risk became, as far as the asker may see them. */
async function hazardsOf({ tx, actor }: Asking, risk: string): Promise<RiskPage['hazards']> {
  const rows = await tx
    .selectFrom('hazard')
    .select(['id', 'number_text', 'title', 'state'])
    .where('district', '=', actor.district)
    .where('arisen_from', '=', risk)
    .orderBy('reported_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(({ id, number_text, title, state }) => ({
    id,
    numberText: number_text,
    title,
    struck: state === 'struck',
  }))
}
