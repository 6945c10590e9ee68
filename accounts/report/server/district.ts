import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask, FileAnswer } from '#foundation/server/verb.ts'
import { renderDocx } from '#accounts/document/server/docx/render-docx.ts'
import { renderPdf } from '#accounts/document/server/pdf/render-pdf.ts'
import { type Accepted, assemble } from '#accounts/report/assemble.ts'
import { districtPaper } from '#accounts/report/district-paper.ts'
import { CountedFigures } from '#accounts/report/report-figures.ts'
import { ReportText } from '#accounts/report/report-text.ts'
import type { reportContract } from '#accounts/report/report.contract.ts'
import { periodsOf } from '#accounts/report/server/list.ts'
import { inTable, selectReports, toReportRow } from '#accounts/report/server/report-rows.ts'
import { mayReadDistrict } from '#accounts/report/who-may.ts'
import { type DutyRules, dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { type RosterKind, rosterKinds } from '#duties/roster/roster.ts'
import { kindWords } from '#duties/roster/roster.words.ts'

type C = typeof reportContract
type Asked = Pick<Ask, 'tx' | 'actor' | 'now' | 'house'> & {
  refuse: (code: 'district-report-not-yours' | 'report-period-not-found') => never
}

/** 全区汇总: added up from what was accepted, every number with the bodies it comes from. */
export const readDistrictReport = async (ask: Ask<C['readDistrictReport']>, { code }: Input<C['readDistrictReport']>) =>
  assembled(ask, code, await dutyRulesFor(ask.house.db, ask.actor.district))

/** The same as an official paper, to be numbered and issued by the office. */
export async function exportDistrictReport(
  ask: Ask<C['exportDistrictReport']>,
  { code, format }: Input<C['exportDistrictReport']>,
): Promise<FileAnswer> {
  const rules = await dutyRulesFor(ask.house.db, ask.actor.district)
  const read = await assembled(ask, code, rules)
  const paper = districtPaper(read, rules.pack, dayOf(ask.now))
  const name = `${paper.title}.${format}`
  return format === 'pdf'
    ? { name, type: 'application/pdf', body: renderPdf(paper) }
    : {
        name,
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        body: await renderDocx(paper),
      }
}

async function assembled(ask: Asked, code: string, rules: DutyRules) {
  const { actor, now } = ask
  if (!mayReadDistrict(actor)) ask.refuse('district-report-not-yours')
  const period = (await periodsOf(ask)).find((each) => each.code === code) ?? ask.refuse('report-period-not-found')
  const rows = await selectReports(ask)
    .select(['r.figures', 'r.text'])
    .where(inTable(ask, { code, view: 'all' }))
    .orderBy('r.is_school')
    .orderBy('u.sort')
    .orderBy('r.unit')
    .execute()
  const shown = rows.map((row) => ({ row, line: toReportRow(row, now) }))
  const accepted = shown
    .filter(({ line }) => line.state === 'accepted')
    .map(({ row, line }): Accepted => ({
      report: line.id,
      unitName: line.unitName,
      isSchool: line.isSchool,
      figures: CountedFigures.decode(row.figures as never),
      text: ReportText.parse(row.text),
    }))
  return {
    at: now,
    period,
    accepted: accepted.length,
    asked: rows.length,
    onTime: shown.filter(({ line }) => line.time === 'on-time').length,
    lacking: shown
      .filter(({ line }) => line.state !== 'accepted')
      .map(({ line }) => ({ report: line.id, unitName: line.unitName })),
    ...assemble(accepted, wantedOf(rules, accepted)),
  }
}

/** What the programme says about where a number stands. */
function wantedOf({ pack }: DutyRules, accepted: readonly Accepted[]) {
  const articleOf = (clause: string | undefined) => pack.clauses.find(({ id }) => id === clause)?.article ?? 0
  const codes = new Set(accepted.flatMap(({ figures }) => figures.figures.map(({ code }) => code)))
  const clauses = [...codes].flatMap((each) => /^v\.(.+)\.released$/.exec(each)?.[1] ?? []).toSorted()
  return {
    articles: pack.articles.articles,
    places: pack.reports.articles,
    shifts: (Object.keys(rosterKinds) as RosterKind[]).map((kind) => ({
      kind,
      name: kindWords[kind],
      article: articleOf(rosterKinds[kind].clauses[0]),
    })),
    visits: clauses.map((clause) => ({ clause, article: articleOf(clause) })),
  }
}
