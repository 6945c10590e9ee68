import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { endpoint } from '#foundation/endpoint.ts'
import { Registered } from '#accounts/document/life.ts'

const Text = (least: number, most: number) =>
  z.string().trim().min(least, `至少${least}个字`).max(most, `最多${most}个字`)
const Body = z.string().max(60_000, '正文太长，请把一部分写成附件')
const ToWhom = z.array(z.string().max(40)).max(200)
export const Period = z
  .object({ from: PlainDay, to: PlainDay })
  .refine(({ from, to }) => from <= to, '止日不能早于起日')

const on = { documentId: z.uuid(), version: z.int().positive() }
const guarded = ['text-names-persons', 'text-identity-number'] as const
const stepping = ['document-step-not-yours', 'document-not-found', 'document-changed'] as const
const Stepped = Registered.pick({ id: true, state: true, numberText: true, version: true })

const step = <I extends z.ZodRawShape, const R extends string>(
  name: string,
  summary: string,
  input: I,
  refusals: readonly R[],
) =>
  endpoint({
    method: 'POST',
    path: `/api/documents/:documentId/${name}` as const,
    summary,
    input: z.object({ ...on, ...input }),
    output: Stepped,
    refusals: [...stepping, ...refusals, ...guarded] as const,
  })

/** The steps of an official document: one endpoint each. What is shown stands in `document-reads.contract.ts`. */
export const documentContract = {
  writeDocument: endpoint({
    method: 'POST',
    path: '/api/documents',
    summary: '按样式拟稿：选样式，填几项，统计数字自动数',
    input: z.object({
      template: z.string().min(1, '请选样式').max(60),
      values: z.record(z.string(), z.string().max(5000)).default({}),
      period: Period.optional().describe('统计期，默认今年1月1日到今天'),
      toWhom: ToWhom.optional().describe('发给谁，默认按样式'),
    }),
    output: Stepped,
    refusals: [
      'document-step-not-yours',
      'document-template',
      'document-made-elsewhere',
      'document-recipients',
      ...guarded,
    ],
  }),
  saveDocument: step(
    'save',
    '改稿：标题、主送、正文、附件、发给谁；统计数字随时重数',
    {
      title: Text(4, 120),
      addressees: z.string().trim().max(500),
      body: Body.min(1, '请写正文'),
      attachments: z.array(z.object({ name: Text(1, 120), body: Body.min(1, '请写附件正文') })).max(20),
      note: z.string().trim().max(200),
      copies: z.string().trim().max(500),
      people: z
        .array(z.object({ role: z.enum(['出席', '请假', '列席']), names: z.string().max(2000) }))
        .max(3)
        .default([]),
      toWhom: ToWhom,
    },
    ['document-not-now-save', 'document-recipients'],
  ),
  reviewDocument: step('review', '核稿：由拟稿人以外的人看过', {}, [
    'document-not-now-review',
    'document-own-review',
    'document-unfilled',
  ]),
  sendDocumentBack: step('send-back', '退回修改', { reason: Text(4, 300) }, ['document-not-now-sendBack']),
  issueDocument: step('issue', '印发：编号、定下数字、按名册分发', {}, ['document-not-now-issue', 'document-unfilled']),
  dropDocument: step('drop', '作废草稿', { reason: Text(4, 300) }, ['document-not-now-drop']),
  recallDocument: step('recall', '撤回已印发的公文，号不再用', { reason: Text(4, 300) }, ['document-not-now-recall']),
  receiveDocument: endpoint({
    method: 'POST',
    path: '/api/documents/:documentId/receive',
    summary: '签收',
    input: z.object({ documentId: z.uuid() }),
    output: z.object({ id: z.uuid(), signed: z.int().describe('已有几个单位签收') }),
    refusals: [
      'document-step-not-yours',
      'document-not-found',
      'document-not-now-receive',
      'document-not-sent-to-you',
      'document-received-already',
    ],
  }),
} as const
