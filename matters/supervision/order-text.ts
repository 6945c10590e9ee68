import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import type { Order } from '#matters/supervision/order.ts'

/** Stands where the number will be: it is given only when the order is issued. */
export const NUMBER_TO_COME = '签发时编号'

export type OrderTold = {
  order: Pick<
    Order,
    | 'numberText'
    | 'round'
    | 'matter'
    | 'demand'
    | 'dueOn'
    | 'issuedAt'
    | 'reply'
    | 'repliedAt'
    | 'finding'
    | 'listedOn'
    | 'listedPlan'
  >
  office: string
  leadName: string
  assistNames: readonly string[]
  basisText: string
  before: string | null
  leaderName: string | null
  issuedByName: string | null
  repliedByName: string | null
  evidence: number
}

/** One named part of the paper; what is not known yet is left to be written by hand. */
export type OrderPart = { name: string; text: string }
export type OrderPaper = { title: string; number: string; to: string; parts: OrderPart[]; foot: string[]; stub: string }

const day = (text: string) => dayWords(plainDay(text))
const BLANK = '＿＿＿＿＿＿'

/** 督办单: matter, basis, who handles it and who helps, what is asked by when, the answer, the finding, and the stub that stays. */
export function orderPaper(told: OrderTold): OrderPaper {
  const { order, office, leadName, assistNames, basisText, before, leaderName, issuedByName, repliedByName } = told
  const number = order.numberText ?? NUMBER_TO_COME
  const issued = order.issuedAt ? dayWords(dayOf(order.issuedAt)) : BLANK
  const evidence = told.evidence > 0 ? `附佐证材料${told.evidence}份。` : ''
  const title = order.listedOn ? '挂牌督办单' : order.round > 1 ? '二次督办单' : '督办单'
  const parts: (OrderPart | false)[] = [
    { name: '督办事项', text: order.matter },
    { name: '依据', text: basisText },
    before !== null && { name: '前次督办', text: `${before}，未按要求办结` },
    { name: '承办单位', text: leadName },
    { name: '配合单位', text: assistNames.length > 0 ? assistNames.join('、') : '无' },
    leaderName !== null && { name: '责任领导', text: leaderName },
    { name: '办理要求', text: order.demand },
    order.listedOn !== null && { name: '一事一策', text: order.listedPlan },
    { name: '办结时限', text: `${day(order.dueOn)}前书面反馈` },
    { name: '签发人', text: issuedByName ?? BLANK },
    {
      name: '承办单位反馈',
      text: order.repliedAt
        ? `${order.reply}。${evidence}${repliedByName ?? ''}，${dayWords(dayOf(order.repliedAt))}`
        : '办理情况、佐证、负责人签字盖章：',
    },
    { name: '办公室核实意见', text: order.finding },
  ]
  return {
    title,
    number,
    to: `${leadName}：`,
    parts: parts.filter((part) => part !== false),
    foot: [office, issued],
    stub: `存根　${number}　${order.matter}　承办：${leadName}　时限：${day(order.dueOn)}　签发：${issued}`,
  }
}

/** The order as plain text, for paper made elsewhere. */
export function orderText(told: OrderTold): string {
  const { title, number, to, parts, foot, stub } = orderPaper(told)
  return [
    title,
    `编号：${number}`,
    '',
    to,
    ...parts.map(({ name, text }) => `${name}：${text}`),
    '',
    ...foot,
    '',
    stub,
  ].join('\n')
}
