import { z } from 'zod'
import { Moment } from '#foundation/moment.ts'
import { Verdict } from '#duties/checklist/judge.ts'
import { VisitAnswers } from '#duties/inspection/answers.ts'

export const Openness = z.enum(['open', 'covert'])
export const Coverage = z.enum(['sample', 'full'])
export const Schedule = z.enum(['scheduled', 'unscheduled'])
export const TargetKind = z.enum(['school', 'unit'])
export type TargetKind = z.infer<typeof TargetKind>

/** The three attributes of clauses 5.38 to 5.40, on a plan and on every visit of it. */
export const attributes = { openness: Openness, coverage: Coverage, schedule: Schedule }

export const PlanState = z.enum(['planned', 'drawn', 'cancelled'])
export type PlanState = z.infer<typeof PlanState>

/** What may happen next to a plan. Drawn once and never again: a second draw would be a choice. */
export const planCan = {
  planned: ['draw', 'recuse', 'cancel'],
  drawn: ['recuse', 'cancel'],
  cancelled: [],
} as const satisfies Record<PlanState, readonly string[]>
export type PlanStep = (typeof planCan)[PlanState][number]

export const VisitState = z.enum(['planned', 'started', 'recorded', 'signed', 'released', 'cancelled', 'joined'])
export type VisitState = z.infer<typeof VisitState>

/** What may happen next to a visit. Writing the sheet anew takes back the signatures under the old one. */
export const visitCan = {
  planned: ['setDay', 'join', 'recuse', 'start', 'cancel'],
  started: ['record', 'cancel'],
  recorded: ['record', 'sign', 'signForInspected', 'cancel'],
  signed: ['record', 'release'],
  released: [],
  cancelled: [],
  joined: [],
} as const satisfies Record<VisitState, readonly string[]>
export type VisitStep = (typeof visitCan)[VisitState][number]
export const visitSteps = [...new Set(Object.values(visitCan).flat())] as VisitStep[]

export const planAllows = (state: PlanState, step: PlanStep): boolean =>
  (planCan[state] as readonly PlanStep[]).includes(step)
export const visitAllows = (state: VisitState, step: VisitStep): boolean =>
  (visitCan[state] as readonly VisitStep[]).includes(step)

/** What still wants something done. */
export const OPEN_STATES = ['planned', 'started', 'recorded', 'signed'] as const
/** Somebody was there and wrote it down: what counts in the coverage. */
export const INSPECTED_STATES = ['recorded', 'signed', 'released'] as const
export const isInspected = (state: VisitState): boolean => (INSPECTED_STATES as readonly VisitState[]).includes(state)
/** Still ahead: what can stand in another unit's way. */
export const isAhead = (state: VisitState): boolean => state === 'planned'

export const Visit = z.object({
  id: z.uuid(),
  plan: z.uuid(),
  unit: z.string(),
  units: z.array(z.string()).describe('一起检查的单位'),
  title: z.string(),
  clause: z.string(),
  checklist: z.string(),
  ...attributes,
  target: z.string(),
  targetKind: TargetKind,
  town: z.string().nullable(),
  plannedOn: z.iso.date().nullable(),
  visitedOn: z.iso.date().nullable(),
  state: VisitState,
  inspectors: z.array(z.string()).describe('检查人岗位'),
  signed: z.array(z.string()).describe('已签名的检查人岗位'),
  signedAt: Moment.nullable(),
  checklistVersion: z.int().nullable(),
  answers: VisitAnswers,
  score: z.number().nullable().describe('得分，满分100；没有适用项时为空'),
  verdicts: z.record(z.string(), Verdict).describe('检查项代码对应的结论'),
  summary: z.string().describe('整改意见'),
  deadline: z.iso.date().nullable(),
  representative: z.string().nullable().describe('被检查单位签字的岗位'),
  refusedToSign: z.string().nullable(),
  noticeNumberText: z.string().nullable(),
  noticeText: z.string().nullable(),
  releasedAt: Moment.nullable(),
  reason: z.string(),
  joinedInto: z.uuid().nullable(),
  version: z.int(),
})
export type Visit = z.infer<typeof Visit>
