import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { AboutKind, Order } from '#matters/supervision/order.ts'

const Text = (least: number, most: number) =>
  z.string().trim().min(least, `至少${least}个字`).max(most, `最多${most}个字`)
const Day = z.iso.date('请选日期')
const Unit = z.string().min(1, '请选单位').max(40)
const Files = z
  .array(z.string().regex(/^[0-9a-f]{64}$/))
  .max(9)
  .default([])

const on = { orderId: z.uuid(), version: z.int().positive() }
const guarded = ['text-names-persons', 'text-identity-number'] as const
const stepping = ['order-step-not-yours', 'order-not-found', 'order-changed'] as const
const writing = ['order-unit', 'order-leader', 'order-basis', 'order-due-past', 'order-lead-assists'] as const
const Stepped = Order.pick({ id: true, state: true, numberText: true, dueOn: true, version: true })

const Written = {
  matter: Text(4, 120).describe('督办事项'),
  basis: z.string().min(1, '请选依据').max(20).describe('依据的条款编号'),
  lead: Unit.describe('承办单位'),
  assists: z.array(Unit).max(8).default([]).describe('配合单位'),
  demand: Text(4, 500).describe('办理要求'),
  dueOn: Day.describe('办结时限'),
}

const step = <I extends z.ZodRawShape, const R extends string>(
  name: string,
  summary: string,
  input: I,
  refusals: readonly R[],
) =>
  endpoint({
    method: 'POST',
    path: `/api/orders/:orderId/${name}` as const,
    summary,
    input: z.object({ ...on, ...input }),
    output: Stepped,
    refusals: [...stepping, ...refusals, ...guarded] as const,
  })

/** The steps of a supervision order: one endpoint each. What is shown stands in `supervision-reads.contract.ts`. */
export const supervisionContract = {
  issueOrder: endpoint({
    method: 'POST',
    path: '/api/orders',
    summary: '签发督办单：事项、依据、承办和配合单位、要求、办结时限',
    input: z.object({
      about: z.object({ kind: AboutKind, ref: z.string().max(120).optional() }).default({ kind: 'other' }),
      school: z.string().max(40).optional(),
      ...Written,
    }),
    output: Stepped,
    refusals: [
      'order-step-not-yours',
      'order-about-not-found',
      'order-about-done',
      'order-open-already',
      ...writing,
      ...guarded,
    ],
  }),
  issueDraft: step(
    'issue',
    '签发到期拟出的督办单，可以先改再签发',
    {
      demand: Text(4, 500).optional(),
      dueOn: Day.optional(),
      assists: z.array(Unit).max(8).optional(),
      leader: z.string().max(80).optional().describe('二次督办的责任领导岗位'),
    },
    ['order-not-now-issue', 'order-not-now-follow', 'order-about-done', ...writing],
  ),
  dropDraft: step('drop', '不签发，写明原因', { reason: Text(4, 300) }, ['order-not-now-drop']),
  signOrder: step('sign', '承办单位签收', {}, ['order-not-now-sign']),
  replyToOrder: step('reply', '书面反馈办理情况，附佐证', { reply: Text(4, 1000), evidence: Files }, [
    'order-not-now-reply',
    'photo-not-found',
    'order-evidence',
  ]),
  verifyOrder: step('verify', '办公室核实：属实', { finding: Text(2, 500) }, ['order-not-now-verify']),
  sendOrderBack: step('send-back', '办公室核实：退回补办，另定期限', { finding: Text(4, 500), dueOn: Day }, [
    'order-not-now-sendBack',
    'order-due-past',
  ]),
  followOrder: step(
    'follow',
    '二次督办：点名责任领导，原督办单转入新单',
    { demand: Text(4, 500), dueOn: Day, leader: z.string().min(1, '请选责任领导').max(80) },
    ['order-not-now-follow', 'order-not-late', 'order-second-already', 'order-about-done', ...writing],
  ),
  listOrder: step(
    'list',
    '挂牌督办：点名责任领导，一事一策',
    { leader: z.string().min(1, '请选责任领导').max(80), plan: Text(10, 1000).describe('一事一策') },
    ['order-not-now-list', 'order-listed-already', 'order-list-too-soon', 'order-leader', 'order-about-done'],
  ),
  unlistOrder: step('unlist', '事项办结，摘牌', { note: Text(4, 300) }, [
    'order-not-now-unlist',
    'order-not-listed',
    'order-board-with-hazard',
  ]),
  interviewForOrder: step(
    'interview',
    '约谈承办单位负责人：时间、记录、结果',
    { heldOn: Day, post: z.string().min(1, '请选被约谈的岗位').max(80), notes: Text(4, 1000), result: Text(2, 300) },
    ['order-not-now-interview', 'order-leader', 'interview-in-future', 'interview-too-early'],
  ),
  closeOrder: step('close', '办结归档', { note: z.string().trim().max(300).default('') }, [
    'order-not-now-close',
    'order-still-listed',
  ]),
} as const
