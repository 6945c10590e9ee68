import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { VisitAnswers } from '#duties/inspection/answers.ts'
import { attributes, TargetKind, Visit, type VisitStep } from '#duties/inspection/inspection.ts'
import type { StepRefusal } from '#duties/inspection/who-may.ts'

const Day = z.iso.date('日期写作 2017-03-22')
const Reason = z.string().trim().min(2, '请写明原因').max(200)
const onPlan = { planId: z.uuid() }
const onVisit = { visitId: z.uuid(), version: z.int().positive() }
const Done = z.object({ id: z.uuid(), version: z.int() })
const Stepped = Visit.pick({ id: true, state: true, version: true })

const notYours = ['inspection-not-yours'] as const
const guarded = ['text-names-persons', 'text-identity-number'] as const
/** What any step of a visit may be refused for, and the refusals of this one. */
const steps = <const S extends VisitStep, const R extends string = never>(step: S, more: readonly R[] = []) =>
  [
    ...notYours,
    ...guarded,
    'visit-not-found',
    'visit-changed',
    'visit-step-not-yours',
    `visit-not-now-${step}`,
    ...more,
  ] as readonly (Extract<StepRefusal, 'visit-step-not-yours' | `visit-not-now-${S}`> | Refused | R)[]
type Refused = 'inspection-not-yours' | 'visit-not-found' | 'visit-changed' | (typeof guarded)[number]

/** The steps of an inspection: one endpoint each. What is shown stands in `inspection-reads.contract.ts`. */
export const inspectionContract = {
  planInspection: endpoint({
    method: 'POST',
    path: '/api/inspections',
    summary: '制定检查计划：查谁、怎么查、谁去查；抽签种子的摘要随即公布',
    input: z.object({
      title: z.string().trim().min(4, '请写计划名称').max(60),
      targetKind: TargetKind.default('school'),
      clause: z.string(),
      checklist: z.string(),
      ...attributes,
      startsOn: Day,
      endsOn: Day,
      sample: z.int().min(1).max(500).optional().describe('抽查几个；全覆盖不用填'),
      pool: z.array(z.string()).min(2, '至少选两名检查人').max(60),
    }),
    output: Done.extend({ seedHash: z.string() }),
    refusals: [
      ...notYours,
      ...guarded,
      'clause-not-yours',
      'checklist-not-found',
      'period-backwards',
      'sample-missing',
      'sample-too-large',
      'covert-unit',
      'pool-not-found',
      'pool-local',
    ],
  }),
  drawInspection: endpoint({
    method: 'POST',
    path: '/api/inspections/:planId/draw',
    summary: '抽签：抽出学校和每次的两名检查人，公布种子，人人可以复核',
    input: z.object(onPlan),
    output: Done.extend({ visits: z.int() }),
    refusals: [...notYours, 'plan-not-found', 'plan-step-not-yours', 'plan-drawn-already', 'pool-too-small'],
  }),
  cancelPlan: endpoint({
    method: 'POST',
    path: '/api/inspections/:planId/cancel',
    summary: '取消检查计划，连同还没有去的检查',
    input: z.object({ ...onPlan, reason: Reason }),
    output: Done,
    refusals: [...notYours, ...guarded, 'plan-not-found', 'plan-step-not-yours', 'plan-cancelled-already'],
  }),
  recuseFromInspection: endpoint({
    method: 'POST',
    path: '/api/inspections/:planId/recuse',
    summary: '检查人申请回避一所学校或一个单位，写明原因',
    input: z.object({ ...onPlan, target: z.string(), reason: Reason }),
    output: Done,
    refusals: [
      ...notYours,
      ...guarded,
      'plan-not-found',
      'plan-step-not-yours',
      'plan-cancelled-already',
      'target-not-found',
      'recused-already',
      'recuse-too-late',
      'pool-too-small',
    ],
  }),
  setVisitDay: endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/day',
    summary: '定检查日期；不定期检查不预先定日期',
    input: z.object({ ...onVisit, day: Day }),
    output: Stepped,
    refusals: steps('setDay', ['visit-unscheduled', 'day-outside-period', 'day-not-working']),
  }),
  joinVisit: endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/join',
    summary: '一起去：并入另一单位对同一学校的检查，学校只接待一次',
    input: z.object({ ...onVisit, into: z.uuid() }),
    output: Stepped,
    refusals: steps('join', ['join-target-not-found', 'join-does-not-fit']),
  }),
  cancelVisit: endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/cancel',
    summary: '取消一次检查',
    input: z.object({ ...onVisit, reason: Reason }),
    output: Stepped,
    refusals: steps('cancel'),
  }),
  startVisit: endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/start',
    summary: '到场，开始检查',
    input: z.object(onVisit),
    output: Stepped,
    refusals: steps('start'),
  }),
  recordVisit: endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/record',
    summary: '填检查记录：逐项回答并打分，应当做到而没有做到的即为问题',
    input: z.object({
      ...onVisit,
      answers: VisitAnswers,
      summary: z.string().trim().max(500).default(''),
      deadline: Day.optional(),
    }),
    output: Stepped.extend({ score: z.number().nullable(), findings: z.int() }),
    refusals: steps('record', [
      'answers-missing',
      'answer-unknown',
      'finding-without-words',
      'hazard-kind-missing',
      'hazard-only-at-schools',
      'deadline-missing',
      'deadline-past',
      'photo-not-found',
    ]),
  }),
  signVisit: endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/sign',
    summary: '检查人签名',
    input: z.object(onVisit),
    output: Stepped,
    refusals: steps('sign', ['visit-signed-already']),
  }),
  signForInspected: endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/receive',
    summary: '被检查单位由哪个岗位签字，或没有签字的原因',
    input: z.object({ ...onVisit, post: z.string().optional(), refused: Reason.optional() }),
    output: Stepped,
    refusals: steps('signForInspected', [
      'visit-covert-unsigned',
      'representative-not-found',
      'representative-or-reason',
    ]),
  }),
  releaseVisit: endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/release',
    summary: '下发结果：编号整改通知书，被检查单位从此可见',
    input: z.object(onVisit),
    output: Stepped.extend({ noticeNumberText: z.string().nullable(), noticeText: z.string().nullable() }),
    refusals: steps('release'),
  }),
} as const
