import { z } from 'zod'
import { daysBetween, PlainDay } from '#foundation/calendar/day.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

const given = {
  item: z.string().min(1).max(20),
  note: z.string().trim().max(500).default(''),
  photos: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(9)
    .default([]),
  /** Of what is not in order: where it is, and whether it becomes a hazard. */
  spot: z.string().trim().max(60).default(''),
  toHazard: z.boolean().default(false),
  hazardDetail: z.string().max(40).optional(),
}

/** What was found at one item, whatever the item asks for. */
export const Answer = z.discriminatedUnion('is', [
  z.object({ is: z.literal('yes'), ...given }),
  z.object({ is: z.literal('no'), ...given }),
  z.object({ is: z.literal('not-applicable'), ...given }),
  z.object({ is: z.literal('number'), number: z.number(), ...given }),
  z.object({ is: z.literal('text'), text: z.string().trim().min(1, '请填写').max(500), ...given }),
])
export type Answer = z.infer<typeof Answer>
export const Answers = z.array(Answer).max(200)
export type Answers = z.infer<typeof Answers>

/** Whether an answer is a finding: a 「否」, or a number or day on the wrong side of its threshold on the day it was looked at. */
export function isFinding({ threshold }: Pick<ChecklistItem, 'threshold'>, answer: Answer, on: PlainDay): boolean {
  if (answer.is === 'no') return true
  if (answer.is === 'number' && threshold?.is === 'at-least') return answer.number < threshold.value
  if (answer.is === 'number' && threshold?.is === 'at-most') return answer.number > threshold.value
  const day = answer.is === 'text' ? PlainDay.safeParse(answer.text).data : undefined
  if (day && threshold?.is === 'not-past') return day < on
  if (day && threshold?.is === 'within-days') return daysBetween(day, on) > threshold.value
  return false
}

/** Items still without an answer. */
export const unanswered = (items: readonly Pick<ChecklistItem, 'code'>[], answers: Answers): string[] => {
  const answered = new Set(answers.map(({ item }) => item))
  return items.filter(({ code }) => !answered.has(code)).map(({ code }) => code)
}

/** Items of a list that ask to be counted or measured. */
export const asksNumber = ({ type }: Pick<ChecklistItem, 'type'>): boolean => type === 'number' || type === 'count'
export const asksText = ({ type }: Pick<ChecklistItem, 'type'>): boolean => type === 'text' || type === 'day'
