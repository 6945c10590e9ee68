import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Coverage, Openness, Schedule, TargetKind } from '#duties/inspection/inspection.ts'
import { CoverageRow, PlanPage, PlanRow, Post, VisitPage, VisitRow } from '#duties/inspection/inspection-shown.ts'

const Day = z.iso.date('日期写作 2017-03-22')

/** Which visits are asked for; whatever is not said does not narrow. `open` still wants something done. */
export const VisitsAsked = z.object({
  stage: z.enum(['open', 'inspected', 'all']).default('all'),
  target: z.string().optional(),
  mine: z.stringbool().optional(),
  kind: TargetKind.optional(),
  openness: Openness.optional(),
  coverage: Coverage.optional(),
  schedule: Schedule.optional(),
  from: Day.optional().describe('到场不早于'),
  to: Day.optional().describe('到场不晚于'),
  after: z.uuid().optional().describe('上一页最后一次'),
})
export type VisitsAsked = z.infer<typeof VisitsAsked>

export const inspectionReadsContract = {
  listPlans: endpoint({
    method: 'GET',
    path: '/api/inspections',
    summary: '检查计划：状态和覆盖情况，新的在前，每次五十份',
    input: z.object({ after: z.uuid().optional() }),
    output: z.object({
      rows: z.array(PlanRow),
      total: z.int(),
      next: z.uuid().nullable(),
      mayPlan: z.string().nullable(),
      /** Whether the asker is one of those who oversee the coverage of the whole district. */
      oversees: z.boolean(),
    }),
    refusals: ['inspection-not-yours'],
  }),
  readPlan: endpoint({
    method: 'GET',
    path: '/api/inspections/:planId',
    summary: '一份检查计划：检查任务、抽签和复核、时间相近的检查',
    input: z.object({ planId: z.uuid() }),
    output: PlanPage,
    refusals: ['inspection-not-yours', 'plan-not-found'],
  }),
  planChoices: endpoint({
    method: 'GET',
    path: '/api/inspection-choices',
    summary: '制定计划时可选的条款、检查单和检查人',
    input: z.object({}),
    output: z.object({
      clauses: z.array(z.object({ id: z.string(), statement: z.string() })),
      checklists: z.array(z.object({ code: z.string(), name: z.string(), items: z.int(), for: z.string() })),
      pool: z.array(Post.extend({ local: z.boolean() })),
      schools: z.int(),
      units: z.int(),
    }),
    refusals: ['inspection-not-yours'],
  }),
  listVisits: endpoint({
    method: 'GET',
    path: '/api/visits',
    summary: '检查任务：看得到的都在这里，暗访在下发前只有检查的人看得到；每次五十次',
    input: VisitsAsked,
    output: z.object({ rows: z.array(VisitRow), total: z.int(), open: z.int(), next: z.uuid().nullable() }),
    refusals: ['inspection-not-yours'],
  }),
  readVisit: endpoint({
    method: 'GET',
    path: '/api/visits/:visitId',
    summary: '一次检查：记录、问题、签字、整改通知书、经过',
    input: z.object({ visitId: z.uuid() }),
    output: VisitPage,
    refusals: ['inspection-not-yours', 'visit-not-found'],
  }),
  inspectionCoverage: endpoint({
    method: 'GET',
    path: '/api/inspection-coverage',
    summary: '一段时间内检查过的学校（单位）数和总数，逐个列出',
    input: z.object({ from: Day, to: Day, kind: TargetKind.default('school') }),
    output: z.object({
      inspected: z.int(),
      all: z.int(),
      counts: z.object({
        open: z.int(),
        covert: z.int(),
        sample: z.int(),
        full: z.int(),
        scheduled: z.int(),
        unscheduled: z.int(),
      }),
      rows: z.array(CoverageRow),
    }),
    refusals: ['inspection-not-yours', 'period-backwards'],
  }),
} as const
