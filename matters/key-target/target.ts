import { z } from 'zod'
import { Moment } from '#foundation/moment.ts'

export const TargetState = z.enum(['proposed', 'listed', 'working', 'submitted', 'accepted', 'delisted', 'declined'])
export type TargetState = z.infer<typeof TargetState>

/**
 * What may happen next to a key target: proposed on evidence, confirmed by the leading group, planned, worked on month by month,
 * accepted, and taken off the list or kept on it. Being behind is no state of its own.
 */
export const targetCan = {
  proposed: ['confirm', 'decline'],
  listed: ['plan', 'lookBack'],
  working: ['plan', 'progress', 'reach', 'lookBack', 'submit'],
  submitted: ['accept', 'sendBack', 'lookBack'],
  accepted: ['delist', 'keep', 'lookBack'],
  delisted: ['lookBack'],
  declined: [],
} as const satisfies Record<TargetState, readonly string[]>
export type TargetStep = (typeof targetCan)[TargetState][number]
export const targetSteps = [...new Set(Object.values(targetCan).flat())] as TargetStep[]

export const stateAllows = (state: TargetState, step: TargetStep): boolean =>
  (targetCan[state] as readonly TargetStep[]).includes(step)

/** Confirmed and not yet off the list. */
export const ON_LIST = ['listed', 'working', 'submitted', 'accepted'] as const

/** 列入依据: outstanding at the end of last year, or back again after it was put right. Source: clauses 8.7 and 8.8. */
export const TargetBasis = z.enum(['prominent', 'recurring'])
export type TargetBasis = z.infer<typeof TargetBasis>

/** A row that speaks for a target, as it stood when it was proposed. */
export const Evidence = z.object({
  kind: z.enum(['hazard', 'survey']),
  id: z.uuid(),
  words: z.string(),
  on: z.iso.date(),
})
export type Evidence = z.infer<typeof Evidence>

export const Milestone = z.object({
  seq: z.int().positive(),
  what: z.string(),
  dueOn: z.iso.date(),
  reachedOn: z.iso.date().nullable(),
  note: z.string(),
})
export type Milestone = z.infer<typeof Milestone>

export const Target = z.object({
  id: z.uuid(),
  year: z.int(),
  numberText: z.string().nullable().describe('湖校周治〔2017〕1号，确认时编号'),
  school: z.string(),
  town: z.string().nullable(),
  category: z.string(),
  problem: z.string().describe('突出问题'),
  basis: TargetBasis,
  grounds: z.string().describe('为什么提出'),
  evidence: z.array(Evidence),
  state: TargetState,
  lead: z.string().nullable(),
  assists: z.array(z.string()),
  leader: z.string().nullable().describe('责任领导的岗位'),
  measures: z.array(z.string()),
  proposedAt: Moment,
  proposedBy: z.string(),
  confirmedAt: Moment.nullable(),
  confirmedBy: z.string().nullable(),
  plannedAt: Moment.nullable(),
  progressOn: z.iso.date().nullable().describe('最近一次进展，没有的从定方案那天算'),
  submittedAt: Moment.nullable(),
  submittedBy: z.string().nullable(),
  result: z.string().describe('完成情况'),
  acceptedAt: Moment.nullable(),
  acceptedBy: z.string().nullable(),
  finding: z.string().describe('验收结论'),
  decision: z.enum(['delist', 'keep']).nullable(),
  decisionReason: z.string(),
  decidedAt: Moment.nullable(),
  decidedBy: z.string().nullable(),
  recurrences: z.int().describe('整治后又发现几次'),
  version: z.int(),
})
export type Target = z.infer<typeof Target>
