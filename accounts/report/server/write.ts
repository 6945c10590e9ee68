import type { Input } from '#foundation/endpoint.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { lacksWords, type ReportText } from '#accounts/report/report-text.ts'
import type { reportContract } from '#accounts/report/report.contract.ts'
import { figuresOf } from '#accounts/report/server/figures-of.ts'
import { keepEdition } from '#accounts/report/server/report.store.ts'
import { beginStep, endStep, steppedOf } from '#accounts/report/server/take-step.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type C = typeof reportContract
const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Keeps the words; figures go on moving until it is handed in. */
export async function saveReport(ask: Ask<C['saveReport']>, input: Input<C['saveReport']>) {
  const report = await beginStep(ask, 'save', input)
  const { text, keep } = input
  guardText(ask.refuse, text)
  await tieFiles(ask, report.id, text)
  const state = report.state === 'owed' ? 'drafting' : report.state
  const ended = await endStep(ask, report, { text, state }, { kind: 'report-saved', detail: { keep } })
  if (keep) keepEdition(ask, ended.done, 'kept')
  return steppedOf(ended)
}

/** 报送电子稿: the form, or a file, or both; figures stand from now on with the rows they count. Source: clause 9.6. */
export async function submitReport(ask: Ask<C['submitReport']>, input: Input<C['submitReport']>) {
  const { actor, now, refuse } = ask
  const report = await beginStep(ask, 'submit', input)
  const { text, document } = input
  guardText(refuse, text)
  if (document === null && lacksWords(text)) refuse('report-text-missing')
  if (document !== null && !(await isPaper(ask, document))) refuse('report-document-kind')
  await tieFiles(ask, report.id, text, document)
  const figures = await figuresOf(ask, report)
  const ended = await endStep(
    ask,
    report,
    {
      state: 'handed-in',
      text,
      document,
      figures,
      reason: '',
      submittedBy: actor.post,
      submittedAt: now,
      firstSubmittedAt: report.firstSubmittedAt ?? now,
    },
    { kind: 'report-submitted', detail: { code: report.code, unit: report.unit, cutOff: report.cutOff } },
  )
  keepEdition(ask, ended.done, 'handed-in')
  return steppedOf(ended)
}

type Files = Pick<Ask, 'tx' | 'actor' | 'now'> & { refuse: (code: 'photo-not-found') => never }

/** Whoever sees the report sees its photos and its file; only what the writer may see can be chosen. */
const tieFiles = (ask: Files, report: string, { photos }: ReportText, document: string | null = null): Promise<void> =>
  attachPhotos(
    ask,
    report,
    [...photos.map(({ file }) => file), ...(document ? [document] : [])],
    'evidence',
    ask.refuse,
  )

async function isPaper({ tx, actor }: Pick<Ask, 'tx' | 'actor'>, id: string): Promise<boolean> {
  const file = await tx
    .selectFrom('file')
    .select(['type', 'name'])
    .where('district', '=', actor.district)
    .where('id', '=', id)
    .executeTakeFirst()
  return file !== undefined && [PDF, DOCX].includes(file.type)
}
