import { z } from 'zod'
import { GradeCode } from '#programme/pack/sections/grades.ts'
import { WorkingHours } from '#foundation/calendar/working-hours.ts'
import { Line } from '#programme/pack/sections/common.ts'

export const LadderAction = z.enum(['remind', 'overdue', 'order-1', 'order-2', 'listed'])
export type LadderAction = z.infer<typeof LadderAction>

export const Recipient = z.enum([
  'lead-liaison',
  'lead-leader',
  'assist-liaison',
  'school',
  'territory-liaison',
  'office',
  'district',
])
export type Recipient = z.infer<typeof Recipient>

/** One rung: so many days after the due date (negative = before), this happens and these are told. */
export const LadderStep = z.strictObject({
  days: z.int().min(-30).max(180),
  count: z.enum(['calendar-day', 'working-day']),
  action: LadderAction,
  name: Line,
  to: z.array(Recipient).min(1),
})
export type LadderStep = z.infer<typeof LadderStep>

export const KeyTargets = z.strictObject({
  /** From this day of the year on, what is found belongs to the year-end sweep. */
  sweepFrom: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  prominentFrom: z.int().min(1).max(50),
  recurringFrom: z.int().min(1).max(50),
  progressDays: z.int().min(7).max(92),
})

/** Clocks of a hazard. Days to resolve stand with the grade they belong to, in grades.yaml. */
export const Deadlines = z.strictObject({
  acceptWorkingDays: z.int().min(1).max(10),
  soonWorkingDays: z.int().min(1).max(15),
  refuseTimes: z.int().min(0).max(3),
  extension: z.strictObject({
    maxDays: z.int().min(1).max(180),
    maxTimes: z.int().min(0).max(5),
    decidedBy: z.enum(['office', 'lead']),
    askBeforeDue: z.boolean(),
  }),
  lookBackDays: z.array(z.int().min(1)).min(1),
  reboundWindowDays: z.int().min(1).max(730),
  undo: z.strictObject({ dispatchMinutes: z.int().min(0), mergeDays: z.int().min(0) }),
  ladder: z.array(LadderStep).min(1),
  /** What a rung that orders leads to: a draft the Office issues, or an order at once; answered within so many working days. */
  orders: z.strictObject({ issuedBy: z.enum(['office', 'ladder']), replyWorkingDays: z.int().min(1).max(20) }),
  /** 重点整治对象: which rows make a proposal, and how long nobody may be silent. Packs applied before there were any have none. */
  keyTargets: KeyTargets.default({ sweepFrom: '11-01', prominentFrom: 3, recurringFrom: 1, progressDays: 31 }),
  workingHours: WorkingHours,
  /** Grades that are told at once, whatever the hour. */
  urgentGrades: z.array(GradeCode).default([]),
  bundling: z.strictObject({
    withinMinutes: z.int().min(1),
    itemsPerMessage: z.int().min(1),
    messagesPerDay: z.int().min(1),
  }),
})
export type Deadlines = z.infer<typeof Deadlines>
