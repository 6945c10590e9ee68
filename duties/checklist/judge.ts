import { z } from 'zod'
import { daysBetween, PlainDay } from '#foundation/calendar/day.ts'
import type { GivenAnswer } from '#duties/checklist/checklist.ts'
import type { ChecklistItem, Threshold } from '#programme/pack/sections/checklists.ts'

/** What an answer comes to. `advised`: a 宜 item that is not met, which nobody is held to. */
export const Verdict = z.enum(['met', 'unmet', 'advised', 'not-applicable', 'unanswered'])
export type Verdict = z.infer<typeof Verdict>

/** On which day it is judged, and how many guards a rule set asks of this school, as far as that is known. */
export type Circumstances = { day: PlainDay; guardsAsked?: ((ruleSet: string) => number | null) | undefined }

export type JudgedItem = Pick<ChecklistItem, 'type' | 'threshold' | 'must'>

/** An answer that cannot be judged, for want of a value or of what it is compared with, is never taken for a good one. */
export function judge(item: JudgedItem, answer: GivenAnswer | undefined, on: Circumstances): Verdict {
  if (answer === undefined) return 'unanswered'
  if (answer.applicable === false) return 'not-applicable'
  const met = isMet(item, answer, on)
  if (met === null) return 'unanswered'
  if (met) return 'met'
  return item.must ? 'unmet' : 'advised'
}

function isMet({ type, threshold }: JudgedItem, answer: GivenAnswer, on: Circumstances): boolean | null {
  const { value } = answer
  const shown = (answer.photos ?? []).length > 0
  const written = typeof value === 'string' && value.trim() !== ''
  switch (type) {
    case 'yes-no':
      return typeof value === 'boolean' ? value : null
    case 'document':
      return typeof value === 'boolean' ? value : shown || written || null
    case 'photo':
      return shown || (value === false ? false : null)
    case 'text':
      return written || null
    case 'number':
    case 'count':
      return isNumber(type, value) ? holds(threshold, value, on) : null
    case 'day': {
      const given = PlainDay.safeParse(value)
      return given.success ? stands(threshold, given.data, on.day) : null
    }
  }
}

/** What is counted comes whole and is never less than nothing. */
const isNumber = (type: 'number' | 'count', value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && (type === 'number' || (Number.isInteger(value) && value >= 0))

/** The number a limit comes to; nothing when it is of another kind or not known. */
export function limitOf(threshold: Threshold | undefined, { guardsAsked }: Circumstances): number | null {
  if (threshold?.is === 'at-least' || threshold?.is === 'at-most') return threshold.value
  return threshold?.is === 'rule-set' ? (guardsAsked?.(threshold.value) ?? null) : null
}

function holds(threshold: Threshold | undefined, value: number, on: Circumstances): boolean | null {
  if (threshold === undefined) return true
  const limit = limitOf(threshold, on)
  if (limit === null) return null
  return threshold.is === 'at-most' ? value <= limit : value >= limit
}

/** A day still to come is no day on which something was done. */
function stands(threshold: Threshold | undefined, given: PlainDay, day: PlainDay): boolean | null {
  if (threshold === undefined) return true
  const ago = daysBetween(given, day)
  if (threshold.is === 'within-days') return ago >= 0 && ago <= threshold.value
  return threshold.is === 'not-past' ? ago <= 0 : null
}
