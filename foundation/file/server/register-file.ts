import type { Insertable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Tx } from '#foundation/server/database.ts'

/** Writes down that somebody sent a file in. The same content is one file, however many send it. */
export async function registerFile(tx: Tx, file: Insertable<Tables['file']>): Promise<void> {
  await tx
    .insertInto('file')
    .values(file)
    .onConflict((same) => same.columns(['district', 'id']).doNothing())
    .execute()
  await tx
    .insertInto('file_upload')
    .values({ district: file.district, file: file.id, person: file.uploaded_by, at: file.uploaded_at })
    .onConflict((same) => same.columns(['district', 'file', 'person']).doNothing())
    .execute()
}
