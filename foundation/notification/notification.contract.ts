import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'

/** One line under the bell: bundled per matter, newest first. */
export const Notice = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  body: z.string(),
  link: z.string(),
  at: Moment,
  read: z.boolean(),
  bundled: z.int().describe('这件事共有几条'),
})
export type Notice = z.infer<typeof Notice>

export const notificationContract = {
  listNotices: endpoint({
    method: 'GET',
    path: '/api/notices',
    summary: '通知，按事合并',
    input: z.object({ after: Moment.optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }),
    output: z.object({ notices: z.array(Notice), unread: z.int() }),
  }),
  readNotices: endpoint({
    method: 'POST',
    path: '/api/notices/read',
    summary: '标为已看',
    input: z.object({ until: Moment }),
    output: z.object({ unread: z.int() }),
  }),
}
