import { z } from 'zod'
import { ClauseId } from '#programme/clause/clause.ts'
import { Line, Slug, mayBeUnsure } from '#programme/pack/sections/common.ts'

/** Who is asked by default: a unit code, the school itself, or the town the place lies in (属地, clause 1.1). */
export const school = 'school'
export const territory = 'territory'

/** First level: the four of 0.8, the four of 6.11, and what neither covers. */
export const HazardDomain = z.strictObject({ code: Slug, label: Line, short: Line, basis: ClauseId })
export type HazardDomain = z.infer<typeof HazardDomain>

export const HazardDetail = z.strictObject({
  code: Slug,
  domain: Slug,
  label: Line,
  /** What fits the narrow column 「类别」 of the paper ledger. */
  short: Line.max(4),
  lead: Slug,
  assist: z.array(Slug).default([]),
  basis: z.array(ClauseId).min(1),
  /** The plain word on a phone button, for a guard who does not know our categories. */
  fieldWord: Line.max(6),
  /** Place among the first six buttons of the phone; the rest stand behind 「其他…」. */
  fieldPlace: z.int().min(1).max(6).optional(),
  /** One sentence per grade that helps whoever grades. */
  hints: z.strictObject({ general: Line.optional(), larger: Line.optional(), major: Line.optional() }).default({}),
  ...mayBeUnsure,
})
export type HazardDetail = z.infer<typeof HazardDetail>

export const HazardCategories = z.strictObject({
  domains: z.array(HazardDomain).min(1),
  details: z.array(HazardDetail).min(1),
})
export type HazardCategories = z.infer<typeof HazardCategories>
