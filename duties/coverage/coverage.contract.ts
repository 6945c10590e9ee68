import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import {
  Count,
  CoverageDuty,
  CoverageFilter,
  CoveragePeriod,
  CoverageSubject,
  KindBurden,
  span,
  TallySum,
  ThingAsked,
} from '#duties/coverage/coverage.ts'
import { figureKeys } from '#duties/coverage/figures.ts'

const Name = z.object({ id: z.string(), name: z.string() })

export const coverageContract = {
  readCoveragePeriods: endpoint({
    method: 'GET',
    path: '/api/duties/coverage/periods',
    summary: '今天、本周、本月、本学期和开学前专项各是哪几天',
    input: z.object({}),
    output: z.object({ periods: z.array(CoveragePeriod) }),
    refusals: ['coverage-not-yours'],
  }),
  readBurden: endpoint({
    method: 'GET',
    path: '/api/duties/burden',
    summary: '工作要点要各类学校每天花多少时间、每学期填多少表',
    input: z.object({}),
    output: z.object({ kinds: z.array(KindBurden) }),
    refusals: ['coverage-not-yours'],
  }),
  readCoverageNames: endpoint({
    method: 'GET',
    path: '/api/duties/coverage/names',
    summary: '筛选时可选的属地、学校（单位）和工作',
    input: z.object(span),
    output: z.object({ towns: z.array(Name), subjects: z.array(Name), duties: z.array(Name) }),
    refusals: ['coverage-not-yours', 'coverage-span'],
  }),
  readCoverage: endpoint({
    method: 'GET',
    path: '/api/duties/coverage',
    summary: '各校（单位）各项工作做了多少',
    input: CoverageFilter,
    output: z.object({
      at: Moment,
      duties: z.array(CoverageDuty),
      subjects: z.array(CoverageSubject),
      cells: z.array(z.object({ subject: z.string(), duty: z.string(), sum: TallySum, given: Count })),
      total: TallySum,
    }),
    refusals: ['coverage-not-yours', 'coverage-span'],
  }),
  readCoverageCell: endpoint({
    method: 'GET',
    path: '/api/duties/coverage/cell',
    summary: '某校某项工作应做的每一次',
    input: z.object({ subject: z.string().max(40), duty: z.string().max(60), ...span }),
    output: z.object({
      at: Moment,
      subjectName: z.string(),
      duty: CoverageDuty,
      things: z.array(ThingAsked),
      sum: TallySum,
      mayGive: z.boolean().describe('本人可以补录'),
      mayExempt: z.boolean().describe('本人可以批准免除'),
    }),
    refusals: ['coverage-not-yours', 'coverage-span', 'coverage-not-found'],
  }),
  readDutyFigures: endpoint({
    method: 'GET',
    path: '/api/duties/figures',
    summary: '由经常性工作算出的指标',
    input: z.object({ ...span, on: CoverageFilter.shape.on, town: z.string().max(40).optional() }),
    output: z.object({
      at: Moment,
      figures: z.array(
        z.object({
          key: z.enum(figureKeys),
          name: z.string(),
          formula: z.string(),
          unit: z.string(),
          part: Count,
          whole: Count,
          rate: z.number().nullable().describe('分母为0时没有'),
          /** What narrows the coverage to the rows it was made of. */
          filter: z.object({ figure: z.enum(figureKeys), on: z.enum(['school', 'unit']), ...span }),
        }),
      ),
    }),
    refusals: ['coverage-not-yours', 'coverage-span'],
  }),
}
