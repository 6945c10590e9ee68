import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { BriefRow, BriefState, BriefView } from '#accounts/brief/brief.ts'

const text = ['text-names-persons', 'text-identity-number'] as const
const on = { briefId: z.uuid(), version: z.int().min(1).describe('看到的是第几版') }
const Stepped = z.object({ id: z.uuid(), state: BriefState, version: z.int() })
export const BriefFilter = z.object({ view: BriefView.default('all'), unit: z.string().max(40).optional() })
export type BriefFilter = z.infer<typeof BriefFilter>

export const briefContract = {
  listBriefs: endpoint({
    method: 'GET',
    path: '/api/briefs',
    summary: '情况反映，新的在前',
    input: BriefFilter.extend({
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    output: z.object({
      rows: z.array(BriefRow),
      next: z.string().nullable(),
      views: z.record(BriefView, z.int()),
      maySend: z.boolean(),
    }),
    refusals: ['briefs-not-yours', 'bookmark-not-found'],
  }),
  readBrief: endpoint({
    method: 'GET',
    path: '/api/briefs/:briefId',
    summary: '一份情况反映和它的回执、答复',
    input: z.object({ briefId: z.uuid() }),
    output: z.object({
      brief: BriefRow,
      body: z.string(),
      clauseWords: z.string(),
      answer: z.string(),
      sentBy: z.string(),
      readBy: z.string(),
      answeredBy: z.string(),
      photos: z.array(z.string()),
      mayAnswer: z.string().nullable().describe('为什么不能答复'),
      marksRead: z.boolean().describe('打开即回执'),
    }),
    refusals: ['briefs-not-yours', 'brief-not-found'],
  }),
  sendBrief: endpoint({
    method: 'POST',
    path: '/api/briefs',
    summary: '报一份情况反映',
    input: z.object({
      title: z.string().trim().min(4, '请写标题，至少4个字').max(80),
      body: z.string().trim().min(4, '请写情况，至少4个字').max(3000),
      clause: z.string().max(10).nullable().default(null),
      photos: z
        .array(z.string().regex(/^[0-9a-f]{64}$/))
        .max(9)
        .default([]),
    }),
    output: Stepped,
    refusals: ['brief-not-yours', 'brief-clause-not-found', 'photo-not-found', ...text],
  }),
  markBriefRead: endpoint({
    method: 'POST',
    path: '/api/briefs/:briefId/read',
    summary: '已阅回执',
    input: z.object(on),
    output: Stepped.extend({ readAt: Moment.nullable() }),
    refusals: ['brief-not-found', 'brief-answer-not-yours', 'brief-changed'],
  }),
  answerBrief: endpoint({
    method: 'POST',
    path: '/api/briefs/:briefId/answer',
    summary: '答复',
    input: z.object({ ...on, answer: z.string().trim().min(4, '请写答复，至少4个字').max(1000) }),
    output: Stepped,
    refusals: ['brief-not-found', 'brief-answer-not-yours', 'brief-answered', 'brief-changed', ...text],
  }),
}
