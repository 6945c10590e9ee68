import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import { send } from '#foundation/server/database.ts'
import { freshId } from '#foundation/server/id.ts'
import { type Asking, openSubject, record } from '#foundation/server/record.ts'
import { columnsOf, named } from '#foundation/server/rows.ts'
import { ReportFigures, type ReportState } from '#duties/campaign/report.ts'
import type { CampaignPlan } from '#duties/campaign/server/campaign-plan.ts'

export type KeptReport = {
  id: string
  campaign: string
  unit: string
  state: ReportState
  situation: string
  problems: string
  plans: string
  figures: ReportFigures | null
  dueOn: PlainDay
  submittedBy: string | null
  submittedAt: Date | null
  firstSubmittedAt: Date | null
  decidedBy: string | null
  decidedAt: Date | null
  reason: string
  version: number
}

function toReport(row: Selectable<Tables['campaign_report']>): KeptReport {
  const { state, figures, dueOn, programme: _, district: __, ...plain } = named(row)
  return {
    ...plain,
    state: state as ReportState,
    dueOn: plainDay(dueOn),
    figures: figures === null ? null : ReportFigures.decode(figures as never),
  }
}

const reports = ({ tx, actor }: Asking, campaign: string) =>
  tx.selectFrom('campaign_report').selectAll().where('district', '=', actor.district).where('campaign', '=', campaign)

/** Those the asker may see. */
export const reportsOf = async (asking: Asking, campaign: string): Promise<KeptReport[]> =>
  (await reports(asking, campaign).execute()).map(toReport)

export async function findReport(asking: Asking, campaign: string, unit: string): Promise<KeptReport | undefined> {
  const row = await reports(asking, campaign).where('unit', '=', unit).executeTakeFirst()
  return row && toReport(row)
}
export async function findReportForUpdate(
  asking: Asking,
  campaign: string,
  unit: string,
): Promise<KeptReport | undefined> {
  const row = await reports(asking, campaign).where('unit', '=', unit).forUpdate().executeTakeFirst()
  return row && toReport(row)
}

type Opening = { plan: CampaignPlan; unit: string; parent: string | null; programme: string }

/** From now on the report is asked for. */
export function openReport(asking: Asking, { plan: { card }, unit, parent, programme }: Opening): KeptReport {
  const { tx, actor } = asking
  const id = freshId()
  openSubject(asking, { id, kind: 'campaign-report', audience: [unit, ...(parent ? [parent] : [])] })
  const row = {
    district: actor.district,
    id,
    campaign: card.code,
    unit,
    state: 'drafting',
    due_on: card.dueOn,
    programme,
  }
  send(tx, tx.insertInto('campaign_report').values(row))
  record(asking, {
    kind: 'campaign-report-opened',
    subject: id,
    detail: { campaign: card.code, unit, dueOn: card.dueOn },
  })
  return {
    id,
    campaign: card.code,
    unit,
    state: 'drafting',
    situation: '',
    problems: '',
    plans: '',
    figures: null,
    dueOn: card.dueOn,
    submittedBy: null,
    submittedAt: null,
    firstSubmittedAt: null,
    decidedBy: null,
    decidedAt: null,
    reason: '',
    version: 1,
  }
}

type Change = Partial<Omit<KeptReport, 'id' | 'campaign' | 'unit' | 'version'>>

/** Writes a change and moves the version on: whoever looked at the version before must look again. */
export async function saveReport(
  { tx, actor }: Asking,
  report: KeptReport,
  { figures, ...rest }: Change,
): Promise<KeptReport> {
  const version = report.version + 1
  await tx
    .updateTable('campaign_report')
    .set({ ...columnsOf(rest), ...(figures !== undefined && { figures: figures && JSON.stringify(figures) }), version })
    .where('district', '=', actor.district)
    .where('id', '=', report.id)
    .where('version', '=', report.version)
    .executeTakeFirstOrThrow()
  return { ...report, ...rest, ...(figures !== undefined && { figures }), version }
}
