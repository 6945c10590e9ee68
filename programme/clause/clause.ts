import { z } from 'zod'

/** Number of clauses in an article, a dot, the place in it: `5.13`. Article 0 is the general requirement before article 1. */
export const ClauseId = z.string().regex(/^[0-9]\.[1-9][0-9]?$/, '条款号写作「条.款」，例如 5.13')
export type ClauseId = z.infer<typeof ClauseId>

/**
 * What sort of thing a clause asks for. One clause may be several at once: the joint conference (3.1) is both a standing
 * institution and something that recurs.
 */
export const ClauseKind = z.enum(['S', 'R', 'P', 'T', 'C', 'D', 'L', 'N'])
export type ClauseKind = z.infer<typeof ClauseKind>

/** Owners that are many at once, or that change from year to year; every other owner is a unit code. */
export const OwnerGroup = z.enum(['all', 'leading-group', 'members', 'towns', 'communities', 'schools', 'operators'])
export type OwnerGroup = z.infer<typeof OwnerGroup>

/** Planned clauses are shown as such, so that nobody mistakes 「还没有」 for 「没有问题」. */
export const ClauseState = z.enum(['served', 'planned'])
export type ClauseState = z.infer<typeof ClauseState>

/** One demand of the yearly programme, in our own words, and what in this product serves it. */
export const Clause = z.strictObject({
  id: ClauseId,
  article: z.int().min(0).max(9),
  kinds: z.array(ClauseKind).min(1),
  owners: z.array(z.string().min(1)).min(1),
  statement: z
    .string()
    .min(4)
    .max(60)
    .regex(/^[^\n]+$/, '条款表述只写一行'),
  state: ClauseState,
  servedBy: z.array(z.string().regex(/^[a-z-]+\/[a-z-]+$/, '写作「房间/事项」，例如 matters/hazard')).default([]),
  unsure: z.boolean().optional(),
  note: z.string().optional(),
})
export type Clause = z.infer<typeof Clause>

export const isOwnerGroup = (owner: string): owner is OwnerGroup => OwnerGroup.safeParse(owner).success

/** The article a clause id belongs to: `5.13` → 5. */
export const articleOf = (id: ClauseId): number => Number(id.slice(0, id.indexOf('.')))

/** The place of a clause within its article: `5.13` → 13. */
export const placeOf = (id: ClauseId): number => Number(id.slice(id.indexOf('.') + 1))

/** Reading order: 5.2 comes before 5.13, which no string comparison gives. */
export const inReadingOrder = (a: { id: ClauseId }, b: { id: ClauseId }): number =>
  articleOf(a.id) - articleOf(b.id) || placeOf(a.id) - placeOf(b.id)
