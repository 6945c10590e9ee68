import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask, FileAnswer } from '#foundation/server/verb.ts'
import type { Paper } from '#accounts/document/document.ts'
import type { documentReadsContract } from '#accounts/document/document-reads.contract.ts'
import { findDocument, type KeptDocument } from '#accounts/document/server/document.store.ts'
import { renderDocx } from '#accounts/document/server/docx/render-docx.ts'
import { renderPdf, renderPicture } from '#accounts/document/server/pdf/render-pdf.ts'
import { recount } from '#accounts/document/server/recount.ts'
import { maySee } from '#accounts/document/who-may.ts'
import { currentPack } from '#programme/pack/server/current-pack.ts'

type Pdf = typeof documentReadsContract.documentPdf
type Pages = typeof documentReadsContract.documentPages
type Docx = typeof documentReadsContract.documentDocx
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export async function documentPdf(ask: Ask<Pdf>, { documentId, inline }: Input<Pdf>): Promise<FileAnswer> {
  if (!maySee(ask.actor.role)) ask.refuse('documents-not-yours')
  const document = (await findDocument(ask, documentId)) ?? ask.refuse('document-not-found')
  const body = renderPdf(await printed(ask, document))
  return { name: `${nameOf(document)}.pdf`, type: 'application/pdf', body, bytes: body.length, inline: inline === 1 }
}

export async function documentPages(ask: Ask<Pages>, { documentId }: Input<Pages>): Promise<FileAnswer> {
  if (!maySee(ask.actor.role)) ask.refuse('documents-not-yours')
  const document = (await findDocument(ask, documentId)) ?? ask.refuse('document-not-found')
  const body = Buffer.from(renderPicture(await printed(ask, document)))
  return { name: `${nameOf(document)}.svg`, type: 'image/svg+xml', body, bytes: body.length, inline: true }
}

export async function documentDocx(ask: Ask<Docx>, { documentId }: Input<Docx>): Promise<FileAnswer> {
  if (!maySee(ask.actor.role)) ask.refuse('documents-not-yours')
  const document = (await findDocument(ask, documentId)) ?? ask.refuse('document-not-found')
  const body = await renderDocx(await printed(ask, document))
  return { name: `${nameOf(document)}.docx`, type: WORD, body, bytes: body.length }
}

/** What goes on paper: a draft as it stands today, one that was issued as it was issued. */
async function printed(ask: Asking & Pick<Ask, 'house'>, document: KeptDocument): Promise<Paper> {
  if (document.state === 'issued' || document.state === 'recalled') return document.paper
  const { pack } = await currentPack(ask.house.db, ask.actor.district)
  const figures = await recount(ask, pack, document)
  const { printer, printedOn } = document.paper
  return {
    ...document.paper,
    figures,
    number: document.series ? '（印发时编号）' : '',
    date: dayOf(ask.now),
    printedOn: printer ? dayOf(ask.now) : printedOn,
  }
}

const nameOf = ({ numberText, title }: KeptDocument): string =>
  [numberText, title]
    .filter(Boolean)
    .join(' ')
    .replaceAll(/[\\/:*?"<>|]/g, '')
