import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { HazardGrade, HazardState } from '#matters/hazard/hazard.ts'
import { PeriodKey } from '#accounts/indicator/period.ts'

export const Ratio = z.object({ n: z.int(), m: z.int().nullable().describe('计数的为空；0时不算率') })
export type Ratio = z.infer<typeof Ratio>
const Span = z.object({ from: z.iso.date(), to: z.iso.date(), at: z.iso.date().describe('截止日') })
const Unit = z.object({ code: z.string(), name: z.string() })
const Lasting = z.object({ n: z.int(), mean: z.number().nullable(), median: z.number().nullable() })

export const SplitBy = z.enum(['member', 'town', 'school', 'grade', 'domain'])
export type SplitBy = z.infer<typeof SplitBy>

/** One indicator: n of m now, and what it was over as many days before. */
export const ReadIndicator = z.object({
  code: z.string(),
  name: z.string(),
  formula: z.string(),
  note: z.string(),
  unit: z.string(),
  served: z.boolean().describe('还没有房间承接的不报数'),
  fewer: z.boolean().describe('越少越好'),
  now: Ratio.nullable(),
  before: Ratio.nullable().describe('上期同样天数'),
  yearAgo: Ratio.nullable().describe('上年同期'),
  days: z.object({ now: Lasting, before: Lasting, yearAgo: Lasting }).nullable(),
  none: z.string().describe('分母为0时说为什么'),
  asOf: z.string().describe('不随期间变的，说明是哪一天的'),
  href: z.object({ n: z.string().nullable(), m: z.string().nullable() }).describe('分子、分母所数的那些行'),
})
export type ReadIndicator = z.infer<typeof ReadIndicator>

export const Indicators = z.object({
  now: Moment,
  period: Span.extend({ key: PeriodKey, words: z.string() }),
  before: Span,
  yearAgo: Span,
  periods: z.array(z.object({ key: PeriodKey, words: z.string() })),
  unit: Unit.nullable(),
  rows: z.array(ReadIndicator),
})
export type Indicators = z.infer<typeof Indicators>

const SplitRow = z.object({
  code: z.string(),
  name: z.string(),
  figures: z.record(z.string(), Ratio),
  score: z.number().nullable().describe('满分100；没有可算的为空'),
})
export type SplitRow = z.infer<typeof SplitRow>

export const IndicatorSplit = z.object({
  now: Moment,
  by: SplitBy,
  ranked: z.boolean().describe('是否按得分排'),
  weights: z.record(z.string(), z.number()),
  rows: z.array(SplitRow),
  next: z.string().nullable(),
})
export type IndicatorSplit = z.infer<typeof IndicatorSplit>

export const IndicatorRow = z.object({
  id: z.uuid(),
  number: z.int(),
  title: z.string(),
  schoolName: z.string(),
  leadName: z.string().nullable(),
  grade: HazardGrade.nullable(),
  state: HazardState,
  anchor: z.iso.date().describe('归入期内的那一天'),
  by: z.iso.date().describe('办到的那一天'),
})
export type IndicatorRow = z.infer<typeof IndicatorRow>

export const IndicatorRows = z.object({
  code: z.string(),
  name: z.string(),
  formula: z.string(),
  counts: z.string().describe('数的是哪两天'),
  period: Span,
  place: z.string().describe('只数哪里的；全部为空'),
  rows: z.array(IndicatorRow),
  total: z.int(),
  next: z.string().nullable(),
})
export type IndicatorRows = z.infer<typeof IndicatorRows>

const Asked = z.object({ period: PeriodKey.default('year'), unit: z.string().max(40).optional() })

export const Overview = z.object({
  now: Moment,
  unit: Unit.nullable(),
  whole: z.boolean().describe('看的是全区，还是本单位'),
  today: z.array(z.object({ key: z.string(), count: z.int(), what: z.string(), href: z.string() })),
  months: z.array(z.object({ month: z.string(), found: z.int(), closed: z.int() })).describe('近12个月登记和销号'),
})
export type Overview = z.infer<typeof Overview>

export const indicatorContract = {
  readOverview: endpoint({
    method: 'GET',
    path: '/api/overview',
    summary: '总览：今天要过问的，近12个月登记和销号',
    input: z.object({}),
    output: Overview,
    refusals: ['indicators-not-yours'],
  }),
  readIndicators: endpoint({
    method: 'GET',
    path: '/api/indicators',
    summary: '统计指标：本期、上期、上年同期，都带分子分母',
    input: Asked,
    output: Indicators,
    refusals: ['indicators-not-yours', 'indicator-unit-not-yours'],
  }),
  splitIndicators: endpoint({
    method: 'GET',
    path: '/api/indicator-split',
    summary: '统计指标分单位、镇街、学校、等级、类别',
    input: z.object({
      period: PeriodKey.default('year'),
      by: SplitBy,
      after: z.string().max(40).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: IndicatorSplit,
    refusals: ['indicators-not-yours'],
  }),
  listIndicatorRows: endpoint({
    method: 'GET',
    path: '/api/indicators/:code/rows',
    summary: '一个指标的分子或分母所数的那些隐患',
    input: Asked.extend({
      code: z.string().max(40),
      part: z.enum(['n', 'm']).default('n'),
      month: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份写作 2017-05')
        .optional()
        .describe('只看一个月'),
      grade: HazardGrade.optional(),
      domain: z.string().max(40).optional(),
      after: z.string().max(80).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: IndicatorRows,
    refusals: ['indicators-not-yours', 'indicator-unit-not-yours', 'indicator-not-found'],
  }),
}
