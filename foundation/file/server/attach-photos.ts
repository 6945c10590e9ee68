import type { Asking } from '#foundation/server/record.ts'

type Role = 'before' | 'after' | 'evidence'

/** Ties uploaded photos to a matter. Only what the asker uploaded, or may already see, can be tied. */
export async function attachPhotos(
  { tx, actor, now }: Asking,
  subject: string,
  photos: readonly string[],
  role: Role,
  refuse: (code: 'photo-not-found') => never,
  { note = '', confidential = false }: { note?: string; confidential?: boolean } = {},
): Promise<void> {
  if (photos.length === 0) return
  const wanted = [...new Set(photos)]
  const files = await tx
    .selectFrom('file')
    .select(['id', 'taken_at'])
    .where('district', '=', actor.district)
    .where('id', 'in', wanted)
    .execute()
  if (files.length < wanted.length) refuse('photo-not-found')
  const rows = files.map(({ id, taken_at }) => ({
    district: actor.district,
    subject,
    file: id,
    role,
    note,
    taken_at,
    received_at: now,
    by_unit: confidential ? null : actor.unit,
    by_post: confidential ? null : actor.post,
  }))
  await tx
    .insertInto('attachment')
    .values(rows)
    .onConflict((same) => same.columns(['district', 'subject', 'file', 'role']).doNothing())
    .execute()
}
