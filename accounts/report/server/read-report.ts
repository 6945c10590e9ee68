import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { CountedFigures, shownFigures } from '#accounts/report/report-figures.ts'
import type { reportContract } from '#accounts/report/report.contract.ts'
import { reportFactWords } from '#accounts/report/report.facts.ts'
import { officeContact } from '#accounts/report/server/contact.ts'
import { figuresOf } from '#accounts/report/server/figures-of.ts'
import { selectReports, toReportRow } from '#accounts/report/server/report-rows.ts'
import { findReport, type KeptReport } from '#accounts/report/server/report.store.ts'
import { mayRead, mayWrite, stepsOf } from '#accounts/report/who-may.ts'
import { postTitle } from '#registry/post/server/post-title.ts'
import { timelineOf } from '#registry/post/server/timeline.ts'

type Read = typeof reportContract.readReport

/** One report: what its figures say, what was written, what became of it, and what may be done next. */
export async function readReport(ask: Ask<Read>, { reportId }: Input<Read>) {
  const { actor, now } = ask
  if (!mayRead(actor)) ask.refuse('reports-not-yours')
  const report = (await findReport(ask, reportId)) ?? ask.refuse('report-not-found')
  const row = await selectReports(ask).where('r.id', '=', reportId).executeTakeFirstOrThrow()
  const title = async (post: string | null) => (post ? postTitle(ask, post) : '')
  return {
    at: now,
    report: toReportRow(row, now),
    from: report.fromOn,
    cutOff: report.cutOff,
    figures: shownFigures(await countedOf(ask, report)),
    frozen: report.figures !== null,
    text: mayWrite(actor, report.unit) || isHandedIn(report) ? report.text : null,
    document: isHandedIn(report) || actor.unit === report.unit ? await documentOf(ask, report.document) : null,
    submittedBy: await title(report.submittedBy),
    submittedAt: report.submittedAt,
    paperBy: await title(report.paperBy),
    decidedBy: await title(report.decidedBy),
    decidedAt: report.decidedAt,
    editions: await editionsOf(ask, report),
    steps: stepsOf(actor, report),
    timeline: await storyOf(ask, report),
    contact: await officeContact(ask),
  }
}

/** What a body is still writing is its own. */
const isHandedIn = ({ state }: KeptReport): boolean => state === 'handed-in' || state === 'accepted'

/** As frozen when it was handed in; until then as the records stand now. */
export const countedOf = (ask: Parameters<typeof figuresOf>[0], report: KeptReport): Promise<CountedFigures> =>
  report.figures === null ? figuresOf(ask, report) : Promise.resolve(CountedFigures.decode(report.figures as never))

async function documentOf({ tx, actor }: Asking, id: string | null) {
  if (id === null) return null
  const file = await tx
    .selectFrom('file')
    .select('name')
    .where('district', '=', actor.district)
    .where('id', '=', id)
    .executeTakeFirst()
  return file ? { file: id, name: file.name } : null
}

async function editionsOf(asking: Asking, { id }: KeptReport) {
  const { tx, actor } = asking
  const rows = await tx
    .selectFrom('report_edition as e')
    .innerJoin('post as k', (on) => on.onRef('k.district', '=', 'e.district').onRef('k.id', '=', 'e.by_post'))
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'k.district').onRef('u.id', '=', 'k.unit'))
    .select(['e.no', 'e.why', 'e.at', 'k.title', 'u.name'])
    .where('e.district', '=', actor.district)
    .where('e.report', '=', id)
    .orderBy('e.no', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ no, why, at, title, name }) => ({
    no,
    why: why as 'kept' | 'handed-in',
    by: `${name} ${title}`,
    at,
  }))
}

/** Drafts kept by the machine are no part of the story. */
const storyOf = async (asking: Asking, { id }: KeptReport) =>
  (await timelineOf(asking, [id], { words: reportFactWords, moreOf })).filter(
    ({ what, more }) => what !== reportFactWords['report-saved'] || more !== '',
  )

const moreOf = ({ reason, receivedOn, keep, version }: Readonly<Record<string, unknown>>): string =>
  keep === true && typeof version === 'number' ? `第${version}版` : [reason, receivedOn].filter(isText).join('')
const isText = (value: unknown): value is string => typeof value === 'string'
