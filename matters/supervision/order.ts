import { z } from 'zod'
import { Moment } from '#foundation/moment.ts'

export const OrderState = z.enum([
  'drafted',
  'issued',
  'signed',
  'replied',
  'sent-back',
  'verified',
  'closed',
  'succeeded',
  'dropped',
])
export type OrderState = z.infer<typeof OrderState>

/**
 * What may happen next to a supervision order: issued, signed for, replied, judged, closed. One that is not answered goes on as
 * a second order and ends there; being late and standing on the board are no states of their own.
 */
export const orderCan = {
  drafted: ['issue', 'drop'],
  issued: ['sign', 'follow', 'list', 'unlist', 'interview'],
  signed: ['reply', 'follow', 'list', 'unlist', 'interview'],
  replied: ['verify', 'sendBack', 'list', 'unlist', 'interview'],
  'sent-back': ['reply', 'follow', 'list', 'unlist', 'interview'],
  verified: ['close', 'sendBack', 'unlist', 'interview'],
  closed: [],
  succeeded: [],
  dropped: [],
} as const satisfies Record<OrderState, readonly string[]>
export type OrderStep = (typeof orderCan)[OrderState][number]
export const orderSteps = [...new Set(Object.values(orderCan).flat())] as OrderStep[]

export const stateAllows = (state: OrderState, step: OrderStep): boolean =>
  (orderCan[state] as readonly OrderStep[]).includes(step)

/** Issued and not yet at its end. */
export const RUNNING = ['issued', 'signed', 'replied', 'sent-back', 'verified'] as const
/** The unit has to answer. */
export const UNANSWERED = ['issued', 'signed', 'sent-back'] as const
export const isUnanswered = (state: OrderState): boolean => (UNANSWERED as readonly OrderState[]).includes(state)

/** What an order presses: a hazard, a duty that was missed, a visit of an inspection, or what the Office writes. */
export const AboutKind = z.enum(['hazard', 'duty', 'visit', 'other'])
export type AboutKind = z.infer<typeof AboutKind>

export const Order = z.object({
  id: z.uuid(),
  numberText: z.string().nullable().describe('湖校周督〔2017〕1号，签发时编号'),
  round: z.int().describe('第几次督办'),
  follows: z.uuid().nullable().describe('接着哪一张督办单'),
  aboutKind: AboutKind,
  about: z.string().nullable().describe('隐患、检查的编号，或学校/工作'),
  rung: z.string().nullable().describe('由哪一级时限拟出'),
  school: z.string().nullable(),
  town: z.string().nullable(),
  matter: z.string().describe('督办事项'),
  basis: z.string().describe('依据的条款'),
  lead: z.string().describe('承办单位'),
  assists: z.array(z.string()),
  demand: z.string().describe('办理要求'),
  dueOn: z.iso.date().describe('办结时限'),
  firstDueOn: z.iso.date(),
  leader: z.string().nullable().describe('责任领导的岗位'),
  state: OrderState,
  draftedAt: Moment,
  issuedAt: Moment.nullable(),
  issuedBy: z.string().nullable().describe('签发人岗位'),
  signedAt: Moment.nullable(),
  signedBy: z.string().nullable(),
  repliedAt: Moment.nullable(),
  repliedBy: z.string().nullable(),
  reply: z.string().describe('办理情况'),
  sendBacks: z.int(),
  judgedAt: Moment.nullable(),
  judgedBy: z.string().nullable(),
  finding: z.string().describe('办公室核实意见'),
  closedAt: Moment.nullable(),
  listedOn: z.iso.date().nullable().describe('挂牌日期'),
  listedPlan: z.string().describe('一事一策'),
  unlistedOn: z.iso.date().nullable().describe('摘牌日期'),
  reason: z.string().describe('不签发的原因'),
  version: z.int(),
})
export type Order = z.infer<typeof Order>

/** On the board now. */
export const isListed = ({ listedOn, unlistedOn }: Pick<Order, 'listedOn' | 'unlistedOn'>): boolean =>
  listedOn !== null && unlistedOn === null

type Timed = Pick<Order, 'state' | 'dueOn'> & { repliedOn: string | null }

/** 是否逾期: answered after its day, or not answered and the day has passed. */
export const wasLate = ({ state, dueOn, repliedOn }: Timed, today: string): boolean => {
  if (state === 'drafted' || state === 'dropped') return false
  return isUnanswered(state) ? dueOn < today : repliedOn !== null && repliedOn > dueOn
}

/** A duty missed somewhere, as an order names it: 「S03/gate-duty」. */
export function dutyRef(ref: string): { unit: string; duty: string } | undefined {
  const [unit, duty, ...more] = ref.split('/')
  return unit && duty && more.length === 0 ? { unit, duty } : undefined
}
