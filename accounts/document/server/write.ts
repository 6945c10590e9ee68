import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { documentContract } from '#accounts/document/document.contract.ts'
import { Paper } from '#accounts/document/document.ts'
import { blocksOf } from '#accounts/document/plain-text.ts'
import { recount } from '#accounts/document/server/recount.ts'
import { draftDocument } from '#accounts/document/server/draft-document.ts'
import { unknownAmong } from '#accounts/document/server/recipients.ts'
import { beginStep, endStep, type Refuse, stepped } from '#accounts/document/server/take-step.ts'
import { isOffice } from '#accounts/document/who-may.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import { currentPack } from '#programme/pack/server/current-pack.ts'

type Write = typeof documentContract.writeDocument
type Save = typeof documentContract.saveDocument

/** 拟稿: a template, what fills it, the days its numbers count. */
export async function writeDocument(ask: Ask<Write>, { template, values, period, toWhom }: Input<Write>) {
  const refuse = ask.refuse as Refuse
  if (!isOffice(ask.actor)) refuse('document-step-not-yours')
  const current = await currentPack(ask.house.db, ask.actor.district)
  const found = current.pack.documents.templates.find(({ code }) => code === template)
  if (!found) return refuse('document-template')
  if (found.madeFrom) refuse('document-made-elsewhere')
  guardText(refuse, values)
  if (toWhom && (await unknownAmong(ask, toWhom)).length > 0) refuse('document-recipients')
  return stepped(
    await draftDocument(ask, current, { template, values, ...(period && { period }), ...(toWhom && { toWhom }) }),
  )
}

/** 改稿: the text as people wrote it; its numbers are counted again. */
export async function saveDocument(ask: Ask<Save>, { documentId, version, toWhom, ...written }: Input<Save>) {
  const refuse = ask.refuse as Refuse
  const document = await beginStep(ask, 'save', { documentId, version, ...written })
  if ((await unknownAmong(ask, toWhom)).length > 0) refuse('document-recipients')
  const { title, addressees, body, attachments, note, copies, people } = written
  const { pack } = await currentPack(ask.house.db, ask.actor.district)
  const paper = Paper.parse({
    ...document.paper,
    title,
    addressees,
    blocks: blocksOf(body),
    attachments: attachments.map(({ name, body: text }) => ({ name, blocks: blocksOf(text) })),
    figures: await recount(ask, pack, document),
    note,
    copies,
    people,
  })
  const change = { paper, title, toWhom, writtenBy: ask.actor.post, writtenAt: ask.now }
  return stepped(await endStep(ask, document, change, { kind: 'document-saved' }))
}
