import type { Input } from '#foundation/endpoint.ts'
import type { fileContract } from '#foundation/file/file.contract.ts'
import type { Ask, FileAnswer } from '#foundation/server/verb.ts'

type Open = typeof fileContract.openFile

/** Whoever sees a matter sees its evidence: the row-level policies of `file` and `attachment` decide. */
export async function openFile(
  { tx, actor, house, refuse }: Ask<Open>,
  { fileId, size }: Input<Open>,
): Promise<FileAnswer> {
  const file = await tx
    .selectFrom('file')
    .select(['name', 'type'])
    .where('district', '=', actor.district)
    .where('id', '=', fileId)
    .executeTakeFirst()
  if (!file) return refuse('not-found')
  const photo = file.type.startsWith('image/')
  const content = await house.files.open(fileId, photo ? size : 'full')
  if (!content) return refuse('not-found')
  return { name: file.name, type: file.type, ...content, cache: true, inline: photo }
}
