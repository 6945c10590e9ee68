import type { GuardRuleSet } from '#programme/pack/sections/checklists.ts'

export type Enrolment = { students: number; boarders: number; staff: number }

const headsOf = {
  everybody: ({ students, staff }) => students + staff,
  students: ({ students }) => students,
  'day-students': ({ students, boarders }) => Math.max(0, students - boarders),
} as const satisfies Record<GuardRuleSet['counts'], (enrolment: Enrolment) => number>

/** How many guards a rule set asks of a school. Up to and including `over` nobody is added, however many steps lie below. */
export function guardsNeeded(rules: GuardRuleSet, enrolment: Enrolment): number {
  const heads = headsOf[rules.counts](enrolment)
  const step = rules.steps.find(({ below }) => below === undefined || heads < below)
  const { further, boarders } = rules
  const beyond = further ? Math.max(0, heads - further.over) / further.per : 0
  const more = further?.rounding === 'ceil' ? Math.ceil(beyond) : Math.floor(beyond)
  const base = (step?.guards ?? 0) + more
  if (!boarders || enrolment.boarders <= 0) return base
  const forBoarders = boarders.per === undefined ? 0 : Math.floor(enrolment.boarders / boarders.per)
  return Math.max(base + Math.max(forBoarders, boarders.least), boarders.atLeastTotal ?? 0)
}

/** What `judge` asks: guards of this school by the code of a set, nothing for a set that nobody wrote. */
export const guardsAskedOf =
  (ruleSets: readonly GuardRuleSet[], enrolment: Enrolment) =>
  (code: string): number | null => {
    const rules = ruleSets.find((each) => each.code === code)
    return rules ? guardsNeeded(rules, enrolment) : null
  }
