import { z } from 'zod'
import { Line, mayBeUnsure, Slug } from '#programme/pack/sections/common.ts'

/** What a school does that may go wrong. `everyTerm`: no term's assessment may pass over it in silence (clause 4.2). */
export const RiskKind = z.strictObject({
  code: Slug,
  name: Line,
  short: Line.max(4),
  everyTerm: z.boolean().default(false),
  /** Second-level category of hazards under which it is reported once it shows itself. */
  detail: Slug,
})
export type RiskKind = z.infer<typeof RiskKind>

export const RiskLevel = z.strictObject({ value: z.int().min(1).max(10), name: Line, meaning: Line })
export type RiskLevel = z.infer<typeof RiskLevel>

export const RiskColour = z.enum(['blue', 'yellow', 'orange', 'red'])
export type RiskColour = z.infer<typeof RiskColour>

export const RiskGrade = z.strictObject({
  code: Slug,
  name: Line,
  colour: RiskColour,
  /** From this product of likelihood and consequence on. */
  from: z.int().min(1),
  /** A risk is looked at again after at most so many days. */
  reviewDays: z.int().min(1).max(366),
})
export type RiskGrade = z.infer<typeof RiskGrade>

/** What a finished term review says in the fields of a duty. */
export const ReviewFigure = z.enum(['all', 'high', 'scope', 'reviewed', 'raised', 'closed'])
export type ReviewFigure = z.infer<typeof ReviewFigure>

export const Risks = z.strictObject({
  basis: Line,
  ...mayBeUnsure,
  /** Days before a review at which the school is reminded. */
  remindDays: z.int().min(0).max(30),
  kinds: z.array(RiskKind).min(1),
  likelihood: z.array(RiskLevel).min(2),
  consequence: z.array(RiskLevel).min(2),
  /** From the lightest to the gravest. */
  grades: z.array(RiskGrade).min(2),
  highFrom: Slug,
  /** Duties that a finished term review proves, and which of its figures goes into which field. */
  proves: z.array(z.strictObject({ duty: Slug, fields: z.record(Slug, ReviewFigure) })).default([]),
})
export type Risks = z.infer<typeof Risks>
