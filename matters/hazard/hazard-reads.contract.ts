import { z } from 'zod'
import { download, endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { Hazard, HazardGrade, HazardState } from '#matters/hazard/hazard.ts'

const many = (allowed: z.ZodType<string>) =>
  z
    .union([allowed, z.array(allowed)])
    .transform((given) => (Array.isArray(given) ? given : [given]))
    .optional()

/** The ledger's views: tabs with counts, each a filter of its own. */
export const LedgerView = z.enum(['open', 'late', 'soon', 'awaiting', 'untriaged', 'major', 'rebound', 'struck', 'all'])
export type LedgerView = z.infer<typeof LedgerView>

/** What narrows the ledger; the same in the URL, the list, the counts and the export. */
export const LedgerFilter = z.object({
  view: LedgerView.default('open'),
  year: z.coerce.number().int().optional().describe('哪一年的台账，默认今年'),
  school: many(z.string()),
  lead: many(z.string()).describe('责任单位（牵头或配合）'),
  town: many(z.string()),
  category: many(z.string()),
  grade: many(HazardGrade),
  state: many(HazardState),
  channel: many(z.string()),
  campaign: z.string().max(60).optional().describe('哪一次专项排查查出的'),
  from: z.iso.date().optional().describe('排查时间起'),
  until: z.iso.date().optional().describe('排查时间止'),
  q: z.string().trim().max(60).optional().describe('编号、学校、部位或内容中的字'),
})
export type LedgerFilter = z.output<typeof LedgerFilter>
export const LedgerSort = z.enum(['due', 'found', 'number'])
export type LedgerSort = z.infer<typeof LedgerSort>

/** How a deadline stands today, ready for the words of the kit. */
export const DueStanding = z.object({
  state: z.enum(['none', 'running', 'soon', 'late', 'paused', 'met', 'met-late', 'stopped']),
  daysLeft: z.int().nullable(),
})
export type DueStanding = z.infer<typeof DueStanding>

/** One row: the hazard, the names a reader needs, and how its deadline stands. */
export const HazardRow = Hazard.omit({
  description: true,
  plan: true,
  temporary: true,
  stateBefore: true,
  lat: true,
  lng: true,
  accuracy: true,
}).extend({
  schoolName: z.string(),
  townName: z.string().nullable(),
  leadName: z.string().nullable(),
  assistNames: z.array(z.string()),
  due: DueStanding,
  photo: z.string().nullable().describe('第一张照片的编号'),
  mine: z.boolean(),
})
export type HazardRow = z.infer<typeof HazardRow>

export const LedgerPage = z.object({
  rows: z.array(HazardRow),
  next: z.string().nullable().describe('下一页的书签；没有下一页时为空'),
})

export const LedgerCounts = z.object({
  views: z.record(LedgerView, z.int()),
  grades: z.object({ general: z.int(), larger: z.int(), major: z.int(), none: z.int() }),
  funds: z.number().describe('整改资金合计，万元'),
})

const Party = z.object({ unit: z.string(), name: z.string() })

/** One line of what happened, in words; refusals and rulings in full. */
export const TimelineEntry = z.object({
  id: z.uuid(),
  seq: z.int(),
  at: Moment,
  observedAt: Moment.nullable(),
  kind: z.string(),
  who: z.string().describe('单位和职务；保密时为「保密」'),
  what: z.string(),
  more: z.string(),
  tone: z.enum(['plain', 'good', 'warn', 'bad']),
  photos: z.array(z.string()),
})

export const HazardPhoto = z.object({
  file: z.string(),
  role: z.enum(['before', 'after', 'evidence']),
  note: z.string(),
  takenAt: Moment.nullable(),
  receivedAt: Moment,
  by: z.string(),
  type: z.string(),
  name: z.string(),
  metresAway: z.number().nullable().describe('拍摄位置离隐患点多远'),
})

/** Everything one page of a hazard shows. `steps` holds null where a step is possible, or the sentence saying why not. */
export const HazardPage = z.object({
  hazard: Hazard.extend({ mine: z.boolean() }),
  schoolName: z.string(),
  townName: z.string().nullable(),
  lead: Party.nullable(),
  assists: z.array(Party),
  categoryLabel: z.string(),
  due: DueStanding,
  acceptDue: DueStanding,
  steps: z.record(z.string(), z.string().nullable()),
  next: z.object({ who: z.string(), what: z.string(), note: z.string(), step: z.string().nullable() }),
  timeline: z.array(TimelineEntry),
  photos: z.array(HazardPhoto),
  comments: z.array(z.object({ id: z.uuid(), text: z.string(), who: z.string(), at: Moment })),
  extension: z.object({ dueOn: z.iso.date(), reason: z.string(), askedAt: Moment, by: z.string() }).nullable(),
  contest: z.object({ by: z.string(), reason: z.string(), suggests: z.string().nullable(), at: Moment }).nullable(),
  reinspections: z.array(
    z.object({ round: z.int(), passed: z.boolean(), finding: z.string(), by: z.string(), at: Moment }),
  ),
  lookBacks: z.array(
    z.object({
      round: z.int(),
      dueOn: z.iso.date(),
      held: z.boolean().nullable(),
      finding: z.string(),
      at: Moment.nullable(),
    }),
  ),
  fromRisk: z.object({ id: z.uuid(), title: z.string() }).nullable().describe('由哪个风险点变成'),
  reboundOf: z.object({ id: z.uuid(), numberText: z.string() }).nullable(),
  reboundedAs: z.array(z.object({ id: z.uuid(), numberText: z.string() })),
  merged: z.array(z.object({ id: z.uuid(), numberText: z.string() })),
  reporters: z.array(z.object({ who: z.string(), at: Moment })),
  /** The inspection that found it, where the asker may see that. */
  foundByVisit: z.uuid().nullable(),
})
export type HazardPage = z.infer<typeof HazardPage>

/** An open hazard that may be the same thing, beside the one being looked at. */
export const Candidate = z.object({
  row: HazardRow,
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  sameCategory: z.boolean(),
  metres: z.number().nullable(),
  days: z.int(),
  photos: z.array(z.string()),
  kind: z.enum(['duplicate', 'rebound']),
})

export const Precedent = z.object({
  id: z.uuid(),
  number: z.int(),
  category: z.string(),
  detail: z.string(),
  lead: z.string(),
  leadName: z.string(),
  basis: z.string(),
  hazardNumber: z.string(),
  at: Moment,
})
export type Precedent = z.infer<typeof Precedent>

export const hazardReadsContract = {
  listHazards: endpoint({
    method: 'GET',
    path: '/api/hazards',
    summary: '隐患排查整改台账，一页',
    input: LedgerFilter.extend({
      sort: LedgerSort.default('due'),
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: LedgerPage,
    refusals: ['bookmark-not-found'],
  }),
  countHazards: endpoint({
    method: 'GET',
    path: '/api/hazard-counts',
    summary: '台账各视图的数目与合计',
    input: LedgerFilter,
    output: LedgerCounts,
  }),
  readHazard: endpoint({
    method: 'GET',
    path: '/api/hazards/:hazardId',
    summary: '一处隐患：全部情况',
    input: z.object({ hazardId: z.uuid() }),
    output: HazardPage,
    refusals: ['hazard-not-found'],
  }),
  findCandidates: endpoint({
    method: 'GET',
    path: '/api/hazards/:hazardId/candidates',
    summary: '可能是同一件事或反弹的隐患',
    input: z.object({ hazardId: z.uuid() }),
    output: z.object({ candidates: z.array(Candidate) }),
    refusals: ['hazard-not-found'],
  }),
  suggestAssignment: endpoint({
    method: 'GET',
    path: '/api/hazards/:hazardId/suggestion',
    summary: '交办建议：等级、牵头、配合、期限，各带依据',
    input: z.object({ hazardId: z.uuid() }),
    output: z.object({
      grade: HazardGrade,
      gradeWhy: z.string(),
      lead: z.string().nullable(),
      leadWhy: z.string(),
      assists: z.array(z.object({ unit: z.string(), why: z.string() })),
      dueOn: z.record(HazardGrade, z.iso.date()),
      dueWhy: z.record(HazardGrade, z.string()),
      precedents: z.array(Precedent),
    }),
    refusals: ['hazard-not-found'],
  }),
  readInbox: endpoint({
    method: 'GET',
    path: '/api/inbox',
    summary: '我的待办：待签收、快到期、逾期、等别人',
    input: z.object({}),
    output: z.object({
      late: z.array(HazardRow),
      toAccept: z.array(HazardRow),
      soon: z.array(HazardRow),
      inHand: z.array(HazardRow),
      toDecide: z.array(HazardRow).describe('等我定的：待交办、待裁定、延期、作废、待销号'),
      toInspect: z.array(HazardRow),
      waiting: z.array(HazardRow).describe('等别人'),
    }),
  }),
  listPrecedents: endpoint({
    method: 'GET',
    path: '/api/precedents',
    summary: '裁定先例',
    input: z.object({ category: z.string().optional() }),
    output: z.object({ precedents: z.array(Precedent) }),
  }),
  exportLedger: download({
    path: '/api/hazards.xlsx',
    summary: '导出台账：与屏幕上筛选的完全一致',
    input: LedgerFilter.extend({ sort: LedgerSort.default('due') }),
  }),
}
