import { sql } from 'kysely'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { documentReadsContract } from '#accounts/document/document-reads.contract.ts'
import { findDocument } from '#accounts/document/server/document.store.ts'
import type { Standing } from '#accounts/document/who-may.ts'
import { maySee } from '#accounts/document/who-may.ts'

type List = typeof documentReadsContract.listReceipts

const receipts = ({ tx, actor }: Asking, document: string) =>
  tx.selectFrom('document_receipt as r').where('r.district', '=', actor.district).where('r.document', '=', document)

/** How the asker's own unit stands to a document. */
export async function ownReceipt(asking: Asking, document: string): Promise<Standing['mine']> {
  const row = await receipts(asking, document)
    .select('r.signed_at')
    .where('r.unit', '=', asking.actor.unit)
    .executeTakeFirst()
  return row ? (row.signed_at ? 'signed' : 'waiting') : 'none'
}

/** Of those the asker may see. */
export async function signedCount(asking: Asking, document: string): Promise<number> {
  const { n } = await receipts(asking, document)
    .where('r.signed_at', 'is not', null)
    .select(sql<number>`count(*)::integer`.as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Who has signed and who has not, those who have not first; a unit sees its own line and those of its territory. */
export async function listReceipts(ask: Ask<List>, { documentId, signed, after, limit }: Input<List>) {
  if (!maySee(ask.actor.role)) ask.refuse('documents-not-yours')
  const document = (await findDocument(ask, documentId)) ?? ask.refuse('document-not-found')
  const found = await receipts(ask, document.id)
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'r.district').onRef('u.id', '=', 'r.unit'))
    .leftJoin('post as p', (on) => on.onRef('p.district', '=', 'r.district').onRef('p.id', '=', 'r.signed_by'))
    .select(['r.unit', 'u.name as unitName', 'u.kind', 'r.signed_at as signedAt', 'p.title as signedByName'])
    .$if(signed !== undefined, (rows) => rows.where('r.signed_at', signed === 'yes' ? 'is not' : 'is', null))
    .$if(after !== undefined, (rows) => rows.where('r.unit', '>', after ?? ''))
    .orderBy('r.unit')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit)
  const counted = await receipts(ask, document.id)
    .select([sql<number>`count(r.signed_at)::integer`.as('signed'), sql<number>`count(*)::integer`.as('sent')])
    .executeTakeFirstOrThrow()
  return { rows, next: found.length > limit ? (rows.at(-1)?.unit ?? null) : null, ...counted }
}
