import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { GradeCode } from '#programme/pack/sections/grades.ts'
import { Line, Slug, mayBeUnsure } from '#programme/pack/sections/common.ts'

/** `setting` names the setting the number is taken from, so that the two cannot come to differ. */
const Limit = { value: z.number(), unit: Line.optional(), setting: Slug.optional() }

/** How a number or a date is judged. A count of days is judged on the day it is answered. */
export const Threshold = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('at-least'), ...Limit }),
  z.strictObject({ is: z.literal('at-most'), ...Limit }),
  z.strictObject({ is: z.literal('within-days'), value: z.int().min(1) }),
  z.strictObject({ is: z.literal('not-past') }),
  /** The number a rule set asks of this school, such as guards by enrolment. */
  z.strictObject({ is: z.literal('rule-set'), value: Slug }),
])
export type Threshold = z.infer<typeof Threshold>

export const ShownBy = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('items'), items: z.array(z.string()).min(1) }),
  z.strictObject({ from: z.literal('guards') }),
  z.strictObject({ from: z.literal('rosters'), kind: Slug }),
])
export type ShownBy = z.infer<typeof ShownBy>

export const ChecklistItem = z.strictObject({
  /** As printed, for example RF-3 or SS-a4. After a dot stands one aspect of an item: EO-1.1 is part of EO-1. */
  code: z.string().regex(/^[A-Z]{1,2}-?[A-Za-z0-9.-]{1,12}$/, '检查项代码写作 RF-3'),
  text: Line,
  help: Line.optional(),
  /** `yes-no` asks whether it is in order: 「否」 is what becomes a hazard. */
  type: z.enum(['yes-no', 'number', 'count', 'day', 'photo', 'document', 'text']),
  threshold: Threshold.optional(),
  /** 应 must hold; 宜 is advised and costs nothing. */
  must: z.boolean().default(true),
  stages: z
    .array(z.enum(['early', 'primary', 'secondary']))
    .min(1)
    .optional(),
  /** Asked only where there are boarders (true) or none (false). */
  boarding: z.boolean().optional(),
  /** Instrument and article. */
  basis: Line,
  /** The day its basis came into force: before it the item is not asked. */
  validFrom: PlainDay.optional(),
  /** First day on which it is no longer asked. */
  validUntil: PlainDay.optional(),
  weight: z.number().min(0).max(100).default(1),
  photo: z.boolean().default(false),
  /** The duty whose latest proof is such a day too: a drill or a test that was shown needs no second entry. */
  renewedBy: Slug.optional(),
  /** What shows it without asking again: other items, the register of guards, or rosters of a kind. */
  shownBy: ShownBy.optional(),
  /** What a 「否」 is reported as. */
  hazard: z
    .strictObject({
      detail: Slug,
      grade: GradeCode.optional(),
      /** What is wrong, in the words of the ledger: the question itself says what would be right. */
      title: Line.max(40).optional(),
      /** From this day a national list counts it as 重大. */
      majorFrom: PlainDay.optional(),
    })
    .optional(),
  ...mayBeUnsure,
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

export const Checklist = z.strictObject({
  code: Slug,
  name: Line,
  /** A new number when its items change; an answer keeps the one it was given under. */
  version: z.int().min(1),
  source: Line,
  /** What one sheet is about; who fills it in, the duty or the inspection says. */
  for: z.enum(['school', 'unit', 'neighbour', 'place']),
  items: z.array(ChecklistItem).min(1),
  ...mayBeUnsure,
})
export type Checklist = z.infer<typeof Checklist>

/**
 * Guards by enrolment: the first step whose `below` is not reached, then one more for every `per` beyond `over`. Boarders ask
 * for one more per `per` of them, `least` at the least, and `atLeastTotal` guards altogether. The district picks a set.
 */
export const GuardRuleSet = z.strictObject({
  code: Slug,
  name: Line,
  counts: z.enum(['everybody', 'students', 'day-students']),
  steps: z.array(z.strictObject({ below: z.int().min(1).optional(), guards: z.int().min(1) })).min(1),
  further: z
    .strictObject({ over: z.int().min(0), per: z.int().min(1), rounding: z.enum(['floor', 'ceil']) })
    .optional(),
  boarders: z
    .strictObject({ per: z.int().min(1).optional(), least: z.int().min(0), atLeastTotal: z.int().min(1).optional() })
    .optional(),
  validFrom: PlainDay.optional(),
  validUntil: PlainDay.optional(),
  source: Line,
  ...mayBeUnsure,
})
export type GuardRuleSet = z.infer<typeof GuardRuleSet>

export const Checklists = z.strictObject({
  checklists: z.array(Checklist).min(1),
  guardRules: z.array(GuardRuleSet).min(1),
})
export type Checklists = z.infer<typeof Checklists>
