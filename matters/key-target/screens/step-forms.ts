import { targets } from '#matters/key-target/screens/asks.ts'
import type { TargetStep } from '#matters/key-target/target.ts'

export type FieldSpec =
  | { kind: 'text'; name: string; label: string; rows: number; most: number; must?: true; example?: string }
  | { kind: 'day'; name: string; label: string; past?: true }
  | { kind: 'milestone'; name: string; label: string }
  | { kind: 'held'; name: string; label: string }
  | { kind: 'photos'; name: string; label: string; must?: true }

type On = { targetId: string; version: number }
type Given = Readonly<Record<string, string>>
type Sent = Readonly<Record<string, string[]>>
type StepForm = {
  verb: string
  said: string
  note?: string
  fields: readonly FieldSpec[]
  send: (on: On, given: Given, photos: Sent) => Promise<unknown>
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

/** What each step asks, and how it is sent. The plan has a form of its own. */
export const stepForms: Record<Exclude<TargetStep, 'plan'>, StepForm> = {
  confirm: {
    verb: '确认列入',
    said: '已列入，编号送达学校和镇街',
    fields: [{ kind: 'text', name: 'note', label: '意见', rows: 2, most: 300 }],
    send: (on, given) => targets.confirmTarget({ ...on, note: say(given, 'note') }),
  },
  decline: {
    verb: '不列入',
    said: '已记为不列入',
    fields: [text('reason', '不列入的原因', 2, 300)],
    send: (on, given) => targets.declineTarget({ ...on, reason: say(given, 'reason') }),
  },
  progress: {
    verb: '报进展',
    said: '已报进展',
    fields: [
      text('words', '进展情况', 3, 500, '做了什么，现场怎样'),
      { kind: 'photos', name: 'photos', label: '现场照片', must: true },
    ],
    send: (on, given, { photos = [] }) => targets.reportProgress({ ...on, words: say(given, 'words'), photos }),
  },
  reach: {
    verb: '办完了',
    said: '节点已记为办完',
    fields: [
      { kind: 'milestone', name: 'seq', label: '时间节点' },
      { kind: 'day', name: 'reachedOn', label: '哪天办完', past: true },
      text('note', '办完情况', 2, 200),
    ],
    send: (on, given) =>
      targets.reachMilestone({
        ...on,
        seq: Number(say(given, 'seq')),
        reachedOn: say(given, 'reachedOn'),
        note: say(given, 'note'),
      }),
  },
  lookBack: {
    verb: '记下回头看',
    said: '已记下回头看',
    fields: [
      { kind: 'held', name: 'held', label: '看到的情况' },
      text('words', '现场情况', 3, 500),
      { kind: 'photos', name: 'photos', label: '现场照片' },
    ],
    send: (on, given, { photos = [] }) =>
      targets.lookBackAtTarget({ ...on, held: say(given, 'held') !== 'no', words: say(given, 'words'), photos }),
  },
  submit: {
    verb: '申请验收',
    said: '已申请验收，等办公室到现场',
    fields: [
      text('result', '完成情况', 4, 1000, '措施怎样落实，现在怎样'),
      { kind: 'photos', name: 'before', label: '整治前照片', must: true },
      { kind: 'photos', name: 'after', label: '整治后照片', must: true },
    ],
    send: (on, given, { before = [], after = [] }) =>
      targets.submitTarget({ ...on, result: say(given, 'result'), before, after }),
  },
  accept: {
    verb: '验收合格',
    said: '验收合格，等领导小组决定',
    fields: [text('finding', '验收结论', 3, 500)],
    send: (on, given) => targets.acceptTarget({ ...on, finding: say(given, 'finding') }),
  },
  sendBack: {
    verb: '退回继续整治',
    said: '已退回继续整治',
    fields: [text('finding', '不合格的原因', 3, 500)],
    send: (on, given) => targets.sendTargetBack({ ...on, finding: say(given, 'finding') }),
  },
  delist: {
    verb: '摘牌',
    said: '已摘牌',
    fields: [text('reason', '摘牌的理由', 2, 300)],
    send: (on, given) => targets.delistTarget({ ...on, reason: say(given, 'reason') }),
  },
  keep: {
    verb: '继续列入',
    said: '已决定继续列入',
    fields: [
      text('reason', '继续列入的原因', 2, 300),
      text('what', '还要办到什么', 1, 100),
      { kind: 'day', name: 'dueOn', label: '到哪天' },
    ],
    send: (on, given) =>
      targets.keepTarget({ ...on, reason: say(given, 'reason'), what: say(given, 'what'), dueOn: say(given, 'dueOn') }),
  },
}
