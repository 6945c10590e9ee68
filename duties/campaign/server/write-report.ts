import { dayOf } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { campaignContract } from '#duties/campaign/campaign.contract.ts'
import { beginReportStep } from '#duties/campaign/server/begin-report.ts'
import { figuresOf } from '#duties/campaign/server/report-figures.ts'
import { saveReport } from '#duties/campaign/server/report.store.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type Save = typeof campaignContract.saveCampaignReport
type Submit = typeof campaignContract.submitCampaignReport

/** Keeps the words; the figures go on moving until it is submitted. */
export async function saveCampaignReport(ask: Ask<Save>, input: Input<Save>) {
  const { report } = await beginReportStep(ask, 'save', input)
  const { situation, problems, plans } = input
  guardText(ask.refuse, { situation, problems, plans })
  const { state, version } = await saveReport(ask, report, { situation, problems, plans })
  record(ask, { kind: 'campaign-report-saved', subject: report.id, detail: { version } })
  return { state, version }
}

/** 报送: from now on the figures stand as they are, with the rows they count. What is handed in first says whether it was on time. */
export async function submitCampaignReport(ask: Ask<Submit>, input: Input<Submit>) {
  const { actor, now, refuse } = ask
  const { report, plan, writer, rules } = await beginReportStep(ask, 'submit', input)
  if (dayOf(now) < plan.card.from) refuse('report-too-early', { from: dayWords(plan.card.from) })
  const { situation, problems, plans } = input
  if (situation.length < 4 || problems.length < 4) refuse('report-text-missing')
  guardText(refuse, { situation, problems, plans })
  const figures = await figuresOf(ask, rules, plan, writer)
  const first = report.firstSubmittedAt ?? now
  const { state, version } = await saveReport(ask, report, {
    state: 'submitted',
    situation,
    problems,
    plans,
    figures,
    dueOn: report.firstSubmittedAt ? report.dueOn : plan.card.dueOn,
    submittedBy: actor.post,
    submittedAt: now,
    firstSubmittedAt: first,
    reason: '',
  })
  const { asked, done, found, fixed, open } = figures
  record(ask, {
    kind: 'campaign-report-submitted',
    subject: report.id,
    detail: {
      campaign: plan.card.code,
      unit: writer.unit,
      was: report.state,
      state,
      version,
      asked,
      done,
      found,
      fixed,
      open,
    },
  })
  return { state, version }
}
