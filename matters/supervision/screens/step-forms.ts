import type { OrderStep } from '#matters/supervision/order.ts'
import { orders } from '#matters/supervision/screens/asks.ts'

export type FieldSpec =
  | { kind: 'text'; name: string; label: string; rows: number; most: number; must?: true; example?: string }
  | { kind: 'day'; name: string; label: string; past?: true }
  | { kind: 'leader'; name: string; label: string }
  | { kind: 'files'; name: string; label: string }

type On = { orderId: string; version: number }
type Given = Readonly<Record<string, string>>
type StepForm = {
  verb: string
  said: string
  note?: string
  fields: readonly FieldSpec[]
  send: (on: On, given: Given, files: string[]) => Promise<{ id: string }>
}

const text = (name: string, label: string, rows: number, most: number, example?: string): FieldSpec => ({
  kind: 'text',
  name,
  label,
  rows,
  most,
  must: true,
  ...(example && { example }),
})
const say = (given: Given, name: string): string => given[name] ?? ''

/** What each step asks, and how it is sent. */
export const stepForms: Record<OrderStep, StepForm> = {
  issue: {
    verb: '签发',
    said: '已签发督办单',
    note: '按拟出的内容签发，随即编号送达承办单位。',
    fields: [],
    send: (on) => orders.issueDraft(on),
  },
  drop: {
    verb: '不签发',
    said: '已记为不签发',
    fields: [text('reason', '不签发的原因', 2, 300)],
    send: (on, given) => orders.dropDraft({ ...on, reason: say(given, 'reason') }),
  },
  sign: { verb: '签收', said: '已签收', fields: [], send: (on) => orders.signOrder(on) },
  reply: {
    verb: '提交反馈',
    said: '已反馈，等办公室核实',
    fields: [
      text('reply', '办理情况', 4, 1000, '做了什么，结果怎样，未按期办结的原因'),
      { kind: 'files', name: 'evidence', label: '佐证' },
    ],
    send: (on, given, evidence) => orders.replyToOrder({ ...on, reply: say(given, 'reply'), evidence }),
  },
  verify: {
    verb: '核实属实',
    said: '已核实',
    fields: [text('finding', '核实意见', 2, 500)],
    send: (on, given) => orders.verifyOrder({ ...on, finding: say(given, 'finding') }),
  },
  sendBack: {
    verb: '退回补办',
    said: '已退回承办单位补办',
    fields: [text('finding', '退回的原因', 2, 500), { kind: 'day', name: 'dueOn', label: '新的时限' }],
    send: (on, given) => orders.sendOrderBack({ ...on, finding: say(given, 'finding'), dueOn: say(given, 'dueOn') }),
  },
  follow: {
    verb: '签发二次督办',
    said: '已签发二次督办单',
    note: '另编新号，点名责任领导；原督办单转入新单。',
    fields: [
      { kind: 'leader', name: 'leader', label: '责任领导' },
      text('demand', '办理要求', 3, 500),
      { kind: 'day', name: 'dueOn', label: '办结时限' },
    ],
    send: (on, given) =>
      orders.followOrder({
        ...on,
        leader: say(given, 'leader'),
        demand: say(given, 'demand'),
        dueOn: say(given, 'dueOn'),
      }),
  },
  list: {
    verb: '挂牌督办',
    said: '已挂牌督办',
    fields: [
      { kind: 'leader', name: 'leader', label: '责任领导' },
      text('plan', '一事一策', 4, 1000, '谁包案、分几步、每步到哪天'),
    ],
    send: (on, given) => orders.listOrder({ ...on, leader: say(given, 'leader'), plan: say(given, 'plan') }),
  },
  unlist: {
    verb: '摘牌',
    said: '已摘牌',
    fields: [text('note', '办结情况', 2, 300)],
    send: (on, given) => orders.unlistOrder({ ...on, note: say(given, 'note') }),
  },
  interview: {
    verb: '记下约谈',
    said: '已记下约谈',
    fields: [
      { kind: 'day', name: 'heldOn', label: '约谈日期', past: true },
      { kind: 'leader', name: 'post', label: '被约谈的岗位' },
      text('notes', '约谈记录', 3, 1000),
      text('result', '约谈结果', 2, 300),
    ],
    send: (on, given) =>
      orders.interviewForOrder({
        ...on,
        heldOn: say(given, 'heldOn'),
        post: say(given, 'post'),
        notes: say(given, 'notes'),
        result: say(given, 'result'),
      }),
  },
  close: {
    verb: '办结',
    said: '已办结归档',
    fields: [{ kind: 'text', name: 'note', label: '备注', rows: 2, most: 300 }],
    send: (on, given) => orders.closeOrder({ ...on, note: say(given, 'note') }),
  },
}
