import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { campaignContract } from '#duties/campaign/campaign.contract.ts'
import { beginReportStep } from '#duties/campaign/server/begin-report.ts'
import { saveReport } from '#duties/campaign/server/report.store.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type Return = typeof campaignContract.returnCampaignReport
type Accept = typeof campaignContract.acceptCampaignReport

/** 退回: the unit writes on where it was, the figures move again until it is submitted anew. */
export async function returnCampaignReport(ask: Ask<Return>, input: Input<Return>) {
  const { actor, now } = ask
  const { report } = await beginReportStep(ask, 'return', input)
  const { reason } = input
  guardText(ask.refuse, { reason })
  const { state, version } = await saveReport(ask, report, {
    state: 'returned',
    reason,
    decidedBy: actor.post,
    decidedAt: now,
  })
  record(ask, {
    kind: 'campaign-report-returned',
    subject: report.id,
    detail: { was: report.state, state, reason, version },
  })
  return { state, version }
}

/** 收下: it is closed. */
export async function acceptCampaignReport(ask: Ask<Accept>, input: Input<Accept>) {
  const { actor, now } = ask
  const { report } = await beginReportStep(ask, 'accept', input)
  const { state, version } = await saveReport(ask, report, {
    state: 'accepted',
    decidedBy: actor.post,
    decidedAt: now,
  })
  record(ask, { kind: 'campaign-report-accepted', subject: report.id, detail: { was: report.state, state, version } })
  return { state, version }
}
