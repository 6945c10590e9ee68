import { z } from 'zod'
import { Moment } from '#foundation/moment.ts'

/** The grades of a hazard. 较大 is a local step between the two national ones and can be switched off. Source: 安监总局令第16号. */
export const HazardGrade = z.enum(['general', 'larger', 'major'])
export type HazardGrade = z.infer<typeof HazardGrade>

export const HazardState = z.enum([
  'reported',
  'verified',
  'graded',
  'assigned',
  'contested',
  'rectifying',
  'done',
  'passed',
  'struck',
  'void-proposed',
  'void',
  'withdrawn',
  'merged',
])
export type HazardState = z.infer<typeof HazardState>

/** What may happen next, in each state: the life of a hazard as a table. */
export const hazardCan = {
  reported: ['verify', 'proposeVoid', 'withdraw', 'merge', 'linkRebound', 'fixOnSpot', 'attach'],
  verified: ['grade', 'proposeVoid', 'merge', 'linkRebound', 'attach'],
  graded: ['grade', 'assign', 'proposeVoid', 'merge', 'linkRebound', 'attach'],
  assigned: ['accept', 'contest', 'recall', 'addUnit', 'requestExtension', 'decideExtension', 'proposeVoid', 'attach'],
  contested: ['rule', 'proposeVoid', 'attach'],
  rectifying: [
    'plan',
    'reportDone',
    'requestExtension',
    'decideExtension',
    'takeTemporaryMeasure',
    'addUnit',
    'grade',
    'proposeVoid',
    'attach',
  ],
  done: ['reinspect', 'sendBack', 'addUnit', 'decideExtension', 'attach'],
  passed: ['strikeOff', 'sendBack'],
  struck: ['lookBack'],
  'void-proposed': ['decideVoid'],
  void: [],
  withdrawn: [],
  merged: ['unmerge'],
} as const satisfies Record<HazardState, readonly string[]>
export type HazardStep = (typeof hazardCan)[HazardState][number]

export const hazardSteps = [...new Set(Object.values(hazardCan).flat())] as HazardStep[]

export const stateAllows = (state: HazardState, step: HazardStep): boolean =>
  (hazardCan[state] as readonly HazardStep[]).includes(step)

/** Still to be dealt with: counted as open in every figure. */
export const OPEN_STATES = [
  'reported',
  'verified',
  'graded',
  'assigned',
  'contested',
  'rectifying',
  'done',
  'passed',
  'void-proposed',
] as const
export const isOpen = (state: HazardState): boolean => (OPEN_STATES as readonly HazardState[]).includes(state)
/** States of what is not a hazard after all, or is another one: left out of every figure. */
export const DROPPED_STATES = ['void', 'withdrawn', 'merged'] as const
/** Nobody has been told to fix it yet. */
export const UNTRIAGED_STATES = ['reported', 'verified', 'graded'] as const

/** 五落实: what must be settled before a major hazard may be reported done. Source: 安监总局令第16号, local usage. */
export const FiveAssurances = z.object({
  responsibility: z.string().trim().min(2).max(100).describe('责任落实：单位和责任人职务'),
  measures: z.string().trim().min(2).max(1000).describe('措施落实'),
  funds: z.number().min(0).max(100_000).describe('资金落实，万元'),
  fundsFrom: z.string().trim().min(1).max(100).describe('资金来源'),
  deadline: z.iso.date().describe('时限落实'),
  contingency: z.string().trim().min(2).max(1000).describe('预案落实'),
})
export type FiveAssurances = z.infer<typeof FiveAssurances>

export const Hazard = z.object({
  id: z.uuid(),
  number: z.int().positive(),
  year: z.int(),
  numberText: z.string().describe('湖校周隐〔2017〕41号'),
  title: z.string(),
  description: z.string(),
  school: z.string(),
  town: z.string().nullable(),
  spot: z.string(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  accuracy: z.number().nullable().describe('定位误差，米'),
  category: z.string(),
  detail: z.string(),
  grade: HazardGrade.nullable(),
  state: HazardState,
  channel: z.string(),
  confidential: z.boolean(),
  foundBy: z.string().describe('排查人，只写职务'),
  foundOn: z.iso.date(),
  reportedAt: Moment,
  lead: z.string().nullable(),
  assists: z.array(z.string()),
  demand: z.string().describe('办理要求'),
  responsible: z.string().describe('责任人，只写职务'),
  measures: z.string(),
  precaution: z.string().describe('防范（应急）措施'),
  funds: z.number().nullable(),
  plan: FiveAssurances.nullable(),
  assignedAt: Moment.nullable(),
  acceptDueAt: Moment.nullable(),
  acceptedAt: Moment.nullable(),
  dueOn: z.iso.date().nullable(),
  originalDueOn: z.iso.date().nullable(),
  extensions: z.int(),
  extensionAsked: z.boolean(),
  contestedOnce: z.boolean(),
  doneAt: Moment.nullable(),
  result: z.string().describe('整改情况'),
  reinspectedOn: z.iso.date().nullable(),
  reinspectors: z.string(),
  passes: z.int().describe('本轮已有几名复查人认定合格'),
  sendBacks: z.int(),
  struckAt: Moment.nullable(),
  onSpot: z.boolean(),
  temporary: z.string().describe('临时措施'),
  orders: z.int().describe('督办次数'),
  listed: z.boolean().describe('挂牌督办'),
  reboundOf: z.uuid().nullable(),
  rebounds: z.int().describe('第几次反弹'),
  mergedInto: z.uuid().nullable(),
  stateBefore: HazardState.nullable().describe('提出作废、合并之前的状态'),
  firstBook: z.int(),
  lastBook: z.int(),
  remark: z.string(),
  programme: z.string().describe('登记时所依据的工作要点版本'),
  version: z.int(),
})
export type Hazard = z.infer<typeof Hazard>

/** Each step a rebound climbs one grade, for what came back was not fixed. */
export const raised = (grade: HazardGrade): HazardGrade => (grade === 'general' ? 'larger' : 'major')

/** How many different people must find it fixed before it can be struck off. */
export const passesNeeded = (grade: HazardGrade | null): number => (grade === 'major' ? 2 : 1)

/** The same school, category and spot, written the same way: what links a rebound to what was struck off. */
export const familyKey = ({
  school,
  category,
  detail,
  spot,
}: Pick<Hazard, 'school' | 'category' | 'detail' | 'spot'>): string =>
  [school, category, detail, spot.replaceAll(/[\s（）()，。、·]/g, '')].join('|')
