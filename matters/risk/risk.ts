import { z } from 'zod'
import { Moment } from '#foundation/moment.ts'

export const RiskState = z.enum(['listed', 'controlled', 'reviewed', 'closed'])
export type RiskState = z.infer<typeof RiskState>

/** What may happen next to a risk. It is looked at again and again, each time with a new day, until it is struck with a reason. */
export const riskCan = {
  listed: ['control', 'review', 'close', 'show'],
  controlled: ['review', 'close', 'show'],
  reviewed: ['review', 'close', 'show'],
  closed: [],
} as const satisfies Record<RiskState, readonly string[]>
export type RiskStep = (typeof riskCan)[RiskState][number]
export const riskSteps = [...new Set(Object.values(riskCan).flat())] as RiskStep[]

export const stateAllows = (state: RiskState, step: RiskStep): boolean =>
  (riskCan[state] as readonly RiskStep[]).includes(step)

/** Who looks at a risk again leaves it as it is, judges it anew, or strikes it. */
export const Verdict = z.enum(['keep', 'change', 'close'])
export type Verdict = z.infer<typeof Verdict>

export const Risk = z.object({
  id: z.uuid(),
  school: z.string(),
  town: z.string().nullable(),
  kind: z.string().describe('风险类别，要点包里的代码'),
  title: z.string(),
  place: z.uuid().nullable(),
  spot: z.string(),
  likelihood: z.int(),
  consequence: z.int(),
  grade: z.string(),
  measures: z.string(),
  responsible: z.string().describe('责任岗位'),
  state: RiskState,
  reviewOn: z.iso.date(),
  enteredBy: z.string(),
  enteredAt: Moment,
  controlledAt: Moment.nullable(),
  reviewedAt: Moment.nullable(),
  reviewedBy: z.string().nullable(),
  reviews: z.int(),
  closedAt: Moment.nullable(),
  reason: z.string(),
  version: z.int(),
})
export type Risk = z.infer<typeof Risk>

/** A line of the register as it stood when a review was opened. */
export const RiskLine = Risk.pick({
  title: true,
  spot: true,
  kind: true,
  likelihood: true,
  consequence: true,
  grade: true,
  measures: true,
  responsible: true,
  reviewOn: true,
})
export type RiskLine = z.infer<typeof RiskLine>

/** Being late is a comparison, never a stored state: a struck risk is late no more. */
export const isLate = ({ state, reviewOn }: Pick<Risk, 'state' | 'reviewOn'>, today: string): boolean =>
  state !== 'closed' && reviewOn < today
