import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { documentContract } from '#accounts/document/document.contract.ts'
import { findDocument } from '#accounts/document/server/document.store.ts'
import { ownReceipt, signedCount } from '#accounts/document/server/receipts.ts'
import { takesSteps, whyNot } from '#accounts/document/who-may.ts'

type Receive = typeof documentContract.receiveDocument

/** 签收: the unit has it, and the Office sees when. */
export async function receiveDocument(ask: Ask<Receive>, { documentId }: Input<Receive>) {
  const { tx, actor, now, refuse } = ask
  if (!takesSteps(actor, 'receive')) refuse('document-step-not-yours')
  const document = (await findDocument(ask, documentId)) ?? refuse('document-not-found')
  const mine = await ownReceipt(ask, documentId)
  const reason = whyNot('receive', { ...document, mine }, actor)
  if (reason) refuse(reason as never)
  const done = await tx
    .updateTable('document_receipt')
    .set({ signed_at: now, signed_by: actor.post })
    .where('district', '=', actor.district)
    .where('document', '=', documentId)
    .where('unit', '=', actor.unit)
    .where('signed_at', 'is', null)
    .executeTakeFirstOrThrow()
  // A colleague was quicker by a moment.
  if (Number(done.numUpdatedRows) !== 1) refuse('document-received-already')
  record(ask, { subject: documentId, kind: 'document-received', detail: { unit: actor.unit } })
  return { id: documentId, signed: await signedCount(ask, documentId) }
}
