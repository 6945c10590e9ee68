import { z } from 'zod'
import type { Risks } from '#programme/pack/sections/risks.ts'
import { isHigh, isRaised } from '#matters/risk/grading.ts'
import type { RiskLine, Verdict } from '#matters/risk/risk.ts'

/** What a term review came to. `scope`: every kind that no term may pass over is in the register, or the school said why not. */
export const ReviewFigures = z.object({
  all: z.int(),
  high: z.int(),
  scope: z.boolean(),
  reviewed: z.int(),
  raised: z.int(),
  closed: z.int(),
})
export type ReviewFigures = z.infer<typeof ReviewFigures>

type Item = { was: Pick<RiskLine, 'grade'>; grade: string | null; verdict: Verdict | null }

/** `now` are the grades in the register when the review is finished, with what was added meanwhile. */
export const figuresOf = (
  risks: Pick<Risks, 'grades' | 'highFrom'>,
  items: readonly Item[],
  now: readonly { grade: string }[],
  scope: boolean,
): ReviewFigures => ({
  all: now.length,
  high: now.filter(({ grade }) => isHigh(risks, grade)).length,
  scope,
  reviewed: items.filter(({ verdict }) => verdict !== null).length,
  raised: items.filter(({ was, grade, verdict }) => verdict === 'change' && isRaised(risks, was.grade, grade ?? ''))
    .length,
  closed: items.filter(({ verdict }) => verdict === 'close').length,
})

/** Kinds that every term must look at and that are nowhere in the register. */
export const missingKinds = ({ kinds }: Pick<Risks, 'kinds'>, held: ReadonlySet<string>): string[] =>
  kinds.filter(({ code, everyTerm }) => everyTerm && !held.has(code)).map(({ name }) => name)
