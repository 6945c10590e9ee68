import { z } from 'zod'
import { Moment } from '#foundation/moment.ts'

export const BriefState = z.enum(['sent', 'read', 'answered'])
export type BriefState = z.infer<typeof BriefState>

/** 已报 → 已阅（回执）→ 已答复. */
export const briefCan = {
  sent: ['read', 'answer'],
  read: ['answer'],
  answered: [],
} as const satisfies Record<BriefState, readonly string[]>
export type BriefStep = (typeof briefCan)[BriefState][number]
export const briefAllows = (state: BriefState, step: BriefStep): boolean =>
  (briefCan[state] as readonly string[]).includes(step)

export const BriefView = z.enum(['all', 'unread', 'unanswered', 'answered'])
export type BriefView = z.infer<typeof BriefView>

/** One line of the list of 情况反映. */
export const BriefRow = z.object({
  id: z.uuid(),
  unit: z.string(),
  unitName: z.string(),
  title: z.string(),
  clause: z.string().nullable(),
  state: BriefState,
  sentAt: Moment,
  readAt: Moment.nullable(),
  answeredAt: Moment.nullable(),
  version: z.int(),
})
export type BriefRow = z.infer<typeof BriefRow>
