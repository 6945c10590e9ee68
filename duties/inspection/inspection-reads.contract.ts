import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { ChecklistItem } from '#programme/pack/sections/checklists.ts'
import { DrawRecord } from '#duties/inspection/draw-plan.ts'
import { attributes, PlanState, TargetKind, Visit, VisitState } from '#duties/inspection/inspection.ts'

const Day = z.iso.date('日期写作 2017-03-22')
const Unit = z.object({ id: z.string(), name: z.string() })
const Post = z.object({ post: z.string(), words: z.string(), unit: z.string() })

export const PlanRow = z.object({
  id: z.uuid(),
  title: z.string(),
  unit: z.string(),
  unitName: z.string(),
  targetKind: TargetKind,
  clause: z.string(),
  ...attributes,
  startsOn: Day,
  endsOn: Day,
  state: PlanState,
  sample: z.int(),
  /** Distinct targets inspected, of all that the plan could have drawn. */
  inspected: z.int(),
  targets: z.int(),
  visits: z.int(),
})
export type PlanRow = z.infer<typeof PlanRow>

export const VisitRow = z.object({
  id: z.uuid(),
  plan: z.uuid(),
  title: z.string(),
  target: z.string(),
  targetName: z.string(),
  townName: z.string().nullable(),
  units: z.array(Unit),
  inspectors: z.array(Post),
  ...attributes,
  state: VisitState,
  plannedOn: Day.nullable(),
  visitedOn: Day.nullable(),
  findings: z.int(),
  version: z.int(),
  /** Visits of other units so near that one would do. */
  near: z.array(z.object({ id: z.uuid(), unitName: z.string(), day: Day })),
})
export type VisitRow = z.infer<typeof VisitRow>

const Why = z.string().nullable()
export const PlanPage = z.object({
  plan: PlanRow.extend({
    checklistName: z.string(),
    clauseWords: z.string(),
    seedHash: z.string(),
    seed: z.string().nullable(),
    drawnAt: Moment.nullable(),
    plannedAt: Moment,
    plannedBy: z.string(),
    reason: z.string(),
    version: z.int(),
  }),
  pool: z.array(Post),
  targets: z.array(Unit),
  recusals: z.array(z.object({ words: z.string(), target: z.string(), targetName: z.string(), reason: z.string() })),
  drawn: DrawRecord.nullable(),
  visits: z.array(VisitRow),
  /** Null when possible now, else why not. */
  may: z.object({ draw: Why, cancel: Why, recuse: Why, plan: Why }),
})
export type PlanPage = z.infer<typeof PlanPage>

export const Finding = z.object({
  id: z.uuid(),
  item: z.string(),
  text: z.string(),
  spot: z.string(),
  basis: z.string(),
  photos: z.array(z.string()),
  toHazard: z.boolean(),
  hazardDetail: z.string().nullable(),
  hazard: z.uuid().nullable(),
  hazardNumber: z.string().nullable(),
  notHazard: z.string().nullable(),
})
export type Finding = z.infer<typeof Finding>

export const VisitPage = z.object({
  visit: Visit,
  targetName: z.string(),
  townName: z.string().nullable(),
  units: z.array(Unit),
  inspectors: z.array(Post.extend({ signed: z.boolean() })),
  representatives: z.array(Post),
  representativeName: z.string().nullable(),
  checklist: z.object({ name: z.string(), version: z.int(), items: z.array(ChecklistItem) }),
  hazardKinds: z.array(z.object({ code: z.string(), label: z.string() })),
  findings: z.array(Finding),
  /** As it will be served, without its number; null when nothing was found. */
  draft: z.string().nullable(),
  timeline: z.array(z.object({ id: z.string(), at: Moment, who: z.string(), what: z.string(), more: z.string() })),
  steps: z.record(z.string(), Why),
  /** Whether the asker sees the plan behind it. */
  planSeen: z.boolean(),
})
export type VisitPage = z.infer<typeof VisitPage>

export const CoverageRow = z.object({
  target: z.string(),
  name: z.string(),
  townName: z.string().nullable(),
  visits: z.array(z.object({ id: z.uuid(), on: Day, unitNames: z.string(), ...attributes })),
})
export type CoverageRow = z.infer<typeof CoverageRow>

export const inspectionReadsContract = {
  listPlans: endpoint({
    method: 'GET',
    path: '/api/inspections',
    summary: '检查计划：状态和覆盖情况',
    input: z.object({}),
    output: z.object({ rows: z.array(PlanRow), mayPlan: z.string().nullable() }),
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
    summary: '检查任务：看得到的都在这里，暗访在下发前只有检查的人看得到',
    input: z.object({ target: z.string().optional(), mine: z.stringbool().optional() }),
    output: z.object({ rows: z.array(VisitRow), total: z.int(), open: z.int() }),
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
