import { wholeOf, type GivenAnswers } from '#duties/checklist/checklist.ts'
import { judge, type Circumstances, type JudgedItem, type Verdict } from '#duties/checklist/judge.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

export type ScoredItem = JudgedItem & Pick<ChecklistItem, 'code' | 'weight'>

export type Score = {
  /** Out of 100, cut to one decimal so that only what is whole shows 100; nothing when nothing counts. */
  score: number | null
  verdicts: Record<string, Verdict>
  unmet: string[]
  advised: string[]
  unanswered: string[]
}

export const verdictsOf = (
  items: readonly (JudgedItem & { code: string })[],
  answers: GivenAnswers,
  on: Circumstances,
): Record<string, Verdict> => Object.fromEntries(items.map((item) => [item.code, judge(item, answers[item.code], on)]))

/**
 * The weighted share of what is met. What does not apply leaves the denominator; what is unanswered stays in it, or leaving out
 * would pay. 宜 items neither cost nor earn.
 */
export function scoreOf(items: readonly ScoredItem[], answers: GivenAnswers, on: Circumstances): Score {
  const verdicts = verdictsOf(items, answers, on)
  const weighing = items.filter(({ code, must }) => must && verdicts[code] !== 'not-applicable')
  const weigh = (some: readonly ScoredItem[]) => some.reduce((sum, { weight }) => sum + weight, 0)
  const whole = weigh(weighing)
  const met = weigh(weighing.filter(({ code }) => verdicts[code] === 'met'))
  const codesOf = (verdict: Verdict) => items.filter(({ code }) => verdicts[code] === verdict).map(({ code }) => code)
  return {
    score: whole === 0 ? null : Math.floor((1000 * met) / whole) / 10,
    verdicts,
    unmet: codesOf('unmet'),
    advised: codesOf('advised'),
    unanswered: codesOf('unanswered'),
  }
}

/** How many of the whole items stand, such as n of 八个一, and which do not. */
export type Wholes = { met: number; of: number; lacking: string[] }

/** An item counts only when all its parts are met; parts that do not apply are passed over, but something must be there. */
export function wholesOf(
  items: readonly (JudgedItem & { code: string })[],
  answers: GivenAnswers,
  on: Circumstances,
): Wholes {
  const verdicts = verdictsOf(items, answers, on)
  const codes = [...new Set(items.map(({ code }) => wholeOf(code)))]
  const stands = (whole: string): boolean => {
    const parts = items.filter(({ code, must }) => must && wholeOf(code) === whole).map(({ code }) => verdicts[code])
    return parts.includes('met') && parts.every((verdict) => verdict === 'met' || verdict === 'not-applicable')
  }
  const lacking = codes.filter((whole) => !stands(whole))
  return { met: codes.length - lacking.length, of: codes.length, lacking }
}
