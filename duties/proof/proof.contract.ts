import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { Outcome, Standing } from '#duties/duty/standing.ts'
import { Answers } from '#duties/checklist/checklist.ts'
import { Exemption, Fields, PassedPoint, Proof } from '#duties/proof/proof.ts'
import { ChecklistItem } from '#programme/pack/sections/checklists.ts'
import { DutyField } from '#programme/pack/sections/duties.ts'

const Unit = z.string().min(1).max(40)
const Reason = z.string().trim().min(4, '请写清原因，至少4个字').max(300)
const FileId = z.string().regex(/^[0-9a-f]{64}$/)
const text = ['text-names-persons', 'text-identity-number'] as const

export const GiveProof = z.object({
  id: z.uuid().optional().describe('手机先编好号，离线时由它转隐患'),
  duty: z.string().min(1).max(60),
  subject: Unit.describe('学校或单位'),
  period: z.string().min(4).max(40).describe('哪一期，今日清单里给出'),
  slot: z.string().max(40).default(''),
  outcome: Outcome.default('done'),
  reason: z.string().trim().max(300).default('').describe('没办成或由他人完成的原因'),
  lat: z.number().min(-90).max(90).optional(),
  lng: z.number().min(-180).max(180).optional(),
  accuracy: z.number().min(0).max(100_000).optional(),
  placeReason: z.string().trim().max(200).default('').describe('没有定位或不在现场的原因'),
  points: z.array(PassedPoint).max(60).default([]),
  fields: Fields.default({}),
  answers: Answers.default({}),
  photos: z.array(FileId).max(9).default([]),
  corrects: z.uuid().optional().describe('更正哪一次'),
})
export type GiveProof = z.infer<typeof GiveProof>

/** A line of somebody's today list, with all a phone needs to do it without a network. */
export const TodayItem = z.object({
  id: z.string(),
  duty: z.string(),
  name: z.string(),
  group: z.string(),
  groupName: z.string(),
  subject: z.string(),
  subjectName: z.string(),
  period: z.string(),
  slot: z.string(),
  slotName: z.string(),
  recurs: z.string().describe('多久一次，一句话'),
  from: Moment,
  to: Moment,
  until: Moment,
  times: z.int(),
  given: z.int().describe('已做几次'),
  standing: Standing,
  last: z
    .object({ proof: z.uuid(), who: z.string(), at: Moment, outcome: Outcome })
    .nullable()
    .describe('最近一次是谁、何时报的，更正时要用'),
  occasional: z.boolean().describe('有情况时随时记，没有期限'),
  checklist: z.string().nullable(),
  fields: z.array(DutyField),
  photos: z.int(),
  place: z.enum(['none', 'school', 'points']),
  completionOnly: z.boolean(),
  unsure: z.boolean(),
})
export type TodayItem = z.infer<typeof TodayItem>

export const Sheet = z.object({
  code: z.string(),
  name: z.string(),
  version: z.int(),
  items: z.array(ChecklistItem),
  /** Schools ask different items of one list; without them it is the sheet of one's own. */
  subjects: z.array(z.string()).optional().describe('只用于这些学校'),
})
export type Sheet = z.infer<typeof Sheet>

export const PatrolPoint = z.object({
  id: z.uuid(),
  school: Unit,
  code: z.string(),
  name: z.string(),
  sort: z.int(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
})
export type PatrolPoint = z.infer<typeof PatrolPoint>

export const proofContract = {
  giveProof: endpoint({
    method: 'POST',
    path: '/api/duties/proofs',
    summary: '报一次完成、无法完成或更正',
    input: GiveProof,
    output: Proof,
    refusals: [
      'duty-not-found',
      'duty-not-yours',
      'duty-not-asked',
      'duty-in-future',
      'duty-already-done',
      'duty-reason-needed',
      'duty-place-reason-needed',
      'duty-photos-missing',
      'duty-answers-missing',
      'duty-points-missing',
      'duty-point-unknown',
      'duty-completion-only',
      'proof-not-found',
      'proof-already-corrected',
      'photo-not-found',
      ...text,
    ],
  }),
  countersignProof: endpoint({
    method: 'POST',
    path: '/api/duties/proofs/:proofId/countersign',
    summary: '会签确认',
    input: z.object({ proofId: z.uuid() }),
    output: Proof,
    refusals: [
      'proof-not-found',
      'countersign-not-yours',
      'countersign-own',
      'countersign-not-needed',
      'proof-already-corrected',
    ],
  }),
  proof: endpoint({
    method: 'GET',
    path: '/api/duties/proofs/:proofId',
    summary: '一次完成的全部内容',
    input: z.object({ proofId: z.uuid() }),
    output: Proof.extend({
      dutyName: z.string(),
      subjectName: z.string(),
      postName: z.string(),
      photos: z.array(FileId),
      sheet: Sheet.nullable(),
      verdicts: z.record(z.string(), z.enum(['met', 'unmet', 'advised', 'not-applicable', 'unanswered'])),
      wholes: z.object({ met: z.int(), of: z.int(), lacking: z.array(z.string()) }).nullable(),
      findings: z.array(
        z.object({ item: z.string(), hazard: z.uuid(), numberText: z.string(), closedAt: Moment.nullable() }),
      ),
    }),
    refusals: ['proof-not-found'],
  }),
  proofs: endpoint({
    method: 'GET',
    path: '/api/duties/proofs',
    summary: '某校某项工作在一段时间里做了哪些',
    input: z.object({
      subject: Unit,
      duty: z.string().optional(),
      from: PlainDay,
      to: PlainDay,
      before: z.uuid().optional(),
    }),
    output: z.object({ proofs: z.array(Proof), next: z.uuid().nullable() }),
    refusals: ['span-too-long'],
  }),
  today: endpoint({
    method: 'GET',
    path: '/api/duties/today',
    summary: '我今天要做的',
    input: z.object({}),
    output: z.object({
      at: Moment,
      day: PlainDay,
      items: z.array(TodayItem),
      sheets: z.array(Sheet),
      points: z.array(PatrolPoint),
    }),
  }),
  grantExemption: endpoint({
    method: 'POST',
    path: '/api/duties/exemptions',
    summary: '免除一段时间',
    input: z.object({ duty: z.string(), subject: Unit, fromDay: PlainDay, toDay: PlainDay, reason: Reason }),
    output: Exemption,
    refusals: ['duty-not-found', 'exemption-not-yours', 'exemption-not-on-them', 'exemption-days', ...text],
  }),
  endExemption: endpoint({
    method: 'POST',
    path: '/api/duties/exemptions/:exemptionId/end',
    summary: '提前恢复',
    input: z.object({ exemptionId: z.uuid() }),
    output: Exemption,
    refusals: ['exemption-not-yours', 'exemption-not-found', 'exemption-over'],
  }),
  patrolPoints: endpoint({
    method: 'GET',
    path: '/api/duties/points',
    summary: '一所学校的巡查点位',
    input: z.object({ school: Unit }),
    output: z.object({ points: z.array(PatrolPoint), mayChange: z.boolean() }),
  }),
  savePatrolPoint: endpoint({
    method: 'POST',
    path: '/api/duties/points',
    summary: '新增或改一个点位',
    input: z.object({
      id: z.uuid().optional(),
      name: z.string().trim().min(2, '请写点位名称').max(40),
      sort: z.int().min(0).max(999).default(0),
      lat: z.number().min(-90).max(90).optional(),
      lng: z.number().min(-180).max(180).optional(),
    }),
    output: PatrolPoint,
    refusals: ['points-not-yours', 'point-not-found', 'points-too-many', ...text],
  }),
  closePatrolPoint: endpoint({
    method: 'POST',
    path: '/api/duties/points/:pointId/close',
    summary: '撤销一个点位',
    input: z.object({ pointId: z.uuid() }),
    output: PatrolPoint,
    refusals: ['points-not-yours', 'point-not-found'],
  }),
}
