import { sql } from 'kysely'
import type { Input } from '#foundation/endpoint.ts'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import type { Asking } from '#foundation/server/record.ts'
import { type Ask, serve } from '#foundation/server/verb.ts'

type List = typeof notificationContract.listNotices
type Read = typeof notificationContract.readNotices

/** What has become due, one line per matter: the newest notice stands for those before it. */
async function listNotices({ tx, actor, now }: Ask<List>, { after, limit }: Input<List>) {
  const { rows } = await sql<{
    id: string
    kind: string
    title: string
    body: string
    link: string
    at: Date
    read: boolean
    bundled: number
  }>`
    select * from (
      select distinct on (subject) id, kind, title, body, link, at, read_at is not null as read,
        count(*) over (partition by subject)::integer as bundled
      from notice
      where district = ${actor.district} and post = ${actor.post} and due_at <= ${now} and at < ${after ?? new Date('9999-01-01')}
      order by subject, at desc, id desc
    ) newest order by at desc, id desc limit ${limit}`.execute(tx)
  return { notices: rows, unread: await unread({ tx, actor, now }) }
}

async function readNotices(ask: Ask<Read>, { until }: Input<Read>) {
  const { tx, actor, now } = ask
  await tx
    .updateTable('notice')
    .set({ read_at: now })
    .where('district', '=', actor.district)
    .where('post', '=', actor.post)
    .where('read_at', 'is', null)
    .where('at', '<=', until)
    .execute()
  return { unread: await unread(ask) }
}

async function unread({ tx, actor, now }: Asking): Promise<number> {
  const { n } = await tx
    .selectFrom('notice')
    .select(({ fn }) => fn.count<number>('subject').distinct().as('n'))
    .where('district', '=', actor.district)
    .where('post', '=', actor.post)
    .where('read_at', 'is', null)
    .where('due_at', '<=', now)
    .executeTakeFirstOrThrow()
  return n
}

export const notificationSlice = serve(notificationContract, {}, { listNotices, readNotices })
