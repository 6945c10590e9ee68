import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import { send } from '#foundation/server/database.ts'
import type { Asking } from '#foundation/server/record.ts'
import { columnsOf, named } from '#foundation/server/rows.ts'
import { ReportText } from '#accounts/report/report-text.ts'
import type { ReportState } from '#accounts/report/report.ts'
import type { ReportKind } from '#programme/pack/sections/reports.ts'

export type KeptReport = {
  id: string
  code: string
  kind: ReportKind
  name: string
  unit: string
  parent: string | null
  isSchool: boolean
  fromOn: PlainDay
  cutOff: PlainDay
  dueOn: PlainDay
  aimOn: PlainDay
  townsSee: boolean
  state: ReportState
  text: ReportText
  /** As frozen; read by whoever knows its shape. */
  figures: unknown
  document: string | null
  submittedBy: string | null
  submittedAt: Date | null
  firstSubmittedAt: Date | null
  paperOn: PlainDay | null
  paperBy: string | null
  decidedBy: string | null
  decidedAt: Date | null
  reason: string
  programme: string
  version: number
}

export function toReport(row: Selectable<Tables['report']>): KeptReport {
  const { district: _, openedAt: __, ...plain } = named(row)
  const { kind, state, text, fromOn, cutOff, dueOn, aimOn, paperOn } = plain
  return {
    ...plain,
    kind: kind as ReportKind,
    state: state as ReportState,
    text: ReportText.parse(text),
    fromOn: plainDay(fromOn),
    cutOff: plainDay(cutOff),
    dueOn: plainDay(dueOn),
    aimOn: plainDay(aimOn),
    paperOn: paperOn === null ? null : plainDay(paperOn),
  }
}

const one = ({ tx, actor }: Asking, id: string) =>
  tx.selectFrom('report').selectAll().where('district', '=', actor.district).where('id', '=', id)

export async function findReport(asking: Asking, id: string): Promise<KeptReport | undefined> {
  const row = await one(asking, id).executeTakeFirst()
  return row && toReport(row)
}
export async function findReportForUpdate(asking: Asking, id: string): Promise<KeptReport | undefined> {
  const row = await one(asking, id).forUpdate().executeTakeFirst()
  return row && toReport(row)
}

type Change = Partial<Omit<KeptReport, 'id' | 'code' | 'unit' | 'version'>>

/** Writes a change and moves the version on: whoever looked at the version before must look again. */
export async function changeReport({ tx, actor }: Asking, report: KeptReport, change: Change): Promise<KeptReport> {
  const { text, figures, ...rest } = change
  const version = report.version + 1
  await tx
    .updateTable('report')
    .set({
      ...columnsOf(rest),
      ...(text && { text: JSON.stringify(text) }),
      ...(figures !== undefined && { figures: figures === null ? null : JSON.stringify(figures) }),
      version,
    })
    .where('district', '=', actor.district)
    .where('id', '=', report.id)
    .where('version', '=', report.version)
    .executeTakeFirstOrThrow()
  return { ...report, ...change, version }
}

/** Keeps what was written as it is now, under the version it has. */
export function keepEdition(
  { tx, actor, now }: Asking,
  { id, version, text, figures }: KeptReport,
  why: 'kept' | 'handed-in',
): void {
  const row = {
    district: actor.district,
    report: id,
    no: version,
    why,
    text: JSON.stringify(text),
    figures: why === 'kept' ? null : JSON.stringify(figures),
    by_post: actor.post,
    at: now,
  }
  send(tx, tx.insertInto('report_edition').values(row))
}
