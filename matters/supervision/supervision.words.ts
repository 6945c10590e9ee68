import type { RefusalsOf } from '#foundation/endpoint.ts'
import { type Detail, said } from '#foundation/refused.ts'
import type { AboutKind, OrderState, OrderStep } from '#matters/supervision/order.ts'
import type { OrderView, supervisionReadsContract } from '#matters/supervision/supervision-reads.contract.ts'
import type { supervisionContract } from '#matters/supervision/supervision.contract.ts'
import type { StepRefusal } from '#matters/supervision/who-may.ts'

export const stateWords = {
  drafted: '待签发',
  issued: '待签收',
  signed: '办理中',
  replied: '待核实',
  'sent-back': '退回补办',
  verified: '已核实',
  closed: '已办结',
  succeeded: '转二次督办',
  dropped: '未签发',
} as const satisfies Record<OrderState, string>

export const stepWords = {
  issue: '签发',
  drop: '不签发',
  sign: '签收',
  reply: '书面反馈',
  verify: '核实属实',
  sendBack: '退回补办',
  follow: '二次督办',
  list: '挂牌督办',
  unlist: '摘牌',
  interview: '约谈',
  close: '办结',
} as const satisfies Record<OrderStep, string>

export const viewWords = {
  all: '全部',
  draft: '待签发',
  running: '在办',
  late: '逾期未反馈',
  judging: '待核实',
  listed: '挂牌',
  closed: '已办结',
} as const satisfies Record<OrderView, string>

export const aboutWords = {
  hazard: '隐患',
  duty: '经常性工作',
  visit: '检查',
  other: '其他事项',
} as const satisfies Record<AboutKind, string>

export const roundWords = (round: number): string => (round > 1 ? '二次督办' : '督办')

export type OrderRefusal =
  | RefusalsOf<typeof supervisionContract>
  | RefusalsOf<typeof supervisionReadsContract>
  | StepRefusal

/** Why not, and what to do instead: one sentence for every code. */
export const orderWords = {
  'orders-not-yours': '督办台账由业务岗位查看，管理员看不到业务内容',
  'order-not-found': '没有这张督办单，可能还没有签发，或不在您的查看范围内',
  'order-changed': '刚才别人已办理，请看过新的情况再办',
  'order-step-not-yours': '这一步不归您的职务办：签发、核实归办公室，签收、反馈归承办单位',
  'order-not-now-issue': '这张督办单已经处理过，不能再签发',
  'order-not-now-drop': '已经签发的督办单不能作不签发处理',
  'order-not-now-sign': '现在没有等待签收的督办单',
  'order-not-now-reply': '还没有签收，或已经反馈，等办公室核实',
  'order-not-now-verify': '还没有反馈，或已经核实过',
  'order-not-now-sendBack': '还没有反馈，不能退回',
  'order-not-now-follow': '承办单位已反馈，请先核实；已办结或已转二次督办的不再督办',
  'order-not-now-list': '现在不能挂牌：要在签发之后、核实之前',
  'order-not-now-unlist': '还没有签发，或已经办结，不能摘牌',
  'order-not-now-interview': '还没有签发，或已经办结，不能约谈',
  'order-not-now-close': '要先核实办理情况，才能办结',
  'order-not-late': '还没有逾期，也没有退回，不能二次督办',
  'order-second-already': '已经是二次督办，再不办的请挂牌督办或约谈',
  'order-listed-already': '已经挂过牌',
  'order-not-listed': '没有挂牌，不用摘牌',
  'order-list-too-soon': '二次督办后仍不办，或属重大隐患的，才能挂牌督办',
  'order-board-with-hazard': '隐患销号后自动摘牌，请先办销号',
  'order-still-listed': '还在挂牌督办，摘牌后才能办结',
  'order-about-not-found': '没有找到要督办的事项，可能不在您的查看范围内',
  'order-about-done': '这件事已经办结，不用再督办',
  'order-open-already': (detail) => `这件事已有督办单（${said(detail, 'number') || '待签发'}），请到那张督办单上办理`,
  'order-unit': '没有这个单位，或已撤销，请从名单里选',
  'order-leader': '请从承办单位的负责人岗位里选，只写岗位不写人名',
  'order-basis': '没有这条要点，请从名单里选依据',
  'order-due-past': '办结时限不能早于今天',
  'order-lead-assists': '承办单位不用再列为配合单位',
  'order-evidence': '请附佐证材料，至少一份照片或文件',
  'interview-in-future': '约谈日期不能晚于今天，谈过以后再记',
  'interview-too-early': '约谈日期不能早于督办单签发日期',
  'photo-not-found': '有材料还没有传完，请等传完再提交',
  'bookmark-not-found': '这一页已经失效，请回到第一页',
  'text-names-persons': '本平台不登记重点人员个人信息，请通过公安、卫健专门渠道办理',
  'text-identity-number': '内容里像有身份证号或电话号码，请删去后再提交',
} satisfies Record<OrderRefusal, string | ((detail: Detail) => string)>

/** The sentence of a refusal, for buttons that say why they are off. */
export function sayOrder(code: OrderRefusal, detail: Detail = {}): string {
  const words: string | ((detail: Detail) => string) = orderWords[code]
  return typeof words === 'string' ? words : words(detail)
}
