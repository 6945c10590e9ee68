import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { type CampaignFactKind, campaignFactWords } from '#duties/campaign/campaign.facts.ts'
import type { campaignContract } from '#duties/campaign/campaign.contract.ts'
import { prefilled } from '#duties/campaign/prefill.ts'
import { reportAllows, timeOfReport } from '#duties/campaign/report.ts'
import { sayCampaign } from '#duties/campaign/say-campaign.ts'
import { findPlan } from '#duties/campaign/server/campaign-plan.ts'
import { figuresOf } from '#duties/campaign/server/report-figures.ts'
import { onTimeRatio, reportRows } from '#duties/campaign/server/report-rows.ts'
import { findReport, type KeptReport } from '#duties/campaign/server/report.store.ts'
import { writersOf } from '#duties/campaign/server/writers.ts'
import { mayDecide, mayRead, mayWrite } from '#duties/campaign/who-may.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type List = typeof campaignContract.readCampaignReports
type One = typeof campaignContract.readCampaignReport

/** Who has reported, who has not, and how many were on time. Source: clause 8.5. */
export async function readCampaignReports(ask: Ask<List>, { campaign: code }: Input<List>) {
  const { actor } = ask
  if (!mayRead(actor)) ask.refuse('campaign-not-yours')
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const plan = (await findPlan(ask, rules, code)) ?? ask.refuse('campaign-not-found')
  const reports = await reportRows(ask, rules, plan)
  return {
    campaign: plan.card,
    reports,
    onTime: onTimeRatio(reports),
    maySetDue: mayDecide(actor),
    dueReason: plan.dueReason,
  }
}

/** One report as it reads: its own words and frozen figures, or what it would say now. */
export async function readCampaignReport(ask: Ask<One>, { campaign: code, unit }: Input<One>) {
  const { actor, now } = ask
  if (!mayRead(actor)) ask.refuse('campaign-not-yours')
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const plan = (await findPlan(ask, rules, code)) ?? ask.refuse('campaign-not-found')
  const sees = actor.scope === 'district' || actor.units.includes(unit)
  const writer = (await writersOf(ask, rules, plan)).find((each) => sees && each.unit === unit)
  if (!writer) return ask.refuse('report-not-asked')
  const report = await findReport(ask, code, unit)
  const state = report?.state ?? 'drafting'
  const frozen = report?.figures && (state === 'submitted' || state === 'accepted') ? report.figures : null
  const figures = frozen ?? (await figuresOf(ask, rules, plan, writer))
  const blocks = writer.blocks.map(({ name }) => name)
  const isBlank = !report || (report.version === 1 && state === 'drafting')
  const { situation, problems, plans } = isBlank ? prefilled(plan.card, blocks, figures) : report
  const first = report?.firstSubmittedAt ?? null
  const dueOn = first && report ? report.dueOn : plan.card.dueOn
  const title = (post: string | null | undefined) => (post ? postTitle(ask, post) : '')
  return {
    campaign: plan.card,
    unit,
    unitName: writer.name,
    isSchool: writer.isSchool,
    blocks,
    state,
    version: report?.version ?? 0,
    time: timeOfReport({ dueOn, firstSubmittedOn: first && dayOf(first) }, dayOf(now)),
    situation,
    problems,
    plans,
    figures,
    frozen: frozen !== null,
    submittedBy: await title(report?.submittedBy),
    submittedAt: report?.submittedAt ?? null,
    decidedBy: await title(report?.decidedBy),
    decidedAt: report?.decidedAt ?? null,
    reason: report?.reason ?? '',
    history: report ? await historyOf(ask, report) : [],
    may: mayOn(ask, unit, state),
  }
}

function mayOn({ actor }: Asking, unit: string, state: KeptReport['state']) {
  const open = reportAllows(state, 'save') ? null : sayCampaign('report-not-open')
  const write = mayWrite(actor, unit) ? open : sayCampaign('report-not-yours')
  const decide = reportAllows(state, 'accept') ? null : sayCampaign('report-not-submitted')
  return { save: write, submit: write, decide: mayDecide(actor) ? decide : sayCampaign('report-decision-not-yours') }
}

/** What happened to it, first to last. */
async function historyOf({ tx, actor }: Asking, { id }: KeptReport) {
  const rows = await tx
    .selectFrom('fact as f')
    .leftJoin('post as k', (on) => on.onRef('k.district', '=', 'f.district').onRef('k.id', '=', 'f.post'))
    .leftJoin('unit as u', (on) => on.onRef('u.district', '=', 'k.district').onRef('u.id', '=', 'k.unit'))
    .select(['f.at', 'f.kind', 'f.detail', 'k.title', 'u.short'])
    .where('f.district', '=', actor.district)
    .where('f.subject', '=', id)
    .where('f.kind', '<>', 'campaign-report-saved')
    .orderBy('f.seq')
    .limit(100)
    .execute()
  return rows.map(({ at, kind, detail, title, short }) => ({
    at,
    did: campaignFactWords[kind as CampaignFactKind],
    by: title === null ? '护学' : `${short} ${title}`,
    note: String((detail as { reason?: string }).reason ?? ''),
  }))
}
