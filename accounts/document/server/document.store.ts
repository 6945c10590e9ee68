import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { send } from '#foundation/server/database.ts'
import type { Asking } from '#foundation/server/record.ts'
import { columnsOf, named } from '#foundation/server/rows.ts'
import { Paper } from '#accounts/document/document.ts'
import type { Registered } from '#accounts/document/life.ts'

/** What the store keeps beside what lists show. */
export type KeptDocument = Registered & {
  paper: Paper
  number: number | null
  year: number | null
  audience: string[]
  programme: string
}

const toDocument = (row: Selectable<Tables['document']>): KeptDocument => {
  const { district: _, paper, ...rest } = named(row)
  return { ...(rest as Omit<KeptDocument, 'paper'>), paper: Paper.parse(paper) }
}

const documents = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) =>
  tx.selectFrom('document').selectAll().where('district', '=', actor.district)

export async function findDocument(asking: Asking, id: string): Promise<KeptDocument | undefined> {
  const row = await documents(asking).where('id', '=', id).executeTakeFirst()
  return row && toDocument(row)
}
export async function findDocumentForUpdate(asking: Asking, id: string): Promise<KeptDocument | undefined> {
  const row = await documents(asking).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toDocument(row)
}

/** What was already made from an order or a visit: a reaction run again makes nothing twice. */
export const findDocumentAbout = ({ tx, actor }: Asking, kind: string, about: string) =>
  tx
    .selectFrom('document')
    .select('id')
    .where('district', '=', actor.district)
    .where('kind', '=', kind)
    .where('about', '=', about)
    .executeTakeFirst()

export function insertDocument({ tx, actor }: Asking, document: Partial<KeptDocument>): void {
  const { paper, ...rest } = document
  const row = { ...columnsOf(rest), district: actor.district, paper: JSON.stringify(paper) }
  send(tx, tx.insertInto('document').values(row as unknown as Insertable<Tables['document']>))
}

export type DocumentChange = Partial<Omit<KeptDocument, 'id' | 'kind' | 'template' | 'version'>>

/** Writes a change and moves the version on: whoever looked at the version before must look again. */
export async function saveDocumentRow(
  { tx, actor }: Asking,
  document: KeptDocument,
  { paper, ...change }: DocumentChange,
): Promise<KeptDocument> {
  const version = document.version + 1
  const columns = { ...columnsOf(change), ...(paper && { paper: JSON.stringify(paper) }), version }
  const done = await tx
    .updateTable('document')
    .set(columns)
    .where('district', '=', actor.district)
    .where('id', '=', document.id)
    .where('version', '=', document.version)
    .executeTakeFirstOrThrow()
  if (Number(done.numUpdatedRows) !== 1) throw new Error('a document was not written by whoever may write it')
  return { ...document, ...change, paper: paper ?? document.paper, version }
}
