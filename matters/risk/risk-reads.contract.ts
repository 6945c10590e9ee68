import { z } from 'zod'
import { download, endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { RiskColour } from '#programme/pack/sections/risks.ts'
import { ReviewFigures } from '#matters/risk/review-figures.ts'
import { Risk, RiskLine, RiskState, Verdict } from '#matters/risk/risk.ts'

const Why = z.string().nullable()
const Named = z.object({ id: z.string(), name: z.string() })
const Grade = z.object({ code: z.string(), name: z.string(), colour: RiskColour })
export type ShownGrade = z.infer<typeof Grade>

export const RiskView = z.enum(['open', 'late', 'closed', 'all'])
export type RiskView = z.infer<typeof RiskView>

export const RiskFilter = z.object({
  view: RiskView.default('open'),
  school: z.string().max(40).optional(),
  town: z.string().max(40).optional(),
  grade: z.string().max(40).optional(),
  kind: z.string().max(40).optional(),
  state: RiskState.optional(),
})
export type RiskFilter = z.infer<typeof RiskFilter>

export const RiskRow = Risk.extend({
  schoolName: z.string(),
  townName: z.string().nullable(),
  kindName: z.string(),
  gradeShown: Grade,
  responsibleName: z.string(),
  late: z.boolean(),
  lateDays: z.int().describe('逾期几天，没有逾期为0'),
})
export type RiskRow = z.infer<typeof RiskRow>

const Level = z.object({ value: z.int(), name: z.string(), meaning: z.string() })
export const RiskChoices = z.object({
  kinds: z.array(z.object({ code: z.string(), name: z.string(), everyTerm: z.boolean() })),
  likelihood: z.array(Level),
  consequence: z.array(Level),
  grades: z.array(Grade.extend({ from: z.int(), reviewDays: z.int() })),
  basis: z.string(),
  unsure: z.string().nullable().describe('待确认的是什么'),
  schools: z.array(Named),
  towns: z.array(Named),
  places: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('本校部位'),
  posts: z.array(Named).describe('本校岗位'),
  mayEnter: Why,
})
export type RiskChoices = z.infer<typeof RiskChoices>

export const ReviewRow = z.object({
  id: z.uuid(),
  school: z.string(),
  schoolName: z.string(),
  term: z.string(),
  termName: z.string(),
  state: z.enum(['open', 'finished']),
  openedAt: Moment,
  finishedAt: Moment.nullable(),
  items: z.int(),
  judged: z.int(),
  figures: ReviewFigures.nullable(),
})
export type ReviewRow = z.infer<typeof ReviewRow>

export const ReviewItem = z.object({
  risk: z.uuid(),
  was: RiskLine,
  wasGrade: Grade,
  verdict: Verdict.nullable(),
  grade: Grade.nullable(),
  note: z.string(),
  by: z.string().nullable(),
  at: Moment.nullable(),
  now: RiskRow.nullable().describe('现在的样子'),
})
export type ReviewItem = z.infer<typeof ReviewItem>

const TimelineLine = z.object({ id: z.string(), at: Moment, who: z.string(), what: z.string(), more: z.string() })

export const RiskPage = z.object({
  risk: RiskRow,
  likelihoodName: z.string(),
  consequenceName: z.string(),
  enteredByName: z.string(),
  steps: z.record(z.string(), Why),
  hazards: z.array(z.object({ id: z.uuid(), numberText: z.string(), title: z.string(), struck: z.boolean() })),
  hazardDetail: z.string().describe('转隐患时的类别'),
  timeline: z.array(TimelineLine),
})
export type RiskPage = z.infer<typeof RiskPage>

export const riskReadsContract = {
  listRisks: endpoint({
    method: 'GET',
    path: '/api/risks',
    summary: '风险清单，先列先到复核日期的',
    input: RiskFilter.extend({
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(RiskRow), next: z.string().nullable() }),
    refusals: ['risk-not-yours', 'bookmark-not-found'],
  }),
  countRisks: endpoint({
    method: 'GET',
    path: '/api/risk-counts',
    summary: '各视图和各等级有多少',
    input: RiskFilter,
    output: z.object({
      views: z.record(RiskView, z.int()),
      grades: z.array(Grade.extend({ count: z.int() })),
    }),
    refusals: ['risk-not-yours'],
  }),
  readRisk: endpoint({
    method: 'GET',
    path: '/api/risks/:riskId',
    summary: '一个风险点：等级、措施、责任岗位、复核和经过',
    input: z.object({ riskId: z.uuid() }),
    output: RiskPage,
    refusals: ['risk-not-yours', 'risk-not-found'],
  }),
  riskChoices: endpoint({
    method: 'GET',
    path: '/api/risk-choices',
    summary: '登记和筛选时可选的类别、打分、等级、部位和岗位',
    input: z.object({}),
    output: RiskChoices,
    refusals: ['risk-not-yours'],
  }),
  exportRisks: download({
    path: '/api/risks.xlsx',
    summary: '导出风险清单',
    input: RiskFilter,
    refusals: ['risk-not-yours'],
  }),
  listTermReviews: endpoint({
    method: 'GET',
    path: '/api/risk-reviews',
    summary: '各校学期风险评估：最近的在前',
    input: z.object({
      school: z.string().max(40).optional(),
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    output: z.object({
      rows: z.array(ReviewRow),
      next: z.uuid().nullable(),
      /** Null when the asker may open the review of this term now, else why not. */
      mayOpen: Why,
      termName: z.string().nullable(),
    }),
    refusals: ['risk-not-yours'],
  }),
  readTermReview: endpoint({
    method: 'GET',
    path: '/api/risk-reviews/:reviewId',
    summary: '一次学期风险评估，逐项',
    input: z.object({ reviewId: z.uuid() }),
    output: z.object({
      review: ReviewRow.extend({ reason: z.string(), openedByName: z.string(), finishedByName: z.string().nullable() }),
      items: z.array(ReviewItem),
      added: z.array(RiskRow).describe('评估期间新登记的'),
      missing: z.array(z.string()).describe('清单里没有的必评类别'),
      proved: z.array(z.object({ duty: z.string(), name: z.string(), why: z.string().nullable() })),
      mayJudge: Why,
      mayFinish: Why,
    }),
    refusals: ['risk-not-yours', 'review-not-found'],
  }),
} as const
