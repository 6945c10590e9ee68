import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { Moment } from '#foundation/moment.ts'
import { Outcome, Standing } from '#duties/duty/standing.ts'
import { Exemption, Proof } from '#duties/proof/proof.ts'
import { PatrolPoint, Sheet, TodayItem } from '#duties/proof/proof.contract.ts'
import { DutyField } from '#programme/pack/sections/duties.ts'

const Verdict = z.enum(['met', 'unmet', 'advised', 'not-applicable', 'unanswered'])
/** Why a step is impossible, by the code the verb would refuse with; nothing when it is possible. */
const WhyNot = z.string().nullable()

/** One proof as a page: what was said, by the list it was asked by, and all that happened to it since. */
export const ProofPage = Proof.extend({
  dutyName: z.string(),
  group: z.string(),
  groupName: z.string(),
  clauses: z.array(z.string()),
  subjectName: z.string(),
  postName: z.string(),
  slotName: z.string(),
  place: z.enum(['none', 'school', 'points']),
  completionOnly: z.boolean(),
  fieldsAsked: z.array(DutyField),
  pointNames: z.record(z.string(), z.string()).describe('点位编号是哪里'),
  photos: z.array(z.string()),
  sheet: Sheet.nullable().describe('当时那一版检查单'),
  verdicts: z.record(z.string(), Verdict),
  wholes: z.object({ met: z.int(), of: z.int(), lacking: z.array(z.string()) }).nullable(),
  findings: z.array(
    z.object({ item: z.string(), hazard: z.uuid(), numberText: z.string(), closedAt: Moment.nullable() }),
  ),
  versions: z
    .array(
      z.object({
        id: z.uuid(),
        postName: z.string(),
        receivedAt: Moment,
        outcome: Outcome,
        correctedBy: z.uuid().nullable(),
      }),
    )
    .describe('这一次的原报和历次更正，先后排列'),
  timeline: z.array(z.object({ id: z.string(), at: Moment, who: z.string(), what: z.string(), more: z.string() })),
  countersign: z.object({ wanted: z.boolean(), byName: z.string().nullable(), whyNot: WhyNot }),
  correct: z.object({ whyNot: WhyNot }),
  mayExempt: z.boolean(),
})
export type ProofPage = z.infer<typeof ProofPage>

export const ProofForm = z.object({
  at: Moment,
  item: TodayItem,
  sheet: Sheet.nullable(),
  points: z.array(PatrolPoint),
})
export type ProofForm = z.infer<typeof ProofForm>

/** What a list of proofs is narrowed to: those a superior asks about first. */
export const ProofOnly = z.enum(['late', 'made-up', 'impossible', 'done-by-others', 'unmet', 'countersign'])
export type ProofOnly = z.infer<typeof ProofOnly>

export const ProofRow = z.object({
  id: z.uuid(),
  duty: z.string(),
  dutyName: z.string(),
  slotName: z.string(),
  period: z.string(),
  subject: z.string(),
  subjectName: z.string(),
  postName: z.string(),
  outcome: Outcome,
  standing: Standing,
  reason: z.string(),
  observedAt: Moment,
  receivedAt: Moment,
  unmet: z.int(),
  countersign: z.enum(['done', 'waits']).nullable(),
})
export type ProofRow = z.infer<typeof ProofRow>

export const ExemptionRow = Exemption.extend({
  dutyName: z.string(),
  subjectName: z.string(),
  approvedByName: z.string(),
  holds: z.enum(['to-come', 'holds', 'over']),
})
export type ExemptionRow = z.infer<typeof ExemptionRow>

export const ExemptionChoices = z.object({
  today: PlainDay,
  subjects: z.array(z.object({ id: z.string(), name: z.string(), duties: z.array(z.string()) })),
  duties: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type ExemptionChoices = z.infer<typeof ExemptionChoices>
