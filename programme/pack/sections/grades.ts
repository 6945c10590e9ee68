import { z } from 'zod'
import { Line, mayBeUnsure } from '#programme/pack/sections/common.ts'

export const GradeCode = z.enum(['general', 'larger', 'major'])
export type GradeCode = z.infer<typeof GradeCode>

/** Who may set the grade and close what carries it. */
export const GradeDecider = z.enum(['school-or-lead', 'lead', 'office'])
export type GradeDecider = z.infer<typeof GradeDecider>

/** What a graver hazard needs beyond being put right. */
export const GradeExtra = z.enum([
  'precaution',
  'five-assurances',
  'six-part-plan',
  'stop-or-cordon',
  'listed',
  'case-leader',
  'weekly-report',
])
export type GradeExtra = z.infer<typeof GradeExtra>

export const Grade = z.strictObject({
  code: GradeCode,
  name: Line,
  meaning: Line,
  decidedBy: GradeDecider,
  /** Calendar days from dispatch. No national number exists, so each district sets its own. */
  resolveDays: z.int().min(1).max(180),
  /** How many people must re-inspect before it is struck off; none of them from the unit that rectified. */
  reinspectors: z.int().min(1).max(5),
  extras: z.array(GradeExtra).default([]),
  /** National rules know only 一般 and 重大: 较大 may be switched off. */
  enabled: z.boolean(),
  switchable: z.boolean(),
  ...mayBeUnsure,
})
export type Grade = z.infer<typeof Grade>

export const Grades = z.array(Grade).min(2)
export type Grades = z.infer<typeof Grades>
