import type { PlainDay } from '#foundation/calendar/day.ts'
import { type Enrolment, guardsNeeded } from '#duties/checklist/guards-needed.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { GuardRuleSet } from '#programme/pack/sections/checklists.ts'

type RuleSets = { checklists: { guardRules: Pack['checklists']['guardRules'] }; settings: Pack['settings'] }
export type GuardNorm = {
  rule: GuardRuleSet | undefined
  /** Nothing when there is no rule, or when nobody has entered how many people there are. */
  needed: number | null
  others: { rule: GuardRuleSet; needed: number | null; inForce: boolean }[]
}

const isInForce = ({ validFrom, validUntil }: GuardRuleSet, day: PlainDay): boolean =>
  (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day < validUntil)

/** Guards a school needs by the rule set the district chose, and by the others for comparison. Source: clause 5.6, domain 3.3. */
export function guardNorm({ checklists, settings }: RuleSets, enrolment: Enrolment, day: PlainDay): GuardNorm {
  const chosen = settings.find(({ code }) => code === 'guard-rule-set')?.value
  const rule = checklists.guardRules.find(({ code }) => code === chosen)
  const known = enrolment.students + enrolment.staff > 0
  const count = (rules: GuardRuleSet) => (known ? guardsNeeded(rules, enrolment) : null)
  return {
    rule,
    needed: rule ? count(rule) : null,
    others: checklists.guardRules
      .filter(({ code }) => code !== chosen)
      .map((each) => ({ rule: each, needed: count(each), inForce: isInForce(each, day) })),
  }
}
