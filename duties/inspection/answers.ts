import { z } from 'zod'
import { Answer } from '#duties/checklist/checklist.ts'
import type { Circumstances, Verdict } from '#duties/checklist/judge.ts'
import { measuredWords } from '#duties/checklist/limit-words.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

/** What an inspection writes at an item beside the answer: of what is not in order, where it is and whether it becomes a hazard. */
export const VisitAnswer = Answer.extend({
  spot: z.string().trim().max(60).default(''),
  toHazard: z.boolean().default(false),
  hazardDetail: z.string().max(40).optional(),
})
export type VisitAnswer = z.infer<typeof VisitAnswer>
/** Item code to answer. */
export const VisitAnswers = z.record(z.string().max(20), VisitAnswer)
export type VisitAnswers = z.infer<typeof VisitAnswers>

/** 宜 items are advised: what is not met of them is said, and nobody is held to it. */
export const isFinding = (verdict: Verdict | undefined): boolean => verdict === 'unmet'

/** What is wrong, as the notice prints it: the inspector's words, and the number against what was asked. */
export const findingText = (item: ChecklistItem, answer: VisitAnswer, on: Circumstances): string =>
  answer.note + measuredWords(item, answer.value, on)
