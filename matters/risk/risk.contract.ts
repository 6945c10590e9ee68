import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Risk } from '#matters/risk/risk.ts'
import { ReviewFigures } from '#matters/risk/review-figures.ts'

const Day = z.iso.date('日期写作 2017-03-22')
const Text = (least: number, most: number) =>
  z.string().trim().min(least, `至少${least}个字`).max(most, `最多${most}个字`)
const guarded = ['text-names-persons', 'text-identity-number'] as const
const judging = ['risk-scale', 'risk-responsible', 'risk-place', 'review-day-past', 'review-day-late'] as const
const stepping = ['risk-not-yours', 'risk-not-found', 'risk-changed', 'risk-closed'] as const

const Judged = {
  title: Text(4, 60).describe('会出什么事'),
  place: z.uuid().optional().describe('本校部位'),
  spot: z.string().trim().max(40).default('').describe('不在部位名单里的地方'),
  likelihood: z.int().min(1).max(10),
  consequence: z.int().min(1).max(10),
  measures: Text(4, 500).describe('管控措施'),
  responsible: z.string().min(1, '请选责任岗位'),
}
const onRisk = { riskId: z.uuid(), version: z.int().positive() }
const Stepped = Risk.pick({ id: true, state: true, grade: true, reviewOn: true, version: true })

/** The steps of a risk and of a term review: one endpoint each. What is shown stands in `risk-reads.contract.ts`. */
export const riskContract = {
  enterRisk: endpoint({
    method: 'POST',
    path: '/api/risks',
    summary: '登记一个风险点：会出什么事、在哪里、多大、怎么管、谁负责、何时复核',
    input: z.object({ kind: z.string().min(1, '请选风险类别'), ...Judged, reviewOn: Day.optional() }),
    output: Stepped,
    refusals: ['risk-not-yours', 'risk-kind', 'risk-spot', ...judging, ...guarded],
  }),
  controlRisk: endpoint({
    method: 'POST',
    path: '/api/risks/:riskId/control',
    summary: '确认管控措施已经落实',
    input: z.object({ ...onRisk, note: Text(2, 200) }),
    output: Stepped,
    refusals: [...stepping, 'risk-controlled-already', ...guarded],
  }),
  reviewRisk: endpoint({
    method: 'POST',
    path: '/api/risks/:riskId/review',
    summary: '复核：维持不变，或重新评定；都要定下次复核日期',
    input: z.object({
      ...onRisk,
      note: Text(2, 300).describe('复核情况'),
      reviewOn: Day.optional().describe('不填按等级推算'),
      change: z.object(Judged).optional().describe('重新评定后的内容'),
    }),
    output: Stepped,
    refusals: [...stepping, 'risk-spot', ...judging, ...guarded],
  }),
  closeRisk: endpoint({
    method: 'POST',
    path: '/api/risks/:riskId/close',
    summary: '风险已消除，移出清单并写明原因',
    input: z.object({ ...onRisk, reason: Text(4, 300) }),
    output: Stepped,
    refusals: [...stepping, ...guarded],
  }),
  reportRisk: endpoint({
    method: 'POST',
    path: '/api/risks/:riskId/report',
    summary: '风险变成了现实：按风险点的内容登记一处隐患，两边互相找得到',
    input: z.object({ ...onRisk, seen: z.string().trim().max(500).default('').describe('看到的情况') }),
    output: z.object({ hazard: z.uuid(), numberText: z.string() }),
    refusals: [...stepping, 'risk-hazard-refused', ...guarded],
  }),
  openTermReview: endpoint({
    method: 'POST',
    path: '/api/risk-reviews',
    summary: '开始本学期风险评估：把现有清单逐项列出',
    input: z.object({}),
    output: z.object({ id: z.uuid(), items: z.int() }),
    refusals: ['risk-not-yours', 'review-no-term', 'review-opened-already'],
  }),
  finishTermReview: endpoint({
    method: 'POST',
    path: '/api/risk-reviews/:reviewId/finish',
    summary: '完成本学期风险评估',
    input: z.object({
      reviewId: z.uuid(),
      reason: z.string().trim().max(300).default('').describe('必评类别没有的原因'),
    }),
    output: z.object({ id: z.uuid(), figures: ReviewFigures }),
    refusals: [
      'risk-not-yours',
      'review-not-found',
      'review-finished-already',
      'review-items-left',
      'review-register-empty',
      'review-kinds-missing',
      ...guarded,
    ],
  }),
} as const
