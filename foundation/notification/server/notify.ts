import { freshId } from '#foundation/server/id.ts'
import type { Asking } from '#foundation/server/record.ts'

export type NewNotice = {
  posts: readonly string[]
  subject: string
  kind: string
  title: string
  body?: string
  /** Where the app opens when it is pressed. */
  link: string
  /** The same sweep or fact run again notifies nobody twice. */
  once: string
  dueAt: Date
}

/** Puts a notice under the bell of each post, and in the outbox of each sender, in the transaction of what it tells of. */
export async function notify(
  { tx, actor, now }: Asking,
  notice: NewNotice,
  senders: readonly string[],
): Promise<number> {
  if (notice.posts.length === 0) return 0
  const { subject, kind, title, body = '', link, once, dueAt } = notice
  const told = await tx
    .insertInto('notice')
    .values(
      [...new Set(notice.posts)].map((post) => ({
        district: actor.district,
        id: freshId(),
        post,
        subject,
        kind,
        title,
        body,
        link,
        at: now,
        due_at: dueAt,
        once,
      })),
    )
    .onConflict((again) => again.columns(['district', 'post', 'once']).doNothing())
    .returning('id')
    .execute()
  const waiting = told.flatMap(({ id }) =>
    senders.map((sender) => ({ district: actor.district, id: freshId(), notice: id, sender, due_at: dueAt })),
  )
  if (waiting.length > 0) await tx.insertInto('outbox').values(waiting).execute()
  return told.length
}
