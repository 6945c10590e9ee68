import { z } from 'zod'
import { download, endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { Evidence, Milestone, Target, TargetBasis, TargetState } from '#matters/key-target/target.ts'

const Why = z.string().nullable()
const Named = z.object({ id: z.string(), name: z.string() })

export const TargetView = z.enum(['on-list', 'proposed', 'quiet', 'behind', 'judging', 'deciding', 'delisted', 'all'])
export type TargetView = z.infer<typeof TargetView>

export const TargetFilter = z.object({
  view: TargetView.default('on-list'),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  school: z.string().max(40).optional(),
  town: z.string().max(40).optional(),
  lead: z.string().max(40).optional(),
  category: z.string().max(40).optional(),
  basis: TargetBasis.optional(),
  state: TargetState.optional(),
})
export type TargetFilter = z.infer<typeof TargetFilter>

export const TargetRow = Target.omit({ evidence: true }).extend({
  schoolName: z.string(),
  categoryName: z.string(),
  leadName: z.string().nullable(),
  assistNames: z.array(z.string()),
  leaderName: z.string().nullable(),
  milestones: z.array(Milestone),
  behind: z.int().describe('逾期未到的时间节点'),
  gap: z.int().nullable().describe('超过规定天数没有进展，已有几天'),
  newest: z.string().describe('最近一次进展'),
})
export type TargetRow = z.infer<typeof TargetRow>

const Entry = z.object({
  id: z.uuid(),
  kind: z.enum(['progress', 'look-back', 'acceptance', 'decision', 'recurrence']),
  onDay: z.iso.date(),
  words: z.string(),
  good: z.boolean().nullable(),
  photos: z.array(z.string()),
  hazard: z.uuid().nullable(),
  byName: z.string(),
})
const Photo = z.object({ file: z.string(), name: z.string(), by: z.string(), at: Moment })

export const TargetPage = z.object({
  target: TargetRow,
  evidence: z.array(Evidence),
  proposedByName: z.string(),
  confirmedByName: z.string().nullable(),
  acceptedByName: z.string().nullable(),
  decidedByName: z.string().nullable(),
  steps: z.record(z.string(), Why),
  entries: z.array(Entry),
  before: z.array(Photo),
  after: z.array(Photo),
  leaders: z.array(Named.extend({ unit: z.string() })).describe('可点名的责任领导岗位'),
  units: z.array(Named).describe('可以牵头、配合的单位'),
  timeline: z.array(z.object({ id: z.string(), at: Moment, who: z.string(), what: z.string(), more: z.string() })),
})
export type TargetPage = z.infer<typeof TargetPage>

export const ProposalRow = z.object({
  school: z.string(),
  schoolName: z.string(),
  category: z.string(),
  categoryName: z.string(),
  basis: TargetBasis,
  evidence: z.array(Evidence),
})
export type ProposalRow = z.infer<typeof ProposalRow>

export const SurveyRow = z.object({
  id: z.uuid(),
  schoolName: z.string(),
  categoryName: z.string(),
  problem: z.string(),
  foundOn: z.iso.date(),
  treated: z.boolean(),
  byName: z.string(),
})
export type SurveyRow = z.infer<typeof SurveyRow>

const refusals = ['targets-not-yours'] as const

export const keyTargetReadsContract = {
  listTargets: endpoint({
    method: 'GET',
    path: '/api/targets',
    summary: '整治项目台账，新提出的在前',
    input: TargetFilter.extend({
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(TargetRow), next: z.string().nullable() }),
    refusals: [...refusals, 'bookmark-not-found'],
  }),
  countTargets: endpoint({
    method: 'GET',
    path: '/api/target-counts',
    summary: '整治项目台账各视图有多少',
    input: TargetFilter,
    output: z.object({ views: z.record(TargetView, z.int()) }),
    refusals,
  }),
  readTarget: endpoint({
    method: 'GET',
    path: '/api/targets/:targetId',
    summary: '一个重点整治对象：依据、方案、节点、进展、回头看、验收和决定',
    input: z.object({ targetId: z.uuid() }),
    output: TargetPage,
    refusals: [...refusals, 'target-not-found'],
  }),
  proposedTargets: endpoint({
    method: 'GET',
    path: '/api/target-proposals',
    summary: '由上年底排摸和反弹情况排出、还没有提出的学校，连同依据',
    input: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
    output: z.object({ year: z.int(), rows: z.array(ProposalRow), more: z.boolean() }),
    refusals: ['proposals-not-yours'],
  }),
  listSurveys: endpoint({
    method: 'GET',
    path: '/api/target-surveys',
    summary: '一年的年底排摸，新查的在前',
    input: z.object({
      year: z.coerce.number().int().min(2000).max(2100),
      school: z.string().max(40).optional(),
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(SurveyRow), next: z.string().nullable() }),
    refusals: [...refusals, 'bookmark-not-found'],
  }),
  targetChoices: endpoint({
    method: 'GET',
    path: '/api/target-choices',
    summary: '提出、排摸和筛选时可选的学校、类别、单位',
    input: z.object({}),
    output: z.object({
      district: z.string(),
      progressDays: z.int().describe('多少天没有进展要提醒'),
      schools: z.array(Named),
      categories: z.array(Named),
      leads: z.array(Named).describe('台账里有的牵头单位'),
      listed: z.array(Named).describe('台账里有的学校'),
      towns: z.array(Named),
      keeps: z.boolean().describe('能看提出和排出的'),
      mayPropose: Why,
      maySurvey: Why,
    }),
    refusals,
  }),
  exportTargets: download({
    path: '/api/targets.xlsx',
    summary: '导出整治项目台账',
    input: TargetFilter,
    refusals,
  }),
} as const
